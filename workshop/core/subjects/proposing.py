"""What was proposed (views/proposals.py) and a facilitator set aside: it isn't proposed again."""

from dataclasses import dataclass

from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor
from ..model.events import Event, by_kind
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class Dismissed(Event):
    """These two cards don't say the same, or this card doesn't belong in this theme."""

    between: list[str]


def dismiss(
    workshop: Workshop, actor: Actor, *, pair: list[str] | None = None, insight: str = "", theme: str = ""
) -> list[Event]:
    """Either a `pair` of cards, or a loose card and a theme. Refuses: unknown_target, merged, malformed."""
    ids = [workshop.insight(id, actor, "pair").id for id in pair or ()]
    if pair is None:
        ids = [workshop.insight(insight, actor).id, workshop.theme(theme).id]
    if len(set(ids)) != 2:
        raise Refused("malformed", "pair", takes="two cards")
    between = sorted(ids)
    return [] if tuple(between) in workshop.dismissed else [Dismissed(between)]


def proposal_dismissed(workshop: Workshop, event: Dismissed) -> None:
    """For all facilitators, whatever the texts become."""
    one, other = event.between
    change(workshop, dismissed=workshop.dismissed | {(one, other)})


COMMANDS = {"dismiss": Command(dismiss, by=FACILITATOR)}
EVENTS = by_kind(proposal_dismissed)
