"""What stays out of what anybody may read: a card, also one under another, a theme with its cards, an objection, an
addition or an action is in facilitators' own harvest only."""

from dataclasses import dataclass

from ..model.acts import Undo
from ..model.changes import change
from ..model.command import ANYONE_IN_THE_ROOM, Command
from ..model.entities import Actor, Theme, Withheld
from ..model.events import Event, by_kind
from ..model.visibility import Thing, exists_for, is_merged
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class Withholding(Event):
    """`author`: who wrote it wants it seen by nobody but facilitators; `facilitator`: one of those does; None: it may
    be seen by all again.
    """

    target: str
    by: Withheld | None


def withhold(workshop: Workshop, actor: Actor, *, target: str, on: bool) -> list[Event]:
    """What its author asked for is for nobody else to take back."""
    thing = workshop.thing(target)
    if thing is None or not (exists_for(thing, actor) or is_under_one_for(workshop, thing, actor)):
        raise Refused("unknown_target", "target")
    is_author = actor.role == "participant"
    if is_author and thing.by != actor.id:
        raise Refused("not_yours", "target")
    if not is_author and thing.withheld == "author":
        if on:
            return []
        raise Refused("not_yours", "target")
    wanted: Withheld | None = ("author" if is_author else "facilitator") if on else None
    return [] if thing.withheld == wanted else [Withholding(target, wanted)]


def is_under_one_for(workshop: Workshop, thing: Thing, actor: Actor) -> bool:
    """It lies under a card that exists for this one."""
    return is_merged(thing) and not thing.removed and exists_for(workshop.insights[workshop.top(thing.id)], actor)


def thing_withheld(workshop: Workshop, event: Withholding) -> None:
    """For all but its author and facilitators it is there no more, or again; its dots and counts stay."""
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, withheld=event.by)
    if isinstance(thing, Theme):
        for id in thing.insights:
            change(workshop, workshop.insights[id], theme_withheld=thing.is_withheld)


def as_it_was(workshop: Workshop, event: Withholding) -> list[Event]:
    """Of what a facilitator did; an author's wish is no act of theirs."""
    thing = workshop.thing(event.target)
    assert thing is not None
    return [] if "author" in (event.by, thing.withheld) else [Withholding(thing.id, thing.withheld)]


COMMANDS = {"withhold": Command(withhold, by=ANYONE_IN_THE_ROOM, when_closed=True)}
EVENTS = by_kind(thing_withheld)
UNDO = {Withholding: Undo("withhold", lambda event: [event.target], as_it_was, when_closed=True)}
