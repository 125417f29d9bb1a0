"""Decisions: what became of a line of the harvest, and why. People who took part read them once it is published."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Decision, Insight, Theme
from ..model.events import Event, by_kind
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none

OPEN = "open"  # nothing is decided
DECISIONS = ("adopted", "partly", "not", "later", OPEN)
WITH_A_REASON = ("partly", "not")


@dataclass(frozen=True, slots=True)
class Decided(Event):
    """This was decided of a theme or insight, and for this reason; `open`: nothing is, any more."""

    target: str
    decision: str
    reason: str | None

    WORDS: ClassVar[tuple[str, ...]] = ("reason",)


def decide_line(workshop: Workshop, actor: Actor, *, target: str, decision: str, reason: str = "") -> list[Event]:
    """`partly` and `not` need a reason, `open` takes the decision back. Refuses: malformed, reason_needed."""
    thing = workshop.target(target, actor)
    if decision not in DECISIONS:
        raise Refused("malformed", "decision", takes=", ".join(DECISIONS))
    why = clean_or_none(reason, "reason", limits.DECISION_REASON)
    if decision in WITH_A_REASON and why is None:
        raise Refused("reason_needed", "reason")
    decided = Decided(target, decision, None if decision == OPEN else why)
    return [] if decided == as_decided(thing) else [decided]


def line_decided(workshop: Workshop, event: Decided) -> None:
    """Facilitators are told, and everybody else where the harvest is published."""
    decision = None if event.decision == OPEN else Decision(event.decision, event.reason)
    change(workshop, workshop.target(event.target), decision=decision)


def as_decided(thing: Insight | Theme) -> Decided:
    """How it stands now, as the event that would say so: for undo, and to see that nothing would change."""
    if thing.decision is None:
        return Decided(thing.id, OPEN, None)
    return Decided(thing.id, thing.decision.decision, thing.decision.reason)


COMMANDS = {"decide": Command(decide_line, by=FACILITATOR, when_closed=True)}
EVENTS = by_kind(line_decided)
UNDO = {Decided: Undo.as_now("decide", as_decided, when_closed=True)}
