"""What goes over the socket, held against docs/messages.schema.json."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

FILE = Path(__file__).parent.parent / "docs" / "messages.schema.json"


@cache
def validator(name: str) -> Draft202012Validator:
    known = json.loads(FILE.read_text(encoding="utf-8"))["$defs"]
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": known})


def unfit(name: str, message: Any) -> list[str]:
    """What in a message isn't as the schema has it; `name`: of a definition, such as `patch` or `commands/vote`."""
    return [f"{name} {error.json_path}: {error.message}" for error in validator(name).iter_errors(message)]
