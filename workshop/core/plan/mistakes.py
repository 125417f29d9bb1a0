"""What is wrong in a session plan: a sentence each for who wrote its file, a place and a code for a form."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a plan: `path` of keys and places in lists, from 0; in `words` they count from 1."""

    path: tuple[str | int, ...] = ()
    words: str = ""

    def __str__(self) -> str:
        return self.words

    def key(self, key: str) -> "Place":
        """
        >>> str(Place().key("votes").key("dots")), str(Place().key("stages").item(0, {"id": "a"}).key("kind"))
        ('votes.dots', 'stages[1] "a" kind')
        """
        words = f"{self.words} {key}" if self.words.endswith(('"', "]")) else f"{self.words}.{key}".lstrip(".")
        return Place((*self.path, key), words)

    def item(self, at: int, item: object) -> "Place":
        """In words with its id, where it has one: `stages[1] "stemmen"`."""
        named = isinstance(item, dict) and isinstance(item.get("id"), str)
        return Place((*self.path, at), f"{self.words}[{at + 1}]" + (f' "{item["id"]}"' if named else ""))  # type: ignore[index]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, or may go wrong, at one place: its sentence is found by `code` and filled in with `values`."""

    path: tuple[str | int, ...]
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


class Mistakes:
    """What is wrong in one file. `languages`: those that it may be in; None: any."""

    def __init__(self, file: str, languages: Collection[str] | None = None):
        self.file, self.languages = file, languages
        self.messages: list[str] = []
        self.faults: list[Fault] = []

    def add(self, place: Place, value: object, expected: str, code: str, **values: object) -> None:
        """`value` stands there and is wrong; `expected`: the half of a sentence. `values` fill in that of a form."""
        self.messages.append(f"{self.file}: {place} is {shortened(value)}; {expected}")
        self.faults.append(Fault(place.path, code, values))

    def missing(self, place: Place, expected: str, code: str, **values: object) -> None:
        """Nothing stands there, and something has to."""
        self.messages.append(f"{self.file}: {place} is missing; {expected}")
        self.faults.append(Fault(place.path, code, values))

    def unknown(self, place: Place, key: str, known: list[str]) -> None:
        """A key that the format hasn't; the sentence names the one that may be meant, else all."""
        hint = suggestion(key, known) or "; it knows " + ", ".join(known)
        self.messages.append(f"{self.file}: {place.words or 'the plan'}: {key} is unknown{hint}")
        self.faults.append(Fault((*place.path, key), "unknown", {"name": key}))

    def speaks(self, language: object) -> bool:
        """Whether it is a language at all, and one that there are words for."""
        return is_language(language) and (self.languages is None or language in self.languages)

    def not_yet(self, place: Place, value: object, what: str, code: str) -> None:
        """The format knows the value, but no screen does anything with it."""
        self.messages.append(f"{self.file}: {place} is {shortened(value)}; no screen can {what}")
        self.faults.append(Fault(place.path, code))

    def letter(self, line: int, column: int, value: str, instead: str) -> None:
        """What word processors put where TOML takes something else. `line`, `column`: from 1. No form meets it."""
        meant = "a space" if instead == " " else instead
        self.messages.append(f"{self.file}: line {line}, column {column} is {value}; type {meant} instead")


def is_language(key: object) -> bool:
    """Whether this names a language (ISO 639-1). No other table of a plan has names of two letters only."""
    return isinstance(key, str) and re.fullmatch("[a-z]{2}", key) is not None


def shortened(value: object) -> str:
    """What was found, short enough to read.

    >>> shortened("x" * 100), shortened(16**6000)
    ("'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…", 'an endless number')
    """
    try:
        text = repr(value)
    except ValueError:
        return "an endless number"
    return text if len(text) <= 80 else text[:80] + "…"


def suggestion(name: str, known: list[str]) -> str:
    """
    >>> suggestion("minuts", ["minutes", "title"]), suggestion("x", ["minutes"])
    ('; did you mean minutes?', '')
    """
    close = get_close_matches(name, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""
