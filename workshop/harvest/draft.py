"""The draft of a text: what facilitators wrote for each section and criterion, and the lines behind every paragraph.

Sections count 1, 2, 3 and criteria I, II, III, written or not, so that a paragraph keeps its number (`4.2`) while
others are written elsewhere. A line has the number of its first mention ([1], [2] …), under which the annex tells it in
full.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.core.model.entities import Clause
from workshop.core.model.workshop import Workshop
from workshop.core.subjects.drafting import clauses_in

from .harvest import Destination, Harvest
from .line_parts import Entry
from .lines import Line

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class DraftedClause:
    """A paragraph under its number, as it was written (Markdown), and the numbers of the lines that it answers."""

    number: str
    text: str
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DraftedPart:
    """A section or criterion with its paragraphs. `waiting`: what is placed there and answered by none of them."""

    kind: str
    number: str
    place: Destination
    clauses: tuple[DraftedClause, ...]
    waiting: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """All parts in the order of the plan. `lines`: those that paragraphs answer, by their numbers from 1 on;
    `unanswered`: lines that go nowhere and that no paragraph answers.
    """

    harvest: Harvest
    parts: tuple[DraftedPart, ...]
    lines: tuple[Entry, ...]
    unanswered: tuple[Line, ...]


def draft(workshop: Workshop, harvest: Harvest) -> Draft:
    """Of a workshop and its harvest. Pure: no clock, no disk."""
    entries = all_entries(harvest)
    numbers: dict[str, int] = {}
    parts = tuple(
        drafted_part(workshop, kind, number, place, entries, numbers)
        for kind, number, place in numbered_places(harvest)
    )
    return Draft(
        harvest,
        parts,
        tuple(entries[id] for id in numbers),
        tuple(line for line in harvest.unplaced if not answered(line, set(numbers))),
    )


def drafted_part(
    workshop: Workshop,
    kind: str,
    number: str,
    place: Destination,
    entries: dict[str, Entry],
    numbers: dict[str, int],
) -> DraftedPart:
    """`numbers`: id → the number that a line got so far; those that are mentioned here for the first time are added."""
    written = [clause for clause in clauses_in(workshop, kind, place.id) if clause.text]
    tied = {id for clause in written for id in clause.lines}
    clauses = tuple(
        DraftedClause(f"{number}.{nr}", clause.text, references(clause, entries, numbers))
        for nr, clause in enumerate(written, 1)
    )
    return DraftedPart(kind, number, place, clauses, tuple(entry for entry in place.lines if not answered(entry, tied)))


def references(clause: Clause, entries: dict[str, Entry], numbers: dict[str, int]) -> tuple[int, ...]:
    """In the order in which they were tied; without what the harvest leaves out."""
    return tuple(numbers.setdefault(id, len(numbers) + 1) for id in clause.lines if id in entries)


def answered(entry: Entry, tied: set[str]) -> bool:
    """A line is answered where it is tied, or each of its cards."""
    cards = [card.id for card in entry.cards] if isinstance(entry, Line) else []
    return entry.id in tied or (bool(cards) and tied.issuperset(cards))


def all_entries(harvest: Harvest) -> dict[str, Entry]:
    """Id → line, or card inside one."""
    lines = [line for category in harvest.categories for line in category.lines]
    cards: dict[str, Entry] = {card.id: card for line in lines for card in line.cards}
    return cards | {line.id: line for line in lines}


def numbered_places(harvest: Harvest) -> Iterator[tuple[str, str, Destination]]:
    """`sections` or `criteria`, the number, and what it is of."""
    yield from (("sections", str(nr), place) for nr, place in enumerate(harvest.sections, 1))
    yield from (("criteria", roman(nr), place) for nr, place in enumerate(harvest.criteria, 1))


def roman(number: int) -> str:
    """
    >>> [roman(number) for number in (1, 4, 8, 9, 14)]
    ['I', 'IV', 'VIII', 'IX', 'XIV']
    """
    digits = ""
    for value, sign in ROMAN:
        digits, number = digits + sign * (number // value), number % value
    return digits
