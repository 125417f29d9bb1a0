"""Long polling, for networks that let no websocket through: it brings the same, and junk harms nobody."""

import json

import pytest
import requests

from tests.serving import PATIENCE
from workshop.transport.connections import MAX_BODY


class Poller:
    """A participant's phone that polls, by hand."""

    def __init__(self, session, **headers):
        self.line = f"{session.server.url}/socket.io/?EIO=4&transport=polling"
        self.http = requests.Session()
        self.http.headers.update(headers)
        self.line += "&sid=" + json.loads(self.get()[0][1:])["sid"]
        self.heard = []
        auth = {"code": session.code, "as": "participant"} | ({} if headers else {"token": session.join()["token"]})
        assert self.post("40" + json.dumps(auth)) == 200

    def get(self):
        return self.http.get(self.line, timeout=PATIENCE).text.split("\x1e")

    def post(self, body):
        return self.http.post(self.line, data=body, timeout=PATIENCE).status_code

    def wait_for(self, beginning):
        """The first message that begins so."""
        while not (found := [message for message in self.heard if message.startswith(beginning)]):
            self.heard += self.get()
        return found[0]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        *(
            (junk, 400)
            for junk in (b"", b"x", b"\xff\xfe", b"9", b"2", b"0", b"5", b"6", b"d=", b"\x1e\x1e", b"bAAA", b"3x")
        ),
        (b"\x1e".join([b"3"] * 300), 400),
        (b"4" + b"x" * MAX_BODY, 413),
    ],
    ids=lambda each: repr(each[:8]) if isinstance(each, bytes) else "",
)
def test_junk_in_a_poll_is_refused_at_once_and_ends_nothing(session, body, status):
    anna = Poller(session)
    assert anna.post(body) == status
    assert anna.post('420["sync",{"since":0}]') == 200
    assert json.loads(anna.wait_for("430")[3:])[0]["from"] == 0


def test_a_poll_brings_all_that_was_waiting(session):
    """A phone sends what gathered while its last poll was on the way."""
    anna = Poller(session)
    said = (f'42{n}["command",{{"id":"a{n}","do":"introduce","profile":{{}}}}]' for n in range(100))
    assert anna.post("\x1e".join(said)) == 200
    for n in range(100):
        assert json.loads(anna.wait_for(f"43{n}[")[len(f"43{n}") :])[0]["ok"]


def test_states_that_nobody_polls_for_don_t_pile_up(session):
    """The next is answered once the one before was taken."""
    anna = Poller(session)
    assert anna.post("\x1e".join(f'42{n}["sync",{{"since":0}}]' for n in range(100))) == 200
    answers = [json.loads(anna.wait_for(f"43{n}[")[len(f"43{n}") :])[0] for n in range(100)]
    assert ["patch" in answer for answer in answers] == [True] + [False] * 99
    assert {answer["error"]["code"] for answer in answers[1:]} == {"too_fast"}
    assert anna.post('42200["sync",{"since":0}]') == 200
    assert "patch" in json.loads(anna.wait_for("43200[")[5:])[0]


@pytest.mark.parametrize(
    ("telltale", "let_in"),
    [
        ({"X-Requested-With": "Oogst"}, True),
        ({"X-Requested-With": "Oogst", "Referer": "{url}/"}, True),
        ({"X-Requested-With": "Oogst", "Referer": "https://elders.example/"}, False),
        ({"X-Requested-With": "Oogst", "Sec-Fetch-Site": "same-site"}, False),
        ({"X-Requested-With": "XMLHttpRequest"}, False),
    ],
)
def test_a_cookie_serves_for_polls_of_our_own_pages_only(session, telltale, let_in):
    cookie = f"p_{session.code}={session.join()['token']}"
    headers = {name: value.format(url=session.server.url) for name, value in telltale.items()}
    anna = Poller(session, Cookie=cookie, **headers)
    assert anna.wait_for("4")[:2] == ("40" if let_in else "44")
