"""What facilitators did and can take back: their last acts, each with the events that undo it.

Those are worked out before an act changes anything, so they say how things were. How things lie after it is kept too,
so that nothing is taken back over what happened since.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from .changes import PARTS_OF_FIELD, change
from .entities import Actor, Theme
from .events import Event
from .record import ModerationEntry, record
from .targets import has_votes
from .workshop import Workshop

MAX_ACTS = 20
WHOLE = ("screens", "posts")  # what is no thing of its own, in place of an id


class Undo(NamedTuple):
    """How an event is taken back. `do`: the command that it came from. `events(workshop, event)`: what undoes it, asked
    before it happens; none where it can't be undone. `unvoted`: those of its targets that have no dots if it can.
    `when_closed`: also after the end, as the command itself."""

    do: str
    targets: Callable[..., list[str]]
    events: Callable[..., list[Event]]
    unvoted: Callable[..., list[str]] = lambda _, __: []
    minor: bool = False  # where another event came of the same command, that one names the act
    when_closed: bool = False

    @classmethod
    def as_now(cls, do: str, state: Callable[..., Event], when_closed: bool = False) -> "Undo":
        """Of an event with a `target`: `state(thing)` is the event that says how that thing is now."""
        return cls(
            do,
            lambda event: [event.target],
            lambda workshop, event: [state(workshop.thing(event.target))],
            when_closed=when_closed,
        )

    @classmethod
    def by_opposite(cls, do: str, field: str, opposite: Callable[[str], Event], when_closed: bool = False) -> "Undo":
        """Of an event on one thing, with its id in this field: undone by another event on it."""
        id_of = attrgetter(field)
        return cls(do, lambda event: [id_of(event)], lambda _, event: [opposite(id_of(event))], when_closed=when_closed)


@dataclass(slots=True)
class Act:
    """One command of a facilitator, from the event with this `seq` to the `last`. `fingerprints`: what held of its
    targets after it, by id."""

    seq: int
    last: int
    do: str
    targets: list[str]
    events: list[Event]
    unvoted: list[str]
    minor: bool
    when_closed: bool
    fingerprints: dict[str, Hashable]


def prepare_act(workshop: Workshop, event: Event, undo: Undo | None) -> Act | None:
    """The act that this event is about to be, where it is one that can be taken back."""
    if undo is None or workshop.undoing:
        return None
    events, unvoted, now = undo.events(workshop, event), undo.unvoted(workshop, event), workshop.seq
    if not events:
        return None
    return Act(now, now, undo.do, undo.targets(event), events, unvoted, undo.minor, undo.when_closed, {})


def record_act(workshop: Workshop, event: Event, act: Act | None) -> None:
    """It happened: an act of its own, or together with the event before it."""
    if workshop.undoing:  # then nothing is an act
        workshop.undoing -= 1
    if act is None:
        return
    acts = list(workshop.acts)
    if getattr(event, "together", False):
        if not acts or acts[-1].last != workshop.seq - 1:
            return  # with what is no act
        earlier = acts.pop()
        act = Act(
            earlier.seq,
            act.seq,
            act.do if earlier.minor else earlier.do,
            list(dict.fromkeys([*earlier.targets, *act.targets])),
            [*act.events, *earlier.events],
            [*earlier.unvoted, *act.unvoted],
            earlier.minor and act.minor,
            earlier.when_closed and act.when_closed,
            {},
        )
    act.fingerprints = {id: fingerprint(workshop, id) for id in act.targets}
    change(workshop, acts=[*acts, act][-MAX_ACTS:])
    reason = next((entry.reason for entry in workshop.moderation if entry.seq == act.seq), None)
    reason = getattr(event, "reason", None) or reason
    at, places = getattr(event, "at", None), tuple(getattr(event, "places", ()))
    record(workshop, ModerationEntry(act.seq, act.do, tuple(act.targets), reason, at, places))


def can_take_back(workshop: Workshop, act: Act, actor: Actor) -> bool:
    """Nothing it concerns changed since, and nobody voted on what would go."""
    if any(fingerprint(workshop, id) != left for id, left in act.fingerprints.items()):
        return False
    return not any(has_votes(workshop, workshop.target(id), actor) for id in act.unvoted)


def fingerprint(workshop: Workshop, id: str) -> Hashable:
    """All that facilitators decide of a thing, or of the session itself (`WHOLE`), as one value to compare."""
    if id in WHOLE:
        return (workshop.scene, workshop.paused_posts)
    thing = workshop.thing(id) or workshop.tensions.get(id) or workshop.earlier.get(id) or workshop.clauses.get(id)
    assert thing is not None
    values = [repr(getattr(thing, name)) for name in PARTS_OF_FIELD[type(thing)]]
    return (*values, *(thing.insights if isinstance(thing, Theme) else ()))
