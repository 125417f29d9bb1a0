"""Cards of a list that somebody pasted, or saved from a spreadsheet: its rows, and what is a card in each.

What our own exports put in front of a formula is taken away again (formulas.py).
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.core import Refused

from .formulas import unescape_formula

OLDER_EXCEL = "cp1252"  # saves so what is no UTF-8
DELIMITERS = ("\t", ";", ",")
COLUMNS = ("text", "category", "note")  # what one can hold, or "": it isn't used


@dataclass(frozen=True, slots=True)
class CardList:
    """`text`: the list as it was read. `rows`: those that hold something, each with its number in the list, from 1."""

    text: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def example(self) -> list[str]:
        """The first that each column holds."""
        width = max(len(cells) for _, cells in self.rows)
        return [next((c[at] for _, c in self.rows if at < len(c) and c[at].strip()), "") for at in range(width)]

    def guess(self, names: Mapping[str, str]) -> tuple[list[str], bool]:
        """What the columns hold, and whether the first row says so, by the `names` that a column can have (in small
        letters → one of COLUMNS); where it doesn't, the first column is the text."""
        _, first = self.rows[0]
        columns = [names.get(cell.strip().casefold(), "") for cell in first]
        width = len(self.example)
        if "text" in columns:
            return [*columns, *[""] * (width - len(columns))], True
        return ["text", *[""] * (width - 1)], False

    def cards(
        self, columns: Sequence[str], head: bool, categories: Mapping[str, str], category: str
    ) -> Iterator[tuple[int, dict[str, str]]]:
        """Row → {"category", "text", "note"}. Columns that hold the same stand under each other. `categories`: in small
        letters what one is called → its id; `category`: of cards that name none."""
        for row, cells in self.rows[head:]:
            card = {
                name: "\n".join(cell for cell, column in zip(cells, columns, strict=False) if column == name and cell)
                for name in COLUMNS
            }
            named = card["category"].strip()
            yield row, card | {"category": categories.get(named.casefold(), named) if named else category}


def read_list(content: bytes) -> CardList:
    """Raises Refused: `bad_list`, with the row; `too_many_cards`, where there is nothing in it."""
    text = decoded(content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    rows: list[tuple[str, ...]] = []
    try:
        rows.extend(tuple(map(unescape_formula, cells)) for cells in reader)
    except csv.Error as error:
        raise Refused("bad_list", row=len(rows) + 1) from error
    return CardList(text, tuple((at, cells) for at, cells in enumerate(rows, 1) if any(map(str.strip, cells))))


def decoded(content: bytes) -> str:
    """As text, whichever program saved it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(OLDER_EXCEL, "replace")


def delimiter_of(text: str) -> str:
    """What the first row has most of, outside of quotes; a list of one column has none."""
    head = "".join(text.split('"')[::2]).lstrip().split("\n", 1)[0]
    return max(DELIMITERS, key=head.count)
