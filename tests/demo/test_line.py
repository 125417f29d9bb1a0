"""The demo's own small client, against a real server in both modes."""

import socket

import pytest

from tests.conftest import serving
from workshop.demo.cast import Cast
from workshop.demo.line import Line, LineDown, NotAdmitted


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(request, tmp_path_factory):
    with serving(tmp_path_factory.mktemp(request.param), request.param) as running:
        yield running


@pytest.fixture
def lead(session):
    line = Line(session.server.url, code=session.code, key=session.key, **{"as": "facilitator"})
    yield line
    line.close()


def test_it_asks_and_is_answered(lead):
    assert lead.ask("start_stage", stage="verzamelen")["ok"]
    refused = lead.ask("start_stage", stage="nergens")
    assert refused["error"]["code"] == "unknown_stage"


def test_it_comes_back_over_a_new_line_when_the_old_one_breaks(lead):
    assert lead.ask("start_stage", stage="verzamelen")["ok"]
    lead.socket.sock.shutdown(socket.SHUT_RDWR)
    posted = lead.ask("post_insight", category="succes", text="Samen leren")
    assert posted["result"]["number"] == "S1"


def test_it_says_why_it_is_not_let_in(session):
    line = Line(session.server.url, code=session.code, token="verzonnen", **{"as": "participant"})
    with pytest.raises(NotAdmitted, match="sleutel"):
        line.open()


def test_it_knows_who_looks(lead, session):
    lead.open()
    session.screen()
    with lead.news:
        assert lead.news.wait_for(lambda: lead.presence.get("screens") == 1, timeout=10)


def test_a_server_that_is_not_there_is_told_in_a_sentence():
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    with pytest.raises(LineDown, match="can't be reached"):
        Cast(f"http://127.0.0.1:{port}", "sleutel", "een-draaiboek")
