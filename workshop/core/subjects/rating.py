"""Rating: marks on the scales of a stage, one target at a time; in the open or blind, as with dots."""

from dataclasses import dataclass

from ..model.command import PARTICIPANT, Command
from ..model.entities import Actor
from ..model.events import Event, by_kind
from ..model.marks import set_mark
from ..model.rounds import clear_done
from ..model.targets import is_target
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class Rated(Event):
    """A participant's mark for this target on this scale is now that value, from 0; None: there is none any more."""

    target: str
    scale: str
    value: int | None
    round: str
    by: str


def rate(workshop: Workshop, actor: Actor, *, target: str, scale: str, value: int | None) -> list[Event]:
    """`value`: from 0; null takes the mark back. Refuses: stage_takes_no_ratings, votes_closed, off_scale,
    not_a_target."""
    rating = workshop.current_rating()
    if rating is None:
        raise Refused("stage_takes_no_ratings")
    ratings, round = rating
    if round.is_closed:
        raise Refused("votes_closed")
    values = next((len(each.values) for each in ratings.scales if each.id == scale), 0)
    if not values:
        raise Refused("off_scale", "scale")
    if value is not None and not 0 <= value < values:
        raise Refused("off_scale", "value")
    thing, current = workshop.target(target, actor), round.marks.get(actor.id, {}).get(target, {}).get(scale)
    if not is_target(workshop, ratings.on, thing) and value is not None:
        raise Refused("not_a_target", "target")
    return [] if value == current else [Rated(target, scale, value, round.id, actor.id)]


def rated(workshop: Workshop, event: Rated) -> None:
    """In place of the mark before; who was done with the round no longer is."""
    round = workshop.rounds[event.round]
    set_mark(workshop, round, event.by, event.target, event.scale, event.value)
    clear_done(workshop, round, event.by)


COMMANDS = {
    "rate": Command(rate, by=PARTICIPANT),
}
EVENTS = by_kind(rated)
