"""Who is in the room: participants join, may say where they come from, and when they are done; facilitators come, go.

Answers, names and the hashes of keys are `APART`: they are no part of the log, but of a table of their own beside it.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from .. import limits
from ..model.command import (
    FACILITATOR,
    MAYBE_TABLE,
    MAYBE_TEXT,
    MAYBE_YES_NO,
    PARTICIPANT,
    TEXT,
    YES_NO,
    Command,
    Message,
)
from ..model.disclosure import answered, count_answer
from ..model.entities import Actor, Person
from ..model.tallies import touch_ballots
from ..model.workshop import Workshop, joined_within
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class ParticipantJoined:
    """Somebody is in. A trial participant is left out of every count. `key`: hash of the token, None once erased."""

    participant: str
    trial: bool
    key: str | None = None
    at: str | None = None

    APART: ClassVar = ("key",)
    OWNER: ClassVar = "participant"


@dataclass(frozen=True, slots=True)
class FacilitatorAdded:
    """Somebody may facilitate with this key (its hash), until removed."""

    facilitator: str
    key: str | None = None
    name: str | None = None

    APART: ClassVar = ("key", "name")
    OWNER: ClassVar = "facilitator"


@dataclass(frozen=True, slots=True)
class FacilitatorRemoved:
    """That facilitator's key works no longer."""

    facilitator: str


@dataclass(frozen=True, slots=True)
class ProfileAnswered:
    """A participant answered a question of the check-in; `answer` None: withdrew the answer, or it was erased."""

    by: str
    question: str
    answer: list[str] | None = None

    APART: ClassVar = ("answer",)
    OWNER: ClassVar = "by"


@dataclass(frozen=True, slots=True)
class NameGiven:
    """A participant gave a display name, where the plan asks one; None: took it back, or it was erased."""

    by: str
    name: str | None = None

    APART: ClassVar = ("name",)
    OWNER: ClassVar = "by"


@dataclass(frozen=True, slots=True)
class DoneSaid:
    """A participant is done with this round, or is not done after all."""

    round: str
    on: bool
    by: str


def join(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if workshop.door == "closed":
        raise Refused("door_closed")
    me = workshop.next_id("p")
    return [
        ParticipantJoined(me, bool(command.get("trial")), command["key"], now),
        *introductions(workshop, command, me),
    ]


def introduce(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    return introductions(workshop, command, actor.id)


def introductions(workshop: Workshop, command: Message, me: str) -> list[Any]:
    person = workshop.people.get(me) or Person(me)
    events: list[Any] = []
    if command.get("name") is not None:
        if workshop.plan.privacy.names == "none":
            raise Refused("no_name_asked", "name")
        name = clean_or_none(command["name"], "name", limits.NAME)
        events += [] if name == person.name else [NameGiven(me, name)]
    for question, answer in (command.get("profile") or {}).items():
        chosen = checked_answer(workshop, question, answer)
        events += [] if chosen == person.answers.get(question) else [ProfileAnswered(me, question, chosen)]
    return events


def checked_answer(workshop: Workshop, question: str, answer: Any) -> list[str] | None:
    """The chosen options, in the plan's order; None where the answer is withdrawn."""
    asked = next((asked for asked in workshop.plan.profile if asked.id == question), None)
    if asked is None:
        raise Refused("unknown_answer", "profile")
    chosen = answer if isinstance(answer, list) else [] if answer is None else [answer]
    known = [option.id for option in asked.options]
    if any(option not in known for option in chosen) or (len(chosen) > 1 and not asked.multiple):
        raise Refused("unknown_answer", f"profile.{question}")
    return [option for option in known if option in chosen] or None


def done(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if workshop.state == "waiting":
        raise Refused("waiting")
    at = workshop.votes_at()
    round = at.round if at else workshop.round
    if round is None:
        return []
    if round.votes and round.closed:
        raise Refused("votes_closed")
    if (actor.id in round.done) == command["on"]:
        return []
    return [DoneSaid(round.id, command["on"], actor.id)]


def add_facilitator(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    name = clean_or_none(command.get("name") or "", "name", limits.NAME)
    return [FacilitatorAdded(workshop.next_id("f"), command["key"], name)]


def remove_facilitator(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if command["facilitator"] not in workshop.facilitators:
        raise Refused("unknown_target", "facilitator")
    return [FacilitatorRemoved(command["facilitator"])]


def participant_joined(workshop: Workshop, event: ParticipantJoined) -> None:
    id = event.participant
    workshop.took_id(id)
    workshop.people[id] = Person(id, event.trial, joined=event.at)
    workshop.people[id].excluded = id in joined_within(workshop, workshop.spans)
    if event.key:
        workshop.keys[event.key] = Actor("participant", id)
    workshop.touch("participation")
    for part in ("profile", "done", "dots_left"):
        workshop.touch_person(id, part)


def facilitator_added(workshop: Workshop, event: FacilitatorAdded) -> None:
    workshop.took_id(event.facilitator)
    workshop.facilitators[event.facilitator] = event.name or ""
    if event.key:
        workshop.keys[event.key] = Actor("facilitator", event.facilitator)


def facilitator_removed(workshop: Workshop, event: FacilitatorRemoved) -> None:
    workshop.facilitators.pop(event.facilitator, None)
    workshop.keys = {key: actor for key, actor in workshop.keys.items() if actor.id != event.facilitator}


def profile_answered(workshop: Workshop, event: ProfileAnswered) -> None:
    person = workshop.people[event.by]
    count_answer(workshop, person, event.question, -1)
    person.answers.pop(event.question, None)
    if event.answer:
        person.answers[event.question] = list(event.answer)
    count_answer(workshop, person, event.question, 1)
    answered(workshop, person, event.question)
    workshop.touch_person(event.by, "profile")


def name_given(workshop: Workshop, event: NameGiven) -> None:
    person = workshop.people[event.by]
    person.name = event.name
    workshop.touch_person(event.by, "profile")
    for id in person.insights:
        workshop.touch("by", id)


def done_said(workshop: Workshop, event: DoneSaid) -> None:
    round = workshop.rounds[event.round]
    (round.done.add if event.on else round.done.discard)(event.by)
    touch_ballots(workshop, round)
    workshop.touch_person(event.by, "done")


COMMANDS = {
    "join": Command(
        join,
        by=frozenset({"visitor"}),
        fields={"key": TEXT, "name": MAYBE_TEXT, "profile": MAYBE_TABLE, "trial": MAYBE_YES_NO},
        result=lambda events: {"participant": events[0].participant},
        internal=True,
    ),
    "introduce": Command(introduce, by=PARTICIPANT, fields={"name": MAYBE_TEXT, "profile": MAYBE_TABLE}),
    "done": Command(done, by=PARTICIPANT, fields={"on": YES_NO}),
    "add_facilitator": Command(
        add_facilitator,
        by=FACILITATOR,
        fields={"key": TEXT, "name": MAYBE_TEXT},
        result=lambda events: {"facilitator": events[0].facilitator},
        when_closed=True,
        internal=True,
    ),
    "remove_facilitator": Command(
        remove_facilitator,
        by=FACILITATOR,
        fields={"facilitator": TEXT},
        when_closed=True,
        internal=True,
    ),
}
EVENTS = {
    ParticipantJoined: participant_joined,
    FacilitatorAdded: facilitator_added,
    FacilitatorRemoved: facilitator_removed,
    ProfileAnswered: profile_answered,
    NameGiven: name_given,
    DoneSaid: done_said,
}
