"""Moderation: a facilitator folds something away, and unfolds it again. Nothing is thrown away."""

from dataclasses import dataclass

from .. import limits
from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight, Theme
from ..model.events import Event, by_kind
from ..model.targets import reinstate, retract
from ..model.visibility import Thing, exists_for
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class Hidden(Event):
    """Only its author and facilitators see it any more; its dots go back to those who gave them."""

    target: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Shown(Event):
    """It is there for everybody again, with the dots that were not given elsewhere since, where that could be."""

    target: str


def hide(workshop: Workshop, actor: Actor, *, insight: str, reason: str = "") -> list[Event]:
    """What is hidden already may still get a reason, or another one."""
    thing = find_for(workshop, insight, actor)
    why = clean_or_none(reason, "reason", limits.REASON)
    return [] if thing.hidden and why in (None, thing.reason) else [Hidden(thing.id, why)]


def unhide(workshop: Workshop, actor: Actor, *, insight: str) -> list[Event]:
    thing = find_for(workshop, insight, actor)
    return [Shown(thing.id)] if thing.hidden else []


def find_for(workshop: Workshop, id: str, actor: Actor) -> Thing:
    thing = workshop.thing(id)
    if thing is None or not exists_for(thing, actor):
        raise Refused("unknown_target", "insight")
    return thing


def thing_hidden(workshop: Workshop, event: Hidden) -> None:
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, hidden=True, reason=event.reason)
    if isinstance(thing, Insight | Theme):
        retract(workshop, thing)


def thing_shown(workshop: Workshop, event: Shown) -> None:
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, hidden=False, reason=None)
    if isinstance(thing, Insight | Theme):
        reinstate(workshop, thing)


def as_it_was(workshop: Workshop, event: Hidden | Shown) -> list[Event]:
    thing = workshop.thing(event.target)
    assert thing is not None
    return [Hidden(thing.id, thing.reason) if thing.hidden else Shown(thing.id)]


COMMANDS = {
    "hide_insight": Command(hide, by=FACILITATOR),
    "show_insight": Command(unhide, by=FACILITATOR),
}
EVENTS = by_kind(thing_hidden, thing_shown)
UNDO = {
    Hidden: Undo("hide_insight", lambda event: [event.target], as_it_was),
    Shown: Undo("show_insight", lambda event: [event.target], as_it_was),
}
