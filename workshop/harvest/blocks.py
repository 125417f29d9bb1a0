"""What a document consists of, in no format: each kind of block is written by each of them in its own way."""

from collections.abc import Iterable
from dataclasses import dataclass

from .breadth import Axis
from .lines import Line
from .spans import Text


@dataclass(frozen=True, slots=True)
class Heading:
    """`level`: 1 for the document's title, 2 for a chapter, 3 and 4 for what is in it.

    `number`: of the line that is told under it. `new_sheet`: on paper what it begins stands on one of its own.
    """

    level: int
    text: Text
    number: str = ""
    new_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of its own, between headings. `keeps`: the next block stays with it."""

    text: Text
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What must be seen before anything else is read: that it may still change, or was made up."""

    text: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """What a reader must know first: names, and what they are."""

    facts: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with a list of its own under it. `number`: of the card or action, where it is told in full."""

    text: Text
    under: tuple[Text, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Who took part, by one question of the check-in: the counts that may be shown, and what there is to say beside."""

    axis: Axis
    title: Text
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """All questions of the check-in. `people`: how many took part."""

    people: int
    counts: tuple[Counts, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Lines of a category at a glance, each of which is told in full somewhere else."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class DraftText:
    """A paragraph of a draft as it was written, in Markdown, after its number and before its references."""

    number: str
    text: str
    references: Text


@dataclass(frozen=True, slots=True)
class Formula:
    """What Word works out in a table, by the letters of its columns and the numbers of its rows."""

    terms: str


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table to fill in. `columns`: how much of the page's width each takes, and its id."""

    columns: tuple[tuple[float, str], ...]
    rows: tuple[tuple[Text | Formula, ...], ...]


Block = Heading | Paragraph | Mark | Facts | Listing | Questions | Ranking | DraftText | FormTable


def items(texts: Iterable[Text]) -> Listing:
    """A list of lines with nothing under them."""
    return Listing(tuple(map(Item, texts)))
