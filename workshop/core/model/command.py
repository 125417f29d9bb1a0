"""What may be asked: the rule that decides it, who may ask, and the fields it takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..refused import Refused
from .entities import Actor
from .workshop import Workshop

Message = Mapping[str, Any]
Rule = Callable[[Workshop, Message, Actor, str], list[Any]]


LARGEST = 1_000_000  # that a number may be; one of thousands of digits can't be written out


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a command: its type, whether it may be left out or be null, and of a list what it holds."""

    kind: type
    required: bool = True
    nullable: bool = False
    each: type | None = None

    def check(self, name: str, message: Message) -> None:
        value = message.get(name)
        if value is None:
            if (name in message and not self.nullable) or (name not in message and self.required):
                raise Refused("malformed", name, takes=self.kind.__name__)
            return
        if (
            type(value) is not self.kind
            or (isinstance(value, list) and any(type(item) is not self.each for item in value))
            or (isinstance(value, int) and abs(value) > LARGEST)
        ):
            raise Refused("malformed", name, takes=self.kind.__name__)


# How many people are connected: whoever hands a command to the core says so, whatever a device said.
PRESENT = Field(int, required=False)
TEXT, NUMBER, YES_NO, TABLE = Field(str), Field(int), Field(bool), Field(dict)
TEXTS = Field(list, each=str)
MAYBE_TEXT, MAYBE_NUMBER, MAYBE_YES_NO, MAYBE_TABLE, MAYBE_TEXTS = (
    Field(str, required=False),
    Field(int, required=False),
    Field(bool, required=False),
    Field(dict, required=False),
    Field(list, required=False, each=str),
)
TEXT_OR_NULL, NUMBER_OR_NULL = Field(str, nullable=True), Field(int, nullable=True)

ANYONE_IN_THE_ROOM = frozenset({"participant", "facilitator"})
PARTICIPANT, FACILITATOR = frozenset({"participant"}), frozenset({"facilitator"})


@dataclass(frozen=True, slots=True)
class Command:
    """`result` makes, from the events, what the answer tells beyond ok and seq. `internal`: no device may send it."""

    rule: Rule
    by: frozenset[str]
    fields: Mapping[str, Field]
    result: Callable[[list[Any]], dict[str, Any]] | None = None
    when_closed: bool = False
    internal: bool = False

    def check(self, name: str, workshop: Workshop, message: Message, actor: Actor) -> None:
        """Refuse what no rule should have to think about: the wrong person, a mistyped field, a closed workshop."""
        if actor.role not in self.by:
            raise Refused("not_allowed", do=name, role=actor.role)
        for field, takes in self.fields.items():
            takes.check(field, message)
        if workshop.state == "closed" and not self.when_closed:
            raise Refused("closed")
