"""What is wrong with one workshop, or slow in it, is nothing to the others."""

import json
import logging
from threading import Event, Thread

import pytest

from workshop.core import evolve
from workshop.core.subjects.voting import DotsGiven

from .conftest import POST, Hall


@pytest.fixture
def two(tmp_path):
    """Two workshops in the stage that takes cards, a device of `p1` in each; messages are encoded as for the wire."""
    hall = Hall(tmp_path / "oogst.db")
    rooms = []
    for _ in "ab":
        rooms.append(hall.create())
        hall.join()
        hall.ask("facilitator", "start_stage", stage="verzamelen")
        hall.connect("p1")
    first, second = rooms
    sent = []
    hall.rooms.send = first.send = second.send = lambda sids, event, data: sent.append((sids, json.dumps(data)))
    hall.first, hall.second, hall.sent = first, second, sent
    yield hall
    hall.store.close()


def told(hall, room):
    """The texts that went out to devices of a room."""
    return [text for sids, text in hall.sent if set(sids) <= set(room.followers.connections)]


def test_a_tick_that_fails_costs_no_other_room_its_tick_and_is_said_once(two, caplog):
    two.room = two.first
    two.ask("facilitator", "post_insight", **POST)
    # From before numbers were bounded; it is longer than Python writes out.
    evolve(two.first.workshop, DotsGiven("i1", 10**4300, "verzamelen", "p1"))
    two.room = two.second
    with caplog.at_level(logging.ERROR):
        for number in range(5):
            two.ask("facilitator", "post_insight", category="succes", text=f"Kaart {number}")
            two.tick()
            assert any(f"Kaart {number}" in text for text in told(two, two.second))
    assert [two.first.code in record.getMessage() for record in caplog.records] == [True]


def test_a_slow_append_holds_up_no_other_workshop(two):
    """Neither its writes nor its ticks; the slow one ticks again once it has written."""
    begun, goes_on, append = Event(), Event(), two.store.append

    def slow(code, *given):
        if code == two.first.code:
            begun.set()
            assert goes_on.wait(20)
        append(code, *given)

    two.store.append = slow
    waiting = []
    two.rooms.spawn = lambda run: waiting.append(run)
    asked = {"id": "langzaam", "do": "post_insight", **POST}
    writing = Thread(target=two.first.ask, args=(asked, two.devices["p1-0"].actor))
    writing.start()
    try:
        assert begun.wait(20)
        two.room = two.second
        assert two.ask("p1", "post_insight", category="succes", text="Ongestoord")["ok"]
        for _ in range(3):
            two.tick()
        assert any("Ongestoord" in text for text in told(two, two.second))
        assert len(waiting) == 1  # not one more for each tick
    finally:
        goes_on.set()
        writing.join(20)
    for run in waiting:
        run()
    assert any(POST["text"] in text for text in told(two, two.first))
    two.tick()
    assert not two.rooms.deferred
