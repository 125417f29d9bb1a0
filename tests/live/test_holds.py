"""What one facilitator drags is marked for the others, and theirs again when that is over."""

import time

import pytest

from workshop.core import Refused
from workshop.live.holds import HOLD_TIME, Holds, hold

from .conftest import POST


def test_what_is_held_is_nobody_elses_until_it_is_let_go():
    holds = Holds()
    assert holds.take("a", ["i1", "i2"], 0)
    assert (holds.by_others("a", 1), holds.by_others("b", 1)) == ([], ["i1", "i2"])
    assert not holds.take("b", ["i3", "i2"], 1)
    assert holds.by_others("a", 1) == []
    holds.release("a")
    assert holds.take("b", ["i3", "i2"], 1)


def test_who_takes_something_else_lets_go_of_what_they_held():
    holds = Holds()
    holds.take("a", ["i1"], 0)
    holds.take("a", ["i2"], 1)
    assert holds.by_others("b", 1) == ["i2"]


def test_it_goes_by_itself():
    holds = Holds()
    holds.take("a", ["i1"], 0)
    assert holds.by_others("b", HOLD_TIME - 0.1) == ["i1"]
    assert holds.by_others("b", HOLD_TIME) == []
    assert holds.take("b", ["i1"], HOLD_TIME)


@pytest.fixture
def two(collecting):
    collecting.ask("p1", "post_insight", **POST)
    one, other = collecting.connect("facilitator"), collecting.connect("facilitator")
    phone = collecting.connect("p1")
    collecting.tick()
    return collecting, one, other, phone


def held(device):
    return [data["targets"] for event, data in device.got if event == "holds"]


def drag(hall, device, *targets):
    hold(hall.room, hall.room.followers.connections[device.sid], list(targets))


def test_only_the_other_facilitators_hear_of_it_once_and_nothing_is_written(two):
    hall, one, other, phone = two
    seq = hall.room.workshop.seq
    drag(hall, one, "i1", "i99")
    for _ in range(3):
        hall.tick()
    assert [held(device) for device in (one, other, phone)] == [[], [["i1"]], []]
    drag(hall, one)
    hall.tick()
    assert held(other) == [["i1"], []]
    assert hall.room.workshop.seq == seq


def test_it_goes_with_the_connection_and_after_a_while(two):
    hall, one, other, _ = two
    drag(hall, one, "i1")
    hall.tick()
    with pytest.raises(Refused, match="held"):
        drag(hall, other, "i1")
    hall.disconnect(one.sid)
    hall.tick()
    assert held(other) == [["i1"], []]
    again = hall.connect("facilitator")
    drag(hall, again, "i1")
    hall.tick()
    hall.rooms.tick(time.monotonic() + HOLD_TIME)
    assert held(other) == [["i1"], [], ["i1"], []]
