"""Reading: while cards are grouped, people say which of them need explaining, which say the same, and whether the
sentence of a theme says what they meant."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.changes import add_report
from ..model.command import PARTICIPANT, Command
from ..model.entities import Actor, Insight
from ..model.events import Event, by_kind
from ..model.recognition import authors_of, set_recognised
from ..model.remarks import set_asks, set_same
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class ExplanationAsked(Event):
    """A participant doesn't understand this card or theme; `on` false: does after all."""

    target: str
    on: bool
    by: str


@dataclass(frozen=True, slots=True)
class SameSaid(Event):
    """A participant finds that these two cards say the same; `on` false: not after all. Nothing moves by it."""

    pair: list[str]
    on: bool
    by: str


@dataclass(frozen=True, slots=True)
class ThemeRecognised(Event):
    """Somebody whose card lies in this theme says that its sentence, as it is now, says what they meant; `on` false:
    that it doesn't, and in `text` what is wrong with it, or not ("")."""

    theme: str
    on: bool
    text: str
    by: str

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


def ask(workshop: Workshop, actor: Actor, *, target: str, on: bool = True) -> list[Event]:
    """`on` false takes it back. Refuses: not_a_target, where the room doesn't read, or it isn't shown."""
    thing = workshop.target(target, actor)
    if not (workshop.is_read and thing.is_visible):
        raise Refused("not_a_target", "target")
    return [] if (actor.id in thing.askers) == on else [ExplanationAsked(target, on, actor.id)]


def same(workshop: Workshop, actor: Actor, *, pair: list[str], on: bool = True) -> list[Event]:
    """Refuses: not_a_target (the room doesn't read; not two shown cards), another_category. No card moves by it."""
    cards = [workshop.insight(id, actor, "pair") for id in sorted(set(pair))]
    if len(pair) != 2 or len(cards) != 2 or not workshop.is_read or not all(card.is_visible for card in cards):
        raise Refused("not_a_target", "pair")
    one, other = cards
    if one.category != other.category:
        raise Refused("another_category", "pair")
    return [] if says_same(one, other, actor.id) == on else [SameSaid([one.id, other.id], on, actor.id)]


def recognise(workshop: Workshop, actor: Actor, *, theme: str, on: bool, text: str = "") -> list[Event]:
    """Refuses: not_a_target, for who has no card in it that is shown, and where the room doesn't read."""
    group = workshop.theme(theme)
    if not (workshop.is_read and group.is_in_play and actor.id in authors_of(workshop, group)):
        raise Refused("not_a_target", "theme")
    why = "" if on else clean_or_none(text, "text", limits.REASON) or ""
    if not why and group.recognised.get(actor.id) == on:
        return []
    return [ThemeRecognised(theme, on, why, actor.id)]


def says_same(one: Insight, other: Insight, by: str) -> bool:
    """This person does, of these two."""
    return by in one.same.get(other.id, ())


def explanation_asked(workshop: Workshop, event: ExplanationAsked) -> None:
    """Facilitators are told how many ask; the person that they do."""
    set_asks(workshop, workshop.target(event.target), event.by, event.on)


def same_said(workshop: Workshop, event: SameSaid) -> None:
    """The same holds of both cards."""
    one, other = (workshop.insights[id] for id in event.pair)
    set_same(workshop, one, other, event.by, event.on)


def theme_recognised(workshop: Workshop, event: ThemeRecognised) -> None:
    """What is wrong with it is for a facilitator to look at, as what is reported is."""
    theme = workshop.themes[event.theme]
    set_recognised(workshop, theme, event.by, event.on)
    author = workshop.people[event.by]
    if event.text and (author.counts or author.erased):
        add_report(workshop, theme, event.by, event.text)


COMMANDS = {
    "ask": Command(ask, by=PARTICIPANT),
    "same": Command(same, by=PARTICIPANT),
    "recognise": Command(recognise, by=PARTICIPANT),
}
EVENTS = by_kind(explanation_asked, same_said, theme_recognised)
