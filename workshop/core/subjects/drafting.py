"""The draft: what facilitators write for a section or criterion, in paragraphs that are each tied to lines.

A paragraph is called a clause. It is kept as it is typed: an event holds what was put in and how much was taken out, so
that hours of typing take as much room as what was typed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import add_clause, change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Clause
from ..model.events import Event, by_kind
from ..model.positions import positions_between
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class ClauseAdded(Event):
    """There is a clause of a place (`kind`: `sections` or `criteria`); those of one stand in order of position."""

    clause: str
    kind: str
    place: str
    position: float
    text: str
    lines: list[str]

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class ClauseEdited(Event):
    """From the character `at` on, `cut` of them went and `put` came in their place."""

    clause: str
    at: int
    cut: int
    put: str

    WORDS: ClassVar[tuple[str, ...]] = ("put",)


@dataclass(frozen=True, slots=True)
class ClauseMoved(Event):
    """It belongs to this place from now on, and stands here in it."""

    clause: str
    kind: str
    place: str
    position: float


@dataclass(frozen=True, slots=True)
class ClauseTied(Event):
    """It answers these themes and insights, and no others."""

    clause: str
    lines: list[str]


@dataclass(frozen=True, slots=True)
class ClauseRemoved(Event):
    """It is no part of the draft any more."""

    clause: str


@dataclass(frozen=True, slots=True)
class ClauseRestored(Event):
    """It is there again, as it was when it was removed."""

    clause: str


def add_clauses(
    workshop: Workshop,
    actor: Actor,
    *,
    kind: str,
    place: str,
    texts: list[str],
    lines: list[str] | None = None,
    position: int | None = None,
) -> list[Event]:
    """`texts`: a clause each; an empty one is to be written. `position`: of the first among those of the place."""
    require_place(workshop, kind, place)
    others = clauses_in(workshop, kind, place)
    if len(workshop.clauses) + len(texts) > limits.CLAUSES:
        raise Refused("limit_reached", "texts", why="limit_clauses", n=limits.CLAUSES)
    answered = known_lines(workshop, lines or [], actor)
    written = [clean_or_none(text, "texts", limits.CLAUSE) or "" for text in texts]
    positions = positions_between(others, len(others) if position is None else position, len(written))
    return [
        ClauseAdded(workshop.next_id("c", nr), kind, place, position, text, answered)
        for nr, (text, position) in enumerate(zip(written, positions, strict=True))
    ]


def edit_clause(workshop: Workshop, *, clause: str, text: str, revision: int) -> list[Event]:
    """`revision`: of the text that somebody wrote on, or any `seq` since then at which it stood like that. Where it was
    changed after, nobody writes over that unseen.
    """
    current = find_clause(workshop, clause)
    typed = clean_or_none(text, "text", limits.CLAUSE) or ""
    if typed == current.text:
        return []
    if revision < current.revision:
        raise Refused("clause_changed", "text")
    return [edit_between(clause, current.text, typed)]


def edit_between(clause: str, before: str, now: str) -> ClauseEdited:
    """
    >>> edit_between("c1", "een open deur", "een deur die open is")
    ClauseEdited(clause='c1', at=4, cut=9, put='deur die open is')
    """
    start = common_length(before, now)
    end = common_length(before[start:][::-1], now[start:][::-1])
    return ClauseEdited(clause, start, len(before) - start - end, now[start : len(now) - end])


def common_length(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters two texts begin with alike."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


def move_clause(workshop: Workshop, *, clause: str, kind: str, place: str, position: int) -> list[Event]:
    """`position`: its place among the clauses there, 0 the first."""
    current = find_clause(workshop, clause)
    require_place(workshop, kind, place)
    siblings = clauses_in(workshop, kind, place)
    if current in siblings and siblings.index(current) == min(max(position, 0), len(siblings) - 1):
        return []
    others = [each for each in siblings if each is not current]
    return [ClauseMoved(clause, kind, place, positions_between(others, position, 1)[0])]


def tie_clause(workshop: Workshop, actor: Actor, *, clause: str, lines: list[str]) -> list[Event]:
    """`lines`: all that it answers now, in this order. Refuses: unknown_target, but for those that it had already."""
    current = find_clause(workshop, clause)
    # What was taken back since it was tied stands in nobody's way.
    news = known_lines(workshop, [id for id in lines if id not in current.lines], actor)
    answered = [id for id in dict.fromkeys(lines) if id in (*current.lines, *news)]
    return [] if answered == current.lines else [ClauseTied(clause, answered)]


def remove_clause(workshop: Workshop, *, clause: str) -> list[Event]:
    """Refuses: unknown_target, also where it was removed before."""
    return [ClauseRemoved(find_clause(workshop, clause).id)]


def find_clause(workshop: Workshop, id: str) -> Clause:
    """Refuses: unknown_target, also where it was removed."""
    clause = workshop.clauses.get(id)
    if clause is None or clause.removed:
        raise Refused("unknown_target", "clause")
    return clause


def require_place(workshop: Workshop, kind: str, place: str) -> None:
    """Refuses: unknown_target, where the plan has no such section or criterion."""
    plan = workshop.plan
    places = {"sections": [each.id for each in plan.sections], "criteria": [each.id for each in plan.criteria]}
    if place not in places.get(kind, ()):
        raise Refused("unknown_target", "place")


def known_lines(workshop: Workshop, ids: list[str], actor: Actor) -> list[str]:
    """Each once; those that were tied."""
    return [workshop.target(id, actor, "lines").id for id in dict.fromkeys(ids)]


def clauses_in(workshop: Workshop, kind: str, place: str) -> list[Clause]:
    """From top to bottom, without those that were removed."""
    of_place = (each for each in workshop.clauses.values() if (each.kind, each.place) == (kind, place))
    return sorted((each for each in of_place if not each.removed), key=lambda each: each.position)


def clause_added(workshop: Workshop, event: ClauseAdded) -> None:
    """Its revision, against which edits are checked, is this event."""
    where = event.kind, event.place, event.position
    add_clause(workshop, Clause(event.clause, *where, event.text, list(event.lines), workshop.seq))


def clause_edited(workshop: Workshop, event: ClauseEdited) -> None:
    """`cut` characters from `at` on give way to `put`; who wrote on the text before can't save over it."""
    clause = workshop.clauses[event.clause]
    text = clause.text[: event.at] + event.put + clause.text[event.at + event.cut :]
    change(workshop, clause, text=text, revision=workshop.seq)


def clause_moved(workshop: Workshop, event: ClauseMoved) -> None:
    """Also to another section or criterion; its text and lines go along."""
    clause = workshop.clauses[event.clause]
    change(workshop, clause, kind=event.kind, place=event.place, position=event.position)


def clause_tied(workshop: Workshop, event: ClauseTied) -> None:
    """The lines are replaced; the text keeps its revision."""
    change(workshop, workshop.clauses[event.clause], lines=list(event.lines))


def clause_removed(workshop: Workshop, event: ClauseRemoved) -> None:
    """It keeps all, for when it is restored."""
    change(workshop, workshop.clauses[event.clause], removed=True)


def clause_restored(workshop: Workshop, event: ClauseRestored) -> None:
    """Where it lay, between those that are there now."""
    change(workshop, workshop.clauses[event.clause], removed=False)


COMMANDS = {
    "add_clauses": Command(add_clauses, by=FACILITATOR, result=("clause",), when_closed=True),
    "edit_clause": Command(edit_clause, by=FACILITATOR, when_closed=True),
    "move_clause": Command(move_clause, by=FACILITATOR, when_closed=True),
    "tie_clause": Command(tie_clause, by=FACILITATOR, when_closed=True),
    "remove_clause": Command(remove_clause, by=FACILITATOR, when_closed=True),
}
EVENTS = by_kind(clause_added, clause_edited, clause_moved, clause_tied, clause_removed, clause_restored)
# Typing, tying and moving are taken back where they were done, so that they push nothing else out of reach.
UNDO = {ClauseRemoved: Undo.by_opposite("remove_clause", "clause", ClauseRestored, when_closed=True)}
