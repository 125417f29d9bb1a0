"""The client for scripts, against a real server in both modes."""

import json
import os
import re
import socket
import subprocess
import sys

import pytest

from workshop.client import Device, Refusal, Unreachable, join, merge, open_workshop

from .serving import ORGANISER_KEY, PATIENCE, ROOT


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(request, server_in):
    return server_in(request.param)


@pytest.fixture
def lead(session):
    with Device(session.server.url, session.code, "facilitator", key=session.key) as lead:
        yield lead


@pytest.fixture
def phone(session):
    with join(session.server.url, session.code) as phone:
        yield phone


def test_it_asks_and_is_answered(lead):
    assert lead.ask("start_stage", stage="verzamelen")["ok"]
    assert lead.ask("start_stage", stage="nergens")["error"]["code"] == "unknown_stage"
    with pytest.raises(Refusal) as refused:
        lead.do("start_stage", stage="nergens")
    assert (refused.value.code, refused.value.error["field"]) == ("unknown_stage", "stage")


def test_its_state_is_what_it_may_see(lead, phone, session):
    assert phone.state["workshop"]["code"] == session.code
    lead.do("start_stage", stage="verzamelen")
    assert phone.wait_for(lambda phone: phone.state["stage"]["id"] == "verzamelen")
    card = phone.do("post_insight", category="succes", text="Samen leren")["insight"]
    assert phone.state["me"]["insights"] == {card: True}
    assert lead.wait_for(lambda lead: lead.state["insights"][card])["text"] == "Samen leren"


def test_what_does_not_come_is_not_waited_for_forever(phone):
    with pytest.raises(TimeoutError, match=r"0\.01 s"):
        phone.wait_for(lambda phone: phone.state["nothing"], seconds=0.01)


def test_a_patch_that_it_missed_makes_it_ask_for_all_since(phone):
    sync = phone.call("sync", {"since": 0})
    with phone.changed:
        phone.state, phone.seq = {}, 1
        phone.apply_patch({"from": 2, "seq": 3, "log": sync["log"], "patch": {"x": 1}})
        assert phone.state == {}
    phone.wait_for(lambda phone: phone.seq == sync["seq"])
    assert "x" not in phone.state


def test_a_sync_that_is_refused_is_asked_again_with_the_next_patch(phone):
    sync = phone.call("sync", {"since": 0})
    missed = {"from": 2, "seq": 3, "log": sync["log"], "patch": {}}
    with phone.changed:
        phone.state, phone.seq = {}, 1
        phone.syncing = 99
        phone.handle('4399[{"ok":false,"error":{"code":"too_fast"}}]')
        assert (phone.state, phone.syncing) == ({}, 0)
        phone.apply_patch(missed)
    phone.wait_for(lambda phone: phone.seq == sync["seq"])


def test_it_comes_back_over_a_new_line_when_the_old_one_breaks(lead, phone):
    lead.do("start_stage", stage="verzamelen")
    lead.socket.sock.shutdown(socket.SHUT_RDWR)
    assert lead.disconnected.wait(10)
    with pytest.raises(Unreachable):
        lead.wait_for(lambda lead: lead.state["nothing"])
    phone.wait_for(lambda phone: phone.state["stage"]["id"] == "verzamelen")
    phone.do("post_insight", category="succes", text="Intussen")
    assert lead.ask("post_insight", category="succes", text="Samen leren")["result"]["number"] == "S2"
    assert lead.state["insights"]["i1"]["text"] == "Intussen"


def test_it_says_why_it_is_not_let_in(session):
    with pytest.raises(Refusal, match="sleutel") as refused:
        Device(session.server.url, session.code, token="verzonnen").open()
    assert refused.value.code == "bad_key"
    with pytest.raises(Refusal) as unknown:
        join(session.server.url, "ZZZZZ9")
    assert unknown.value.code == "unknown_workshop"


def test_who_is_sent_away_is_gone(lead, session):
    second = session.server.as_organiser("POST", f"/api/workshops/{session.code}/facilitators", json={}).json()
    with Device(session.server.url, session.code, "facilitator", key=second["key"]) as other:
        session.server.as_organiser("DELETE", f"/api/workshops/{session.code}/facilitators/{second['facilitator']}")
        assert other.disconnected.wait(10)


def test_it_knows_who_looks(lead, session):
    session.screen()
    assert lead.wait_for(lambda lead: lead.presence["screens"] == 1)


def test_a_device_of_a_crowd_reads_no_patches(session):
    session.facilitator().do("start_stage", stage="verzamelen")
    with join(session.server.url, session.code, keep_state=False) as phone:
        assert phone.do("post_insight", category="succes", text="Samen leren")["insight"] == "i1"
        assert phone.state == {}


def test_a_workshop_is_opened_by_a_script(server):
    made = open_workshop(server.url, ORGANISER_KEY, "kort", title="Van een script")
    with join(server.url, made["code"]) as phone:
        assert phone.state["workshop"]["title"] == "Van een script"
    with pytest.raises(Refusal) as refused:
        open_workshop(server.url, "verkeerd", "kort")
    assert refused.value.code == "bad_key"


# The websocket's library leaves the socket of a connection that failed to the garbage collector.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_a_server_that_is_not_there_is_told_in_a_sentence():
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    with pytest.raises(Unreachable, match="can't be reached"):
        open_workshop(f"http://127.0.0.1:{port}", "sleutel", "een-draaiboek")
    with pytest.raises(Unreachable, match="can't be reached"):
        Device(f"http://127.0.0.1:{port}", "KP74MX").open()


@pytest.mark.parametrize(
    ("target", "patch", "merged"),
    [
        ('{"a":"b"}', '{"a":"c"}', '{"a":"c"}'),
        ('{"a":"b"}', '{"a":null}', "{}"),
        ('{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'),
        ('{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'),
        ('{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'),
        ('{"a":"foo"}', "null", "null"),
        ('{"e":null}', '{"a":1}', '{"e":null,"a":1}'),
        ("[1,2]", '{"a":"b","c":null}', '{"a":"b"}'),
        ("{}", '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'),
    ],
)
def test_it_merges_as_rfc_7396_says(target, patch, merged):
    before = json.loads(target)
    assert merge(before, json.loads(patch)) == json.loads(merged)
    assert before == json.loads(target)


def scripts_of(page):
    return re.findall(r"```python\n(.*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.DOTALL)


def test_the_scripts_of_the_docs_run(session, lead, tmp_path):
    """As somebody would who copies them: each as a file of its own."""
    lead.do("start_stage", stage="verzamelen")
    cards = tmp_path / "cards.csv"
    cards.write_text("category;text\nsucces;Samen leren\nvalkuil;Te veel papier\n", encoding="utf-8-sig")
    given = (session.server.url, session.code)
    told = []
    for script, more in zip(scripts_of("scripts.md"), ((session.key, str(cards)), ()), strict=True):
        file = tmp_path / "script.py"
        file.write_text(script, encoding="utf-8")
        command = [sys.executable, file, *given, *more]
        environ = os.environ | {"PYTHONPATH": str(ROOT)}
        told.append(subprocess.run(command, env=environ, capture_output=True, text=True, timeout=PATIENCE, check=True))
        lead.do("start_stage", stage="stemmen")
    assert told[0].stdout == "From S1\n"
    assert [card["text"] for card in lead.state["insights"].values()] == ["Samen leren", "Te veel papier"]
    assert told[1].stdout == "Points left: {'succes': 1, 'valkuil': 2}\n"
