"""The door: whether newcomers may still come in, who waits until somebody lets them, and who came in when nobody should
have. Who waits is no participant yet, and counts nowhere.

What only a few people gave could be told from what a total loses without them, so nobody is left out, or counted again,
but with as many others as make a group (`min_cell`), whatever was left out before.
"""

from dataclasses import dataclass

from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.disclosure import count_answer, disclose_all, min_cell
from ..model.entities import Participant
from ..model.events import Event, by_kind
from ..model.marks import count_marks_of
from ..model.tallies import count_participant
from ..model.timestamps import parse, to_text
from ..model.workshop import Workshop, joined_within
from ..refused import Refused

STATES = ("open", "ajar", "closed")
MOST_KNOCKS = 500  # who comes after them is told that the door is closed


@dataclass(frozen=True, slots=True)
class DoorSet(Event):
    """From now on people come in (`open`), who knows the plan's passphrase does (`ajar`), or nobody new (`closed`)."""

    state: str


@dataclass(frozen=True, slots=True)
class Knocked(Event):
    """Somebody waits at the door. `knock`: a hash of what their device made up, which tells nothing of them."""

    knock: str


@dataclass(frozen=True, slots=True)
class LetIn(Event):
    """These, who waited, may come in; whether they do is up to them."""

    knocks: list[str]


@dataclass(frozen=True, slots=True)
class JoinersExcluded(Event):
    """Who joined in this span, both ends included, counts nowhere from now on (`on`), or counts again."""

    joined_from: str
    joined_to: str
    on: bool


def door(workshop: Workshop, *, state: str) -> list[Event]:
    """Any state at any time until the end. Refuses: malformed; `ajar` needs a passphrase in the plan."""
    if state not in STATES:
        raise Refused("malformed", "state", takes=", ".join(STATES))
    if state == "ajar" and not workshop.plan.passphrase:
        raise Refused("malformed", "state", takes="open, closed")
    return [] if state == workshop.door else [DoorSet(state)]


def knock(workshop: Workshop, *, knock: str) -> list[Event]:
    """Asked by the server, of a newcomer whom the door stops. Refuses: door_closed, when too many wait."""
    if workshop.door == "open" or knock in workshop.admitted or knock in workshop.knocks:
        return []
    if len(workshop.knocks) >= MOST_KNOCKS:
        raise Refused("door_closed")
    return [Knocked(knock)]


def leave_door(workshop: Workshop, *, knock: str) -> list[Event]:
    """Asked by the server, of who waited and came in by the passphrase."""
    return [LetIn([knock])] if knock in workshop.knocks else []


def let_in(workshop: Workshop, *, n: int | None = None) -> list[Event]:
    """The first `n` of those who wait; without it all."""
    if n is not None and n < 1:
        raise Refused("malformed", "n", takes="number from 1")
    first = list(workshop.knocks[:n])
    return [LetIn(first)] if first else []


def exclude(workshop: Workshop, *, joined_from: str, joined_to: str, on: bool) -> list[Event]:
    """Refuses: malformed, unlinked, and too_few where, beside any earlier choice, so few would be set apart that it
    points at them."""
    if workshop.unlinked:
        raise Refused("unlinked")
    span = in_utc(joined_from, "joined_from"), in_utc(joined_to, "joined_to")
    if span[0] > span[1]:
        raise Refused("malformed", "joined_to", takes="moment after joined_from")
    if (span in workshop.excluded_spans) == on:
        return []
    left_out = joined_within(workshop, spans_after(workshop, span, on))
    earlier = [frozenset(), joined_within(workshop, workshop.excluded_spans), *workshop.past_exclusions]
    if any(0 < len(left_out ^ before) < min_cell(workshop) for before in earlier):
        raise Refused("too_few", "joined_to", n=min_cell(workshop))
    return [JoinersExcluded(*span, on)]


def in_utc(typed: str, field: str) -> str:
    """The same moment in UTC, to the millisecond. Refuses: malformed, also without a zone."""
    try:
        at = parse(typed)
        if at.tzinfo is None:
            raise ValueError
        return to_text(at)
    except (ValueError, OverflowError):
        raise Refused("malformed", field, takes="moment") from None


def spans_after(workshop: Workshop, span: tuple[str, str], on: bool) -> list[tuple[str, str]]:
    """The spans of time whose newcomers would be excluded then."""
    return [*workshop.excluded_spans, span] if on else [each for each in workshop.excluded_spans if each != span]


def joiners_excluded(workshop: Workshop, event: JoinersExcluded) -> None:
    """Whom it changes leaves the counts or comes back, and all that the room was told of breadth is told anew."""
    before = joined_within(workshop, workshop.excluded_spans)
    change(workshop, excluded_spans=spans_after(workshop, (event.joined_from, event.joined_to), event.on))
    left_out = joined_within(workshop, workshop.excluded_spans)
    if left_out not in workshop.past_exclusions:
        change(workshop, past_exclusions=[*workshop.past_exclusions, left_out])
    for id in before ^ left_out:
        count_in(workshop, workshop.people[id], excluded=id in left_out)
    disclose_all(workshop)


def count_in(workshop: Workshop, person: Participant, excluded: bool) -> None:
    """In every count, or out of it; what only this person sees stays."""
    if not excluded:
        change(workshop, person, excluded=False)
    if person.counts:
        for question in person.answers:
            count_answer(workshop, person, question, -1 if excluded else 1)
        count_participant(workshop, person.id, -1 if excluded else 1)
        count_marks_of(workshop, person.id, -1 if excluded else 1)
    change(workshop, person, excluded=excluded)


def door_set(workshop: Workshop, event: DoorSet) -> None:
    """Who waited finds it as it is now, and knocks again where it isn't open."""
    change(workshop, door=event.state, knocks=(), admitted=frozenset())


def knocked(workshop: Workshop, event: Knocked) -> None:
    """Last in the queue."""
    change(workshop, knocks=(*workshop.knocks, event.knock))


def people_let_in(workshop: Workshop, event: LetIn) -> None:
    """Out of the queue; `join` takes them from now on, whatever becomes of the door."""
    remaining = tuple(each for each in workshop.knocks if each not in event.knocks)
    change(workshop, knocks=remaining, admitted=workshop.admitted | set(event.knocks))


COMMANDS = {
    "door": Command(door, by=FACILITATOR),
    "knock": Command(knock, by=frozenset({"visitor"}), internal=True),
    "leave_door": Command(leave_door, by=frozenset({"visitor"}), internal=True),
    "let_in": Command(let_in, by=FACILITATOR),
    "exclude": Command(exclude, by=FACILITATOR, when_closed=True),
}
EVENTS = by_kind(door_set, knocked, people_let_in, joiners_excluded)
