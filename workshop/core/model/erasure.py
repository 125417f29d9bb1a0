"""Erasing: what people typed, and who it was, leave the log; that something was there stays.

An event that erases says what goes of the events before it, and of itself. The store rewrites those in the same
transaction, and reading the log again gives the same workshop without what went.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .entities import Participant
from .events import Event
from .workshop import Workshop

NOBODY = "p0"  # stands in `by` where a participant stood; nobody ever joins under this id
NO_WORDS = "…"  # stands where words stood


@dataclass(frozen=True, slots=True)
class Erasure(Event):
    """It takes back what the log tells of people."""

    def marks(self, kind: type[Event], /, fields: Mapping[str, object]) -> dict[str, str]:
        """Field → what stands there from then on, of those fields of an event that go."""
        raise NotImplementedError

    def concerns(self, participant: str) -> bool:
        """Whether all that is kept of this participant apart from the log goes too."""
        raise NotImplementedError


def is_participant(id: object) -> bool:
    """
    >>> is_participant("p12"), is_participant("f1"), is_participant("")
    (True, False, False)
    """
    return isinstance(id, str) and id[:1] == "p" and id[1:].isdecimal()


def words_in(kind: type[Event], fields: Mapping[str, object]) -> dict[str, str]:
    """Field → what stands there instead, for those in which somebody typed something."""
    return {name: NO_WORDS for name in kind.WORDS if fields.get(name)}


def count_nobody(workshop: Workshop, by: str) -> None:
    """Somebody was erased from what happens now: it counts nowhere."""
    if by == NOBODY and NOBODY not in workshop.people:
        workshop.people[NOBODY] = Participant(NOBODY, erased=True)
