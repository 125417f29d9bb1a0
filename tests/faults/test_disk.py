"""A disk that takes nothing more: told clearly, nothing half-done, and all is well again when it does."""

import json
import sqlite3
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import requests

from tests.conftest import Session, serving
from tests.serving import PATIENCE

from .conftest import no_file_grows

POST = {"category": "succes", "text": "Samen leren"}


def refused_until(session: Session, works_again: Callable[[], None]) -> None:
    """What was acknowledged before stays, what is refused has not happened, and the same command works later, once."""
    anna, screen = session.anna, session.screen()
    id = str(uuid.uuid4())
    for _ in range(3):
        answer = anna.ask("post_insight", id=id, **POST)
        assert (answer["ok"], answer["error"]["code"]) == (False, "try_again")
    assert session.get().status_code == 200
    assert {card["text"] for card in session.phone(anna.token).state["insights"].values()} == {"Voor de pech"}
    works_again()
    first = anna.ask("post_insight", id=id, **POST)
    again = anna.ask("post_insight", id=id, **POST)
    assert first["ok"], first
    assert (again["seq"], again["result"]) == (first["seq"], first["result"])
    screen.wait_for(lambda screen: screen.seq == first["seq"])
    assert {card["text"] for card in screen.state["insights"].values()} == {"Voor de pech", "Samen leren"}


def test_where_no_file_can_grow(own_session):
    own_session.anna = own_session.phone()
    own_session.anna.do("post_insight", category="succes", text="Voor de pech")
    refusing = no_file_grows(own_session.server)
    refusing.__enter__()
    refused_until(own_session, lambda: refusing.__exit__(None, None, None))


def test_a_full_disk(small_disk):
    with serving(small_disk) as server:
        session = server.start_session()
        with session.away:
            session.facilitator().do("start_stage", stage="verzamelen")
            session.anna = session.phone()
            session.anna.do("post_insight", category="succes", text="Voor de pech")
            fill(small_disk / "photos")
            full(session)
            refused_until(session, (small_disk / "photos").unlink)
            before = session.anna.wait_for(lambda anna: len(anna.state["insights"]) == 2 and anna.state)
        server.end()
        server.start()
        with session.away:
            assert session.phone(session.anna.token).state["insights"] == before["insights"]


def test_a_deleted_session_leaves_the_disk_though_somebody_reads_it(own_session):
    said, data = "Wat niemand meer mag lezen: één idee", own_session.server.data

    def holds() -> list[str]:
        found = [file for file in data.iterdir() if file.name != "server.log"]
        words = (said.encode(), json.dumps(said)[1:-1].encode())
        return [file.name for file in found if any(each in file.read_bytes() for each in words)]

    own_session.phone().do("post_insight", category="succes", text=said)
    with closing(sqlite3.connect(data / "oogst.db")) as reader:
        reader.execute("begin")
        assert said in str(reader.execute("select fact from events").fetchall())
        assert own_session.server.as_organiser("DELETE", f"/api/workshops/{own_session.code}").status_code == 204
        assert holds()
    until = time.monotonic() + PATIENCE
    while holds() and time.monotonic() < until:
        time.sleep(0.1)
    assert holds() == []
    own_session.server.end()
    assert holds() == []
    own_session.server.start()
    assert own_session.get().status_code == 404


READERS = ("", "/screen", "/facilitate", "/harvest", "/harvest.md")


def test_a_page_that_is_fetched_while_an_append_fails_shows_nothing_of_it(tmp_path):
    """The append waits for another writer, then finds that no file can grow. What people open meanwhile waits too.

    In both modes, and at once: what they do most is wait.
    """
    with ThreadPoolExecutor() as modes:
        list(modes.map(lambda mode: pages_during_failing_appends(tmp_path / mode, mode), ("eventlet", "threading")))


def pages_during_failing_appends(data: Path, mode: str) -> None:
    data.mkdir()
    with serving(data, mode) as server:
        session = server.start_session()
        with session.away:
            lead = session.facilitator()
            lead.do("start_stage", stage="verzamelen")
            seen = seen_during_a_failing_append(session, lead, "start_stage", stage="stemmen")
            assert {json.loads(text)["stage"] for path, _, text in seen if path == "api"} == {"verzamelen"}
            lead.do("start_stage", stage="verzamelen")
            lead.do("post_insight", **POST)
            seen = seen_during_a_failing_append(session, lead, "publish")
            assert {status for path, status, _ in seen if path.startswith("/harvest")} == {401}
            assert {status for path, status, _ in seen if path in ("", "/screen", "api")} == {200}


def seen_during_a_failing_append(session: Session, lead: Any, do: str, **fields: Any) -> list[tuple[str, int, str]]:
    """What everybody who has no key is shown, from when the command is on its way until it is refused."""
    answers: list[Any] = []

    def fetch(path: str) -> list[tuple[str, int, str]]:
        seen = []
        while not answers:
            got = requests.get(session.api, timeout=PATIENCE) if path == "api" else session.get(path)
            seen.append((path, got.status_code, got.text))
        return seen

    with ThreadPoolExecutor() as people, closing(sqlite3.connect(session.server.data / "oogst.db")) as writer:
        writer.execute("begin immediate")
        with no_file_grows(session.server):
            command = people.submit(lambda: answers.append(lead.ask(do, **fields)))
            pages = [people.submit(fetch, path) for path in ("api", *READERS)]
            wait(pages, 0.7)
            assert not answers
            writer.rollback()
            wait([command])
        seen = [each for page in pages for each in page.result()]
    assert answers[0]["error"]["code"] == "try_again"
    return seen


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as rest, suppress(OSError):
        while True:
            rest.write(bytes(512))


def full(session: Session) -> None:
    """What SQLite had room for already is used up: from here on nothing can be written."""
    while session.anna.ask("done", on=True)["ok"] and session.anna.ask("done", on=False)["ok"]:
        pass


def test_a_data_folder_that_is_deleted(own_session):
    """Nothing is acknowledged that a restart would not know, and the log says why."""
    anna, server = own_session.phone(), own_session.server
    anna.do("post_insight", category="succes", text="Voor de pech")
    away = server.data.with_name(f"{server.data.name}-prullenmand")
    server.data.rename(away)
    for do, fields in (("post_insight", POST), ("post_insight", POST), ("done", {"on": True})):
        answer = anna.ask(do, **fields)
        assert (answer["ok"], answer["error"]["code"]) == (False, "try_again")
    assert own_session.get().status_code in (200, 503)
    assert own_session.server.as_organiser("GET", "/api/workshops").status_code == 503
    away.rename(server.data)
    assert "is gone or another than was opened" in server.said()
    anna.do("post_insight", **POST)
