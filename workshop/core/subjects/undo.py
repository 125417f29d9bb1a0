"""Undo: the last acts of facilitators are taken back one after the other, by events that say how things are then."""

from dataclasses import dataclass

from ..model.acts import can_take_back
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor
from ..model.events import Event, by_kind
from ..model.record import record_undone
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class Undone(Event):
    """The act from this `seq` on was taken back: by so many `events` after this one, which are no acts themselves."""

    act: int
    do: str
    targets: list[str]
    events: int

    @property
    def undone(self) -> dict[str, object]:
        """What the answer tells: the command that was taken back, and on what (ids); `target`: the first of them."""
        return {"do": self.do, "target": self.targets[0], "targets": self.targets}


def undo(workshop: Workshop, actor: Actor, *, act: int | None = None) -> list[Event]:
    """`act`: the one that is meant, where somebody else may have done another since."""
    if not workshop.acts:
        raise Refused("nothing_to_undo")
    last = workshop.acts[-1]
    if workshop.state == "closed" and not last.when_closed:
        raise Refused("closed")
    if act not in (None, last.seq) or not can_take_back(workshop, last, actor):
        raise Refused("cannot_undo")
    return [Undone(last.seq, last.do, last.targets, len(last.events)), *last.events]


def act_undone(workshop: Workshop, event: Undone) -> None:
    """It is the last no more, and the events that follow are no acts; the record says that it was undone."""
    change(workshop, acts=workshop.acts[:-1], undoing=event.events + 1)
    record_undone(workshop, event.act)


COMMANDS = {"undo": Command(undo, by=FACILITATOR, result=("undone",), when_closed=True)}
EVENTS = by_kind(act_undone)
