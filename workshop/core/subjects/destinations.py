"""Where a line of the harvest goes: sections of the call's text, criteria of its assessment."""

from ..model.acts import Undo
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight, Theme
from ..model.events import Event, Placed, by_kind
from ..model.workshop import Workshop
from ..refused import Refused


def place_target(
    workshop: Workshop, actor: Actor, *, target: str, sections: list[str], criteria: list[str]
) -> list[Event]:
    thing, plan = workshop.target(target, actor), workshop.plan
    placed = Placed(
        target,
        in_plan_order(sections, [section.id for section in plan.sections], "sections"),
        in_plan_order(criteria, [criterion.id for criterion in plan.criteria], "criteria"),
    )
    return [] if (placed.sections, placed.criteria) == (thing.sections, thing.criteria) else [placed]


def in_plan_order(ids: list[str], known: list[str], field: str) -> list[str]:
    """In the plan's order."""
    if any(id not in known for id in ids):
        raise Refused("unknown_target", field)
    return [id for id in known if id in ids]


def target_placed(workshop: Workshop, event: Placed) -> None:
    change(workshop, workshop.target(event.target), sections=list(event.sections), criteria=list(event.criteria))


def as_placed(thing: Insight | Theme) -> Placed:
    return Placed(thing.id, list(thing.sections), list(thing.criteria))


COMMANDS = {"place": Command(place_target, by=FACILITATOR, when_closed=True)}
EVENTS = by_kind(target_placed)
UNDO = {
    Placed: Undo(
        "place",
        lambda event: [event.target],
        lambda workshop, event: [as_placed(workshop.target(event.target))],
    )
}
