"""How broad: from which regions, kinds of organisation and roles people come, as far as that points at nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from ..plan import Question
from .suppression import Cell, FrequencyTable, VisibleCells, suppress

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

    `reached` of `total` options; None where telling it would tell too much. `shares`: the counts that may be shown,
    in the plan's order. `few`: the names of options whose count may not; `more`: not all of those are small.
    `nobody`: options that nobody chose. `nearly_all`: options of which nearly all people are in this group.
    """

    id: str
    title: str
    total: int
    reached: int | None
    shares: tuple[Share, ...]
    few: tuple[str, ...] = ()
    more: bool = False
    nobody: tuple[str, ...] = ()
    nearly_all: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Population:
    """Everybody who took part: the true counts by question and option, and what is shown of them."""

    people: int
    min_cell: int
    counts: dict[str, dict[str, int]]
    axes: tuple[Axis, ...]


def population(
    profile: Sequence[Question], counts: dict[str, dict[str, int]], people: int, min_cell: int
) -> Population:
    """Who took part, from the plan's questions and the true counts of `people` people."""
    return Population(
        people, min_cell, counts, tuple(participation(q, counts.get(q.id, {}), people, min_cell) for q in profile)
    )


def participation(question: Question, counts: dict[str, int], people: int, min_cell: int) -> Axis:
    """Who took part, along one question: the counts that may be shown, and what is said of those that may not."""
    cells = {option.id: Cell(counts.get(option.id, 0), place=option.counts) for option in question.options}
    rest = None if question.multiple else Cell(people - sum(cell.people for cell in cells.values()), place=False)
    visible = suppress(FrequencyTable(cells, rest, people, min_cell))
    empty = is_known_empty([cell for option, cell in cells.items() if option not in visible.options], rest, visible)
    suppressed = tuple(option.name for option in question.options if option.id not in visible.options)
    shares = tuple(
        Share(option.id, option.name, cells[option.id].people)
        for option in question.options
        if option.id in visible.options
    )
    few, nobody = ((), suppressed) if empty else (suppressed, ())
    return Axis(
        question.id,
        question.title,
        option_count(question),
        reached(cells, visible),
        shares,
        few=few,
        more=visible.more,
        nobody=nobody,
    )


def unreached(question: Question, counts: dict[str, int], people: int, min_cell: int) -> tuple[str, ...]:
    """Options (ids) that nobody chose, to say aloud who isn't in the room; none where that would tell a small count.

    Who knows them knows of every other one that somebody chose it.
    """
    cells = {
        option.id: Cell(n := counts.get(option.id, 0), place=option.counts, floor=min(n, 1))
        for option in question.options
    }
    rest = None if question.multiple else Cell(people - sum(cell.people for cell in cells.values()), place=False)
    table = FrequencyTable(cells, rest, people, min_cell)
    visible = suppress(table)
    empty = {option for option, cell in cells.items() if cell.place and not cell.people}
    safe = table.is_safe(visible.options | empty, more=True, breadth=True)
    return tuple(option.id for option in question.options if option.id in empty) if safe else ()


def is_known_empty(hidden: list[Cell], rest: Cell | None, visible: VisibleCells) -> bool:
    """Whether nobody chose these options and the figures say so already.

    Only then is it said: else calling other options small would say that one of them isn't empty.
    """
    all_answers_shown = rest is not None and not any(cell.people for cell in (*hidden, rest))
    breadth_says_it = visible.breadth and all(cell.place for cell in hidden)
    return (all_answers_shown or breadth_says_it) and not any(cell.people for cell in hidden)


def support(question: Question, counts: dict[str, int], people: int, population: Population) -> Axis:
    """Who supports a line: `people` people, by option of one question."""
    base = next(axis for axis in population.axes if axis.id == question.id)
    totals = population.counts.get(question.id, {})
    known = {share.id for share in base.shares}
    cells = {
        option.id: Cell(counts.get(option.id, 0), totals.get(option.id, 0), option.id in known, place=option.counts)
        for option in question.options
    }
    rest = None
    if not question.multiple:
        rest = Cell(people - sum(counts.values()), population.people - sum(totals.values()), place=False)
    table = FrequencyTable(cells, rest, people, population.min_cell, trivial=people in (0, population.people))
    visible = suppress(table)
    shares = tuple(
        Share(option.id, option.name, cells[option.id].people, cells[option.id].of)
        for option in question.options
        if option.id in visible.options
    )
    options = nearly_all_options(table, visible)
    nearly_all = tuple(option.name for option in question.options if option.id in options)
    reached_options = None if base.reached is None else reached(cells, visible)
    return Axis(question.id, question.title, option_count(question), reached_options, shares, nearly_all=nearly_all)


def nearly_all_options(table: FrequencyTable, visible: VisibleCells) -> list[str]:
    """Options of which nearly everybody is in this group, where saying so leaves every hidden count room."""
    options: list[str] = []
    cells = dict(table.cells)
    for option, cell in table.cells.items():
        floor = max(table.min_cell, ceil((cell.of or 0) * NEARLY_ALL))
        if not cell.known or cell.people < floor:
            continue
        if option not in visible.options:
            floored = cells | {option: replace(cell, floor=floor)}
            if not replace(table, cells=floored).is_safe(visible.options, more=True, breadth=visible.breadth):
                continue
            cells = floored
        options.append(option)
    return options


def option_count(question: Question) -> int:
    """Of how many places there are at all: as the plan has it, else the options that count as one."""
    return question.total or sum(option.counts for option in question.options)


def reached(cells: dict[str, Cell], visible: VisibleCells) -> int | None:
    """From how many options that are places anybody comes; None where telling it would tell too much."""
    return sum(cell.place and cell.people > 0 for cell in cells.values()) if visible.breadth else None
