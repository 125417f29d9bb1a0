"""Tensions: a facilitator ties two lines that pull against each other, and says in a sentence what it is that pulls."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import add_tension, change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Tension
from ..model.events import Event, by_kind
from ..model.targets import is_target
from ..model.tensions import tension_between
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class TensionAdded(Event):
    """These two lines pull against each other; `text`: what it is that pulls, where a facilitator said so."""

    tension: str
    lines: list[str]
    text: str | None

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class TensionEdited(Event):
    """What pulls is said like this from now on; None: it isn't said."""

    tension: str
    text: str | None

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class TensionRemoved(Event):
    """These lines don't pull against each other."""

    tension: str


@dataclass(frozen=True, slots=True)
class TensionRestored(Event):
    """They do after all, as it was said."""

    tension: str


def tie(workshop: Workshop, actor: Actor, *, lines: list[str], text: str = "") -> list[Event]:
    """Refuses: not_a_target (not two different lines that take part in the vote), already_tied, limit_reached."""
    pair = [workshop.target(id, actor, "lines") for id in dict.fromkeys(lines)]
    if len(lines) != 2 or len(pair) != 2 or not all(is_target(workshop, "themes", line) for line in pair):
        raise Refused("not_a_target", "lines")
    if tension_between(workshop, lines[0], lines[1]):
        raise Refused("already_tied", "lines")
    if len(workshop.tensions) >= limits.TENSIONS:
        raise Refused("limit_reached", "lines", why="limit_tensions", n=limits.TENSIONS)
    return [TensionAdded(workshop.next_id("e"), list(lines), clean_or_none(text, "text", limits.NOTE))]


def edit(workshop: Workshop, *, tension: str, text: str) -> list[Event]:
    """An empty text takes the sentence away. Refuses: unknown_target."""
    words = clean_or_none(text, "text", limits.NOTE)
    return [] if words == find_tension(workshop, tension).text else [TensionEdited(tension, words)]


def untie(workshop: Workshop, *, tension: str) -> list[Event]:
    """Refuses: unknown_target."""
    return [TensionRemoved(find_tension(workshop, tension).id)]


def find_tension(workshop: Workshop, id: str) -> Tension:
    """One that was not removed; it may rest. Refuses: unknown_target."""
    tension = workshop.tensions.get(id)
    if tension is None or tension.removed:
        raise Refused("unknown_target", "tension")
    return tension


def tension_added(workshop: Workshop, event: TensionAdded) -> None:
    """It stands, for these were two lines; from then on that follows from where they are."""
    add_tension(workshop, Tension(event.tension, list(event.lines), event.text))


def tension_edited(workshop: Workshop, event: TensionEdited) -> None:
    """Also of one that rests."""
    change(workshop, workshop.tensions[event.tension], text=event.text)


def tension_removed(workshop: Workshop, event: TensionRemoved) -> None:
    """What was told of its two lines in a round stands, for whoever ties them again."""
    change(workshop, workshop.tensions[event.tension], removed=True)


def tension_restored(workshop: Workshop, event: TensionRestored) -> None:
    """With its sentence, between the lines that hold its two by now."""
    change(workshop, workshop.tensions[event.tension], removed=False)


COMMANDS = {
    "add_tension": Command(tie, by=FACILITATOR, result=("tension",)),
    "edit_tension": Command(edit, by=FACILITATOR),
    "remove_tension": Command(untie, by=FACILITATOR),
}
EVENTS = by_kind(tension_added, tension_edited, tension_removed, tension_restored)
UNDO = {
    TensionAdded: Undo.by_opposite("add_tension", "tension", TensionRemoved),
    TensionEdited: Undo(
        "edit_tension",
        lambda event: [event.tension],
        lambda workshop, event: [TensionEdited(event.tension, workshop.tensions[event.tension].text)],
    ),
    TensionRemoved: Undo.by_opposite("remove_tension", "tension", TensionRestored),
}
