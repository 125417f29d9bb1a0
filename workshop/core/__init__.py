"""The rules of a workshop, without clock, random, disk or network.

    command ── decide ──▶ events ── evolve ──▶ workshop ── changes_since ──▶ what a device sees

Each subject holds its events, its rules, its evolve functions and its rows of the two tables that are merged here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Protocol

from .limits import LIMITS
from .model.acts import Undo, prepare_act, record_act
from .model.command import Command, Message
from .model.entities import Actor
from .model.erasure import Erasure, count_nobody
from .model.events import Event, Evolve
from .model.workshop import Workshop
from .refused import Refused
from .similarity import Corpus
from .subjects import (
    actions,
    arranging,
    bringing,
    decisions,
    destinations,
    discussion,
    door,
    drafting,
    forgetting,
    hands,
    insights,
    lifecycle,
    merging,
    moderation,
    organisations,
    parking,
    people,
    proposing,
    rating,
    reading,
    reporting,
    stages,
    talk,
    tensions,
    themes,
    undo,
    voting,
    withholding,
    writing,
)
from .subjects.discussion import SCENES
from .subjects.forgetting import PeopleUnlinked, TotalsKept
from .views.now import refresh_now
from .views.patch import merge_patches
from .views.private_view import changes_since, private_changes
from .views.proposals import Proposals, Similar, board_of, cards_since, look_through, proposals, similar
from .views.public_view import public_changes
from .views.shapes import Patch, Progress
from .views.tensions import refresh_tensions

__all__ = [
    "COMMANDS",
    "EVENTS",
    "LIMITS",
    "SCENES",
    "Actor",
    "Corpus",
    "Erasure",
    "Event",
    "Message",
    "Patch",
    "Proposals",
    "Refused",
    "Similar",
    "Workshop",
    "board_of",
    "cards_since",
    "changes_since",
    "decide",
    "evolve",
    "fold",
    "fold_until",
    "look_through",
    "merge_patches",
    "private_changes",
    "progress",
    "proposals",
    "public_changes",
    "result_of",
    "similar",
]

# Events that one participant may bring about in a workshop: ten times what a diligent one does in a whole day.
MAX_EVENTS = 1000


class Subject(Protocol):
    """What each module of `subjects` is."""

    COMMANDS: dict[str, Command]
    EVENTS: dict[type[Event], Evolve]


SUBJECTS: tuple[Subject, ...] = (
    lifecycle,
    arranging,
    stages,
    people,
    door,
    insights,
    moderation,
    withholding,
    reporting,
    writing,
    voting,
    rating,
    themes,
    merging,
    parking,
    destinations,
    decisions,
    drafting,
    hands,
    discussion,
    tensions,
    bringing,
    actions,
    organisations,
    undo,
    proposing,
    reading,
    talk,
    forgetting,
)
COMMANDS: dict[str, Command] = {name: command for subject in SUBJECTS for name, command in subject.COMMANDS.items()}
EVENTS: dict[type[Event], Evolve] = {kind: apply for subject in SUBJECTS for kind, apply in subject.EVENTS.items()}
# What can be taken back, by the event that it made.
UNDO: dict[type[Event], Undo] = {
    kind: how for subject in SUBJECTS for kind, how in getattr(subject, "UNDO", {}).items()
}


def decide(workshop: Workshop, message: Message, actor: Actor, now: str) -> list[Event]:
    """The events that follow from a message at this moment, or `Refused`. Changes nothing."""
    name = message.get("do")
    if not isinstance(name, str) or name not in COMMANDS:
        raise Refused("unknown_command", "do")
    events = COMMANDS[name].run_rule(name, workshop, message, actor, now)
    person = workshop.people.get(actor.id) if events and actor.role == "participant" else None
    if person and person.event_count >= MAX_EVENTS and not any(isinstance(event, Erasure) for event in events):
        raise Refused("too_much", n=MAX_EVENTS)
    return [dated(event, now) for event in events] if actor.role == "facilitator" else events


def dated(event: Event, now: str) -> Event:
    """When a facilitator did it, where the event says so."""
    return replace(event, at=now) if getattr(event, "at", now) is None else event  # type: ignore[call-arg]


def result_of(message: Message, events: Sequence[Event]) -> dict[str, object]:
    """Field → value: what the answer to a decided message tells beyond ok and seq; empty where nothing happened."""
    result = COMMANDS[str(message["do"])].result
    fields = {name: getattr(events[0], name) for name in result} if events else {}
    return {name: value for name, value in fields.items() if value}


def evolve(workshop: Workshop, event: Event) -> None:
    """Let the workshop take in what happened. Never refuses: what happened, happened."""
    workshop.seq += 1
    if not isinstance(event, TotalsKept | PeopleUnlinked):
        workshop.harvest_seq = workshop.seq
    if isinstance(event, Erasure):
        workshop.erased_seq = workshop.seq
    count_nobody(workshop, getattr(event, "by", ""))
    act = prepare_act(workshop, event, UNDO.get(type(event)))
    EVENTS[type(event)](workshop, event)
    record_act(workshop, event, act)
    if person := workshop.people.get(getattr(event, "by", "")):
        person.event_count += 1
    refresh_tensions(workshop)
    refresh_now(workshop)


def fold(events: Iterable[Event]) -> Workshop:
    """A workshop from its log."""
    workshop = Workshop()
    for event in events:
        evolve(workshop, event)
    return workshop


def fold_until(events: Iterable[Event], seq: int) -> Workshop:
    """The workshop as it was at an earlier moment, but for what was erased since. Its figures stay as they were told,
    so they come last: dots leave with the cards that they were given to."""
    log = iter(events)
    workshop = fold(islice(log, seq))
    later = [event for event in log if isinstance(event, TotalsKept | Erasure)]
    for event in sorted(later, key=lambda event: isinstance(event, TotalsKept)):
        count_nobody(workshop, getattr(event, "by", ""))
        EVENTS[type(event)](workshop, event)
    return workshop


def progress(workshop: Workshop) -> Progress:
    """How far the room is, without saying how it stands: cards per category, people with a vote, people who are done.

    Who gave a dot stays counted: a figure that fell when a card is folded away would tell who voted for it.
    """
    round = workshop.active_round()
    if round is None:
        return {"posted": {}, "voted": 0, "done": 0}
    done = sum(workshop.people[id].counts for id in round.done)
    return {
        "posted": {category: n for category, n in sorted(round.posted.items()) if n},
        "voted": sum(workshop.people[id].counts for id in round.answers),
        "done": done,
    }
