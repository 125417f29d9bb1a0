"""Hands in the room: who has no phone raises one, and a facilitator counts them at a line."""

from dataclasses import dataclass

from .. import limits
from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight, Theme
from ..model.events import Event, by_kind
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class HandsCounted(Event):
    """So many people without a phone stand behind this line, in all (not: so many more). No ballot counts them."""

    target: str
    people: int


def count_hands(workshop: Workshop, actor: Actor, *, target: str, people: int) -> list[Event]:
    """`people`: in all, not more; 0 takes the count away. Refuses: malformed, not_a_target (it isn't shown)."""
    thing = workshop.target(target, actor)
    if not 0 <= people <= limits.PEOPLE:
        raise Refused("malformed", "people", takes=f"0 … {limits.PEOPLE}")
    if people and not thing.is_visible:
        raise Refused("not_a_target", "target")
    return [] if thing.hands == people else [HandsCounted(target, people)]


def hands_counted(workshop: Workshop, event: HandsCounted) -> None:
    """Beside the dots, of which they are no part."""
    change(workshop, workshop.target(event.target), hands=event.people)


def as_counted(target: Insight | Theme) -> HandsCounted:
    """The count as it is now, as the event that undo needs."""
    return HandsCounted(target.id, target.hands)


COMMANDS = {"count_hands": Command(count_hands, by=FACILITATOR)}
EVENTS = by_kind(hands_counted)
UNDO = {HandsCounted: Undo.as_now("count_hands", as_counted)}
