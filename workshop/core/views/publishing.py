"""What a facilitator is shown before anybody may read the harvest: how much, and what in it points at somebody."""

from typing import Literal, TypedDict

from ..model.entities import Action, Actor, Insight
from ..model.joining import joined_organisations
from ..model.names import names_in
from ..model.visibility import EVERYBODY, FACILITATORS, Thing, facilitates, in_harvest, is_merged, sees_original
from ..model.watch import Watched, kinds_in, text_of
from ..model.workshop import Workshop

Mark = Watched | Literal["name"]
NAMED: tuple[Mark, ...] = ("name",)


class MarkedView(TypedDict):
    """A card, objection, addition or action that should be looked at, and why. `names`: what may be one in it.

    `original`: the first wording of a card, where anybody reads that beside it. `organisations`: those that take part
    and should be looked at.
    """

    id: str
    number: str
    text: str
    original: str | None
    organisations: list[str]
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
    card = thing if isinstance(thing, Insight) else None
    text, original = text_of(thing), card.original if card and sees_original(card, EVERYBODY) else None
    named = joined_organisations(workshop, thing) if isinstance(thing, Action) else []
    organisations = [name for name in named if marks_in(workshop, name)]
    typed = "\n".join([text, original or "", *organisations])
    return {
        "id": thing.id,
        "number": card.number if card else "",
        "text": text,
        "original": original,
        "organisations": organisations,
        "marks": marks_in(workshop, typed),
        "names": names_in(typed, workshop.plan),
    }


def marks_in(workshop: Workshop, text: str) -> list[Mark]:
    """Why somebody should look at it."""
    return [*kinds_in(text, ()), *(NAMED if names_in(text, workshop.plan) else ())]
