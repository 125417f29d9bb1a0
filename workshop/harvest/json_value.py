"""A value of a JSON file that anybody may have written, read as what it has to be; else its place is told."""

import json
import re
from collections.abc import Callable, Collection, Mapping
from typing import NoReturn, TypeVar

from workshop.core import Refused
from workshop.core.text import LINE_BREAK, REFUSED, REMOVED

T = TypeVar("T")

MAX_NUMBER = 1_000_000_000  # that a number may be


def parse(content: bytes) -> object:
    """What the file holds.

    Raises:
        Refused: `bad_harvest`; `why` says whether it is no JSON, cut off, or broken in one `line`.
    """
    try:
        text = content.decode("utf-8-sig").rstrip()
        return json.loads(text, parse_constant=no_constant)
    except json.JSONDecodeError as error:
        if not text.startswith("{"):
            raise Refused("bad_harvest", why="harvest_no_json") from None
        if error.pos >= len(text) or not text.endswith("}"):
            raise Refused("bad_harvest", why="harvest_cut") from None
        raise Refused("bad_harvest", why="harvest_broken", line=error.lineno) from None
    except (ValueError, RecursionError):
        raise Refused("bad_harvest", why="harvest_no_json") from None


def no_constant(name: str) -> NoReturn:
    """NaN and its like are no JSON."""
    raise ValueError(name)


class JsonValue:
    """`where`: its place in the file, `categories[0].lines[2].id`. Methods raise `Refused` where it doesn't fit."""

    def __init__(self, value: object, where: str) -> None:
        self.value, self.where = value, where

    def wrong(self) -> Refused:
        """What to raise where a value here doesn't fit."""
        return Refused("bad_harvest", why="harvest_changed", where=self.where or "format")

    def fields(self) -> dict[str, "JsonValue"]:
        """Name → value of an object, in the order of the file."""
        if not isinstance(self.value, dict):
            raise self.wrong()
        return {name: JsonValue(value, inside(self.where, name)) for name, value in self.value.items()}

    def get(self, name: str) -> "JsonValue | None":
        """A field that may be absent."""
        if not isinstance(self.value, dict):
            raise self.wrong()
        return JsonValue(self.value[name], inside(self.where, name)) if name in self.value else None

    def __getitem__(self, name: str) -> "JsonValue":
        field = self.get(name)
        if field is None:
            raise JsonValue(None, inside(self.where, name)).wrong()
        return field

    def items(self) -> list["JsonValue"]:
        """The values of a list."""
        if not isinstance(self.value, list):
            raise self.wrong()
        return [JsonValue(value, f"{self.where}[{place}]") for place, value in enumerate(self.value)]

    def items_of(self, name: str) -> list["JsonValue"]:
        """Of a list that may be absent."""
        field = self.get(name)
        return field.items() if field else []

    def text(self) -> str:
        """As people's words are kept: without what no document can hold."""
        value = self.value
        if not isinstance(value, str) or REFUSED.search(value) or REMOVED.search(value) or LINE_BREAK.search(value):
            raise self.wrong()
        return value

    def text_or_none(self, name: str) -> str | None:
        """A text that may be absent."""
        field = self.get(name)
        return field.text() if field else None

    def that(self, holds: Callable[[str], bool]) -> str:
        """A text of which this holds."""
        value = self.text()
        if not holds(value):
            raise self.wrong()
        return value

    def like(self, pattern: str) -> str:
        """A text that a regular expression fits as a whole."""
        return self.that(lambda text: re.fullmatch(pattern, text) is not None)

    def key_of(self, known: Collection[str]) -> str:
        """A text that is one of these."""
        return self.that(lambda text: text in known)

    def one_of(self, known: Mapping[str, T]) -> T:
        """What it names."""
        return known[self.key_of(known)]

    def among(self, known: Mapping[str, T], name: str) -> T:
        """What the name of this field stands for."""
        if name not in known:
            raise self.wrong()
        return known[name]

    def number(self, minimum: int = 0, maximum: int = MAX_NUMBER) -> int:
        """A whole number in these bounds."""
        value = self.value
        if type(value) is not int or not minimum <= value <= maximum:
            raise self.wrong()
        return value

    def count(self, name: str) -> int | None:
        """A number from 0 that may be absent."""
        field = self.get(name)
        return field.number() if field else None

    def flag(self, name: str) -> bool:
        """True, or absent."""
        field = self.get(name)
        if field and field.value is not True:
            raise field.wrong()
        return field is not None


def inside(where: str, name: str) -> str:
    """The place of a field in what stands there."""
    return f"{where}.{name}" if where else name


def first_difference(one: object, other: object, where: str = "") -> str | None:
    """Where two values differ first; None where they don't. A tuple is a list, as it is in JSON.

    >>> first_difference({"a": [1, 2]}, {"a": [1, 3]}), first_difference({"a": 1}, {"a": 1})
    ('a[1]', None)
    """
    if isinstance(one, dict) and isinstance(other, dict):
        names = [*one, *(name for name in other if name not in one)]
        pairs = ((one.get(name, ABSENT), other.get(name, ABSENT), inside(where, name)) for name in names)
    elif isinstance(one, list | tuple) and isinstance(other, list | tuple):
        length = max(len(one), len(other))
        padded = ([*values, *[ABSENT] * (length - len(values))] for values in (one, other))
        pairs = ((a, b, f"{where}[{at}]") for at, (a, b) in enumerate(zip(*padded, strict=True)))
    else:
        return None if type(one) is type(other) and one == other else where
    return next((place for a, b, at in pairs if (place := first_difference(a, b, at)) is not None), None)


ABSENT = object()
