"""In which order lines are told, and which of them the room talks about."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

from ..plan import Discuss
from .entities import Actor, Insight, Objection, Part, Round, Theme
from .positions import place_on_board
from .targets import is_line
from .visibility import sees, status
from .workshop import Workshop

Entry = TypeVar("Entry")

# What devices are shown of lines. Topics are worked out of nothing else, so what may change them touches one of these.
CARRIED_DEPEND_ON = {"insight", "theme", "place", "votes"}
TOPICS_DEPEND_ON = {*CARRIED_DEPEND_ON, "objection"}


def most_people_first(entries: Iterable[Entry], people: Callable[[Entry], int]) -> list[Entry]:
    """Themes and loose cards alike. Who stands level stays in the order of `entries`: the plan's.

    >>> most_people_first(["i1", "i2", "t1"], {"i1": 2, "i2": 3, "t1": 2}.__getitem__)
    ['i2', 'i1', 't1']
    """
    return sorted(entries, key=people, reverse=True)


def topic_lines(workshop: Workshop, round: Round, viewer: Actor, discuss: Discuss) -> list[str]:
    """Lines (ids) that the room talks about, in this order: the most carried ones of all questions in this round. Where
    the plan wants it and none of them is contested, the most contested line takes the last place.
    """
    top = carried_lines(workshop, round, discuss.topics)
    if not discuss.include_contested:
        return top
    key = ("contested", round.id, str(discuss.topics), viewer.role)
    if key not in workshop.rankings:
        line = None if is_any_contested(workshop, viewer, top) else most_contested(workshop, round, viewer)
        workshop.rankings[key] = [*top[: discuss.topics - 1], line] if line else top
    return workshop.rankings[key]


def carried_lines(workshop: Workshop, round: Round, number: int) -> list[str]:
    """So many lines (ids) at most, those that most people stand behind."""
    key = ("carried", round.id, str(number))
    if key not in workshop.rankings:
        people = {id: tally.people for id, tally in round.tallies.items() if tally.people > 0}
        lines: list[str] = []
        for _, level in groupby(most_people_first(people, people.__getitem__), people.__getitem__):
            lines += [line.id for line in in_plan_order(workshop, lines_among(workshop, level))]
            if len(lines) >= number:
                break
        workshop.rankings[key] = lines[:number]
    return workshop.rankings[key]


def lines_among(workshop: Workshop, targets: Iterable[str]) -> list[Insight | Theme]:
    """Those of these targets (ids) that are lines now."""
    return [line for id in targets if is_line(workshop, line := workshop.target(id))]


def in_plan_order(workshop: Workshop, lines: Iterable[Insight | Theme]) -> list[Insight | Theme]:
    """One question after the other, of each its themes and then its loose cards, as they lie on the board."""
    place = {category.id: place for place, category in enumerate(workshop.plan.categories)}
    return sorted(lines, key=lambda line: (place[line.category], isinstance(line, Insight), place_on_board(line)))


def is_any_contested(workshop: Workshop, viewer: Actor, lines: list[str]) -> bool:
    """Whether this viewer is told of a problem that somebody sees in one of these."""
    cards = [workshop.insights[id] for id in lines if id in workshop.insights]
    near = {*lines, *(id for card in cards for id in card.gathered)}  # what was said of a card under one is said of it
    about = (each for each in workshop.objections.values() if each.target in near)
    return any(workshop.top(each.target) in lines and is_open(workshop, each, viewer) for each in about)


def most_contested(workshop: Workshop, round: Round, viewer: Actor) -> str | None:
    """The line (id) in which most people see a problem, as this viewer is told; of several the most carried one."""
    objections = workshop.objections.values()
    problems = Counter(workshop.top(each.target) for each in objections if is_open(workshop, each, viewer))
    lines = [line.id for line in in_plan_order(workshop, lines_among(workshop, problems))]
    people = {id: round.tallies[id].people if id in round.tallies else 0 for id in lines}
    carried = most_people_first(lines, people.__getitem__)
    return next(iter(most_people_first(carried, problems.__getitem__)), None)


def is_open(workshop: Workshop, objection: Objection, viewer: Actor) -> bool:
    """This viewer is told of it, and it isn't folded away."""
    return status(objection) is None and sees(workshop, objection, viewer)


def forget_rankings(workshop: Workshop, changed: Iterable[Part]) -> None:
    """What was worked out of these parts of what is shown."""
    if not workshop.rankings:
        return
    names = {part[0] for part in changed}
    if names & CARRIED_DEPEND_ON:
        workshop.rankings.clear()
    elif names & TOPICS_DEPEND_ON:
        workshop.rankings = {key: lines for key, lines in workshop.rankings.items() if key[0] == "carried"}
