"""The one order in which lines are told: on the page, in every file, per section and per criterion.

Most people in the deciding vote first, themes and loose cards alike; who stands level keeps the plan's order, which is
that of the board within a question (core/model/ranking.py). The screens follow the same rule (`mostPeopleFirst` in
static/ranking.js).
"""

from collections.abc import Iterable
from typing import TypeVar

from workshop.core.model.ranking import most_people_first

from .lines import HarvestInsight, Line, Outcome

Ranked = TypeVar("Ranked", Line, HarvestInsight, Line | HarvestInsight)


def ranked(entries: Iterable[Ranked], decides: Outcome | None) -> tuple[Ranked, ...]:
    """`entries`: in the plan's order."""
    return tuple(most_people_first(entries, lambda entry: supporter_count(entry, decides)))


def supporter_count(entry: Line | HarvestInsight, decides: Outcome | None) -> int:
    """How many people stand behind a line, or behind a card that is told on its own, in the deciding vote."""
    return sum(support.people for support in entry.supports if support.round is decides)
