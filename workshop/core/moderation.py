"""Moderation: a facilitator folds something away, and unfolds it again. Nothing is thrown away."""

from dataclasses import dataclass
from typing import Any

from .command import FACILITATOR, MAYBE_TEXT, TEXT, Command, Message, clean
from .support import hold_back, restore
from .workshop import Actor, Workshop

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Hidden:
    """Only its author and facilitators see it any more; its dots go back to those who gave them."""

    target: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """It is there for everybody again, with the dots that were not given elsewhere since."""

    target: str


def hide(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    target = workshop.target(command["insight"], actor, "insight")
    reason = (command.get("reason") or "").strip()
    return [] if target.hidden else [Hidden(target.id, clean(reason, "reason", LONGEST_REASON) if reason else None)]


def show(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    target = workshop.target(command["insight"], actor, "insight")
    return [Shown(target.id)] if target.hidden else []


def target_hidden(workshop: Workshop, event: Hidden) -> None:
    target = workshop.target(event.target)
    target.hidden, target.reason = True, event.reason
    target.held = hold_back(workshop, target.id)
    workshop.touch_target(target)


def target_shown(workshop: Workshop, event: Shown) -> None:
    target = workshop.target(event.target)
    target.hidden, target.reason = False, None
    restore(workshop, target.id, target.held)
    target.held = {}
    workshop.touch_target(target)


COMMANDS = {
    "hide_insight": Command(hide, by=FACILITATOR, fields={"insight": TEXT, "reason": MAYBE_TEXT}),
    "show_insight": Command(show, by=FACILITATOR, fields={"insight": TEXT}),
}
EVENTS = {Hidden: target_hidden, Shown: target_shown}
