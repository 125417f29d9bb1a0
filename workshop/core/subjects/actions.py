"""Actions: who (a role) does what, by when, and what the first step is."""

from dataclasses import dataclass
from typing import ClassVar

from .. import limits
from ..model.changes import add, change
from ..model.command import ANYONE_IN_THE_ROOM, PARTICIPANT, Command
from ..model.entities import Action, Actor
from ..model.events import Event, NameHidden, by_kind
from ..model.joining import hidden_as, set_joined, take_joined
from ..model.timestamps import seconds_between
from ..model.visibility import exists_for
from ..model.workshop import Workshop
from ..model.writing import may_write
from ..refused import Refused
from ..text import clean, clean_or_none


@dataclass(frozen=True, slots=True)
class ActionAdded(Event):
    """`who`, a role, will do this. `theme`: the theme or card that it comes from. `when`: a date, or in words.

    `after`: how many seconds its stage had lasted.
    """

    action: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    by: str
    after: int | None = None

    WORDS: ClassVar[tuple[str, ...]] = ("what", "who", "when", "first_step")


@dataclass(frozen=True, slots=True)
class ActionEdited(Event):
    """The action is this from now on, wholly."""

    action: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None

    WORDS: ClassVar[tuple[str, ...]] = ("what", "who", "when", "first_step")


@dataclass(frozen=True, slots=True)
class ActionRemoved(Event):
    """The action is off."""

    action: str


@dataclass(frozen=True, slots=True)
class ActionJoined(Event):
    """A participant takes part in it, for an `organisation` that may stand in the report, or without one; said anew."""

    action: str
    organisation: str | None
    by: str

    WORDS: ClassVar[tuple[str, ...]] = ("organisation",)


@dataclass(frozen=True, slots=True)
class ActionLeft(Event):
    """The participant takes part no longer."""

    action: str
    by: str


def add_action(
    workshop: Workshop,
    actor: Actor,
    now: str,
    *,
    what: str,
    who: str,
    theme: str | None = None,
    when: str | None = None,
    first_step: str | None = None,
) -> list[Event]:
    """A participant may in a stage that takes actions of them. Refuses: stage_takes_no_actions, and as `may_write`."""
    may_act(workshop, actor)
    may_write(workshop, actor)
    return [
        ActionAdded(
            workshop.next_id("a"),
            checked_theme(workshop, theme, actor),
            clean(what, "what", limits.ACTION["what"]),
            clean(who, "who", limits.ACTION["who"]),
            text_or_none(when, "when"),
            text_or_none(first_step, "first_step"),
            by=actor.id,
            after=int(seconds_between(workshop.started_at, now)) if workshop.started_at else None,
        )
    ]


def edit_action(
    workshop: Workshop,
    actor: Actor,
    *,
    action: str,
    what: str | None = None,
    who: str | None = None,
    theme: str | None = None,
    when: str | None = None,
    first_step: str | None = None,
) -> list[Event]:
    """What isn't said stays as it is; an empty text takes away."""
    own = own_action(workshop, action, actor)
    may_write(workshop, actor)
    edited = ActionEdited(
        action,
        checked_theme(workshop, own.theme if theme is None else theme, actor),
        own.what if what is None else clean(what, "what", limits.ACTION["what"]),
        own.who if who is None else clean(who, "who", limits.ACTION["who"]),
        own.when if when is None else text_or_none(when, "when"),
        own.first_step if first_step is None else text_or_none(first_step, "first_step"),
    )
    same = edited == ActionEdited(action, own.theme, own.what, own.who, own.when, own.first_step)
    return [] if same else [edited]


def remove_action(workshop: Workshop, actor: Actor, *, action: str) -> list[Event]:
    """Its author, as long as they may act at all, or a facilitator. Refuses as `own_action`."""
    return [ActionRemoved(own_action(workshop, action, actor).id)]


def join_action(
    workshop: Workshop, actor: Actor, *, action: str, on: bool, organisation: str | None = None
) -> list[Event]:
    """Whoever names an organisation says with it that the report may."""
    existing = workshop.actions.get(action)
    if existing is None or not exists_for(existing, actor):
        raise Refused("unknown_target", "action")
    if workshop.state == "waiting":
        raise Refused("waiting")
    takes_part = actor.id in existing.joined
    if not on:
        return [ActionLeft(action, actor.id)] if takes_part else []
    name = clean_or_none(organisation or "", "organisation", limits.ORGANISATION)
    if name and not asks_organisation(workshop):
        raise Refused("no_name_asked", "organisation")
    if takes_part and existing.joined[actor.id] == name:
        return []
    if name:
        may_write(workshop, actor)
    hidden = hidden_as(existing, name) if name else None
    joined = ActionJoined(action, name, actor.id)
    if hidden is None:
        return [joined]
    return [joined, NameHidden(action, [existing.places + 1], existing.hidden_places[hidden], together=True)]


def asks_organisation(workshop: Workshop) -> bool:
    """Whether some stage of the plan asks those who join an action what organisation they come from."""
    return any(stage.actions and stage.actions.ask_organisation for stage in workshop.plan.stages)


def may_act(workshop: Workshop, actor: Actor) -> None:
    """Refuses: stage_takes_no_actions, for participants alone."""
    stage = workshop.stage if workshop.state == "open" else None
    if actor.role == "participant" and not (stage and stage.actions and stage.actions.by_participants):
        raise Refused("stage_takes_no_actions")


def own_action(workshop: Workshop, id: str, actor: Actor) -> Action:
    """One that exists for them; of a participant, their own. Refuses: unknown_target, not_yours,
    stage_takes_no_actions."""
    action = workshop.actions.get(id)
    if action is None or not exists_for(action, actor):
        raise Refused("unknown_target", "action")
    if actor.role == "participant" and action.by != actor.id:
        raise Refused("not_yours", "action")
    may_act(workshop, actor)
    return action


def checked_theme(workshop: Workshop, theme: str | None, actor: Actor) -> str | None:
    """The theme or card that an action comes from, if it exists for who says so."""
    if theme:
        workshop.target(workshop.top(theme), actor, "theme")
    return theme or None


def text_or_none(text: str | None, field: str) -> str | None:
    """Cleaned; None where it is left out, or there is nothing to see."""
    return None if text is None else clean_or_none(text, field, limits.ACTION[field])


def action_added(workshop: Workshop, event: ActionAdded) -> None:
    """Everybody sees it, and its author that it is theirs."""
    fields = event.theme, event.what, event.who, event.when, event.first_step
    add(workshop, Action(event.action, *fields, event.by, event.after))


def action_edited(workshop: Workshop, event: ActionEdited) -> None:
    """All that was typed is replaced, and a facilitator may be asked to look at it again."""
    action = workshop.actions[event.action]
    change(workshop, action, theme=event.theme, what=event.what, who=event.who)
    change(workshop, action, when=event.when, first_step=event.first_step, cleared=False)


def action_joined(workshop: Workshop, event: ActionJoined) -> None:
    """They take part, once, under what they named last."""
    set_joined(workshop, workshop.actions[event.action], event.by, event.organisation)


def action_left(workshop: Workshop, event: ActionLeft) -> None:
    """They take part no longer, and what they named goes with them."""
    take_joined(workshop, workshop.actions[event.action], event.by)


def action_removed(workshop: Workshop, event: ActionRemoved) -> None:
    """It exists for nobody any more; its id isn't used again."""
    change(workshop, workshop.actions[event.action], removed=True)


COMMANDS = {
    "add_action": Command(add_action, by=ANYONE_IN_THE_ROOM, result=("action",)),
    "edit_action": Command(edit_action, by=ANYONE_IN_THE_ROOM),
    "remove_action": Command(remove_action, by=ANYONE_IN_THE_ROOM),
    "join_action": Command(join_action, by=PARTICIPANT),
}
EVENTS = by_kind(action_added, action_edited, action_removed, action_joined, action_left)
