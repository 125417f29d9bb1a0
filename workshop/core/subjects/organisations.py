"""Names of organisations that take part in an action: a facilitator takes one off, and puts it back. Who takes part
still does, and counts as before.
"""

from dataclasses import dataclass

from .. import limits
from ..model.acts import Undo
from ..model.command import FACILITATOR, Command
from ..model.entities import Action, Actor
from ..model.events import Event, NameHidden, by_kind
from ..model.joining import hide_names, places_named, show_names
from ..model.visibility import exists_for
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class NameShown(Event):
    """It is named again."""

    action: str
    places: list[int]
    at: str | None = None


def hide_name(workshop: Workshop, actor: Actor, *, action: str, name: str, reason: str = "") -> list[Event]:
    """All who named it. What is hidden already may still get a reason, or another one. Refuses: unknown_target."""
    existing, places = find_name(workshop, actor, action, name)
    why = clean_or_none(reason, "reason", limits.REASON)
    hidden = all(place in existing.hidden_places for place in places)
    same = hidden and why in (None, existing.hidden_places[places[0]])
    return [] if same else [NameHidden(action, places, why)]


def show_name(workshop: Workshop, actor: Actor, *, action: str, name: str) -> list[Event]:
    """Refuses: unknown_target."""
    existing, places = find_name(workshop, actor, action, name)
    hidden = [place for place in places if place in existing.hidden_places]
    return [NameShown(action, hidden)] if hidden else []


def find_name(workshop: Workshop, actor: Actor, action: str, name: str) -> tuple[Action, list[int]]:
    """The action, and at which places it is named so. Refuses: unknown_target."""
    existing = workshop.actions.get(action)
    if existing is None or not exists_for(existing, actor):
        raise Refused("unknown_target", "action")
    places = places_named(workshop, existing, name)
    if not places:
        raise Refused("unknown_target", "name")
    return existing, places


def name_hidden(workshop: Workshop, event: NameHidden) -> None:
    """Who named it is told, and why."""
    hide_names(workshop, workshop.actions[event.action], event.places, event.reason)


def name_shown(workshop: Workshop, event: NameShown) -> None:
    """For facilitators and in the harvest."""
    show_names(workshop, workshop.actions[event.action], event.places)


def as_it_was(workshop: Workshop, event: NameHidden | NameShown) -> list[Event]:
    """Each place as it was, by one event for those that were alike."""
    hidden = workshop.actions[event.action].hidden_places
    standing = [place for place in event.places if place not in hidden]
    reasons = dict.fromkeys(hidden[place] for place in event.places if place in hidden)
    back: list[Event] = [
        NameHidden(event.action, [place for place in event.places if hidden.get(place, ...) == reason], reason)
        for reason in reasons
    ]
    return [*back, NameShown(event.action, standing)] if standing else back


COMMANDS = {
    "hide_name": Command(hide_name, by=FACILITATOR),
    "show_name": Command(show_name, by=FACILITATOR),
}
EVENTS = by_kind(name_hidden, name_shown)
UNDO = {
    NameHidden: Undo("hide_name", lambda event: [event.action], as_it_was),
    NameShown: Undo("show_name", lambda event: [event.action], as_it_was),
}
