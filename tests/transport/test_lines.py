"""Who makes room for whom, and when a line has taken long enough."""

import socket

import pytest

from workshop.transport.lines import ANSWER, BODY, HEADERS, IDLE, LONG, Lines, Step


class Street:
    """Lines whose other ends are at hand, with a clock that goes on when told."""

    def __init__(self, most, share):
        self.now, self.ends = 0.0, {}
        self.lines = Lines(most, share, clock=lambda: self.now)

    def come(self, address, step=Step.headers):
        here, there = socket.socketpair()
        there.settimeout(1)
        line = self.lines.admit(here, (address, 1))
        self.now += 1
        if line:
            line.becomes(step)
            self.ends[line] = there
        else:
            here.close()
            there.close()
        return line

    def cut(self, line):
        """Whether the other end sees it closed."""
        self.ends[line].setblocking(False)
        try:
            return self.ends[line].recv(1) == b""
        except BlockingIOError:
            return False


@pytest.fixture
def street():
    made = []

    def make(most=1000, share=1000):
        made.append(Street(most, share))
        return made[-1]

    yield make
    for street in made:
        for line, end in street.ends.items():
            line.socket.close()
            end.close()


@pytest.mark.parametrize("full", [{"most": 6}, {"share": 6}])
def test_the_half_open_go_first_then_the_idle_and_people_never(street, full):
    hall = street(**full)
    people = [hall.come("hall", step) for step in (Step.seated, Step.answering)]
    strangers = [hall.come("hall", step) for step in (Step.idle, Step.headers, Step.opening, Step.body)]
    for gone in (1, 0, 3, 2):  # headers, idle, body, a websocket on which nobody is
        assert hall.come("hall", Step.seated)
        assert [hall.cut(line) for line in strangers].count(True) == len(hall.ends) - 6
        assert hall.cut(strangers[gone])
    assert hall.come("hall", Step.seated) is None
    assert not any(hall.cut(line) for line in people)


def test_another_address_pays_nothing_for_one_that_has_too_many(street):
    hall = street(share=3)
    elsewhere = hall.come("elsewhere")
    for _ in range(10):
        assert hall.come("hall")
    assert not hall.cut(elsewhere)
    assert hall.lines.addresses == {"hall": 3, "elsewhere": 1}


def test_an_answer_that_takes_longer_than_any_poll_makes_room_too(street):
    hall = street(most=1)
    slow = hall.come("a", Step.answering)
    assert hall.come("b") is None
    hall.now += LONG
    assert hall.come("b")
    assert hall.cut(slow)


def test_thousands_are_not_looked_through_for_each_that_comes(street):
    hall = street(most=100)
    for _ in range(101):
        hall.come("a")
    assert len(hall.lines.open) == 96


@pytest.mark.parametrize(
    ("step", "seconds"),
    [(Step.headers, HEADERS), (Step.body, BODY), (Step.idle, IDLE), (Step.answering, ANSWER)],
)
def test_a_step_has_its_time_however_it_is_spent(street, step, seconds):
    hall = street()
    line, person = hall.come("a", step), hall.come("a", Step.seated)
    hall.now = line.since + seconds
    hall.lines.expire()
    assert not hall.cut(line)
    hall.now += 0.1
    hall.lines.expire()
    assert hall.cut(line)
    assert not hall.cut(person)
    assert list(hall.lines.open) == [person]


def test_a_poll_lasts_no_longer_than_a_line_may():
    assert ANSWER > LONG > 45  # two of Engine.IO's pings
