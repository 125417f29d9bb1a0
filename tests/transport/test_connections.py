"""Who makes room for whom, and when a connection has taken long enough."""

import socket

import pytest

from workshop.transport.connections import (
    ANSWER_TIMEOUT,
    BODY_TIMEOUT,
    HEADERS_TIMEOUT,
    IDLE_TIMEOUT,
    LONGEST_POLL,
    ConnectionLimiter,
    Phase,
)


class Street:
    """Connections whose other ends are at hand, with a clock that goes on when told."""

    def __init__(self, max_total, max_per_address):
        self.now, self.ends = 0.0, {}
        self.limiter = ConnectionLimiter(max_total, max_per_address, clock=lambda: self.now)

    def come(self, address, step=Phase.headers):
        here, there = socket.socketpair()
        there.settimeout(1)
        line = self.limiter.admit(here, (address, 1))
        self.now += 1
        if line:
            line.enter(step)
            self.ends[line] = there
        else:
            here.close()
            there.close()
        return line

    def is_cut(self, line):
        """Whether the other end sees it closed."""
        self.ends[line].setblocking(False)
        try:
            return self.ends[line].recv(1) == b""
        except BlockingIOError:
            return False


@pytest.fixture
def street():
    made = []

    def make(max_total=1000, max_per_address=1000):
        made.append(Street(max_total, max_per_address))
        return made[-1]

    yield make
    for street in made:
        for line, end in street.ends.items():
            line.socket.close()
            end.close()


@pytest.mark.parametrize("full", [{"max_total": 6}, {"max_per_address": 6}])
def test_the_half_open_go_first_then_the_idle_and_people_never(street, full):
    hall = street(**full)
    people = [hall.come("hall", step) for step in (Phase.admitted, Phase.answering)]
    strangers = [hall.come("hall", step) for step in (Phase.idle, Phase.headers, Phase.opening, Phase.body)]
    for gone in (1, 0, 3, 2):  # headers, idle, body, a websocket on which nobody is
        assert hall.come("hall", Phase.admitted)
        assert [hall.is_cut(line) for line in strangers].count(True) == len(hall.ends) - 6
        assert hall.is_cut(strangers[gone])
    assert hall.come("hall", Phase.admitted) is None
    assert not any(hall.is_cut(line) for line in people)


def test_another_address_pays_nothing_for_one_that_has_too_many(street):
    hall = street(max_per_address=3)
    elsewhere = hall.come("elsewhere")
    for _ in range(10):
        assert hall.come("hall")
    assert not hall.is_cut(elsewhere)
    assert hall.limiter.addresses == {"hall": 3, "elsewhere": 1}


def test_an_answer_that_takes_longer_than_any_poll_makes_room_too(street):
    hall = street(max_total=1)
    slow = hall.come("a", Phase.answering)
    assert hall.come("b") is None
    hall.now += LONGEST_POLL
    assert hall.come("b")
    assert hall.is_cut(slow)


def test_thousands_are_not_looked_through_for_each_that_comes(street):
    hall = street(max_total=100)
    for _ in range(101):
        hall.come("a")
    assert len(hall.limiter.open) == 96


@pytest.mark.parametrize(
    ("step", "seconds"),
    [
        (Phase.headers, HEADERS_TIMEOUT),
        (Phase.body, BODY_TIMEOUT),
        (Phase.idle, IDLE_TIMEOUT),
        (Phase.answering, ANSWER_TIMEOUT),
    ],
)
def test_a_step_has_its_time_however_it_is_spent(street, step, seconds):
    hall = street()
    line, person = hall.come("a", step), hall.come("a", Phase.admitted)
    hall.now = line.since + seconds
    hall.limiter.expire()
    assert not hall.is_cut(line)
    hall.now += 0.1
    hall.limiter.expire()
    assert hall.is_cut(line)
    assert not hall.is_cut(person)
    assert list(hall.limiter.open) == [person]


def test_a_poll_lasts_no_longer_than_a_line_may():
    assert ANSWER_TIMEOUT > LONGEST_POLL > 45  # two of Engine.IO's pings
