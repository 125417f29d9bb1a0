"""What a list of workshops tells of each."""

from typing import TypedDict

from ..model.visibility import EVERYBODY, exists_for
from ..model.workshop import State, Workshop

# A summary is the same without these events, and they are most of a log.
IRRELEVANT_EVENTS = frozenset(
    {"DotsGiven", "Rated", "DoneSaid", "ProfileAnswered", "NameGiven", "TimerSet", "TimerPaused"}
)


class Summary(TypedDict):
    """A workshop in short. `decide_by`: the first day by which lines would be decided, while one is still open."""

    code: str
    title: str
    plan: str
    state: State
    published: bool
    created: str
    participants: int
    insights: int
    rehearsal: bool
    archived: bool
    when: str | None
    place: str | None
    decide_by: str | None


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
        "archived": workshop.archived,
        "when": workshop.when,
        "place": workshop.place,
        "decide_by": open_promise(workshop),
        "insights": sum(exists_for(workshop.insights[workshop.top(id)], EVERYBODY) for id in list(workshop.insights)),
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
