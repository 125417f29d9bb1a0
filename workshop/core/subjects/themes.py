"""Themes: insights of one category that people put together and named with a sentence."""

from dataclasses import dataclass
from typing import Any

from .. import limits
from ..model.command import (
    FACILITATOR,
    MAYBE_NUMBER,
    MAYBE_TEXT,
    MAYBE_TEXTS,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    Command,
    Message,
)
from ..model.entities import Actor, Insight, Theme
from ..model.tallies import put_in_theme
from ..model.targets import follow, has_votes
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean, clean_or_none


@dataclass(frozen=True, slots=True)
class ThemeAdded:
    """There is a theme of this category, still empty; themes of a category stand in the order of their positions."""

    theme: str
    category: str
    title: str
    position: float


@dataclass(frozen=True, slots=True)
class ThemeEdited:
    """It is called this from now on, has these keywords, and stands here."""

    theme: str
    title: str
    keywords: str | None
    position: float


@dataclass(frozen=True, slots=True)
class ThemeRemoved:
    """It is gone, and its insights are loose."""

    theme: str


@dataclass(frozen=True, slots=True)
class InsightsMoved:
    """These lie in this theme from now on (None: in no theme), each at its position.

    Where a round runs in which a card in a theme takes no dots, they come back to those who gave them.
    """

    insights: list[str]
    theme: str | None
    positions: list[float]


def add_theme(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    category = workshop.category_called(command["category"]).id
    title = clean(command["title"], "title", limits.TITLE)
    id = workshop.next_id("t")
    events: list[Any] = [ThemeAdded(id, category, title, last(themes_of(workshop, category)) + 1)]
    if cards := chosen(workshop, command.get("insights") or [], category, actor):
        events.append(InsightsMoved([card.id for card in cards], id, [n + 1.0 for n in range(len(cards))]))
    return events


def edit_theme(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    """`position`: its place among the themes of its category, 0 the first."""
    theme = workshop.theme(command["theme"])
    title = clean(command["title"], "title", limits.TITLE) if "title" in command else theme.title
    keywords = theme.keywords
    if "keywords" in command:
        keywords = clean_or_none(command["keywords"], "keywords", limits.KEYWORDS)
    others = [other for other in themes_of(workshop, theme.category) if other is not theme]
    position = theme.position
    if "position" in command:
        position = between(others, command["position"], 1)[0]
    if (title, keywords, position) == (theme.title, theme.keywords, theme.position):
        return []
    return [ThemeEdited(theme.id, title, keywords, position)]


def remove_theme(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    theme = workshop.theme(command["theme"])
    if has_votes(workshop, theme, actor):
        raise Refused("has_votes", "theme")
    loose = last(cards_in(workshop, None, theme.category))
    moved = InsightsMoved(list(theme.insights), None, [loose + n + 1 for n in range(len(theme.insights))])
    return [*([moved] if theme.insights else []), ThemeRemoved(theme.id)]


def move_insights(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    """`position`: the place of the first of them in that theme, or among the loose cards; without it they come last."""
    theme = None if command.get("theme") is None else workshop.theme(command["theme"])
    cards = chosen(workshop, command["insights"], theme.category if theme else None, actor)
    there = cards_in(workshop, theme.id if theme else None, cards[0].category) if cards else []
    others = [card for card in there if card not in cards]
    if "position" not in command and all(card in there for card in cards):
        return []
    positions = between(others, command.get("position", len(others)), len(cards))
    return [InsightsMoved([card.id for card in cards], theme.id if theme else None, positions)] if cards else []


def chosen(workshop: Workshop, ids: list[str], category: str | None, actor: Actor) -> list[Insight]:
    """The cards with these ids, each once, all of one category."""
    cards = [workshop.insight(id, actor, "insights") for id in dict.fromkeys(ids)]
    if any(card.category != (category or cards[0].category) for card in cards):
        raise Refused("another_category", "insights")
    return cards


def themes_of(workshop: Workshop, category: str) -> list[Theme]:
    there = (theme for theme in workshop.themes.values() if theme.category == category and not theme.gone)
    return sorted(there, key=lambda theme: theme.position)


def cards_in(workshop: Workshop, theme: str | None, category: str) -> list[Insight]:
    """The cards of a theme, or the loose ones of a category, as they lie."""
    if theme:
        cards = [workshop.insights[id] for id in workshop.themes[theme].insights]
    else:
        cards = [card for card in workshop.insights.values() if card.theme is None and card.category == category]
    return sorted((card for card in cards if not card.gone), key=lambda card: (card.position, card.born))


def last(things: list[Any]) -> float:
    return things[-1].position if things else 0


def between(others: list[Any], index: int, number: int) -> list[float]:
    """Positions for so many things at this place among others, so that only what moves has to be told.

    >>> from types import SimpleNamespace as At
    >>> between([At(position=1), At(position=2)], 1, 3), between([], 0, 2), between([At(position=4)], 9, 1)
    ([1.25, 1.5, 1.75], [1.0, 2.0], [5.0])
    """
    index = max(0, min(index, len(others)))
    before = others[index - 1].position if index else 0
    if index == len(others):
        return [before + n + 1.0 for n in range(number)]
    if not index:
        before = others[0].position - 1
    step = (others[index].position - before) / (number + 1)
    return [before + step * (n + 1) for n in range(number)]


def theme_added(workshop: Workshop, event: ThemeAdded) -> None:
    workshop.took_id(event.theme)
    theme = Theme(event.theme, event.category, event.title, event.position, born=workshop.seq)
    workshop.themes[event.theme] = theme
    workshop.touch_target(theme)


def theme_edited(workshop: Workshop, event: ThemeEdited) -> None:
    theme = workshop.themes[event.theme]
    theme.title, theme.keywords, theme.position = event.title, event.keywords, event.position
    workshop.touch_target(theme)


def theme_removed(workshop: Workshop, event: ThemeRemoved) -> None:
    theme = workshop.themes[event.theme]
    theme.gone = True
    follow(workshop, [theme])
    workshop.touch_target(theme)


def insights_moved(workshop: Workshop, event: InsightsMoved) -> None:
    cards = [workshop.insights[id] for id in event.insights]
    themes = {card.theme for card in cards} | {event.theme}
    for card, position in zip(cards, event.positions, strict=True):
        put_in_theme(workshop, card, event.theme)
        card.position = position
        workshop.touch("place", card.id)
    follow(workshop, [*cards, *(workshop.themes[id] for id in sorted(filter(None, themes)))])


COMMANDS = {
    "add_theme": Command(
        add_theme,
        by=FACILITATOR,
        fields={"category": TEXT, "title": TEXT, "insights": MAYBE_TEXTS},
        result=lambda events: {"theme": events[0].theme},
    ),
    "edit_theme": Command(
        edit_theme,
        by=FACILITATOR,
        fields={"theme": TEXT, "title": MAYBE_TEXT, "keywords": MAYBE_TEXT, "position": MAYBE_NUMBER},
    ),
    "remove_theme": Command(remove_theme, by=FACILITATOR, fields={"theme": TEXT}),
    "move_insights": Command(
        move_insights, by=FACILITATOR, fields={"insights": TEXTS, "theme": TEXT_OR_NULL, "position": MAYBE_NUMBER}
    ),
}
EVENTS = {
    ThemeAdded: theme_added,
    ThemeEdited: theme_edited,
    ThemeRemoved: theme_removed,
    InsightsMoved: insights_moved,
}
