"""The door: whether newcomers may still come in. Who is inside stays."""

from dataclasses import dataclass
from typing import Any

from ..model.command import FACILITATOR, TEXT, Command, Message
from ..model.entities import Actor
from ..model.workshop import Workshop
from ..refused import Refused

STATES = ("open", "closed")


@dataclass(frozen=True, slots=True)
class DoorSet:
    """From now on nobody new comes in (`closed`), or people do (`open`)."""

    state: str


def door(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if command["state"] not in STATES:
        raise Refused("malformed", "state", takes=", ".join(STATES))
    return [] if command["state"] == workshop.door else [DoorSet(command["state"])]


def door_set(workshop: Workshop, event: DoorSet) -> None:
    workshop.door = event.state
    workshop.touch("workshop")


COMMANDS = {
    "door": Command(door, by=FACILITATOR, fields={"state": TEXT}),
}
EVENTS = {DoorSet: door_set}
