"""What may be asked: the rule that decides it, who may ask, and the fields it takes, which its signature says."""

from collections.abc import Callable, Mapping
from inspect import Parameter, signature
from types import NoneType, UnionType
from typing import Concatenate, NamedTuple, get_args, get_origin

from ..refused import Refused
from .entities import Actor
from .events import Event
from .workshop import Workshop

Message = Mapping[str, object]
# After the workshop it may ask for the `actor` and for `now`; keywords are the fields of the command.
Rule = Callable[Concatenate[Workshop, ...], list[Event]]

MAX_NUMBER = 1_000_000  # that a number may be; one of thousands of digits can't be written out

ANYONE_IN_THE_ROOM = frozenset({"participant", "facilitator"})
PARTICIPANT, FACILITATOR = frozenset({"participant"}), frozenset({"facilitator"})


class CommandField(NamedTuple):
    """A field of a command: its type, whether it may be left out or be null, and of a list what it holds."""

    kind: type
    required: bool
    nullable: bool
    each: type | None

    @classmethod
    def from_parameter(cls, parameter: Parameter) -> "CommandField":
        """`text: str` has to be there, `text: str | None` too but may be null, and what has a default may be left out.

        Null is never taken for left out, so that None can be the default that says so.
        """
        hint, required = parameter.annotation, parameter.default is Parameter.empty
        options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
        [kind] = [option for option in options if option is not NoneType]
        item = get_args(kind)[0] if get_origin(kind) is list else None
        each = get_origin(item) or item
        return cls(get_origin(kind) or kind, required, required and NoneType in options, each)

    def fits(self, value: object) -> bool:
        """By the very type: a bool is no number. A number within bounds, a list of one kind of thing."""
        kind = type(value)
        if kind is not self.kind:
            return value is None and self.nullable
        if isinstance(value, list):
            return all(type(item) is self.each for item in value)
        return kind is not int or -MAX_NUMBER <= value <= MAX_NUMBER  # type: ignore[operator]


class Command:
    """`result`: fields of the first event that the answer tells beyond ok and seq, where they are not empty.
    `when_closed`: also of a closed workshop. `internal`: no device may send it. `revokes`: after it somebody's key has
    stopped working.

    A field `present` is how many people are connected: whoever hands a command to the core says so, whatever a device
    said.
    """

    def __init__(
        self,
        rule: Rule,
        *,
        by: frozenset[str],
        result: tuple[str, ...] = (),
        when_closed: bool = False,
        internal: bool = False,
        revokes: bool = False,
    ):
        self.rule, self.by, self.result, self.when_closed, self.internal = rule, by, result, when_closed, internal
        self.revokes = revokes
        parameters = signature(rule).parameters
        self.fields = {
            name: CommandField.from_parameter(each)
            for name, each in parameters.items()
            if each.kind is Parameter.KEYWORD_ONLY
        }
        self.checks = [(name, field.kind, field) for name, field in self.fields.items()]
        self.takes_actor, self.takes_now = "actor" in parameters, "now" in parameters

    def run_rule(self, name: str, workshop: Workshop, message: Message, actor: Actor, now: str) -> list[Event]:
        """What follows. Refuses first what no rule should have to think about: the wrong person, a mistyped field, a
        closed workshop."""
        if actor.role not in self.by:
            raise Refused("not_allowed", do=name, role=actor.role)
        arguments: dict[str, object] = {}  # what else the message holds is passed over
        for field, kind, spec in self.checks:
            if field in message:
                arguments[field] = value = message[field]
                if (type(value) is kind and kind is str) or spec.fits(value):
                    continue
            elif not spec.required:
                continue
            raise Refused("malformed", field, takes=kind.__name__)
        if workshop.state == "closed" and not self.when_closed:
            raise Refused("closed")
        if self.takes_now:
            arguments["now"] = now
        return self.rule(workshop, actor, **arguments) if self.takes_actor else self.rule(workshop, **arguments)
