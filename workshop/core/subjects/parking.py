"""Parking: a card or theme stands apart from the vote, on a list of its own, and says why. Nothing of it is lost."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight, Theme
from ..model.events import Event, by_kind
from ..model.targets import reinstate, retract
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class Parked(Event):
    """Everybody sees it on a list of its own, with the reason; its dots go back to those who gave them."""

    target: str
    reason: str
    at: str | None = None

    WORDS: ClassVar[tuple[str, ...]] = ("reason",)


@dataclass(frozen=True, slots=True)
class Unparked(Event):
    """It is on the board again, with the dots that were not given elsewhere since, where that could be."""

    target: str
    at: str | None = None


def park(workshop: Workshop, actor: Actor, *, target: str, reason: str) -> list[Event]:
    """What is parked already may get another reason."""
    thing = workshop.target(target, actor)
    if not thing.is_visible:
        raise Refused("not_a_target", "target")
    why = clean_or_none(reason, "reason", limits.REASON)
    if why is None:
        raise Refused("reason_needed", "reason")
    return [] if thing.parked == why else [Parked(target, why)]


def unpark(workshop: Workshop, actor: Actor, *, target: str) -> list[Event]:
    """Nothing happens to what isn't parked. Refuses: unknown_target, merged."""
    return [Unparked(target)] if workshop.target(target, actor).parked is not None else []


def target_parked(workshop: Workshop, event: Parked) -> None:
    """Its dots go back to those who gave them, also in rounds that have ended."""
    thing = workshop.target(event.target)
    change(workshop, thing, parked=event.reason)
    retract(workshop, thing)


def target_unparked(workshop: Workshop, event: Unparked) -> None:
    """It takes dots again, those included that weren't given elsewhere meanwhile."""
    thing = workshop.target(event.target)
    change(workshop, thing, parked=None)
    reinstate(workshop, thing)


def as_parked(target: Insight | Theme) -> Parked | Unparked:
    """Parked for its reason, or not, as it is now: the event that undo needs."""
    return Unparked(target.id) if target.parked is None else Parked(target.id, target.parked)


COMMANDS = {
    "park": Command(park, by=FACILITATOR),
    "unpark": Command(unpark, by=FACILITATOR),
}
EVENTS = by_kind(target_parked, target_unparked)
UNDO = {
    Parked: Undo.as_now("park", as_parked),
    Unparked: Undo.as_now("unpark", as_parked),
}
