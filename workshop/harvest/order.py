"""The one order in which lines are told: on the page, in every file, per section and per criterion.

Most people in the deciding vote first, themes and loose cards alike; who stands level keeps the plan's order, which is
that of the board within a question. The screens follow the same rule (`mostPeopleFirst` in static/ranking.js).
"""

from collections.abc import Iterable
from typing import TypeVar

from .lines import Card, Line, Outcome

Told = TypeVar("Told", Line, Card, Line | Card)


def in_order(told: Iterable[Told], decides: Outcome | None) -> tuple[Told, ...]:
    """`told`: in the plan's order."""
    return tuple(sorted(told, key=lambda line: -people_in(line, decides)))


def people_in(told: Line | Card, decides: Outcome | None) -> int:
    """How many people stand behind a line, or behind a card that is told on its own, in the deciding vote."""
    return sum(support.people for support in told.supports if support.round is decides)
