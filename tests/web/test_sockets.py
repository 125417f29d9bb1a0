"""The socket: who gets in, what is refused and how, what a device that was away gets; and junk breaks nothing."""

import json
import uuid

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.serving import ORGANISER_KEY, PATIENCE


@pytest.mark.parametrize(
    ("as_", "auth", "code"),
    [
        ("participant", {}, "bad_key"),
        ("participant", {"token": "geraden"}, "bad_key"),
        ("participant", {"token": ["lijst"]}, "malformed"),
        ("participant", {"token": "x", "code": "ZZZZZ9"}, "unknown_workshop"),
        ("participant", {"token": "x", "code": None}, "unknown_workshop"),
        ("facilitator", {"key": "geraden"}, "bad_key"),
        ("facilitator", {}, "bad_key"),
        ("organisator", {}, "malformed"),
        (None, {}, "malformed"),
    ],
)
def test_who_is_not_let_in(session, as_, auth, code):
    assert session.refused(as_, **auth)["data"]["code"] == code


def test_a_refusal_speaks_the_language_of_the_device(session):
    assert session.refused("participant", language="en")["message"].startswith("This link or key doesn't work")
    phone = session.phone()
    assert phone.ask("vote", target="i1", dots=1)["error"]["message"] == "In deze stap wordt niet gestemd."


def test_keys_and_tokens_are_not_each_others(session):
    token = session.join()["token"]
    assert session.refused("facilitator", key=token)["data"]["code"] == "bad_key"
    assert session.refused("participant", token=session.key)["data"]["code"] == "bad_key"


def test_a_code_is_read_as_people_type_it(session):
    typed = f" {session.code[:3].lower()}-{session.code[3:].lower()} "
    assert session.device("screen", code=typed).state["workshop"]["code"] == session.code


def test_the_organiser_facilitates_everywhere(session):
    organiser = session.device("facilitator", key=ORGANISER_KEY)
    assert organiser.do("start_stage", stage="welkom") == {}


def test_one_browser_holds_all_three_by_cookies(session):
    token = session.join()["token"]
    cookies = f"f_{session.code}={session.key}; p_{session.code}={token}"
    ours = {"headers": {"Cookie": cookies}, "transports": ["websocket"]}  # which says by itself where it comes from
    roles = {}
    for as_ in ("participant", "facilitator", "screen"):
        _, whole = session.foreign_device(as_, ours).receive(PATIENCE)
        roles[as_] = whole["patch"]
    assert roles["participant"]["me"]["participant"] == "p1"
    assert "spent" in roles["facilitator"] or "counts" in roles["facilitator"]["participation"]
    assert "me" not in roles["screen"]


def test_cookies_without_a_sign_of_our_own_page_count_for_nothing(session):
    cookies = f"f_{session.code}={session.key}"
    for headers in ({}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
        assert session.refused("facilitator", headers={"Cookie": cookies, **headers})["data"]["code"] == "bad_key"


@pytest.mark.parametrize(
    ("who", "do", "fields", "code", "field"),
    [
        ("anna", "hide_insight", {"insight": "i1"}, "not_allowed", None),
        ("anna", "vote", {"target": "i1", "dots": "2"}, "malformed", "dots"),
        ("anna", "vote", {"target": "i1", "dots": 1.0}, "malformed", "dots"),
        ("anna", "vote", {"target": "i1", "dots": True}, "malformed", "dots"),
        ("anna", "vote", {"target": "i1", "dots": -1}, "malformed", "dots"),
        ("anna", "vote", {"target": "i1", "dots": 2}, "budget_overrun", "dots"),
        ("anna", "vote", {"target": "i99", "dots": 1}, "unknown_target", "target"),
        ("anna", "post_insight", {"category": "succes", "text": "te laat"}, "stage_takes_no_posts", None),
        ("anna", "introduce", {"profile": {"regio": "maan"}}, "unknown_answer", "profile.regio"),
        ("anna", "edit_insight", {"insight": "i1", "text": "te laat"}, "stage_takes_no_posts", None),
        ("anna", "join", {"key": "k"}, "not_allowed", None),
        ("anna", "create_workshop", {}, "not_allowed", None),
        ("anna", "zing", {}, "unknown_command", "do"),
        ("lead", "start_stage", {"stage": "zomer"}, "unknown_stage", "stage"),
        ("lead", "reveal", {"stage": "verzamelen"}, "not_blind", "stage"),
        ("lead", "vote", {"target": "i1", "dots": 1}, "not_allowed", None),
        ("screen", "start_stage", {"stage": "welkom"}, "not_allowed", None),
    ],
)
def test_what_is_refused(voting, who, do, fields, code, field):
    voting.screen_device = voting.screen()
    device = {"anna": voting.anna, "lead": voting.lead, "screen": voting.screen_device}[who]
    answer = device.ask(do, **fields)
    assert not answer["ok"]
    assert (answer["error"]["code"], answer["error"].get("field")) == (code, field)
    assert answer["error"]["message"]
    assert set(answer["error"]) <= {"code", "message", "field", "retry_after"}


def test_a_facilitators_copy_of_the_hall_is_sent_what_a_screen_is_and_is_nobodys_screen(voting):
    voting.lead.do("hide_insight", insight=voting.cards[0])
    screen, copy = voting.screen(), voting.device("screen", copy=True, key=voting.key)
    assert copy.state == screen.state
    assert voting.cards[0] not in copy.state["insights"]
    voting.lead.do("spotlight", target=voting.cards[1])
    copy.wait_for(lambda copy: copy.state["stage"].get("spotlight") == voting.cards[1])
    voting.lead.wait_for(lambda lead: lead.presence["screens"] == 1)
    copy.wait_for(lambda copy: copy.presence["screens"] == 1)
    assert copy.ask("reveal")["error"]["code"] == "not_allowed"


def test_a_copy_of_the_hall_is_a_facilitators_and_goes_with_their_access(session):
    token = session.join()["token"]
    for shown in ({}, {"key": "geraden"}, {"key": token}, {"token": token}):
        assert session.refused("screen", copy=True, **shown)["data"]["code"] == "bad_key"
    headers = {"Authorization": f"Bearer {session.key}"}
    added = requests.post(f"{session.api}/facilitators", json={}, headers=headers, timeout=PATIENCE).json()
    copy = session.device("screen", copy=True, key=added["key"])
    screen = session.device("screen", key=added["key"])
    requests.delete(f"{session.api}/facilitators/{added['facilitator']}", headers=headers, timeout=PATIENCE)
    assert copy.disconnected.wait(PATIENCE)
    assert not screen.disconnected.is_set()


@pytest.mark.parametrize("id", [None, "", 7, ["x"], "x" * 65, "\ud800", "a b"])
def test_a_command_has_an_id(collecting, id):
    answer = collecting.lead.call("command", {"id": id, "do": "publish"})
    assert (answer["error"]["code"], answer["error"]["field"]) == ("malformed", "id")


@pytest.mark.parametrize("text", ["nul\0", "\x1b[31m", "half \ud83d"])
def test_text_that_can_not_be_kept(collecting, text):
    anna = collecting.phone()
    assert anna.ask("post_insight", category="succes", text=text)["error"]["code"] == "bad_text"


def test_the_same_command_twice_counts_once(collecting):
    anna, id = collecting.phone(), str(uuid.uuid4())
    first = anna.ask("post_insight", id=id, category="succes", text="Samen leren")
    again = anna.ask("post_insight", id=id, category="succes", text="Samen leren")
    assert again == {key: value for key, value in first.items() if key != "me"}
    assert collecting.phone().ask("post_insight", id=id, category="succes", text="x")["error"]["code"] == "id_taken"
    collecting.lead.wait_for(lambda lead: list(lead.state["insights"]) == [first["result"]["insight"]])


def test_a_refused_command_is_decided_afresh(collecting):
    anna, id = collecting.phone(), str(uuid.uuid4())
    collecting.lead.do("start_stage", stage="welkom")
    assert anna.ask("post_insight", id=id, category="succes", text="x")["error"]["code"] == "stage_takes_no_posts"
    collecting.lead.do("start_stage", stage="verzamelen")
    assert anna.ask("post_insight", id=id, category="succes", text="x")["ok"]


def test_who_was_away_gets_only_what_changed(collecting):
    anna, bram = collecting.phone(), collecting.phone()
    bram.do("post_insight", category="succes", text="voor")
    anna.wait_for(lambda anna: "i1" in anna.state["insights"])
    anna.drop()
    bram.do("post_insight", category="succes", text="na")
    again = collecting.device("participant", token=anna.token, since=anna.seq, log=anna.log)
    assert again.patches[0]["from"] == anna.seq
    assert list(again.patches[0]["patch"]["insights"]) == ["i2"]
    assert "plan" not in again.patches[0]["patch"]


@pytest.mark.parametrize(
    "told", [{"since": 10_000}, {"since": -1}, {"since": "3"}, {"since": True}, {"log": "andere"}, {"log": None}]
)
def test_who_was_somewhere_else_starts_again(collecting, told):
    device = collecting.device("screen", **{"since": collecting.lead.seq, "log": collecting.lead.log, **told})
    assert device.patches[0]["from"] == 0
    assert "plan" in device.state


def test_nothing_missed_is_an_empty_patch(collecting):
    screen = collecting.screen()
    again = collecting.device("screen", since=screen.seq, log=screen.log)
    assert again.patches[0]["from"] == again.patches[0]["seq"] == screen.seq
    assert again.patches[0]["patch"] == {}


def test_sync_is_answered_with_a_patch(collecting):
    screen = collecting.screen()
    whole = screen.call("sync", {"since": 0})
    assert whole["from"] == 0
    assert whole["patch"] == screen.state
    assert screen.call("sync", {"since": screen.seq, "log": screen.log})["patch"] == {}
    assert screen.call("sync")["from"] == 0


def test_what_is_too_large_is_answered(collecting):
    answer = collecting.lead.call("command", {"id": "x", "do": "publish", "text": "é" * 40_000})
    assert answer["error"]["code"] == "too_large"
    assert collecting.lead.ask("publish")["ok"]


def test_what_is_larger_than_the_line_takes_ends_the_line(collecting):
    anna = collecting.phone()
    anna.request("command", {"id": "x", "do": "publish", "text": "é" * 200_000})
    assert anna.disconnected.wait(10)
    assert collecting.lead.ask("publish")["ok"]


def test_an_unknown_event_is_answered(collecting):
    assert collecting.lead.call("zing", {})["error"]["code"] == "unknown_command"
    assert collecting.lead.call("connect", {"code": "x"})["error"]["code"] == "unknown_command"
    assert collecting.lead.call("disconnect", {})["error"]["code"] == "unknown_command"
    assert collecting.lead.ask("publish")["ok"]


def test_polling_works_too(collecting):
    anna = collecting.phone()
    poller = collecting.foreign_device("participant", {"transports": ["polling"]}, token=anna.token)
    assert poller.call("command", {"id": "x", "do": "post_insight", "category": "succes", "text": "per brief"})["ok"]
    anna.wait_for(lambda anna: "i1" in anna.state["insights"])


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(
    [
        "introduce",
        "post_insight",
        "edit_insight",
        "withdraw_insight",
        "hide_insight",
        "show_insight",
        "vote",
        "done",
        "start_stage",
        "set_timer",
        "pause_timer",
        "set_cards",
        "reveal",
        "publish",
        "seed",
        "undo",
        "forget_me",
        "zing",
    ]
)
FIELDS = ["insight", "target", "dots", "text", "category", "stage", "again", "seconds", "on", "cards"]
COMMAND = st.fixed_dictionaries(
    {"id": st.uuids().map(str), "do": NAMES}, optional=dict.fromkeys([*FIELDS, "profile", "reason"], ANYTHING)
)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(said=st.lists(st.tuples(st.sampled_from(["command", "sync", "x"]), COMMAND | ANYTHING), max_size=3))
def test_no_junk_goes_unanswered_or_ends_the_line(junk_room, said):
    lead, devices, arrive = junk_room
    for who in devices:
        for event, message in said:
            answer = devices[who].call(event, (message,), timeout=5)
            assert "patch" in answer or answer["ok"] or answer["error"]["message"]
            assert answer.get("error", {}).get("code") != "try_again"
            if answer.get("ok") and message["do"] == "forget_me":  # what else it holds is passed over: that one goes
                devices[who] = arrive[who]()
    assert lead.ask("undo")["error"]["code"] in ("unknown_command", "nothing_to_undo", "cannot_undo")


@pytest.fixture(scope="module")
def junk_room(server):
    started = server.start_session()
    with started.away:
        arrive = {
            "participant": lambda: started.foreign_device("participant", {}, token=started.join()["token"]),
            "facilitator": lambda: started.foreign_device("facilitator", {}, key=started.key),
        }
        yield started.facilitator(), {who: arrives() for who, arrives in arrive.items()}, arrive


@pytest.mark.parametrize(
    "frame",
    [
        *('42["command"', "42[[]]", "42{}", '42["command",NaN]', "49", "4x", '43["x"]', "4", '42["connect",{}]'),
        *('42/x,["command"]', '451-["command",{"_placeholder":true,"num":0}]', "4" + "[" * 50_000),
        '42["command",' + "[" * 50_000,
    ],
    ids=lambda frame: frame[:30],
)
def test_a_frame_that_is_no_message_does_no_harm(collecting, frame):
    anna = collecting.phone()
    anna.send(frame)
    assert anna.ask("post_insight", category="succes", text=json.dumps(frame)[:50])["ok"]


def test_what_resembles_a_text_is_asked_by_people_in_words(session):
    lead = session.facilitator()
    lead.do("start_stage", stage="verzamelen")
    lead.do("post_insight", category="succes", text="Samen leren van elkaar")
    phone, screen = session.phone(), session.device("screen")
    answer = phone.call("similar", {"text": "Leren van elkaar, samen", "category": "succes"})
    assert answer["ok"]
    assert [each["text"] for each in answer["insights"]] == ["Samen leren van elkaar"]
    assert phone.call("similar", {"text": "x" * 5000}) == {"ok": True, "insights": []}
    for device, asked, code in (
        (screen, {"text": "Leren"}, "not_allowed"),
        (phone, {}, "malformed"),
        (phone, {"text": 5}, "malformed"),
        (phone, {"text": "Leren", "category": ["succes"]}, "malformed"),
        (phone, None, "malformed"),
    ):
        assert device.call("similar", asked)["error"]["code"] == code


def test_what_one_facilitator_drags_the_other_cannot_take(session):
    one, other, phone = session.facilitator(), session.facilitator(), session.phone()
    one.do("post_insight", category="succes", text="x")
    assert one.call("hold", {"targets": ["i1"]}) == {"ok": True}
    other.wait_for(lambda device: device.holds == ["i1"])
    assert other.call("hold", {"targets": ["i1"]})["error"]["code"] == "held"
    assert phone.call("hold", {"targets": ["i1"]})["error"]["code"] == "not_allowed"
    for junk in (None, {"targets": "i1"}, {"targets": [1]}):
        assert other.call("hold", junk)["error"]["code"] == "malformed"
    one.close()
    other.wait_for(lambda device: not device.holds)
    assert other.call("hold", {"targets": ["i1"]}) == {"ok": True}
