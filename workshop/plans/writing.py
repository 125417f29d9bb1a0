"""A session plan as TOML, as a person would write it: keys in the order of the format, and short comments."""

import json
import re
from collections.abc import Mapping
from typing import Any

from ..core.plan import PLAN
from ..core.plan.table import Items, Table
from ..translations import Words

Data = dict[str, Any]

# What nobody sees in an editor, and what TOML wants escaped.
UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
IN_LINES = re.compile('[\x00-\x08\x0b-\x1f]|\\\\|"""|"\\Z')
COMMENTED = ("uses", "privacy", "categories", "profile", "stages", "sections", "criteria", "purposes", "insights")


def plan_text(plan: Data) -> str:
    """A whole file. Its comments are in the plan's own language."""
    t = Words(str(plan.get("language")))
    first, blocks = [], []
    for key in ordered_keys(plan, PLAN):
        if is_block(key, plan[key]):
            blocks.append(f"\n# {t(f'file.{key}')}{block(key, plan[key])}")
        else:
            first.append(line(key, plan[key], PLAN.fields.get(key)))
    return f"# {t('file.head')}\n\n{''.join(first)}{''.join(blocks)}"


def is_block(key: str, value: object) -> bool:
    """Whether this key of a plan has headers of its own: `[privacy]`, `[[stages]]`."""
    return key in COMMENTED and (isinstance(value, dict) or (isinstance(value, list) and value != []))


def block(key: str, value: object) -> str:
    """`[privacy]`, or `[[stages]]` as often as there are: each with its lines, beginning on a line of its own.

    >>> print(block("sections", [{"id": "a", "title": "Deel A"}, {"id": "b", "title": "Deel B"}]))
    <BLANKLINE>
    [[sections]]
    id = "a"
    title = "Deel A"
    <BLANKLINE>
    [[sections]]
    id = "b"
    title = "Deel B"
    <BLANKLINE>
    """
    described = PLAN.fields[key]
    if isinstance(value, list):
        return "".join(f"\n[[{key}]]\n{lines(item, inside(described))}" for item in value)
    return f"\n[{key}]\n{lines(value, described)}" if isinstance(value, dict) else ""


def lines(table: Data, described: object) -> str:
    """A line for each key, in the order of the format."""
    fields = fields_of(described)
    return "".join(line(key, table[key], fields.get(key)) for key in ordered_keys(table, described))


def line(key: str, value: object, described: object) -> str:
    """A key and its value: a text of several lines, and a list of tables, take more than one line."""
    if isinstance(value, str) and "\n" in value:
        return f"{name(key)} = {in_lines(value)}\n"
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        each = "".join(f"  {written(item, inside(described))},\n" for item in value)
        return f"{name(key)} = [\n{each}]\n"
    return f"{name(key)} = {written(value, described)}\n"


def written(value: object, described: object = None) -> str:
    """A value on one line. `described`: the fields of a table, which say the order of its keys.

    >>> written({"on": "themes", "dots": 3, "blind": True}), written(["a", 'zeg "b"'])
    ('{ on = "themes", dots = 3, blind = true }', '["a", "zeg \\\\"b\\\\""]')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(written(item, inside(described)) for item in value)}]"
    if isinstance(value, dict):
        fields = fields_of(described)
        pairs = [f"{name(key)} = {written(value[key], fields.get(key))}" for key in ordered_keys(value, described)]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    return str(value)


def ordered_keys(table: Data, described: object) -> list[str]:
    """The keys of a table as the format has them; what it doesn't know, last."""
    known = fields_of(described)
    return [*(key for key in known if key in table), *(key for key in table if key not in known)]


def fields_of(described: object) -> Mapping[str, object]:
    """What the format knows in a table; of anything else, nothing."""
    return described.fields if isinstance(described, Table) else {}


def inside(described: object) -> object:
    """What the format says of each thing in a list."""
    return described.kind if isinstance(described, Items) else None


def name(key: str) -> str:
    """A key bare where TOML lets it be, else quoted."""
    return key if re.fullmatch("[A-Za-z0-9_-]+", key) else quoted(key)


def quoted(text: str) -> str:
    """On one line, for TOML and JSON alike; what nobody sees is written as its number."""
    return UNSEEN.sub(escaped, json.dumps(text, ensure_ascii=False))


def in_lines(text: str) -> str:
    """A text of several lines, as several lines."""
    body = IN_LINES.sub(lambda match: json.dumps(match[0])[1:-1], text)
    return f'"""\n{UNSEEN.sub(escaped, body)}"""'


def escaped(match: re.Match[str]) -> str:
    """`\\u200B`: TOML has no shorter one."""
    return f"\\u{ord(match[0]):04X}"
