"""Who is in the room: participants join, may say where they come from, and when they are done; facilitators come, go.

Answers, names and the hashes of keys are kept apart from the log (`Event.PERSONAL`).
"""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.changes import add_person, change
from ..model.command import FACILITATOR, PARTICIPANT, Command
from ..model.disclosure import take_answer
from ..model.entities import Actor, Participant
from ..model.events import Event, by_kind
from ..model.rounds import set_done
from ..model.workshop import Workshop, is_within
from ..refused import Refused
from ..text import clean_or_none

Profile = dict[str, object]  # question → an option, several, or None that withdraws the answer


@dataclass(frozen=True, slots=True)
class ParticipantJoined(Event):
    """Somebody is in. A trial participant is left out of every count. `key`: hash of the token, None once erased."""

    participant: str
    trial: bool
    key: str | None = None
    at: str | None = None

    PERSONAL: ClassVar[tuple[str, ...]] = ("key",)
    OWNER: ClassVar[str] = "participant"


@dataclass(frozen=True, slots=True)
class FacilitatorAdded(Event):
    """Somebody may facilitate with this key (its hash), until removed."""

    facilitator: str
    key: str | None = None
    name: str | None = None

    PERSONAL: ClassVar[tuple[str, ...]] = ("key", "name")
    OWNER: ClassVar[str] = "facilitator"


@dataclass(frozen=True, slots=True)
class FacilitatorRemoved(Event):
    """That facilitator's key works no longer."""

    facilitator: str


@dataclass(frozen=True, slots=True)
class ProfileAnswered(Event):
    """A participant answered a question of the check-in; `answer` None: withdrew the answer, or it was erased."""

    by: str
    question: str
    answer: list[str] | None = None

    PERSONAL: ClassVar[tuple[str, ...]] = ("answer",)
    OWNER: ClassVar[str] = "by"


@dataclass(frozen=True, slots=True)
class NameGiven(Event):
    """A participant gave a display name, where the plan asks one; None: took it back, or it was erased."""

    by: str
    name: str | None = None

    PERSONAL: ClassVar[tuple[str, ...]] = ("name",)
    OWNER: ClassVar[str] = "by"


@dataclass(frozen=True, slots=True)
class DoneSaid(Event):
    """A participant is done with this round, or is not done after all."""

    round: str
    on: bool
    by: str


def join(
    workshop: Workshop,
    now: str,
    *,
    key: str,
    name: str | None = None,
    profile: Profile | None = None,
    trial: bool = False,
    knock: str = "",
    passphrase: str = "",
) -> list[Event]:
    """By an open door, a `knock` that was let in, or the passphrase. Refuses: door_closed, and as `introduce`.

    `key`: the hash of their token. `name`, `profile`: as in `introduce`, at once.
    """
    if not (workshop.door == "open" or knock in workshop.admitted or opens(workshop, passphrase)):
        raise Refused("door_closed")
    id = workshop.next_id("p")
    return [
        ParticipantJoined(id, trial, key, now),
        *introductions(workshop, id, name, profile),
    ]


def opens(workshop: Workshop, passphrase: str) -> bool:
    """Whether it is the plan's own, however it is written, and the door stands ajar for it."""
    typed, own = (" ".join(each.casefold().split()) for each in (passphrase, workshop.plan.passphrase))
    return workshop.door == "ajar" and own != "" and typed == own


def introduce(
    workshop: Workshop, actor: Actor, *, name: str | None = None, profile: Profile | None = None
) -> list[Event]:
    """Each given answer replaces that one, null withdraws it. Refuses: no_name_asked, unknown_answer, and as
    `clean_or_none`."""
    return introductions(workshop, actor.id, name, profile)


def introductions(workshop: Workshop, id: str, name: str | None, profile: Profile | None) -> list[Event]:
    """An event for each that is another than before; of somebody who isn't there yet, for each."""
    person = workshop.people.get(id) or Participant(id)
    events: list[Event] = []
    if name is not None:
        if workshop.plan.privacy.names == "none":
            raise Refused("no_name_asked", "name")
        name = clean_or_none(name, "name", limits.NAME)
        events += [] if name == person.name else [NameGiven(id, name)]
    for question, answer in (profile or {}).items():
        chosen = check_answer(workshop, question, answer)
        events += [] if chosen == person.answers.get(question) else [ProfileAnswered(id, question, chosen)]
    return events


def check_answer(workshop: Workshop, question: str, answer: object) -> list[str] | None:
    """The chosen options, in the plan's order; None where the answer is withdrawn."""
    definition = next((definition for definition in workshop.plan.profile if definition.id == question), None)
    if definition is None:
        raise Refused("unknown_answer", "profile")
    chosen = answer if isinstance(answer, list) else [] if answer is None else [answer]
    known = [option.id for option in definition.options]
    if any(option not in known for option in chosen) or (len(chosen) > 1 and not definition.multiple):
        raise Refused("unknown_answer", f"profile.{question}")
    return [option for option in known if option in chosen] or None


def done(workshop: Workshop, actor: Actor, *, on: bool) -> list[Event]:
    """Nothing happens in a stage without a round. Refuses: waiting, votes_closed."""
    if workshop.state == "waiting":
        raise Refused("waiting")
    round = workshop.active_round()
    if round is None:
        return []
    if round.has_ballots and round.is_closed:
        raise Refused("votes_closed")
    if (actor.id in round.done) == on:
        return []
    return [DoneSaid(round.id, on, actor.id)]


def add_facilitator(workshop: Workshop, *, key: str, name: str = "") -> list[Event]:
    """`key`: its hash. The name is for the list of facilitators, and may be empty."""
    return [FacilitatorAdded(workshop.next_id("f"), key, clean_or_none(name, "name", limits.NAME))]


def remove_facilitator(workshop: Workshop, *, facilitator: str) -> list[Event]:
    """Nobody asks for it but the server. Refuses: unknown_target."""
    if facilitator not in workshop.facilitators:
        raise Refused("unknown_target", "facilitator")
    return [FacilitatorRemoved(facilitator)]


def participant_joined(workshop: Workshop, event: ParticipantJoined) -> None:
    """Who came in a span that is excluded counts nowhere from the first."""
    excluded = is_within(event.at, workshop.excluded_spans)
    add_person(workshop, Participant(event.participant, event.trial, joined=event.at, excluded=excluded))
    workshop.grant(event.key, Actor("participant", event.participant))


def facilitator_added(workshop: Workshop, event: FacilitatorAdded) -> None:
    """Their key lets them do all that facilitators may."""
    workshop.register_id(event.facilitator)
    change(workshop, facilitators=workshop.facilitators | {event.facilitator: event.name or ""})
    workshop.grant(event.key, Actor("facilitator", event.facilitator))


def facilitator_removed(workshop: Workshop, event: FacilitatorRemoved) -> None:
    """Their key works no longer; what they did stays."""
    remaining = {id: name for id, name in workshop.facilitators.items() if id != event.facilitator}
    change(workshop, facilitators=remaining)
    workshop.revoke(event.facilitator)


def profile_answered(workshop: Workshop, event: ProfileAnswered) -> None:
    """Counted at once, and told once enough people answered since."""
    take_answer(workshop, workshop.people[event.by], event.question, event.answer)


def name_given(workshop: Workshop, event: NameGiven) -> None:
    """They see it themselves, and facilitators beside their cards."""
    change(workshop, workshop.people[event.by], name=event.name)


def done_said(workshop: Workshop, event: DoneSaid) -> None:
    """In that round alone; a card or dot more takes it back."""
    set_done(workshop, workshop.rounds[event.round], event.by, event.on)


COMMANDS = {
    "join": Command(join, by=frozenset({"visitor"}), result=("participant",), internal=True),
    "introduce": Command(introduce, by=PARTICIPANT),
    "done": Command(done, by=PARTICIPANT),
    "add_facilitator": Command(
        add_facilitator, by=FACILITATOR, result=("facilitator",), when_closed=True, internal=True
    ),
    "remove_facilitator": Command(remove_facilitator, by=FACILITATOR, when_closed=True, internal=True),
}
EVENTS = by_kind(participant_joined, facilitator_added, facilitator_removed, profile_answered, name_given, done_said)
