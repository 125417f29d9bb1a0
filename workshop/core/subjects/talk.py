"""The talk: what people add to a line while the room speaks of it, what a facilitator notes of it, and whether the room
wants to go on with it or to the next one.
"""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import add, change
from ..model.command import FACILITATOR, PARTICIPANT, Command
from ..model.entities import Actor, Addition, Insight, Theme
from ..model.events import Event, Noted, by_kind
from ..model.thumbs import THUMBS, show_thumb
from ..model.workshop import Workshop
from ..model.writing import may_write
from ..refused import Refused
from ..text import clean, clean_or_none

MOST = 10  # additions of one person to one line, those that were taken back included


@dataclass(frozen=True, slots=True)
class AdditionPosted(Event):
    """Somebody adds something to this theme or card, in exactly these words."""

    addition: str
    target: str
    text: str
    by: str

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class AdditionWithdrawn(Event):
    """Its author took it back."""

    addition: str


@dataclass(frozen=True, slots=True)
class ThumbShown(Event):
    """A participant wants to go on with what the room speaks of (`further`), or to the next line (`next`); None: says
    nothing after all."""

    value: str | None
    by: str


def post_addition(workshop: Workshop, actor: Actor, *, target: str, text: str) -> list[Event]:
    """At most MOST a person and line. Refuses: not_a_target (no talk, or not shown), limit_reached."""
    if not (workshop.is_discussed and workshop.target(target, actor).is_visible):
        raise Refused("not_a_target", "target")
    may_write(workshop, actor)
    text = clean(text, "text", limits.ADDITION)
    own = [each for each in workshop.additions.values() if (each.by, each.target) == (actor.id, target)]
    if len(own) >= MOST:
        raise Refused("limit_reached", "target", why="limit_additions", n=MOST)
    return [AdditionPosted(workshop.next_id("d"), target, text, actor.id)]


def withdraw_addition(workshop: Workshop, actor: Actor, *, addition: str) -> list[Event]:
    """Only its author. Refuses: unknown_target, so that nobody learns whose one is."""
    own = workshop.additions.get(addition)
    if own is None or own.removed or own.by != actor.id:
        raise Refused("unknown_target", "addition")
    return [AdditionWithdrawn(addition)]


def note(workshop: Workshop, actor: Actor, *, target: str, text: str) -> list[Event]:
    """An empty text takes it away."""
    thing = workshop.target(target, actor)
    words = clean_or_none(text, "text", limits.NOTE)
    return [] if words == thing.note else [Noted(target, words)]


def thumb(workshop: Workshop, actor: Actor, *, value: str | None) -> list[Event]:
    """Of what is in the spotlight; null takes it back. Refuses: not_a_target, malformed."""
    if not (workshop.is_discussed and workshop.spotlight):
        raise Refused("not_a_target", "value")
    if value is not None and value not in THUMBS:
        raise Refused("malformed", "value", takes=", ".join(THUMBS))
    return [] if workshop.thumbs.get(actor.id) == value else [ThumbShown(value, actor.id)]


def addition_posted(workshop: Workshop, event: AdditionPosted) -> None:
    """Everybody sees it, and its author that it is theirs."""
    add(workshop, Addition(event.addition, event.target, event.text, event.by))


def addition_withdrawn(workshop: Workshop, event: AdditionWithdrawn) -> None:
    """It still counts for how many its author may add to that line."""
    change(workshop, workshop.additions[event.addition], removed=True)


def target_noted(workshop: Workshop, event: Noted) -> None:
    """In place of the note before, whichever facilitator wrote that."""
    change(workshop, workshop.target(event.target), note=event.text)


def as_noted(target: Insight | Theme) -> Noted:
    """The note as it is now, as the event that undo needs."""
    return Noted(target.id, target.note)


def thumb_shown(workshop: Workshop, event: ThumbShown) -> None:
    """In place of this person's thumb before. Only how many there are is told."""
    show_thumb(workshop, event.by, event.value)


COMMANDS = {
    "post_addition": Command(post_addition, by=PARTICIPANT, result=("addition",)),
    "withdraw_addition": Command(withdraw_addition, by=PARTICIPANT),
    "note": Command(note, by=FACILITATOR, when_closed=True),
    "thumb": Command(thumb, by=PARTICIPANT),
}
EVENTS = by_kind(addition_posted, addition_withdrawn, target_noted, thumb_shown)
UNDO = {Noted: Undo.as_now("note", as_noted, when_closed=True)}
