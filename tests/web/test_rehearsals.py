"""From a session a facilitator begins its rehearsal, with people who are invented: in both modes, as real processes."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from tests.conftest import Session, serving
from tests.serving import MODE, PATIENCE
from workshop.client import Device, Refusal


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """A server that nobody else uses, for its rehearsals are counted."""
    with serving(tmp_path_factory.mktemp("oefenen"), MODE) as running:
        yield running


def asked(session, method, path, **fields):
    return requests.request(
        method,
        f"{session.api}/{path}",
        json=fields,
        headers={"Authorization": f"Bearer {session.key}"},
        timeout=PATIENCE,
    )


def rehearsal_of(session, **fields):
    """The session that is its rehearsal, and what was answered."""
    answer = asked(session, "POST", "rehearsal", **fields)
    assert answer.ok, answer.text
    url = answer.json()["facilitate_url"]
    return Session(session.server, answer.json()["code"], url.partition("#")[2], facilitate_url=url), answer


def lead(session):
    return Device(session.server.url, session.code, "facilitator", key=session.key)


def until(condition):
    end = time.monotonic() + PATIENCE
    while not (result := condition()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return result


def summaries(server):
    return {each["code"]: each for each in server.as_organiser("GET", "/api/workshops").json()}


def test_it_has_the_plan_and_nothing_that_people_wrote_and_leaves_the_session_as_it_was(server):
    session = server.start_session(title="Avond")
    with lead(session) as led:
        led.do("start_stage", stage="verzamelen")
        led.do("post_insight", category="succes", text="Van ons")
    before = asked(session, "GET", "").json()
    copy, answer = rehearsal_of(session)
    assert answer.status_code == 201
    with lead(copy) as led:
        assert (
            led.state["workshop"] | {"rehearsal": True, "rehearses": session.code, "title": "Avond"}
            == led.state["workshop"]
        )
        assert led.state["workshop"]["state"] == "waiting"
        assert "insights" not in led.state
        assert [led.state["plan"][name] for name in ("unlink_after_days", "delete_after_days")] == [1, 1]
        led.do("start_stage", stage="verzamelen")
        led.do("post_insight", category="succes", text="Om te oefenen")
        with pytest.raises(Refusal, match="verzonnen"):
            led.do("publish")
    assert asked(session, "GET", "").json() == before
    listed = summaries(server)[copy.code]
    assert (listed["rehearsal"], listed["rehearses"]) == (True, session.code)


def test_pressed_again_it_is_the_same_one_until_that_is_over_and_it_goes_with_its_session(server):
    session = server.start_session()
    first, _ = rehearsal_of(session)
    again, answer = rehearsal_of(session)
    assert (answer.status_code, again.code) == (200, first.code)
    assert again.key not in ("", first.key)  # another who leads gets a key of their own
    assert rehearsal_of(first)[0].code == first.code
    with lead(first) as led, lead(again):
        led.do("close_workshop")
    new, answer = rehearsal_of(session)
    assert (answer.status_code, new.code == first.code) == (201, False)
    assert first.code not in summaries(server)
    assert server.as_organiser("DELETE", f"/api/workshops/{session.code}").status_code == 204
    assert new.code not in summaries(server)


def test_who_leads_it_in_this_browser_already_gets_no_other_key(server):
    session = server.start_session()
    copy, _ = rehearsal_of(session)
    browser = requests.Session()
    browser.cookies.update({f"f_{session.code}": session.key, f"f_{copy.code}": copy.key})
    answer = browser.post(f"{session.api}/rehearsal", json={}, headers={"Origin": server.url}, timeout=PATIENCE)
    assert answer.json() == {"code": copy.code, "facilitate_url": f"{server.url}/{copy.code}/facilitate"}


def test_invented_people_come_in_do_what_the_step_asks_and_go_when_they_are_sent_home(server_in):
    """In both modes at once, for they take their time."""
    servers = [server_in(mode) for mode in ("eventlet", "threading")]
    with ThreadPoolExecutor() as leading:
        list(leading.map(rehearsed_with_people, servers))
    assert not any("Traceback" in server.said() for server in servers)


def rehearsed_with_people(server):
    session = server.start_session()
    copy, _ = rehearsal_of(session, people=4)
    with lead(copy) as led:
        led.wait_for(lambda led: led.presence["participants"] == 4, 30)
        led.do("start_stage", stage="verzamelen")
        led.wait_for(lambda led: led.state["insights"], 30)
        assert asked(copy, "PUT", "crowd", people=10).json() == {"people": 4}  # who is there stays
        assert asked(copy, "DELETE", "crowd").status_code == 204
        led.wait_for(lambda led: led.presence["participants"] == 0)
        assert asked(copy, "GET", "crowd").json() == {"people": 0}
        assert asked(copy, "PUT", "crowd", people=4).json() == {"people": 4}
        led.wait_for(lambda led: led.presence["participants"] == 4, 30)
        assert led.state["participation"]["people"] == 4  # the same ones came again
        led.do("close_workshop")
        led.wait_for(lambda led: led.presence["participants"] == 0)
    assert asked(copy, "PUT", "crowd", people=4).status_code == 409


@pytest.mark.parametrize(("people", "code"), [(2, "crowd_size"), (61, "crowd_size")])
def test_they_are_neither_too_few_nor_too_many_and_never_in_a_real_session(server, people, code):
    session = server.start_session()
    copy, _ = rehearsal_of(session)
    refused = asked(copy, "PUT", "crowd", people=people)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert asked(session, "PUT", "crowd", people=12).json()["code"] == "no_rehearsal"


def test_two_crowds_at_once_and_none_after_the_server(plain):
    sessions = [plain.start_session() for _ in range(3)]
    copies = [rehearsal_of(session)[0] for session in sessions]
    assert [asked(copy, "PUT", "crowd", people=3).status_code for copy in copies] == [200, 200, 503]
    metrics = plain.as_organiser("GET", "/metrics").text
    assert 'oogst_workshops{state="waiting"} 3' in metrics
    children = children_of(plain.process.pid)
    assert len(children) == 2
    plain.end(signal.SIGKILL)
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children))
    plain.start()
    assert asked(copies[0], "GET", "crowd").json() == {"people": 0}
    again, answer = rehearsal_of(sessions[0])
    assert (answer.status_code, again.code) == (200, copies[0].code)  # the rehearsal itself is still there


def children_of(pid):
    """The crowds of a server."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]
