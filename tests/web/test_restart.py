"""Nothing that was acknowledged is lost, whatever happens to the server."""

import signal
import uuid

import pytest
import requests

from tests.conftest import Server
from tests.serving import PATIENCE


@pytest.fixture(params=["eventlet", "threading"])
def own_server(request, tmp_path):
    server = Server(tmp_path, request.param)
    server.start()
    yield server
    server.end()


def test_a_restart_keeps_everything(own_server):
    session = own_server.start_session()
    lead, anna = session.facilitator(), session.phone(profile={"regio": "kempen"})
    asked = str(uuid.uuid4())
    bram = session.join(id=asked)
    lead.do("start_stage", stage="verzamelen")
    id = str(uuid.uuid4())
    first = anna.ask("post_insight", id=id, category="succes", text="Samen leren")
    anna.do("vote", target="i1", dots=1)
    anna.wait_for(lambda anna: anna.state["insights"]["i1"]["votes"] == {"verzamelen": 1})
    for by in (signal.SIGKILL, signal.SIGTERM):
        own_server.end(by)
        assert anna.disconnected.wait(10)
        session.away.close()
        own_server.start()
        again = requests.post(f"{session.api}/participants", json={"id": asked}, timeout=PATIENCE)
        assert again.json() == bram
        back = session.device("participant", token=anna.token, since=anna.seq, log=anna.log)
        assert back.patches[0]["from"] == anna.seq
        assert "insights" not in back.patches[0]["patch"]
        whole = session.phone(anna.token)
        assert whole.state == anna.state
        again = back.ask("post_insight", id=id, category="succes", text="Samen leren")
        assert (again["seq"], again["result"]) == (first["seq"], first["result"])
        anna = whole
    with session.away:
        assert session.facilitator().ask("publish")["seq"] == first["seq"] + 2
        assert "Samen leren" in session.get("/harvest.md").text
