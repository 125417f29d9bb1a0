"""What an earlier harvest brings along: lines as cards that are nobody's, and actions that are asked after.

All that is told of them stands in this log, so that the session they came from may go.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any, ClassVar, TypedDict, cast

from .. import limits
from ..model.acts import Undo
from ..model.changes import add, add_earlier, change
from ..model.command import FACILITATOR, Command
from ..model.entities import EarlierAction, Insight, OutcomeOfAction
from ..model.events import Event, Origin, by_kind
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean, clean_or_none

OUTCOMES: tuple[OutcomeOfAction, ...] = ("done", "open", "dropped")


class LineToBring(TypedDict):
    """`text` comes as a card into this `category` of the plan."""

    category: str
    text: str
    origin: Origin


class ActionToBring(TypedDict):
    """As the earlier harvest tells it."""

    what: str
    who: str
    when: str | None
    first_step: str | None
    organisations: list[str]
    origin: Origin


@dataclass(frozen=True, slots=True)
class LineBrought(Event):
    """A line of an earlier harvest stands here as a card, without anybody's dots, and nobody here wrote it."""

    insight: str
    number: str
    category: str
    text: str
    origin: Origin

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class ActionBrought(Event):
    """An action that an earlier harvest left open is asked after here. `organisations`: those that were named there."""

    earlier: str
    what: str
    who: str
    when: str | None
    first_step: str | None
    organisations: list[str]
    origin: Origin

    WORDS: ClassVar[tuple[str, ...]] = ("what", "who", "when", "first_step", "organisations")


@dataclass(frozen=True, slots=True)
class FollowedUp(Event):
    """What came of an earlier action: `done`, `open` or `dropped`, for this reason; None: nobody asked, after all."""

    earlier: str
    outcome: OutcomeOfAction | None
    reason: str | None
    at: str | None = None

    WORDS: ClassVar[tuple[str, ...]] = ("reason",)


@dataclass(frozen=True, slots=True)
class EarlierHidden(Event):
    """An earlier action is told to nobody but facilitators, and is in no harvest.

    `hidden`: false in older logs, where it was shown again.
    """

    earlier: str
    hidden: bool = True
    at: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierShown(Event):
    """An earlier action is there for everybody again."""

    earlier: str
    at: str | None = None


def bring_along(workshop: Workshop, *, lines: list[dict[str, Any]], actions: list[dict[str, Any]]) -> list[Event]:
    """`lines`: each a LineToBring; `actions`: each an ActionToBring. What is here already comes once."""
    if max(len(lines), len(actions)) > limits.BROUGHT:
        raise Refused("malformed", "lines", takes=f"≤ {limits.BROUGHT}")
    known = [card.origin for card in workshop.insights.values() if card.origin]
    known += [action.origin for action in workshop.earlier.values()]
    events: list[Event] = []
    letters: Counter[str] = Counter()
    for line in cast(list[LineToBring], lines):
        if line["origin"] not in known:
            letter = workshop.find_category(line["category"]).letter
            id, number = workshop.next_id("i", letters.total()), workshop.next_id(letter, letters[letter])
            text = clean(line["text"], "text", limits.LONGEST_CARD)
            events.append(LineBrought(id, number, line["category"], text, line["origin"]))
            letters[letter] += 1
    fresh = [action for action in cast(list[ActionToBring], actions) if action["origin"] not in known]
    for ahead, action in enumerate(fresh):
        events.append(
            ActionBrought(
                workshop.next_id("b", ahead),
                clean(action["what"], "what", limits.ACTION["what"]),
                clean(action["who"], "who", limits.ACTION["who"]),
                clean_or_none(action["when"] or "", "when", limits.ACTION["when"]),
                clean_or_none(action["first_step"] or "", "first_step", limits.ACTION["first_step"]),
                [clean(name, "organisations", limits.ORGANISATION) for name in action["organisations"]],
                action["origin"],
            )
        )
    return events


def follow_up(workshop: Workshop, *, action: str, outcome: str | None, reason: str = "") -> list[Event]:
    """`reason`: why it was dropped."""
    earlier = find_earlier(workshop, action)
    if outcome is not None and outcome not in OUTCOMES:
        raise Refused("malformed", "outcome", takes=", ".join(OUTCOMES))
    why = clean_or_none(reason, "reason", limits.REASON) if outcome == "dropped" else None
    if outcome == "dropped" and why is None:
        raise Refused("reason_needed", "reason")
    same = (outcome, why) == (earlier.outcome, earlier.reason)
    return [] if same else [FollowedUp(action, outcome, why)]


def hide_earlier(workshop: Workshop, *, action: str) -> list[Event]:
    """Refuses: unknown_target."""
    return [] if find_earlier(workshop, action).hidden else [EarlierHidden(action)]


def show_earlier(workshop: Workshop, *, action: str) -> list[Event]:
    """Refuses: unknown_target."""
    return [EarlierShown(action)] if find_earlier(workshop, action).hidden else []


def find_earlier(workshop: Workshop, id: str) -> EarlierAction:
    """One that came along, hidden or not. Refuses: unknown_target."""
    earlier = workshop.earlier.get(id)
    if earlier is None:
        raise Refused("unknown_target", "action")
    return earlier


def line_brought(workshop: Workshop, event: LineBrought) -> None:
    """There is a card more, in no round and of nobody."""
    position = int(event.insight[1:])
    about = event.insight, event.number, event.category, event.text
    add(workshop, Insight(*about, by="", round="", position=position, origin=event.origin))


def action_brought(workshop: Workshop, event: ActionBrought) -> None:
    """There is an action more that is asked after; no `Action` of this session."""
    fields = event.what, event.who, event.when, event.first_step, event.organisations
    add_earlier(workshop, EarlierAction(event.earlier, *fields, event.origin))


def followed_up(workshop: Workshop, event: FollowedUp) -> None:
    """This is what came of it, also where somebody said otherwise before."""
    change(workshop, workshop.earlier[event.earlier], outcome=event.outcome, reason=event.reason)


def earlier_hidden(workshop: Workshop, event: EarlierHidden) -> None:
    """It goes from all screens but the desk, with what came of it."""
    change(workshop, workshop.earlier[event.earlier], hidden=event.hidden)


def earlier_shown(workshop: Workshop, event: EarlierShown) -> None:
    """It comes back, with what came of it."""
    change(workshop, workshop.earlier[event.earlier], hidden=False)


def as_it_stood(workshop: Workshop, event: FollowedUp) -> list[Event]:
    """What undoes it: the outcome that it had, or none."""
    earlier = workshop.earlier[event.earlier]
    return [FollowedUp(earlier.id, earlier.outcome, earlier.reason)]


COMMANDS = {
    "bring_along": Command(bring_along, by=frozenset({"organiser"}), internal=True),
    "follow_up": Command(follow_up, by=FACILITATOR, when_closed=True),
    "hide_earlier": Command(hide_earlier, by=FACILITATOR, when_closed=True),
    "show_earlier": Command(show_earlier, by=FACILITATOR, when_closed=True),
}
EVENTS = by_kind(line_brought, action_brought, followed_up, earlier_hidden, earlier_shown)
UNDO = {
    FollowedUp: Undo("follow_up", lambda event: [event.earlier], as_it_stood, when_closed=True),
    EarlierHidden: Undo.by_opposite("hide_earlier", "earlier", EarlierShown, when_closed=True),
    EarlierShown: Undo.by_opposite("show_earlier", "earlier", EarlierHidden, when_closed=True),
}
