"""What a list of workshops tells of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict

from ..model.visibility import EVERYBODY, exists_for
from ..model.workshop import State, Workshop

# A summary is the same without these events, and they are most of a log.
IRRELEVANT_EVENTS = frozenset(
    {"DotsGiven", "Rated", "DoneSaid", "ProfileAnswered", "NameGiven", "TimerSet", "TimerPaused"}
)


class Summary(TypedDict):
    """A workshop in short. `decide_by`: the first day by which lines would be decided, while one is still open.
    `rehearses`: the code of the session that it is a copy of, to rehearse."""

    code: str
    title: str
    plan: str
    state: State
    published: bool
    created: str
    participants: int
    insights: int
    rehearsal: bool
    rehearses: str
    archived: bool
    when: str | None
    place: str | None
    decide_by: str | None
    imported: "Import | None"


class Import(TypedDict):
    """Where a harvest that came as a file is from: the `code` of its session; `at`: when it was imported."""

    at: str
    code: str


@dataclass(frozen=True, slots=True)
class ImportedHarvest:
    """What a list tells of one. `code` leads to it here, `session` was that of the session; `at`: when it was imported.

    `ended`: when the session was over; it is kept `days` from then on.
    """

    code: str
    at: str
    session: str
    title: str
    language: str
    created: str
    people: int
    cards: int
    rehearsal: bool
    ended: str
    days: int


def summary(workshop: Workshop) -> Summary:
    """`insights`: cards that people see, each with those that lie under it. `participants`: all that count."""
    return {
        "code": workshop.code,
        "title": workshop.title,
        "plan": workshop.slug,
        "state": workshop.state,
        "published": bool(workshop.published),
        "created": workshop.created,
        "participants": participants(workshop),
        "rehearsal": workshop.rehearsal,
        "rehearses": workshop.rehearses,
        "archived": workshop.archived,
        "when": workshop.when,
        "place": workshop.place,
        "decide_by": open_promise(workshop),
        "imported": None,
        "insights": sum(exists_for(workshop.insights[workshop.top(id)], EVERYBODY) for id in list(workshop.insights)),
    }


def of_sessions(summaries: Iterable[Summary]) -> list[Summary]:
    """Without those of rehearsals."""
    return [each for each in summaries if not each["rehearsal"]]


def imported_summary(harvest: ImportedHarvest) -> Summary:
    """Of a harvest that came as a file: its session is over, whatever it was when the file was made."""
    return {
        "code": harvest.code,
        "title": harvest.title,
        "plan": "",
        "state": "closed",
        "published": False,
        "created": harvest.created,
        "participants": harvest.people,
        "rehearsal": bool(harvest.rehearsal),
        "rehearses": "",
        "archived": False,
        "when": None,
        "place": None,
        "decide_by": None,
        "insights": harvest.cards,
        "imported": {"at": harvest.at, "code": harvest.session},
    }


def participants(workshop: Workshop) -> int:
    """How many joined that count. Copied first, for someone may join meanwhile."""
    return sum(person.counts for person in list(workshop.people.values()))


def open_promise(workshop: Workshop) -> str | None:
    """The first day by which a decision was promised, while any line has none; else None."""
    days = [use.decide_by for use in workshop.plan.uses if use.decide_by]
    themes = [theme for theme in workshop.themes.values() if theme.is_visible and workshop.visible_count(theme)]
    loose = [card for card in workshop.insights.values() if card.is_visible and not card.theme]
    is_open = any(line.decision is None for line in (*themes, *loose))
    return min(days) if days and is_open else None
