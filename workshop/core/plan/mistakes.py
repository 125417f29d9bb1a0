"""What is wrong in a session plan, a sentence each, for the person who wrote it."""

import re
from collections.abc import Collection
from difflib import get_close_matches


class Mistakes:
    """What is wrong in one file. `languages`: those that it may be in; None: any."""

    def __init__(self, file: str, languages: Collection[str] | None = None):
        self.file, self.languages = file, languages
        self.said: list[str] = []

    def add(self, place: str, found: object, expected: str) -> None:
        self.said.append(f"{self.file}: {place} is {shown(found)}; {expected}")

    def missing(self, place: str, expected: str) -> None:
        self.said.append(f"{self.file}: {place} is missing; {expected}")

    def unknown(self, place: str, key: str, known: list[str]) -> None:
        hint = nearest(key, known) or "; it knows " + ", ".join(known)
        self.said.append(f"{self.file}: {place or 'the plan'}: {key} is unknown{hint}")

    def speaks(self, language: object) -> bool:
        return is_language(language) and (self.languages is None or language in self.languages)

    def not_yet(self, place: str, found: object, what: str) -> None:
        self.said.append(f"{self.file}: {place} is {shown(found)}; no screen can {what}")

    def letter(self, line: int, column: int, found: str, instead: str) -> None:
        meant = "a space" if instead == " " else instead
        self.said.append(f"{self.file}: line {line}, column {column} is {found}; type {meant} instead")


def is_language(key: object) -> bool:
    """Whether this names a language (ISO 639-1). No other table of a plan has names of two letters only."""
    return isinstance(key, str) and re.fullmatch("[a-z]{2}", key) is not None


def shown(found: object) -> str:
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
