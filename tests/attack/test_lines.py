"""What strangers do to the lines themselves: floods, messages without end, silence, no file left, answers unread."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest
import requests

from bench.process import cost_of
from workshop.client import Unreachable

from .endless import bomb, fragments, one_frame
from .flood import notices
from .raw import PING, Raw, frame
from .silent import half_open, still_open
from .unread import deaf

SILLY = 300  # more than are borne in a row


@pytest.fixture
def collecting(server):
    session = server.start_session()
    with session.away:
        session.lead = session.facilitator()
        session.lead.do("start_stage", stage="verzamelen")
        yield session


@pytest.mark.parametrize("kind", ["packets", "commands", "squeezed"])
def test_a_flood_takes_nobody_else_s_turn(collecting, kind):
    """Without yielding, /healthz waits for as long as the flood lasts, and so does every phone.

    Other programs may take the machine for a while, so it is enough when the worst of one in three floods is good.
    """
    seen = []

    def good():
        health, acks, _ = notices(collecting, kind, 1.2, 20)
        assert len(health) > 2
        seen.append((max(health), max(acks)))
        return max(health) <= 0.5 and max(acks) <= 1.0

    assert any(good() for _ in range(3)), seen


def test_who_brings_nothing_but_nonsense_is_cut_off(server):
    with ExitStack() as ends:
        lines = [ends.enter_context(Raw(server.port)) for _ in range(3)]
        for line, said in zip(lines, (frame(b"42[]"), frame(b"x"), frame(b"", PING)), strict=True):
            line.open().send(said * SILLY)
        assert [line.closed_with() for line in lines] == [1008] * 3


def test_who_is_only_ever_refused_is_cut_off_too_and_its_person_comes_in_again(collecting):
    anna = collecting.phone()
    with suppress(Unreachable):
        for _ in range(SILLY):
            anna.request("command", {"id": "x", "do": "zing"})
    assert anna.disconnected.wait(10)
    assert collecting.phone(anna.token).do("done", on=True) == {}


@pytest.mark.parametrize(
    "attack",
    [
        lambda port: fragments(port, 5),
        lambda port: one_frame(port, 1 << 40),
        lambda port: bomb(port, 50),
        lambda port: bomb(port, 50, pieces=20),
    ],
    ids=["fragments", "one frame", "bomb", "bomb in pieces"],
)
def test_a_message_without_end_ends_at_the_limit(server, attack):
    before = cost_of(server.process.pid).peak
    assert attack(server.port) == 1009
    assert cost_of(server.process.pid).peak - before < 10


@pytest.mark.parametrize(
    "keys",
    [
        "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\nSec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\n",
        "",
        "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n",
    ],
    ids=["hixie-76", "hixie-75", "hybi-8", "no key"],
)
def test_the_handshakes_of_long_ago_are_refused(server, keys):
    with Raw(server.port) as line:
        asked = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\n"
        line.send(f"{asked}Upgrade: websocket\r\n{keys}\r\n".encode() + b"^n:ds[4U")
        assert line.take(12) in (b"HTTP/1.1 426", b"HTTP/1.1 400")


def test_no_file_left_is_no_end(starved):
    """Twice as many lines as there are files: who asks in the meantime is answered, and so is who asks afterwards."""
    session = starved.start_session()
    with session.away:
        phone = session.phone()
        lines = half_open(starved.port, 300, b"GET / HTTP/1.1\r\n")
        assert requests.get(f"{starved.url}/healthz", timeout=10).ok
        assert phone.ask("zing")["error"]["code"] == "unknown_command"
        assert not phone.disconnected.is_set()
        for line in lines:
            line.close()
        assert requests.get(f"{starved.url}/healthz", timeout=10).ok
        assert phone.ask("zing")["error"]["code"] == "unknown_command"
    assert starved.process.poll() is None


def test_people_keep_their_lines_where_half_open_ones_take_all(starved):
    session = starved.start_session()
    with session.away:
        phones = [session.phone() for _ in range(10)]
        lines = half_open(starved.port, 150)
        assert requests.get(f"{starved.url}/{session.code}", timeout=10).ok
        assert not any(phone.disconnected.is_set() for phone in phones)
        assert still_open(lines) < 100
        for line in lines:
            line.close()


@pytest.mark.parametrize("event", ["sync", "command"])
def test_answers_that_nobody_reads_take_no_memory(collecting, event):
    for number in range(100):
        text = f"{number} " * 100
        collecting.lead.do("post_insight", category="succes", text=text[:60])
    before = cost_of(collecting.server.process.pid).memory
    auth = {"code": collecting.code, "as": "screen"}
    with ThreadPoolExecutor(4) as at_once:
        asked = [at_once.submit(deaf, collecting.server.port, auth, 5000, event, seconds=0.5) for _ in range(4)]
        lines = [each.result() for each in asked]
    assert cost_of(collecting.server.process.pid).memory - before < 15
    began = time.perf_counter()
    assert collecting.lead.ask("set_timer", seconds=60)["ok"]
    assert time.perf_counter() - began < 1
    for line in lines:
        line.socket.close()


def test_one_sync_at_a_time(collecting):
    screen = collecting.screen()
    asked = [screen.request("sync", {"since": 0}) for _ in range(20)]
    assert screen.call("sync", {"since": 0})["from"] == 0
    assert all("patch" in screen.answers[number] for number in asked)
