"""Where a line of the harvest goes, and what for: sections of the call's text, criteria of its assessment."""

from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight, Theme
from ..model.events import Event, Placed, PlacedFor, by_kind
from ..model.merging import placed_together
from ..model.workshop import Workshop
from ..plan import Data
from ..refused import Refused


def place_target(
    workshop: Workshop,
    actor: Actor,
    *,
    target: str,
    sections: list[str],
    criteria: list[str],
    purposes: list[Data] | None = None,
) -> list[Event]:
    """`purposes`: {"kind", "place", "purpose"} each, these and no others; without it, what was said stays where the
    line stays.
    """
    thing, plan = workshop.target(target, actor), workshop.plan
    places = {
        "sections": checked_ids(sections, [section.id for section in plan.sections], "sections"),
        "criteria": checked_ids(criteria, [criterion.id for criterion in plan.criteria], "criteria"),
    }
    current = placed_together(workshop, thing)
    what_for = purposes_so_far(current, places) if purposes is None else checked_purposes(workshop, purposes, places)
    ordered = [
        PlacedFor(kind=kind, place=place, purpose=what_for[kind, place])
        for kind in places
        for place in places[kind]
        if (kind, place) in what_for
    ]
    placed = Placed(target, places["sections"], places["criteria"], purposes=ordered)
    under = workshop.merged_under(thing) if isinstance(thing, Insight) else []
    return [] if placed == current else [placed, *(only_there(card, placed) for card in under if is_placed(card))]


def is_placed(card: Insight) -> bool:
    """It goes to some section or criterion itself, whatever the card that it lies under does."""
    return bool(card.sections or card.criteria)


def only_there(card: Insight, placed: Placed) -> Placed:
    """What lies under a card goes nowhere that this one doesn't, and for nothing else."""
    sections = [id for id in card.sections if id in placed.sections]
    criteria = [id for id in card.criteria if id in placed.criteria]
    purposes = [each for each in card.purposes if each in placed.purposes]
    return Placed(card.id, sections, criteria, together=True, purposes=purposes)


def checked_ids(ids: list[str], known: list[str], field: str) -> list[str]:
    """In the plan's order."""
    if any(id not in known for id in ids):
        raise Refused("unknown_target", field)
    return [id for id in known if id in ids]


def purposes_so_far(current: Placed, places: dict[str, list[str]]) -> dict[tuple[str, str], str]:
    """(sections or criteria, place) → purpose, of places where the line still goes."""
    return {
        (each["kind"], each["place"]): each["purpose"]
        for each in current.purposes
        if each["place"] in places[each["kind"]]
    }


def checked_purposes(
    workshop: Workshop, purposes: list[Data], places: dict[str, list[str]]
) -> dict[tuple[str, str], str]:
    """(sections or criteria, place) → purpose; each for a place where the line goes."""
    known = [purpose.id for purpose in workshop.plan.line_purposes]
    chosen: dict[tuple[str, str], str] = {}
    for each in purposes:
        kind, place, purpose = (str(each.get(key)) for key in ("kind", "place", "purpose"))
        if place not in places.get(kind, ()) or purpose not in known:
            raise Refused("unknown_target", "purposes")
        chosen[kind, place] = purpose
    return chosen


def target_placed(workshop: Workshop, event: Placed) -> None:
    """What is there is replaced: no place or purpose of before stays."""
    thing = workshop.target(event.target)
    change(workshop, thing, sections=list(event.sections), criteria=list(event.criteria), purposes=list(event.purposes))


def as_placed(thing: Insight | Theme) -> Placed:
    """Where it goes now by itself, as the event that undo needs."""
    return Placed(thing.id, list(thing.sections), list(thing.criteria), purposes=list(thing.purposes))


COMMANDS = {"place": Command(place_target, by=FACILITATOR, when_closed=True)}
EVENTS = by_kind(target_placed)
UNDO = {Placed: Undo.as_now("place", as_placed, when_closed=True)}
