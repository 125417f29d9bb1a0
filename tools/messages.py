"""docs/messages.schema.json, made from the types of the messages and the signatures of the rules:

.venv/bin/python -m tools.messages > docs/messages.schema.json
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from workshop.core import COMMANDS
from workshop.core.model.command import MAX_NUMBER, Command
from workshop.live.messages import (
    Accepted,
    Auth,
    HeldElsewhere,
    Hold,
    HoldAnswer,
    PatchMessage,
    Presence,
    Problem,
    ProposalsAnswer,
    Rejected,
    SimilarAnswer,
    SimilarTo,
    Sync,
)

Schema = dict[str, Any]

SIMPLE: dict[object, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    object: {},
}
# The messages by the name of their Socket.IO event; an answer is what `command` is acknowledged with.
MESSAGES = {
    "auth": Auth,
    "connect_error": Problem,
    "patch": PatchMessage,
    "presence": Presence,
    "sync": Sync,
    "answer": Accepted | Rejected,
    "proposals": ProposalsAnswer | Rejected,
    "similar": SimilarTo,
    "similar_answer": SimilarAnswer | Rejected,
    "hold": Hold,
    "holds": HeldElsewhere,
    "hold_answer": HoldAnswer | Rejected,
}


def schema() -> Schema:
    """The whole document: a definition for each message, and one for each shape in it."""
    shapes: Schema = {}
    messages = {name: schema_of(kind, shapes) for name, kind in MESSAGES.items()}
    asked = {name: command_schema(name, command) for name, command in COMMANDS.items() if not command.internal}
    messages["command"] = {"anyOf": [{"$ref": f"#/$defs/commands/{name}"} for name in asked]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Messages between a device and the server",
        "description": "What protocol.md tells, made by tools/messages.py. In a patch null says that there is none.",
        "$defs": {**messages, "commands": asked, "shapes": dict(sorted(shapes.items()))},
    }


def schema_of(kind: Any, shapes: Schema) -> Schema:
    """Of a type; what has a name of its own is added to `shapes`."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in SIMPLE:
        return SIMPLE[kind]
    if origin is NotRequired:
        return schema_of(args[0], shapes)
    if origin is Annotated:  # data in the shape of a dataclass
        of = schema_of(args[1], shapes)
        return {"type": "array", "items": of} if get_origin(args[0]) is list else of
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (Union, UnionType):
        return {"anyOf": [{"type": "null"} if each is NoneType else schema_of(each, shapes) for each in args]}
    if origin in (list, tuple):
        return {"type": "array", "items": schema_of(args[0], shapes)}
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(args[1], shapes)}
    if kind.__name__ not in shapes:
        shapes[kind.__name__] = {}  # it may hold itself
        shapes[kind.__name__] = table_of(kind, shapes)
    return {"$ref": f"#/$defs/shapes/{kind.__name__}"}


def table_of(kind: Any, shapes: Schema) -> Schema:
    if is_typeddict(kind):
        hints = get_type_hints(kind, include_extras=True)
        # What is None in a patch is absent from a whole state.
        required = [name for name in hints if name in kind.__required_keys__ and not may_be_none(hints[name])]
    else:
        assert is_dataclass(kind)
        # What a plan leaves out is absent as data, and so is what only facilitators read.
        hints = {name: present(hint) for name, hint in get_type_hints(kind).items()}
        required = [each.name for each in fields(kind) if each.default is MISSING]
    return {
        **({"description": " ".join(kind.__doc__.split())} if kind.__doc__ else {}),
        "type": "object",
        **({"required": required} if required else {}),
        "properties": {name: schema_of(hint, shapes) for name, hint in hints.items()},
        "additionalProperties": False,
    }


def may_be_none(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint)


def present(hint: Any) -> Any:
    return next(each for each in get_args(hint) if each is not NoneType) if may_be_none(hint) else hint


def command_schema(name: str, command: Command) -> Schema:
    taken = {field: takes for field, takes in command.fields.items() if field not in ("id", "present")}
    return {
        "type": "object",
        "required": ["id", "do", *(field for field, takes in taken.items() if takes.required)],
        "properties": {
            "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"},
            "do": {"const": name},
            **{field: field_schema(takes.kind, takes.each, takes.nullable) for field, takes in taken.items()},
        },
    }


def field_schema(kind: type, each: type | None, nullable: bool) -> Schema:
    plain: Mapping[type, Schema] = {
        int: {"type": "integer", "minimum": -MAX_NUMBER, "maximum": MAX_NUMBER},
        dict: {"type": "object"},
        list: {"type": "array", "items": {"type": "object"} if each is dict else SIMPLE[each] if each else {}},
    }
    takes = plain.get(kind) or SIMPLE[kind]
    return {"anyOf": [takes, {"type": "null"}]} if nullable else takes


def laid_out(value: object, before: str = "", indent: str = "") -> str:
    """JSON in lines of at most 120 characters; what fits on one stays there."""
    line = before + json.dumps(value, ensure_ascii=False)
    if len(indent + line) < 120 or not isinstance(value, dict | list):
        return line
    inside = indent + "  "
    if isinstance(value, dict):
        parts = [laid_out(each, f"{json.dumps(key)}: ", inside) for key, each in value.items()]
    else:
        parts = [laid_out(each, "", inside) for each in value]
    opens, closes = "{}" if isinstance(value, dict) else "[]"
    return f"{before}{opens}\n" + ",\n".join(inside + part for part in parts) + f"\n{indent}{closes}"


if __name__ == "__main__":
    print(laid_out(schema()))
