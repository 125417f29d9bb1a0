"""Which counts may be shown: none that is small, and none from which a small one can be had by subtraction.

A table holds, for one question of the check-in, how many people chose each option: of all who took part, or of those
who support a line. What stands beside it is known too: the total, from how many options these people come, and of a
line how many people there are of each option at all. So what is kept back must leave room: for each count there has to
be another table, with all that is shown the same, in which it differs.
"""

from collections.abc import Set
from dataclasses import dataclass, field

UNBOUNDED = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Cell:
    """How many `people` chose an option; of a line, `of` how many there are, and whether that is `known`.

    `place`: counts for the breadth. `floor`: what is told in words, "at least so many".
    """

    people: int
    of: int | None = None
    known: bool = True
    place: bool = True
    floor: int = 0


@dataclass(frozen=True, slots=True)
class FrequencyTable:
    """The counts of one question.

    `total`: the people it is about; `rest`: those of them who gave no answer, None where people may choose several
    options and nothing adds up. `trivial`: everybody or nobody supports this line, so that the total says it all.
    """

    cells: dict[str, Cell]
    rest: Cell | None
    total: int
    min_cell: int
    trivial: bool = False

    def is_safe(self, visible: Set[str], *, more: bool, breadth: bool = True) -> bool:
        """Whether with these counts visible no other can be told. `more`: larger ones are kept back with the small."""
        if self.min_cell <= 1 or self.trivial:
            return True
        suppressed = [cell for option, cell in self.cells.items() if option not in visible]
        if visible and any(0 < people < self.min_cell for people in self.residuals(suppressed)):
            return False
        rest = self.rest or Cell(UNBOUNDED // 2)
        pool = [SuppressedCell(cell, self.upper_bound(cell, more)) for cell in suppressed]
        other = SuppressedCell(Cell(rest.people, place=False), UNBOUNDED if rest.of is None else rest.of)
        # Those with most people first: they are the likeliest to have some to give.
        pool.sort(key=lambda count: -count.cell.people)
        return all(count.has_alternative([other, *pool], breadth) for count in pool if count.is_sensitive)

    def residuals(self, suppressed: list[Cell]) -> list[int]:
        """What subtraction gives anybody: how many of the others did and, of a line, did not."""
        if self.rest is None:
            return []
        others = [*suppressed, self.rest]
        return [
            sum(cell.people for cell in others),
            sum(cell.of - cell.people for cell in others if cell.of is not None),
        ]

    def upper_bound(self, cell: Cell, more: bool) -> int:
        """The most that a kept count can be for all that is told: small ones are called so, until more is kept back."""
        if cell.of is not None:
            return min(cell.of, self.total)
        return self.total if more else self.min_cell - 1


@dataclass(frozen=True, slots=True)
class SuppressedCell:
    """A count that isn't shown, and the most it can be."""

    cell: Cell
    upper_bound: int

    @property
    def is_sensitive(self) -> bool:
        """An option that nobody chose points at nobody; that nobody of it supports a line says so of each of them."""
        return self.cell.people > 0 if self.cell.of is None else self.cell.of > 0

    def has_alternative(self, pool: list["SuppressedCell"], breadth: bool) -> bool:
        """Whether people could be moved between this count and another hidden one without changing what is shown."""
        others = (other for other in pool if other is not self)
        return any(self.can_move(other, breadth) or other.can_move(self, breadth) for other in others)

    def can_move(self, other: "SuppressedCell", breadth: bool) -> bool:
        """Whether one person, or all above its floor, could be in the other count; `breadth`: with as many places
        reached."""
        a, b = self.cell, other.cell
        spare, room = a.people - a.floor, other.upper_bound - b.people
        if spare < 1 or room < 1:
            return False
        entered = b.place and b.people == 0
        if not breadth or (a.place and a.people == 1) == entered:
            return True
        return spare <= room and (a.place and a.floor == 0) == entered


@dataclass(frozen=True, slots=True)
class VisibleCells:
    """The options whose count may be shown, and whether the breadth may. `more`: larger counts had to go with small."""

    options: frozenset[str] = field(default_factory=frozenset)
    breadth: bool = True
    more: bool = False


def suppress(table: FrequencyTable) -> VisibleCells:
    """As much of a table as may be shown. The smallest of the large counts goes first where a small one would be told.

    >>> room = {"kempen": Cell(9), "limburg": Cell(7), "gent": Cell(2)}
    >>> sorted(suppress(FrequencyTable(room, Cell(4), 22, 5)).options)
    ['kempen', 'limburg']
    >>> sorted(suppress(FrequencyTable(room, Cell(0), 18, 5)).options)
    ['kempen']
    """
    visible = {option for option, cell in table.cells.items() if is_large(cell, table.min_cell)}
    more = False
    while visible and not table.is_safe(visible, more=more):
        visible.remove(min(visible, key=lambda option: (table.cells[option].people, option)))
        more = True
    return VisibleCells(frozenset(visible), bool(visible) or table.is_safe(visible, more=True), more)


def is_large(cell: Cell, min_cell: int) -> bool:
    """Neither those who did are few nor, of a line, those who did not."""
    return min_cell <= 1 or (
        cell.people >= min_cell and (cell.of is None or (cell.known and cell.of - cell.people >= min_cell))
    )


def overlap_may_be_told(both: int, each: tuple[int, int], total: int, min_cell: int) -> bool:
    """Whether it may be told how many are in `both` of two groups of known sizes, out of a known `total`.

    Neither those in both, nor those in one alone, nor those in none may be few or nobody: that nobody of a group is in
    the other says so of each of them. Where a group holds nobody or everybody, its size says it all.

    >>> overlap_may_be_told(12, (20, 25), 58, 5), overlap_may_be_told(16, (20, 25), 58, 5)
    (True, False)
    """
    one, other = each
    cells = (both, one - both, other - both, total - one - other + both)
    is_implied = not {0, total}.isdisjoint(each)
    return min_cell <= 1 or is_implied or all(cell >= min_cell for cell in cells)
