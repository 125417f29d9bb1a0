"""What a list of workshops tells of each."""

from typing import TypedDict

from ..model.visibility import EVERYBODY, exists_for
from ..model.workshop import State, Workshop

# A summary is the same without these events, and they are most of a log.
IRRELEVANT_EVENTS = frozenset(
    {"DotsGiven", "Rated", "DoneSaid", "ProfileAnswered", "NameGiven", "TimerSet", "TimerPaused"}
)


class Summary(TypedDict):
    """A workshop in short."""

    code: str
    title: str
    plan: str
    state: State
    published: bool
    created: str
    participants: int
    insights: int
    archived: bool
    when: str | None
    place: str | None


def summary(workshop: Workshop) -> Summary:
    return {
        "code": workshop.code,
        "title": workshop.title,
        "plan": workshop.slug,
        "state": workshop.state,
        "published": bool(workshop.published),
        "created": workshop.created,
        "participants": participants(workshop),
        "archived": workshop.archived,
        "when": workshop.when,
        "place": workshop.place,
        "insights": sum(exists_for(workshop.insights[workshop.top(id)], EVERYBODY) for id in list(workshop.insights)),
    }


def participants(workshop: Workshop) -> int:
    return sum(person.counts for person in list(workshop.people.values()))
