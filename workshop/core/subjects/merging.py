"""Merging: cards that say the same lie under one of them, word for word, until somebody splits them off again."""

from dataclasses import dataclass

from ..model.acts import Undo
from ..model.command import FACILITATOR, Command
from ..model.entities import Actor, Insight
from ..model.events import Event, InsightsMoved, by_kind
from ..model.merging import merge, split
from ..model.positions import insights_in, last_position
from ..model.visibility import exists_for, is_merged
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class InsightsMerged(Event):
    """These say the same as this one, and lie under it; people behind any of them stand behind that one, once."""

    into: str
    insights: list[str]
    at: str | None = None
    together: bool = False  # by one command with the event before


@dataclass(frozen=True, slots=True)
class InsightsSplit(Event):
    """These lie by themselves again, as before they were merged."""

    insights: list[str]
    at: str | None = None


def merge_insights(workshop: Workshop, actor: Actor, *, into: str, insights: list[str]) -> list[Event]:
    """Refuses: another_category, and not_a_target for none, itself, one out of play, or a trial's among others."""
    target = workshop.insight(into, actor, "into")
    selected = [workshop.insight(id, actor, "insights") for id in dict.fromkeys(insights)]
    if not selected or target in selected or not all(may_merge(card, target) for card in (*selected, target)):
        raise Refused("not_a_target", "insights")
    if any(card.category != target.category for card in selected):
        raise Refused("another_category", "insights")
    return [InsightsMerged(into, [card.id for card in selected])]


def may_merge(card: Insight, target: Insight) -> bool:
    """What is hidden or parked isn't; and what was only tried out stays apart from what counts."""
    return card.is_in_play and card.trial == target.trial


def split_insight(
    workshop: Workshop, actor: Actor, *, insight: str, theme: str | None = None, into: str | None = None
) -> list[Event]:
    """`theme`: it lies there from now on, last; "" among the loose cards. `into`: under that card. Without either it
    lies where it lay.

    Refuses: unknown_target, not_a_target (it lies under none, or the other takes none), merged, another_category.
    """
    card = workshop.insights.get(insight)
    if card is None or not (is_merged(card) or exists_for(card, actor)):
        raise Refused("unknown_target", "insight")
    if not is_merged(card):
        raise Refused("not_a_target", "insight")
    if theme is not None and into is not None:
        raise Refused("malformed", "into")
    if into is not None:
        return put_under(card, workshop.insight(into, actor, "into"))
    moved = [] if theme is None or card.theme == (theme or None) else [moved_last(workshop, card, theme)]
    return [InsightsSplit([card.id]), *moved]


def put_under(card: Insight, target: Insight) -> list[Event]:
    """From under one card to under another."""
    if card.category != target.category:
        raise Refused("another_category", "into")
    if not target.is_in_play or card.trial != target.trial:
        raise Refused("not_a_target", "into")
    together = InsightsMerged(target.id, [card.id], together=True)
    return [] if card.merged_into == target.id else [InsightsSplit([card.id]), together]


def moved_last(workshop: Workshop, card: Insight, theme: str) -> InsightsMoved:
    """Behind those that lie in that theme, or among the loose cards (""), as what comes with the event before it."""
    if theme and workshop.theme(theme).category != card.category:
        raise Refused("another_category", "theme")
    position = last_position(insights_in(workshop, theme or None, card.category)) + 1
    return InsightsMoved([card.id], theme or None, [position], together=True)


def insights_merged(workshop: Workshop, event: InsightsMerged) -> None:
    """One after the other, each with what lies under it and with its dots."""
    for id in event.insights:
        merge(workshop, workshop.insights[id], workshop.insights[event.into])


def insights_split(workshop: Workshop, event: InsightsSplit) -> None:
    """Each comes back with what lies under it and with the dots it had."""
    for id in event.insights:
        split(workshop, workshop.insights[id])


def as_they_lay(workshop: Workshop, event: InsightsSplit) -> list[Event]:
    """The events that put them back under where they lie now, for undo."""
    cards = [workshop.insights[id] for id in event.insights]
    return [InsightsMerged(card.merged_into, [card.id]) for card in cards if card.merged_into]


COMMANDS = {
    "merge_insights": Command(merge_insights, by=FACILITATOR),
    "split_insight": Command(split_insight, by=FACILITATOR),
}
EVENTS = by_kind(insights_merged, insights_split)
UNDO = {
    InsightsMerged: Undo(
        "merge_insights",
        lambda event: [*event.insights, event.into],
        lambda _, event: [InsightsSplit(event.insights)],
    ),
    InsightsSplit: Undo("split_insight", lambda event: event.insights, as_they_lay, minor=True),
}
