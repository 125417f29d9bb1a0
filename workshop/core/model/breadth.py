"""How broad: from which regions, kinds of organisation and roles people come, as far as that points at nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from ..plan import Question
from .suppression import Cell, Shown, Table, showable

NEARLY_ALL = 0.75  # of the people of one option


@dataclass(frozen=True, slots=True)
class Share:
    """People of one option; of a line, `of` how many of them took part."""

    id: str
    name: str
    people: int
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """What one question of the check-in says about a group of people.

    `reached` of `places` options; None where telling it would tell too much. `shares`: the counts that may be shown,
    in the plan's order. `few`: the names of options whose count may not; `more`: not all of those are small.
    `nobody`: options that nobody chose. `nearly_all`: options of which nearly all people are in this group.
    """

    id: str
    title: str
    places: int
    reached: int | None
    shares: tuple[Share, ...]
    few: tuple[str, ...] = ()
    more: bool = False
    nobody: tuple[str, ...] = ()
    nearly_all: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """Everybody who took part: the true counts by question and option, and what is shown of them."""

    people: int
    least: int
    counts: dict[str, dict[str, int]]
    axes: tuple[Axis, ...]


def room(profile: Sequence[Question], counts: dict[str, dict[str, int]], people: int, least: int) -> Room:
    """Who took part, from the plan's questions and the true counts of `people` people."""
    return Room(people, least, counts, tuple(participation(q, counts.get(q.id, {}), people, least) for q in profile))


def participation(question: Question, counts: dict[str, int], people: int, least: int) -> Axis:
    """Who took part, along one question: the counts that may be shown, and what is said of those that may not."""
    cells = {option.id: Cell(counts.get(option.id, 0), place=option.counts) for option in question.options}
    rest = None if question.multiple else Cell(people - sum(cell.people for cell in cells.values()), place=False)
    shown = showable(Table(cells, rest, people, least))
    empty = told_empty([cell for option, cell in cells.items() if option not in shown.options], rest, shown)
    kept = tuple(option.name for option in question.options if option.id not in shown.options)
    shares = tuple(
        Share(option.id, option.name, cells[option.id].people)
        for option in question.options
        if option.id in shown.options
    )
    few, nobody = ((), kept) if empty else (kept, ())
    return Axis(
        question.id,
        question.title,
        places_of(question),
        reached(cells, shown),
        shares,
        few=few,
        more=shown.more,
        nobody=nobody,
    )


def told_empty(hidden: list[Cell], rest: Cell | None, shown: Shown) -> bool:
    """Whether nobody chose these options and the figures say so already.

    Only then is it said: else calling other options small would say that one of them isn't empty.
    """
    all_answers_shown = rest is not None and not any(cell.people for cell in (*hidden, rest))
    breadth_says_it = shown.breadth and all(cell.place for cell in hidden)
    return (all_answers_shown or breadth_says_it) and not any(cell.people for cell in hidden)


def support(question: Question, counts: dict[str, int], people: int, room: Room) -> Axis:
    """Who supports a line: `people` people, by option of one question."""
    base = next(axis for axis in room.axes if axis.id == question.id)
    there = room.counts.get(question.id, {})
    known = {share.id for share in base.shares}
    cells = {
        option.id: Cell(counts.get(option.id, 0), there.get(option.id, 0), option.id in known, place=option.counts)
        for option in question.options
    }
    rest = None
    if not question.multiple:
        rest = Cell(people - sum(counts.values()), room.people - sum(there.values()), place=False)
    table = Table(cells, rest, people, room.least, settled=people in (0, room.people))
    shown = showable(table)
    shares = tuple(
        Share(option.id, option.name, cells[option.id].people, cells[option.id].of)
        for option in question.options
        if option.id in shown.options
    )
    whole = nearly_whole(table, shown)
    nearly_all = tuple(option.name for option in question.options if option.id in whole)
    told = None if base.reached is None else reached(cells, shown)
    return Axis(question.id, question.title, places_of(question), told, shares, nearly_all=nearly_all)


def nearly_whole(table: Table, shown: Shown) -> list[str]:
    """Options of which nearly everybody is in this group, where saying so leaves every hidden count room."""
    whole: list[str] = []
    cells = dict(table.cells)
    for option, cell in table.cells.items():
        floor = max(table.least, ceil((cell.of or 0) * NEARLY_ALL))
        if not cell.known or cell.people < floor:
            continue
        if option not in shown.options:
            told = cells | {option: replace(cell, floor=floor)}
            if not replace(table, cells=told).leaves_room(shown.options, more=True, breadth=shown.breadth):
                continue
            cells = told
        whole.append(option)
    return whole


def places_of(question: Question) -> int:
    return question.total or sum(option.counts for option in question.options)


def reached(cells: dict[str, Cell], shown: Shown) -> int | None:
    return sum(cell.place and cell.people > 0 for cell in cells.values()) if shown.breadth else None
