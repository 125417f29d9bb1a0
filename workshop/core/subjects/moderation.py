"""Moderation: a facilitator folds something away, and unfolds it again; passes a card that waits; and says of what
stands on the list of what to look at that it may stay. Nothing is thrown away.
"""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import change
from ..model.clearing import clear_together, set_waiting
from ..model.command import FACILITATOR, Command
from ..model.entities import Action, Actor, Insight, Theme
from ..model.events import Cleared, Event, by_kind
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
    at: str | None = None

    WORDS: ClassVar[tuple[str, ...]] = ("reason",)


@dataclass(frozen=True, slots=True)
class Shown(Event):
    """It is there for everybody again, with the dots that were not given elsewhere since, where that could be."""

    target: str
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Passed(Event):
    """These cards wait no longer (`on`), or wait again."""

    insights: list[str]
    on: bool = True
    together: bool = False  # by one command with the event before
    at: str | None = None


def hide(workshop: Workshop, actor: Actor, *, insight: str, reason: str = "") -> list[Event]:
    """What is hidden already may still get a reason, or another one."""
    thing = find_for(workshop, insight, actor)
    why = clean_or_none(reason, "reason", limits.REASON)
    return [] if thing.hidden and why in (None, thing.reason) else [Hidden(thing.id, why)]


def unhide(workshop: Workshop, actor: Actor, *, insight: str) -> list[Event]:
    """For everybody: who shows it has looked at it."""
    thing = find_for(workshop, insight, actor)
    if not thing.hidden:
        return []
    passed = [Passed([thing.id], together=True)] if thing.waiting else []
    return [Shown(thing.id), *passed, *clear_together(workshop, thing, together=True)]


def check(workshop: Workshop, actor: Actor, *, target: str | None, ok: bool, reason: str = "") -> list[Event]:
    """Somebody looked at it: a card that waits is for everybody now, and what was reported or watched may stay; or it
    is folded away (`ok` false). Without a target all that wait are passed; what is on the list stays there.
    """
    if target is None:
        if not ok:
            raise Refused("malformed", "target", takes="str")
        waiting = [card.id for card in workshop.insights.values() if card.waiting and exists_for(card, actor)]
        return [Passed(waiting)] if waiting else []
    thing = find_for(workshop, target, actor, "target")
    if not ok:
        return hide(workshop, actor, insight=target, reason=reason)
    passed = [Passed([thing.id])] if thing.waiting else []
    return [*passed, *clear_together(workshop, thing, together=bool(passed))]


def find_for(workshop: Workshop, id: str, actor: Actor, field: str = "insight") -> Thing:
    """A card, theme, objection, addition or action that exists for this actor. Refuses: unknown_target, merged."""
    thing = workshop.thing(id)
    if thing is None:
        raise Refused("unknown_target", field)
    workshop.check_exists(thing, actor, field)
    return thing


def thing_hidden(workshop: Workshop, event: Hidden) -> None:
    """A card or theme leaves the vote, and dots go back to those who gave them."""
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, hidden=True, reason=event.reason)
    if isinstance(thing, Insight | Theme):
        retract(workshop, thing)


def thing_shown(workshop: Workshop, event: Shown) -> None:
    """A card or theme takes dots again, those included that weren't given elsewhere meanwhile."""
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, hidden=False, reason=None)
    if isinstance(thing, Insight | Theme):
        reinstate(workshop, thing)


def insights_passed(workshop: Workshop, event: Passed) -> None:
    """Everybody sees them now; where that is taken back, only facilitators and their authors do."""
    for id in event.insights:
        set_waiting(workshop, workshop.insights[id], not event.on)


def thing_cleared(workshop: Workshop, event: Cleared) -> None:
    """It leaves the tray, until it is edited or reported again."""
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, settled=event.settled, cleared=event.cleared)
    if isinstance(thing, Action):
        change(workshop, thing, looked_places=event.looked_places)


def as_looked_at(thing: Thing) -> Cleared:
    """How far it was looked at until now, as the event that undo needs."""
    places = thing.looked_places if isinstance(thing, Action) else 0
    return Cleared(thing.id, thing.settled, thing.cleared, looked_places=places)


def as_hidden(thing: Thing) -> Hidden | Shown:
    """Hidden for its reason, or shown, as it is now: the event that undo needs."""
    return Hidden(thing.id, thing.reason) if thing.hidden else Shown(thing.id)


COMMANDS = {
    "hide_insight": Command(hide, by=FACILITATOR),
    "show_insight": Command(unhide, by=FACILITATOR),
    "check": Command(check, by=FACILITATOR),
}
EVENTS = by_kind(thing_hidden, thing_shown, insights_passed, thing_cleared)
UNDO = {
    Hidden: Undo.as_now("hide_insight", as_hidden),
    Shown: Undo.as_now("show_insight", as_hidden),
    Passed: Undo("check", lambda event: event.insights, lambda _, event: [Passed(event.insights, not event.on)]),
    Cleared: Undo.as_now("check", as_looked_at),
}
