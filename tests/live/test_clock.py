"""A clock that goes wrong for a moment changes nothing; one that is put right is followed."""

import pytest

from workshop.core.model.timestamps import plus
from workshop.live.clock import ACCEPT_AFTER, Clock

from ..rehearsal import START
from .conftest import Hall

DAY = 86_400.0


class Machine:
    """Its time of day can be put wrong; how long it runs can't."""

    def __init__(self):
        self.wall, self.monotonic = 1_800_000_000.0, 50.0
        self.clock = Clock(lambda: self.wall, lambda: self.monotonic)

    def passes(self, seconds):
        self.wall += seconds
        self.monotonic += seconds
        return self.clock.seconds()


@pytest.fixture
def machine():
    return Machine()


@pytest.mark.parametrize("jump", [8 * DAY, -8 * DAY, 3.0])
def test_a_jump_that_is_taken_back_never_was(machine, jump):
    before = machine.passes(1)
    machine.wall += jump
    assert machine.passes(1) == pytest.approx(before + 1)
    machine.wall -= jump
    assert machine.passes(1) == pytest.approx(before + 2)


def test_a_clock_that_was_put_right_is_followed_after_a_minute(machine):
    machine.passes(1)
    machine.wall += 3600
    for _ in range(int(ACCEPT_AFTER)):
        told = machine.passes(1)
        assert machine.wall - told == pytest.approx(3600)
    assert machine.passes(2) == pytest.approx(machine.wall)


def test_two_clocks_drift_apart_unseen(machine):
    for _ in range(100):
        machine.wall += 0.1
        assert machine.passes(1) == pytest.approx(machine.wall)


def test_a_clock_that_jumps_ahead_for_a_second_ends_no_review(tmp_path, machine):
    hall = Hall(tmp_path / "oogst.db")
    hall.now = lambda: plus(START, machine.clock.seconds() - 1_800_000_000)
    hall.rooms.now = hall.now
    room = hall.create()
    hall.ask("facilitator", "start_stage", stage="verzamelen")
    hall.ask("facilitator", "close_workshop")
    machine.wall += 8 * DAY
    machine.passes(1)
    room.expire_review()
    assert room.workshop.state == "review"
    machine.wall -= 8 * DAY
    machine.passes(8 * DAY)
    room.expire_review()
    assert room.workshop.state == "closed"
    hall.store.close()
