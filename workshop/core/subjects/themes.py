"""Themes: insights of one category that people put together and named with a sentence."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.acts import Undo
from ..model.changes import add, change
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight, Theme
from ..model.events import Event, InsightsMoved, by_kind
from ..model.positions import insights_in, last_position, positions_between
from ..model.recognition import forget_recognition
from ..model.tallies import move_to_theme
from ..model.targets import has_votes, update_targets
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean, clean_or_none


@dataclass(frozen=True, slots=True)
class ThemeAdded(Event):
    """There is a theme of this category, still empty; themes of a category stand in the order of their positions."""

    theme: str
    category: str
    title: str
    position: float

    WORDS: ClassVar[tuple[str, ...]] = ("title",)


@dataclass(frozen=True, slots=True)
class ThemeEdited(Event):
    """It is called this from now on, has these keywords, and stands here."""

    theme: str
    title: str
    keywords: str | None
    position: float

    WORDS: ClassVar[tuple[str, ...]] = ("title", "keywords")


@dataclass(frozen=True, slots=True)
class ThemeRemoved(Event):
    """It is gone, and its insights are loose."""

    theme: str
    together: bool = False  # by one command with the event before


@dataclass(frozen=True, slots=True)
class ThemeRestored(Event):
    """It is there again, empty, as it was when it was removed."""

    theme: str


def add_theme(
    workshop: Workshop, actor: Actor, *, category: str, title: str, insights: list[str] | None = None
) -> list[Event]:
    """Last of its category, with these cards in their order. Refuses: unknown_category, and as `clean`."""
    workshop.find_category(category)
    title = clean(title, "title", limits.TITLE)
    id = workshop.next_id("t")
    events: list[Event] = [ThemeAdded(id, category, title, last_position(themes_of(workshop, category)) + 1)]
    if selected := select_insights(workshop, insights or [], category, actor):
        positions = [n + 1.0 for n in range(len(selected))]
        events.append(InsightsMoved([insight.id for insight in selected], id, positions, together=True))
    return events


def edit_theme(
    workshop: Workshop,
    *,
    theme: str,
    title: str | None = None,
    keywords: str | None = None,
    position: int | None = None,
) -> list[Event]:
    """`position`: its place among the themes of its category, 0 the first."""
    current = workshop.theme(theme)
    edited = ThemeEdited(
        theme,
        current.title if title is None else clean(title, "title", limits.TITLE),
        current.keywords if keywords is None else clean_or_none(keywords, "keywords", limits.KEYWORDS),
        current.position if position is None else position_for(workshop, current, position),
    )
    return [] if edited == ThemeEdited(theme, current.title, current.keywords, current.position) else [edited]


def position_for(workshop: Workshop, theme: Theme, index: int) -> float:
    """To be the one at this place, 0 the first, among the other themes of its category."""
    others = [other for other in themes_of(workshop, theme.category) if other is not theme]
    return positions_between(others, index, 1)[0]


def remove_theme(workshop: Workshop, actor: Actor, *, theme: str) -> list[Event]:
    """Its cards lie loose, after the others. Refuses: unknown_target; has_votes, where it has dots or may have."""
    current = workshop.theme(theme)
    if has_votes(workshop, current, actor):
        raise Refused("has_votes", "theme")
    loose = last_position(insights_in(workshop, None, current.category))
    moved = InsightsMoved(list(current.insights), None, [loose + n + 1 for n in range(len(current.insights))])
    return [moved, ThemeRemoved(theme, together=True)] if current.insights else [ThemeRemoved(theme)]


def move_insights(
    workshop: Workshop, actor: Actor, *, insights: list[str], theme: str | None, position: int | None = None
) -> list[Event]:
    """`position`: the place of the first of them in that theme, or among the loose cards; without it they come last."""
    category = None if theme is None else workshop.theme(theme).category
    selected = select_insights(workshop, insights, category, actor)
    siblings = insights_in(workshop, theme, selected[0].category) if selected else []
    others = [insight for insight in siblings if insight not in selected]
    if position is None and all(insight in siblings for insight in selected):
        return []
    positions = positions_between(others, len(others) if position is None else position, len(selected))
    return [InsightsMoved([insight.id for insight in selected], theme, positions)] if selected else []


def select_insights(workshop: Workshop, ids: list[str], category: str | None, actor: Actor) -> list[Insight]:
    """The cards with these ids, each once, all of one category."""
    selected = [workshop.insight(id, actor, "insights") for id in dict.fromkeys(ids)]
    if any(insight.category != (category or selected[0].category) for insight in selected):
        raise Refused("another_category", "insights")
    return selected


def themes_of(workshop: Workshop, category: str) -> list[Theme]:
    """From top to bottom, hidden ones included, removed ones not."""
    themes = (theme for theme in workshop.themes.values() if theme.category == category and not theme.removed)
    return sorted(themes, key=lambda theme: theme.position)


def theme_added(workshop: Workshop, event: ThemeAdded) -> None:
    """Empty; its cards come by an event of their own."""
    add(workshop, Theme(event.theme, event.category, event.title, event.position))


def theme_edited(workshop: Workshop, event: ThemeEdited) -> None:
    """With another sentence, who recognised themselves in it is asked anew."""
    theme = workshop.themes[event.theme]
    if event.title != theme.title:
        forget_recognition(workshop, theme)
    change(workshop, theme, title=event.title, keywords=event.keywords, position=event.position)


def theme_removed(workshop: Workshop, event: ThemeRemoved) -> None:
    """Its cards went before (`InsightsMoved`), and the dots on it with them."""
    change(workshop, workshop.themes[event.theme], removed=True)


def theme_restored(workshop: Workshop, event: ThemeRestored) -> None:
    """Its cards come back by an event of their own, and with them the dots on it."""
    change(workshop, workshop.themes[event.theme], removed=False)


def insights_moved(workshop: Workshop, event: InsightsMoved) -> None:
    """Each at its position. What takes dots may be others now, in the themes that they left too."""
    moved = [workshop.insights[id] for id in event.insights]
    themes = {insight.theme for insight in moved} | {event.theme}
    for insight, position in zip(moved, event.positions, strict=True):
        move_to_theme(workshop, insight, event.theme)
        change(workshop, insight, position=position)
    update_targets(workshop, [*moved, *(workshop.themes[id] for id in sorted(filter(None, themes)))])


def as_it_was(workshop: Workshop, event: ThemeEdited) -> list[Event]:
    """Title, keywords and place as they are now."""
    theme = workshop.themes[event.theme]
    return [ThemeEdited(theme.id, theme.title, theme.keywords, theme.position)]


def as_they_lay(workshop: Workshop, event: InsightsMoved) -> list[Event]:
    """Back to where each of them came from."""
    selected = [workshop.insights[id] for id in event.insights]
    from_themes = dict.fromkeys(insight.theme for insight in selected)
    return [
        InsightsMoved([insight.id for insight in those], theme, [insight.position for insight in those])
        for theme in from_themes
        if (those := [insight for insight in selected if insight.theme == theme])
    ]


COMMANDS = {
    "add_theme": Command(add_theme, by=FACILITATOR, result=("theme",)),
    "edit_theme": Command(edit_theme, by=FACILITATOR),
    "remove_theme": Command(remove_theme, by=FACILITATOR),
    "move_insights": Command(move_insights, by=FACILITATOR),
}
EVENTS = by_kind(theme_added, theme_edited, theme_removed, theme_restored, insights_moved)
UNDO = {
    ThemeAdded: Undo(
        "add_theme",
        lambda event: [event.theme],
        lambda _, event: [ThemeRemoved(event.theme)],
        unvoted=lambda _, event: [event.theme],
    ),
    ThemeEdited: Undo("edit_theme", lambda event: [event.theme], as_it_was),
    ThemeRemoved: Undo.by_opposite("remove_theme", "theme", ThemeRestored),
    InsightsMoved: Undo(
        "move_insights",
        lambda event: [*event.insights, *([event.theme] if event.theme else [])],
        as_they_lay,
        minor=True,
    ),
}
