"""static/commands.d.ts, made from the signatures of the rules: what scripts may ask, as their types are checked.

.venv/bin/python -m tools.commands > static/commands.d.ts
"""

from workshop.core import COMMANDS
from workshop.core.model.command import CommandField

TYPES: dict[type | None, str] = {str: "string", bool: "boolean", int: "number", float: "number"}
WIDTH = 100


def types() -> str:
    """The whole file, as Biome would lay it out."""
    asked = [laid_out(fields_of(name)) for name, command in sorted(COMMANDS.items()) if not command.internal]
    return "\n".join(
        [
            "// What a device may ask, and what each takes (docs/protocol.md). Made by tools/commands.py.",
            "export type CommandFields =",
            *asked,
            "",
        ]
    )


def fields_of(name: str) -> list[str]:
    taken = {field: takes for field, takes in COMMANDS[name].fields.items() if field not in ("id", "present")}
    fields = [f"{field}{'' if takes.required else '?'}: {type_of(takes)}" for field, takes in taken.items()]
    return [f'do: "{name}"', *fields]


def type_of(takes: CommandField) -> str:
    kind = f"{TYPES.get(takes.each, 'object')}[]" if takes.kind is list else TYPES.get(takes.kind, "object")
    return f"{kind} | null" if takes.nullable else kind


def laid_out(fields: list[str]) -> str:
    line = f"  | {{ {'; '.join(fields)} }}"
    return line if len(line) <= WIDTH else "\n".join(["  | {", *(f"      {field}" for field in fields), "    }"])


if __name__ == "__main__":
    print(types(), end="")
