"""What people say of cards while they read them: that one needs explaining, or that two say the same.

A facilitator sees how many say so, and nobody sees who does.
"""

from collections.abc import Iterable

from .changes import touch_remarks
from .entities import Insight, Theme
from .visibility import FACILITATORS, exists_for
from .workshop import Workshop


def set_asks(workshop: Workshop, target: Insight | Theme, by: str, on: bool) -> None:
    """This person asks what it means, or no longer does."""
    (target.askers.add if on else target.askers.discard)(by)
    workshop.touch("remarks", target.id)  # also where nobody asks any more
    workshop.touch_person(by, "asks", target.id)


def set_same(workshop: Workshop, one: Insight, other: Insight, by: str, on: bool) -> None:
    """This person finds that they say the same, or no longer does."""
    for card, another in ((one, other), (other, one)):
        people = card.same.setdefault(another.id, set())
        (people.add if on else people.discard)(by)
        touch_remarks(workshop, card)
        workshop.touch_person(by, "same", card.id, another.id)


def asked_by(workshop: Workshop, target: Insight | Theme) -> int:
    """How many people ask what it means, as facilitators are told."""
    return count(workshop, target.askers)


def said_same_by(workshop: Workshop, card: Insight) -> dict[str, int]:
    """Card → how many say that it says the same as this one; 0 also where that card is gone."""
    return {
        id: count(workshop, people) if exists_for(workshop.insights[id], FACILITATORS) else 0
        for id, people in card.same.items()
    }


def count(workshop: Workshop, people: Iterable[str]) -> int:
    """How many of these people (ids) count."""
    return sum(workshop.people[id].counts for id in people)
