"""Actions: who (a role) does what, by when, and what the first step is."""

from dataclasses import dataclass

from .. import limits
from ..model.changes import add, change
from ..model.command import ANYONE_IN_THE_ROOM, Command
from ..model.entities import Action, Actor
from ..model.events import Event, by_kind
from ..model.visibility import exists_for
from ..model.workshop import Workshop
from ..model.writing import may_write
from ..refused import Refused
from ..text import clean, clean_or_none


@dataclass(frozen=True, slots=True)
class ActionAdded(Event):
    """`who`, a role, will do this. `theme`: the theme or card that it comes from. `when`: a date, or in words."""

    action: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    by: str


@dataclass(frozen=True, slots=True)
class ActionEdited(Event):
    """The action is this from now on, wholly."""

    action: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None


@dataclass(frozen=True, slots=True)
class ActionRemoved(Event):
    """The action is off."""

    action: str


def add_action(
    workshop: Workshop,
    actor: Actor,
    *,
    what: str,
    who: str,
    theme: str | None = None,
    when: str | None = None,
    first_step: str | None = None,
) -> list[Event]:
    may_act(workshop, actor)
    may_write(workshop, actor)
    return [
        ActionAdded(
            workshop.next_id("a"),
            origin(workshop, theme, actor),
            clean(what, "what", limits.ACTION["what"]),
            clean(who, "who", limits.ACTION["who"]),
            maybe(when, "when"),
            maybe(first_step, "first_step"),
            by=actor.id,
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
        origin(workshop, own.theme if theme is None else theme, actor),
        own.what if what is None else clean(what, "what", limits.ACTION["what"]),
        own.who if who is None else clean(who, "who", limits.ACTION["who"]),
        own.when if when is None else maybe(when, "when"),
        own.first_step if first_step is None else maybe(first_step, "first_step"),
    )
    same = edited == ActionEdited(action, own.theme, own.what, own.who, own.when, own.first_step)
    return [] if same else [edited]


def remove_action(workshop: Workshop, actor: Actor, *, action: str) -> list[Event]:
    return [ActionRemoved(own_action(workshop, action, actor).id)]


def may_act(workshop: Workshop, actor: Actor) -> None:
    stage = workshop.stage if workshop.state == "open" else None
    if actor.role == "participant" and not (stage and stage.actions and stage.actions.by_participants):
        raise Refused("stage_takes_no_actions")


def own_action(workshop: Workshop, id: str, actor: Actor) -> Action:
    action = workshop.actions.get(id)
    if action is None or not exists_for(action, actor):
        raise Refused("unknown_target", "action")
    if actor.role == "participant" and action.by != actor.id:
        raise Refused("not_yours", "action")
    may_act(workshop, actor)
    return action


def origin(workshop: Workshop, theme: str | None, actor: Actor) -> str | None:
    """The theme or card that an action comes from, if it exists for who says so."""
    if theme:
        workshop.target(workshop.top(theme), actor, "theme")
    return theme or None


def maybe(text: str | None, field: str) -> str | None:
    return None if text is None else clean_or_none(text, field, limits.ACTION[field])


def action_added(workshop: Workshop, event: ActionAdded) -> None:
    fields = event.theme, event.what, event.who, event.when, event.first_step
    add(workshop, Action(event.action, *fields, event.by))


def action_edited(workshop: Workshop, event: ActionEdited) -> None:
    action = workshop.actions[event.action]
    change(workshop, action, theme=event.theme, what=event.what, who=event.who)
    change(workshop, action, when=event.when, first_step=event.first_step, cleared=False)


def action_removed(workshop: Workshop, event: ActionRemoved) -> None:
    change(workshop, workshop.actions[event.action], removed=True)


COMMANDS = {
    "add_action": Command(add_action, by=ANYONE_IN_THE_ROOM, result=("action",)),
    "edit_action": Command(edit_action, by=ANYONE_IN_THE_ROOM),
    "remove_action": Command(remove_action, by=ANYONE_IN_THE_ROOM),
}
EVENTS = by_kind(action_added, action_edited, action_removed)
