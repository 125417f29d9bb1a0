"""The fields of a session plan: each reads what it finds, fills in its default, and says what is wrong where."""

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from ..text import REFUSED, tidy

REQUIRED = object()


class Mistakes:
    """What is wrong in one file, for the person who wrote it. `languages`: those that it may be in; None: any."""

    def __init__(self, file: str, languages: Collection[str] | None = None):
        self.file, self.languages = file, languages
        self.said: list[str] = []

    def add(self, place: str, found: Any, expected: str) -> None:
        self.said.append(f"{self.file}: {place} is {shown(found)}; {expected}")

    def missing(self, place: str, expected: str) -> None:
        self.said.append(f"{self.file}: {place} is missing; {expected}")

    def unknown(self, place: str, key: str, known: list[str]) -> None:
        hint = nearest(key, known) or "; it knows " + ", ".join(known)
        self.said.append(f"{self.file}: {place or 'the plan'}: {key} is unknown{hint}")

    def speaks(self, language: Any) -> bool:
        return is_language(language) and (self.languages is None or language in self.languages)

    def not_yet(self, place: str, found: Any, what: str) -> None:
        self.said.append(f"{self.file}: {place} is {shown(found)}; no screen can {what}")

    def letter(self, line: int, column: int, found: str, instead: str) -> None:
        meant = "a space" if instead == " " else instead
        self.said.append(f"{self.file}: line {line}, column {column} is {found}; type {meant} instead")


def is_language(key: object) -> bool:
    """Whether this names a language (ISO 639-1). No other table of a plan has names of two letters only."""
    return isinstance(key, str) and re.fullmatch("[a-z]{2}", key) is not None


def shown(found: Any) -> str:
    """What was found, short enough to read.

    >>> shown("x" * 100), shown(16**6000)
    ("'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…", 'an endless number')
    """
    try:
        text = repr(found)
    except ValueError:
        return "an endless number"
    return text if len(text) <= 80 else text[:80] + "…"


def nearest(name: str, known: list[str]) -> str:
    """
    >>> nearest("minuts", ["minutes", "title"]), nearest("x", ["minutes"])
    ('; did you mean minutes?', '')
    """
    close = get_close_matches(name, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""


class Field:
    """A value with a default, `REQUIRED` where there is none. `takes` says in words what is right."""

    takes = ""

    def __init__(self, default: Any):
        self.default = default

    def read(self, found: Any, place: str, mistakes: Mistakes) -> Any:
        if found is None:
            if self.default is REQUIRED:
                mistakes.missing(place, self.expected(mistakes))
            return self.default
        if not self.fits(found, mistakes):
            mistakes.add(place, found, self.expected(mistakes))
        return found

    def expected(self, mistakes: Mistakes) -> str:
        return self.takes

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        raise NotImplementedError


class Text(Field):
    """A text, or a table of texts by language."""

    takes = "it takes a text"

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        texts = list(found.values()) if isinstance(found, dict) and found else [found]
        keys = found if isinstance(found, dict) else {}
        return all(isinstance(text, str) and self.holds(text) for text in texts) and all(
            mistakes.speaks(key) for key in keys
        )

    def holds(self, text: str) -> bool:
        return not REFUSED.search(text) and (tidy(text) != "" or self.default == "")


class Language(Field):
    """A language in which there are words for the screens."""

    def expected(self, mistakes: Mistakes) -> str:
        return "it takes " + ("a language" if mistakes.languages is None else "one of " + ", ".join(mistakes.languages))

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return mistakes.speaks(found)


class Word(Field):
    takes = "it takes a short name of small letters, digits and dashes"

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return isinstance(found, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found) is not None


class Timezone(Field):
    takes = 'it takes the name of a time zone, like "Europe/Brussels"'

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return isinstance(found, str) and re.fullmatch(r"[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*", found) is not None


class YesNo(Field):
    takes = "it takes true or false"

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return isinstance(found, bool)


class Number(Field):
    def __init__(self, default: Any, least: int = 0, most: int = 1_000_000):
        super().__init__(default)
        self.least, self.most = least, most
        self.takes = f"it takes a whole number from {least}" + (
            f" to {most}" if most < 1_000_000 else ", 0 for no limit"
        )

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return type(found) is int and self.least <= found <= self.most


class Choice(Field):
    def __init__(self, default: Any, known: tuple[str, ...]):
        super().__init__(default)
        self.known = known
        self.takes = "it takes one of " + ", ".join(known)

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return found in self.known


class Literally(Field):
    def __init__(self, value: Any):
        super().__init__(REQUIRED)
        self.value = value
        self.takes = f"it takes {value}"

    def fits(self, found: Any, mistakes: Mistakes) -> bool:
        return type(found) is type(self.value) and found == self.value


class Items(Field):
    """A list of one kind of things, empty by default."""

    def __init__(self, kind: "Field | Table", least: int = 0):
        super().__init__(REQUIRED if least else None)
        self.kind, self.least = kind, least
        self.takes = "it takes a list" + (f" with at least {least}" if least else "")

    def read(self, found: Any, place: str, mistakes: Mistakes) -> Any:
        if found is None and not self.least:
            return []
        if found is None:
            mistakes.missing(place, self.takes)
            return []
        if not isinstance(found, list) or len(found) < self.least:
            mistakes.add(place, found, self.takes)
            return []
        return [self.kind.read(item, f"{place}[{nr}]{named(item)}", mistakes) for nr, item in enumerate(found, 1)]


def named(item: Any) -> str:
    return f' "{item["id"]}"' if isinstance(item, dict) and isinstance(item.get("id"), str) else ""


class Table:
    """A table with these fields and no others; `optional` tables are left out where the plan leaves them out."""

    def __init__(self, fields: dict[str, Any], optional: tuple[str, ...] = ()):
        self.fields, self.optional = fields, optional

    def read(self, found: Any, place: str, mistakes: Mistakes) -> dict[str, Any]:
        if found is None:
            found = {}
        if not isinstance(found, dict):
            mistakes.add(place, found, "it takes a table")
            return {}
        for key in found:
            if key not in self.fields:
                mistakes.unknown(place, key, list(self.fields))
        return {
            key: field.read(
                found.get(key),
                f"{place} {key}" if place.endswith(('"', "]")) else f"{place}.{key}".lstrip("."),
                mistakes,
            )
            for key, field in self.fields.items()
            if key in found or key not in self.optional
        }
