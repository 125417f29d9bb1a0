"""What stays out of what anybody may read: a card, objection or action is in facilitators' own harvest only."""

from dataclasses import dataclass

from ..model.acts import Undo
from ..model.changes import change
from ..model.command import ANYONE_IN_THE_ROOM, Command
from ..model.entities import Actor, Theme, Withheld
from ..model.events import Event, by_kind
from ..model.visibility import exists_for, is_merged
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
    if thing is None or isinstance(thing, Theme) or not exists_for(thing, actor):
        raise Refused("unknown_target", "target")
    if is_merged(thing):
        raise Refused("merged", "target")
    is_author = actor.role == "participant"
    if is_author and thing.by != actor.id:
        raise Refused("not_yours", "target")
    if not is_author and thing.withheld == "author":
        if on:
            return []
        raise Refused("not_yours", "target")
    wanted: Withheld | None = ("author" if is_author else "facilitator") if on else None
    return [] if thing.withheld == wanted else [Withholding(target, wanted)]


def thing_withheld(workshop: Workshop, event: Withholding) -> None:
    """For all but its author and facilitators it is there no more, or again; its dots and counts stay."""
    thing = workshop.thing(event.target)
    assert thing is not None
    change(workshop, thing, withheld=event.by)


def as_it_was(workshop: Workshop, event: Withholding) -> list[Event]:
    """Of what a facilitator did; an author's wish is no act of theirs."""
    thing = workshop.thing(event.target)
    assert thing is not None
    return [] if "author" in (event.by, thing.withheld) else [Withholding(thing.id, thing.withheld)]


COMMANDS = {"withhold": Command(withhold, by=ANYONE_IN_THE_ROOM, when_closed=True)}
EVENTS = by_kind(thing_withheld)
UNDO = {Withholding: Undo("withhold", lambda event: [event.target], as_it_was, when_closed=True)}
