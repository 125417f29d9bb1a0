"""How many rehearsals there are at once, and how long their people stay where nobody leads."""

import pytest

from tests.live.conftest import Hall
from workshop.core import Refused
from workshop.web.rehearsals import ALONE, AT_ONCE, Rehearsals


class Invited:
    """Who would come in: the codes of the sessions."""

    def __init__(self):
        self.here = set()

    def start(self, code, people, plan):
        self.here.add(code)

    def size(self, code):
        return 3 if code in self.here else 0

    def stop(self, code):
        self.here.discard(code)

    forget = stop


@pytest.fixture
def hall(tmp_path):
    hall = Hall(tmp_path / "oogst.db")
    yield hall
    hall.store.close()


@pytest.fixture
def rehearsals(hall):
    return Rehearsals(hall.rooms, Invited(), leave=lambda code: None)


def rehearse(hall, rehearsals, led=True):
    """A session of which the rehearsal is opened, with somebody who leads it or nobody."""
    session = hall.create()
    hall.room, _ = rehearsals.open(session, "hash-f1")
    if led:
        hall.connect("facilitator")
    return session, hall.room


def test_the_oldest_that_nobody_leads_makes_room_and_where_all_are_led_none_is_new(hall, rehearsals):
    rehearse(hall, rehearsals)
    for _ in range(AT_ONCE - 1):
        _, unled = rehearse(hall, rehearsals, led=False)
    first_unled = list(rehearsals.copies.values())[1]
    rehearse(hall, rehearsals)
    assert len(rehearsals.copies) == AT_ONCE
    assert first_unled not in rehearsals.copies.values()
    assert unled.code in rehearsals.copies.values()
    for _ in range(AT_ONCE - 2):
        rehearse(hall, rehearsals)
    led = dict(rehearsals.copies)
    with pytest.raises(Refused, match="too_many_rehearsals"):
        rehearse(hall, rehearsals)
    assert rehearsals.copies == led


def test_its_people_stay_three_minutes_where_nobody_leads_and_as_long_as_somebody_does(hall, rehearsals):
    _, copy = rehearse(hall, rehearsals)
    assert rehearsals.invite(copy, 3) == 3
    began = rehearsals.led[copy.code]
    for seconds in (1, 10 * ALONE):  # somebody leads
        rehearsals.look(copy.code, began + seconds)
        assert rehearsals.crowds.here == {copy.code}
    for sid in list(copy.followers.connections):
        hall.disconnect(sid)
    rehearsals.look(copy.code, began + 11 * ALONE)
    assert rehearsals.crowds.here == {copy.code}
    rehearsals.look(copy.code, began + 11 * ALONE + 1)
    assert rehearsals.crowds.here == set()
    assert ALONE == 180


def test_they_go_when_it_is_over_and_when_it_is_gone(hall, rehearsals):
    session, copy = rehearse(hall, rehearsals)
    rehearsals.invite(copy, 3)
    hall.ask("facilitator", "close_workshop")
    rehearsals.look(copy.code, rehearsals.led[copy.code])
    assert rehearsals.crowds.here == set()
    with pytest.raises(Refused, match="closed"):
        rehearsals.invite(copy, 3)
    _, other = rehearse(hall, rehearsals)
    rehearsals.invite(other, 3)
    hall.rooms.delete(other.code, "a test")
    rehearsals.look(other.code, 0)
    assert rehearsals.crowds.here == set()
    with pytest.raises(Refused, match="no_rehearsal"):
        rehearsals.invite(session, 3)
