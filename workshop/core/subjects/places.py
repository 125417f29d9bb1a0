"""Where a line of the harvest goes: sections of the call's text, criteria of its assessment."""

from typing import Any

from ..model.command import FACILITATOR, TEXT, TEXTS, Command, Message
from ..model.entities import Actor
from ..model.events import Placed
from ..model.workshop import Workshop
from ..refused import Refused


def place(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    target = workshop.target(command["target"], actor)
    placed = {}
    for field, places in (("sections", workshop.plan.sections), ("criteria", workshop.plan.criteria)):
        known = [place.id for place in places]
        if any(id not in known for id in command[field]):
            raise Refused("unknown_target", field)
        placed[field] = [id for id in known if id in command[field]]
    same = placed == {"sections": target.sections, "criteria": target.criteria}
    return [] if same else [Placed(command["target"], **placed)]


def target_placed(workshop: Workshop, event: Placed) -> None:
    target = workshop.target(event.target)
    target.sections, target.criteria = list(event.sections), list(event.criteria)
    workshop.touch("place", event.target)


COMMANDS = {
    "place": Command(
        place, by=FACILITATOR, fields={"target": TEXT, "sections": TEXTS, "criteria": TEXTS}, when_closed=True
    )
}
EVENTS = {Placed: target_placed}
