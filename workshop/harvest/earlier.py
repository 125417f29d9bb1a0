"""What a harvest can bring along into a new session: its lines, the most supported first, and its open actions.

It takes a harvest, wherever that comes from, as anybody may read it: nothing personal is in it.
"""

from datetime import datetime
from typing import TypedDict

from workshop.core.model.events import Origin
from workshop.core.subjects.bringing import ActionToBring

from .dates import zone
from .harvest import ActionItem, EarlierItem, Harvest, HarvestCategory
from .lines import Line

TOP = 3  # lines of a question that are proposed, as many as "in short" tells


class OfferedLine(TypedDict):
    """`people` of so many `ballots` stand behind it, where a vote decided. `top`: it is proposed."""

    text: str
    people: int | None
    ballots: int | None
    top: bool
    origin: Origin


class OfferedAction(ActionToBring):
    """`id`: of the action in that harvest."""

    id: str


class OfferedCategory(TypedDict):
    """A question of that session."""

    id: str
    title: str
    lines: list[OfferedLine]


class Offer(TypedDict):
    """Of the session of this `title`, on its `day` (`2026-03-14`)."""

    title: str
    day: str
    categories: list[OfferedCategory]
    actions: list[OfferedAction]


def offer(harvest: Harvest) -> Offer:
    """All that could come along; nothing of a rehearsal, for it was made up. Pure, as the harvest is."""
    day = day_of(harvest)
    if harvest.workshop.rehearsal:
        return {"title": harvest.workshop.title, "day": day, "categories": [], "actions": []}
    before = [as_it_stood(action, action.origin) for action in harvest.earlier if action.outcome in (None, "open")]
    own = [as_it_stood(action, origin_in(harvest, action.id, day)) for action in harvest.actions]
    return {
        "title": harvest.workshop.title,
        "day": day,
        "categories": [
            {"id": each.id, "title": each.short, "lines": offered_lines(harvest, each, day)}
            for each in harvest.categories
        ],
        "actions": [*before, *own],
    }


def day_of(harvest: Harvest) -> str:
    """That of its first stage, where the session was; before it, that on which it was made."""
    about = harvest.workshop
    moment = datetime.fromisoformat(about.began or about.created)
    return moment.astimezone(zone(about.timezone)).date().isoformat()


def offered_lines(harvest: Harvest, category: HarvestCategory, day: str) -> list[OfferedLine]:
    """As the harvest ranks them. What nobody stands behind where the room voted is none of the top."""
    top = [line for line in category.lines if harvest.decides is None or (line.support and line.support.people)][:TOP]
    return [offered_line(harvest, line, day, line in top) for line in category.lines]


def offered_line(harvest: Harvest, line: Line, day: str, top: bool) -> OfferedLine:
    """A theme comes as its sentence, a card as its words."""
    return {
        "text": line.name,
        "people": line.support.people if line.support else None,
        "ballots": line.support.round.ballots if line.support else None,
        "top": top,
        "origin": origin_in(harvest, line.number, day),
    }


def as_it_stood(action: ActionItem | EarlierItem, origin: Origin) -> OfferedAction:
    """Without how many take part in it: of the organisations those that the harvest names."""
    return {
        "id": action.id,
        "what": action.what,
        "who": action.who,
        "when": action.when,
        "first_step": action.first_step,
        "organisations": list(action.organisations or ()),
        "origin": origin,
    }


def origin_in(harvest: Harvest, number: str, day: str) -> Origin:
    """Where a line or action of this harvest comes from, for who takes it along."""
    return {"code": harvest.workshop.code, "title": harvest.workshop.title, "number": number, "day": day}
