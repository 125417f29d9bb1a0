"""Somebody asks to be forgotten while everybody is there: what the others are told, and what the server keeps."""

import re

import pytest

from tests.serving import PATIENCE
from tests.store.test_erased import holds
from workshop.core import Refused
from workshop.translations import LANGUAGES, Words
from workshop.web.limits import Limits

SAID = "Wat ik nooit had moeten schrijven"


def test_who_is_forgotten_is_out_at_once_and_nobody_reads_them_again(collecting):
    session, anna, bram = collecting, collecting.phone(), collecting.phone()
    other_phone = session.phone(anna.token)
    card = anna.do("post_insight", category="succes", text=SAID)["insight"]
    bram.do("post_insight", category="succes", text="Wat blijft")
    session.lead.do("publish")
    for reader in ("", session.key):
        assert SAID in session.get("/harvest.md", reader).text
        assert SAID in session.get("/harvest", reader).text
    bram.wait_for(lambda phone: card in phone.state["insights"])
    answer = anna.ask("forget_me")
    assert answer["me"]["insights"] == {card: None}
    assert holds(session.server.data, SAID) == []
    for device in (bram, session.lead, session.screen()):
        device.wait_for(lambda device: card not in device.state["insights"])
    for phone in (anna, other_phone):
        assert phone.disconnected.wait(PATIENCE)
    assert session.refused("participant", token=anna.token)["data"]["code"] == "bad_key"
    for reader in ("", session.key):
        assert SAID not in session.get("/harvest.md", reader).text
        assert SAID not in session.get("/harvest", reader).text
    assert SAID not in session.get().text
    assert session.phone(bram.token).wait_for(lambda phone: phone.state["me"])["participant"] == "p2"


def test_so_many_at_once_wait_for_each_other():
    """Each has the whole log read again."""
    limits = Limits()
    for _ in range(30):
        limits.erasures.take("KP74MX")
    with pytest.raises(Refused, match="too_fast"):
        limits.erasures.take("KP74MX")
    limits.erasures.take("ANDER7")


def test_the_page_says_what_the_plan_and_the_server_do(session):
    seen = {language: session.get(f"/privacy?lang={language}").text for language in LANGUAGES}
    plan = session.screen().wait_for(lambda screen: screen.state["plan"])
    for language, page in seen.items():
        words = Words(language)
        unlink, delete = words("shared.days", n=plan["unlink_after_days"]), words("shared.years", n=5)
        assert plan["delete_after_days"] == 1825
        text = re.sub(r"\s+", " ", page).replace("&#39;", "'")
        assert words("keeping.long_unlink", unlink=unlink) in text
        assert words("keeping.long_delete", delete=delete) in text
        assert words("keeping.who_few", n=plan["min_cell"]) in text
        assert words("phone.forget") in text or language == "fr"
    assert f"/{session.code}/privacy" in session.get("/poster").text
    kept = Words("nl")("poster.kept", unlink="30 dagen", delete="5 jaar")
    assert kept in re.sub(r"\s+", " ", session.get("/poster").text)


def test_messages_of_the_server_hold_no_words_keys_or_addresses(collecting):
    anna = collecting.phone()
    anna.do("post_insight", category="succes", text=SAID)
    anna.ask("forget_me")
    collecting.get("/harvest.md", "een verkeerde sleutel")
    collecting.refused("participant", token="een verkeerd token")
    logged = collecting.server.said()
    for secret in (SAID, anna.token, collecting.key, "verkeerde sleutel", "verkeerd token", "127.0.0.1"):
        assert secret not in logged
