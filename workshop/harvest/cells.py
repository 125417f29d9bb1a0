"""Tables of values, and what stands in a cell for people and for programs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from .formulas import escape_formula


@dataclass(frozen=True, slots=True)
class Labelled:
    """What programs know by its id and people by its name."""

    id: str
    name: str


# A share lies between 0 and 1. What is absent from a row isn't known or doesn't apply.
Value = str | int | float | Labelled | tuple[Labelled, ...] | None
Row = Mapping[str, Value]


class Column(NamedTuple):
    """`id` for programs, and by which a row has its value; `head` for people; `width` in characters."""

    id: str
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the workbook: what a row has no value for stays empty."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def cells(self) -> Iterator[list[Value]]:
        """Row by row, in the order of the columns; None where a row has nothing."""
        return ([row.get(column.id) for column in self.columns] for row in self.rows)

    def without_empty_columns(self) -> "Sheet":
        """What nobody used isn't shown to people; where there are no rows yet, all that there could be is."""
        filled = {id for row in self.rows for id, value in row.items() if value not in (None, ())}
        columns = tuple(column for column in self.columns if column.id in filled or not self.rows)
        return replace(self, columns=columns)


def read_by_people(value: Value) -> str | int | float | None:
    """What stands in a cell: names, and texts that no spreadsheet computes."""
    return in_cell(value, " · ", lambda named: named.name)


def read_by_programs(value: Value) -> str | int | float | None:
    """The same with ids, which hold no space, in place of names."""
    return in_cell(value, " ", lambda named: named.id)


def in_cell(value: Value, between: str, called: Callable[[Labelled], str]) -> str | int | float | None:
    """Several values in one text, with `between` in between. No text begins a formula."""
    if isinstance(value, Labelled):
        value = called(value)
    elif isinstance(value, tuple):
        value = between.join(map(called, value))
    return escape_formula(value) if isinstance(value, str) else value
