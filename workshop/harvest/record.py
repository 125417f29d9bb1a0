"""The record of moderation as facilitators read it: all that was done, also what was taken back; whose it was never."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.core.model.workshop import Workshop
from workshop.translations import Words

from .dates import time_of
from .interventions import named
from .phrases import CALLED


@dataclass(frozen=True, slots=True)
class RecordLine:
    """`at`: the time of day, "" in logs that don't say it. `text`: what was done with what. `undone`: taken back."""

    at: str
    text: str
    reason: str
    undone: bool


def record_lines(workshop: Workshop, words: Words) -> Iterator[RecordLine]:
    """The last first. Of who was quiet for a while not even the card is told: somebody in the room may know it."""
    for entry in reversed(workshop.moderation):
        names = [called(name, words) for name in named(workshop, entry.targets)]
        if names or entry.do == "pause_posts":
            what = words("harvest.and").join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
            at = time_of(entry.at, workshop.plan.timezone) if entry.at else ""
            yield RecordLine(at, words(f"harvest.did_{entry.do}", what=what, n=1), entry.reason or "", entry.undone)


def called(name: str, words: Words) -> str:
    """A card by its number, a group or an action by its own, and what isn't told by its kind."""
    if not name[1:]:
        return words(f"harvest.some_{name}")
    kind = CALLED.get(name[0])
    return words(f"harvest.{kind}", n=name[1:]) if kind else name
