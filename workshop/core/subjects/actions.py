"""Actions: who (a role) does what, by when, and what the first step is."""

from dataclasses import dataclass
from typing import Any

from .. import limits
from ..model.command import ANYONE_IN_THE_ROOM, MAYBE_TEXT, TEXT, Command, Message
from ..model.entities import Action, Actor
from ..model.tallies import touch_action
from ..model.visibility import exists_for
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean, clean_or_none


@dataclass(frozen=True, slots=True)
class ActionAdded:
    """`who`, a role, will do this. `theme`: the theme or card that it comes from. `when`: a date, or in words."""

    action: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None
    by: str


@dataclass(frozen=True, slots=True)
class ActionEdited:
    """The action is this from now on, wholly."""

    action: str
    theme: str | None
    what: str
    who: str
    when: str | None
    first_step: str | None


@dataclass(frozen=True, slots=True)
class ActionRemoved:
    """The action is off."""

    action: str


def add_action(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    may_act(workshop, actor)
    action = workshop.next_id("a")
    return [ActionAdded(action, **wording(workshop, command, actor, {}), by=actor.id)]


def edit_action(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    action = own_action(workshop, command["action"], actor)
    there = {"theme": action.theme} | {name: getattr(action, name) for name in limits.ACTION}
    said = wording(workshop, command, actor, there)
    return [] if said == there else [ActionEdited(action.id, **said)]


def remove_action(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    return [ActionRemoved(own_action(workshop, command["action"], actor).id)]


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


def wording(workshop: Workshop, command: Message, actor: Actor, there: dict[str, Any]) -> dict[str, Any]:
    """What the action says: what the command gives, else what was there. An empty text takes away."""
    theme = command.get("theme", there.get("theme"))
    if theme:
        workshop.target(theme, actor, "theme")
    said: dict[str, Any] = {"theme": theme or None}
    for name, longest in limits.ACTION.items():
        text = command.get(name)
        if text is None:
            said[name] = there.get(name)
        else:
            said[name] = (clean if name in ("what", "who") else clean_or_none)(text, name, longest)
    return said


def action_added(workshop: Workshop, event: ActionAdded) -> None:
    workshop.took_id(event.action)
    author = workshop.people.get(event.by)
    workshop.actions[event.action] = action = Action(
        event.action,
        event.theme,
        event.what,
        event.who,
        event.when,
        event.first_step,
        event.by,
        trial=author is not None and author.trial,
    )
    touch_action(workshop, action)


def action_edited(workshop: Workshop, event: ActionEdited) -> None:
    action = workshop.actions[event.action]
    action.theme, action.what, action.who = event.theme, event.what, event.who
    action.when, action.first_step = event.when, event.first_step
    touch_action(workshop, action)


def action_removed(workshop: Workshop, event: ActionRemoved) -> None:
    workshop.actions[event.action].gone = True
    touch_action(workshop, workshop.actions[event.action])


SAID = {"theme": MAYBE_TEXT, "when": MAYBE_TEXT, "first_step": MAYBE_TEXT}
COMMANDS = {
    "add_action": Command(
        add_action,
        by=ANYONE_IN_THE_ROOM,
        fields={"what": TEXT, "who": TEXT, **SAID},
        result=lambda events: {"action": events[0].action},
    ),
    "edit_action": Command(
        edit_action, by=ANYONE_IN_THE_ROOM, fields={"action": TEXT, "what": MAYBE_TEXT, "who": MAYBE_TEXT, **SAID}
    ),
    "remove_action": Command(remove_action, by=ANYONE_IN_THE_ROOM, fields={"action": TEXT}),
}
EVENTS = {ActionAdded: action_added, ActionEdited: action_edited, ActionRemoved: action_removed}
