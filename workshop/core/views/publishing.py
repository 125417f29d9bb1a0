"""What a facilitator is shown before anybody may read the harvest: how much, and what in it points at somebody."""

from typing import Literal, TypedDict

from ..model.entities import Actor, Insight
from ..model.names import names_in
from ..model.visibility import EVERYBODY, FACILITATORS, Thing, facilitates, in_harvest, is_merged
from ..model.watch import Watched, kinds_in, text_of
from ..model.workshop import Workshop

Mark = Watched | Literal["name"]
NAMED: tuple[Mark, ...] = ("name",)


class MarkedView(TypedDict):
    """A card, objection or action that should be looked at, and why. `names`: what may be one in it."""

    id: str
    number: str
    text: str
    marks: list[Mark]
    names: list[str]


class PublishingView(TypedDict):
    """What anybody would read: so many cards, without what is `withheld`."""

    cards: int
    withheld: int
    marked: list[MarkedView]


def publishing(workshop: Workshop) -> PublishingView:
    """`cards` that anybody would read, things that stay `withheld`, and `marked`: what a person should read first."""
    things: list[Thing] = [
        *workshop.insights.values(),
        *workshop.objections.values(),
        *workshop.additions.values(),
        *workshop.actions.values(),
    ]
    public = [thing for thing in things if is_read(workshop, thing, EVERYBODY)]
    internal = [thing for thing in things if is_read(workshop, thing, FACILITATORS)]
    views = [marked_view(workshop, thing) for thing in public]
    return {
        "cards": sum(isinstance(thing, Insight) for thing in public),
        "withheld": len(internal) - len(public),
        "marked": [view for view in views if view["marks"]],
    }


def is_read(workshop: Workshop, thing: Thing, viewer: Actor) -> bool:
    """In that viewer's harvest by itself, or under the card that stands for it."""
    if not is_merged(thing):
        return in_harvest(workshop, thing, viewer)
    if thing.removed or (thing.is_withheld and not facilitates(viewer)):
        return False
    return in_harvest(workshop, workshop.insights[workshop.top(thing.id)], viewer)


def marked_view(workshop: Workshop, thing: Thing) -> MarkedView:
    """`marks`: what in it points at somebody, a name included; `names`: those, as they stand there."""
    text = text_of(thing)
    names = names_in(text, workshop.plan)
    marks: list[Mark] = [*kinds_in(text, ()), *(NAMED if names else ())]
    number = thing.number if isinstance(thing, Insight) else ""
    return {"id": thing.id, "number": number, "text": text, "marks": marks, "names": names}
