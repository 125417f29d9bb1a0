"""Participants report what a facilitator should look at. That counts; nobody is told who did."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.changes import add_report
from ..model.command import PARTICIPANT, Command
from ..model.entities import Actor
from ..model.events import Event, by_kind
from ..model.visibility import is_own, sees
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class Reported(Event):
    """A participant thinks that a facilitator should look at this card, theme, objection or action, and says why, or
    not (""); once, whatever is reported again."""

    target: str
    why: str
    by: str

    WORDS: ClassVar[tuple[str, ...]] = ("why",)


def report(workshop: Workshop, actor: Actor, *, target: str, why: str = "") -> list[Event]:
    """Who only tries out, or counts nowhere, is thanked like anybody, and adds to no count."""
    thing = workshop.thing(target)
    if thing is None or not sees(workshop, thing, actor):
        raise Refused("unknown_target", "target")
    if is_own(thing, actor):
        raise Refused("not_a_target", "target")
    reason = clean_or_none(why, "why", limits.REASON) or ""
    if actor.id in thing.reports or not workshop.people[actor.id].counts:
        return []
    return [Reported(target, reason, actor.id)]


def reported(workshop: Workshop, event: Reported) -> None:
    """One open report more, for facilitators only."""
    thing = workshop.thing(event.target)
    assert thing is not None
    add_report(workshop, thing, event.by, event.why)


COMMANDS = {"report": Command(report, by=PARTICIPANT)}
EVENTS = by_kind(reported)
