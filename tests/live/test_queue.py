"""What a room does when its log refuses: one way to fail, whoever waited, and back again."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conftest import soon
from workshop.core import Refused
from workshop.live.breaker import BreakerState
from workshop.store.event_store import NotWritable

from .conftest import POST


class Faulty:
    """A log's append that refuses as often as it is told to, before it wrote or after."""

    def __init__(self, store, monkeypatch):
        self.append, self.times, self.written, self.asked = store.append, 0, False, 0
        monkeypatch.setattr(store, "append", self)

    def __call__(self, *given):
        self.asked += 1
        if self.asked > 20:
            raise SystemExit("It tries on and on.")
        if self.times and not self.written:
            self.times -= 1
            raise NotWritable("disk full")
        self.append(*given)
        if self.times:
            self.times -= 1
            raise NotWritable("and nobody knows whether it was written")


@pytest.fixture
def faulty(collecting, monkeypatch):
    return Faulty(collecting.store, monkeypatch)


def refusal(ask, *given, **fields):
    with pytest.raises(Refused) as refusal:
        ask(*given, **fields)
    return refusal.value.code


def together(hall, *asks):
    """Commands that wait for one another and are settled in one go; their refusals."""
    with ThreadPoolExecutor(len(asks)) as people:
        with hall.room.lock:
            asked = []
            for number, (who, do, fields) in enumerate(asks):
                asked.append(people.submit(refusal, hall.ask, who, do, **fields))
                soon(lambda least=number: len(hall.room.queue.waiting) > least)
        return [each.result(20) for each in asked]


def test_what_was_refused_because_of_what_never_happened_is_asked_again(collecting, faulty):
    faulty.times = 1
    told = together(
        collecting, ("facilitator", "start_stage", {"stage": "stemmen"}), ("p1", "post_insight", {"id": "7f", **POST})
    )
    assert (told, faulty.asked) == (["try_again", "try_again"], 1)
    assert collecting.room.workshop.stage.id == "verzamelen"
    assert collecting.ask("p1", "post_insight", id="7f", **POST)["result"]["insight"] == "i1"


def test_who_waits_for_a_log_that_goes_on_refusing_is_told_so_together(collecting, faulty):
    faulty.times = 20
    assert refusal(collecting.ask, "p1", "post_insight", **POST) == "try_again"
    told = together(collecting, *(("p1", "post_insight", POST) for _ in range(10)))
    assert (told, faulty.asked) == (["try_again"] * 10, 2)


def test_a_review_that_can_not_be_ended_keeps_nobody_waiting(collecting, faulty):
    collecting.ask("facilitator", "close_workshop")
    collecting.later = 8 * 86_400
    faulty.times = 20
    for _ in range(3):
        assert refusal(collecting.ask, "p1", "post_insight", **POST) == "try_again"
    faulty.times = 0
    assert refusal(collecting.ask, "p1", "post_insight", **POST) == "closed"


def test_a_disk_that_stays_full_costs_one_reading(collecting, faulty, monkeypatch):
    read, events = [], collecting.store.events
    monkeypatch.setattr(collecting.store, "events", lambda *given: read.append(given) or events(*given))
    faulty.times = 3
    for _ in range(3):
        assert refusal(collecting.ask, "p1", "post_insight", **POST) == "try_again"
    assert (len(read), collecting.room.memory.breaker.state) == (1, BreakerState.HALF_OPEN)
    assert collecting.ask("p1", "post_insight", **POST)["ok"]
    assert collecting.room.memory.breaker.state is BreakerState.CLOSED


@pytest.mark.parametrize("before", [0, 1])
def test_what_was_written_though_the_disk_said_no_is_found_there(collecting, faulty, before):
    faulty.times = before
    for _ in range(before):
        assert refusal(collecting.ask, "p1", "post_insight", **POST) == "try_again"
    faulty.times, faulty.written = 1, True
    assert refusal(collecting.ask, "p1", "post_insight", id="7f", **POST) == "try_again"
    if before:  # nothing had been believed, so nothing was read again; the log itself says that it has it
        assert refusal(collecting.ask, "p1", "post_insight", id="7f", **POST) == "try_again"
    assert collecting.ask("p1", "post_insight", id="7f", **POST)["result"]["insight"] == "i1"
    assert list(collecting.room.workshop.insights) == ["i1"]


def test_where_the_log_can_not_be_read_either_nobody_is_told_anything(collecting, faulty, monkeypatch):
    phone, events, got = collecting.connect("p2"), collecting.store.events, []

    def out_of_reach(*_):
        raise NotWritable("out of reach")

    collecting.tick()
    got = len(phone.patches)
    faulty.times = 1
    monkeypatch.setattr(collecting.store, "events", out_of_reach)
    assert refusal(collecting.ask, "p1", "post_insight", **POST) == "try_again"
    collecting.tick()
    assert len(phone.patches) == got
    for read in (
        lambda: collecting.room.snapshot("screen"),
        collecting.room.presence,
        lambda: collecting.subscribe("p1", "x"),
    ):
        assert refusal(read) == "try_again"
    monkeypatch.setattr(collecting.store, "events", events)
    assert collecting.subscribe("p1", "x")["seq"] == collecting.room.workshop.seq
    assert collecting.ask("p1", "post_insight", **POST)["result"]["insight"] == "i1"
