"""What a value of a session plan may be; `takes` says in words what is right."""

import re
from typing import NamedTuple

from ..text import REFUSED, tidy
from .mistakes import Mistakes

ENDLESS = 1_000_000


class AtLeast(NamedTuple):
    """So many things are in a list, or more."""

    number: int


class Rule:
    """`code` and `values` find the sentence that a form says it with."""

    takes = ""
    code = ""

    @property
    def values(self) -> dict[str, object]:
        return {}

    def expected(self, _: Mistakes) -> str:
        return self.takes

    def fits(self, found: object, mistakes: Mistakes) -> bool:
        raise NotImplementedError


class Text(Rule):
    """A text, or a table of texts by language. `or_empty`: also one in which nothing can be seen."""

    code = "text"
    takes = "it takes a text"

    def __init__(self, or_empty: bool = False):
        self.or_empty = or_empty

    def fits(self, found: object, mistakes: Mistakes) -> bool:
        by_language = found if isinstance(found, dict) and found else {}
        texts = list(by_language.values()) or [found]
        return all(self.holds(text) for text in texts) and all(mistakes.speaks(key) for key in by_language)

    def holds(self, text: object) -> bool:
        return isinstance(text, str) and not REFUSED.search(text) and (self.or_empty or tidy(text) != "")


class Language(Rule):
    """A language in which there are words for the screens."""

    code = "language"

    def expected(self, mistakes: Mistakes) -> str:
        return "it takes " + ("a language" if mistakes.languages is None else "one of " + ", ".join(mistakes.languages))

    def fits(self, found: object, mistakes: Mistakes) -> bool:
        return mistakes.speaks(found)


class Word(Rule):
    """What programs call something by."""

    code = "word"
    takes = "it takes a short name of small letters, digits and dashes"

    def fits(self, found: object, _: Mistakes) -> bool:
        return isinstance(found, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found) is not None


class Timezone(Rule):
    """A name like those of the IANA database; whether there is one such, the core can't look up."""

    code = "timezone"
    takes = 'it takes the name of a time zone, like "Europe/Brussels"'

    def fits(self, found: object, _: Mistakes) -> bool:
        return isinstance(found, str) and re.fullmatch(r"[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*", found) is not None


class YesNo(Rule):
    """No other value is taken for true or false."""

    code = "yes_no"
    takes = "it takes true or false"

    def fits(self, found: object, _: Mistakes) -> bool:
        return isinstance(found, bool)


class Number(Rule):
    """A whole number, both bounds included."""

    code = "number"

    def __init__(self, least: int = 0, most: int = ENDLESS):
        self.least, self.most = least, most
        self.takes = f"it takes a whole number from {least}" + (f" to {most}" if most < ENDLESS else ", 0 for no limit")

    @property
    def values(self) -> dict[str, object]:
        return {"least": self.least, "most": self.most}

    def fits(self, found: object, _: Mistakes) -> bool:
        return type(found) is int and self.least <= found <= self.most


class Choice(Rule):
    """One of these, and of the same type: true is no 1."""

    code = "choice"

    def __init__(self, *known: object):
        self.known = known
        self.takes = "it takes " + ("one of " if len(known) > 1 else "") + ", ".join(map(str, known))

    def fits(self, found: object, _: Mistakes) -> bool:
        return any(type(found) is type(choice) and found == choice for choice in self.known)
