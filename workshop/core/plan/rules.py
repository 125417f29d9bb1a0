"""What a value of a session plan may be; `takes` says in words what is right."""

import re
from typing import NamedTuple

from ..text import REFUSED, tidy
from .mistakes import Mistakes

UNBOUNDED = 1_000_000
DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class AtLeast(NamedTuple):
    """So many things are in a list, or more."""

    number: int


class Rule:
    """`code` and `values` find the sentence that a form says it with."""

    takes = ""
    code = ""

    @property
    def values(self) -> dict[str, object]:
        """Nothing to fill in, unless a rule has bounds."""
        return {}

    def expected(self, _: Mistakes) -> str:
        """The second half of a sentence for who wrote the file: `it takes a text`."""
        return self.takes

    def fits(self, value: object, mistakes: Mistakes) -> bool:
        """Whether a value as TOML or JSON gives it keeps the rule; it adds no mistake itself."""
        raise NotImplementedError


class Text(Rule):
    """A text, or a table of texts by language. `or_empty`: also one in which nothing can be seen."""

    code = "text"
    takes = "it takes a text"

    def __init__(self, or_empty: bool = False):
        self.or_empty = or_empty

    def fits(self, value: object, mistakes: Mistakes) -> bool:
        """Languages have to be those that there are words for."""
        by_language = value if isinstance(value, dict) and value else {}
        texts = list(by_language.values()) or [value]
        return all(self.holds(text) for text in texts) and all(mistakes.speaks(key) for key in by_language)

    def holds(self, text: object) -> bool:
        """One text, with nothing in it that can't be kept."""
        return isinstance(text, str) and not REFUSED.search(text) and (self.or_empty or tidy(text) != "")


class Language(Rule):
    """A language in which there are words for the screens."""

    code = "language"

    def expected(self, mistakes: Mistakes) -> str:
        """Names the languages, where not any will do."""
        return "it takes " + ("a language" if mistakes.languages is None else "one of " + ", ".join(mistakes.languages))

    def fits(self, value: object, mistakes: Mistakes) -> bool:
        """In two letters, such as `nl`."""
        return mistakes.speaks(value)


class Word(Rule):
    """What programs call something by."""

    code = "word"
    takes = "it takes a short name of small letters, digits and dashes"

    def fits(self, value: object, _: Mistakes) -> bool:
        """Small letters, digits and single dashes between them."""
        return isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) is not None


class Day(Rule):
    """A day of the calendar, or none."""

    code = "day"
    takes = 'it takes a day, like "2027-01-15"'

    def fits(self, value: object, _: Mistakes) -> bool:
        """Empty, or a day that there is: no 2027-02-30."""
        return isinstance(value, str) and (not value or is_day(value))


def is_day(text: str) -> bool:
    """
    >>> [is_day(day) for day in ("2027-01-15", "2028-02-29", "2027-02-29", "2027-13-01", "20270115", "0000-01-01")]
    [True, True, False, False, False, False]
    """
    digits = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
    if not digits:
        return False
    year, month, day = map(int, digits.groups())
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= (29 if month == 2 and is_leap else DAYS_IN_MONTH[month - 1])


class Timezone(Rule):
    """A name like those of the IANA database; whether there is one such, the core can't look up."""

    code = "timezone"
    takes = 'it takes the name of a time zone, like "Europe/Brussels"'

    def fits(self, value: object, _: Mistakes) -> bool:
        """By its shape only."""
        return isinstance(value, str) and re.fullmatch(r"[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*", value) is not None


class YesNo(Rule):
    """No other value is taken for true or false."""

    code = "yes_no"
    takes = "it takes true or false"

    def fits(self, value: object, _: Mistakes) -> bool:
        """No text, no 0 or 1."""
        return isinstance(value, bool)


class Number(Rule):
    """A whole number, both bounds included."""

    code = "number"

    def __init__(self, minimum: int = 0, maximum: int = UNBOUNDED):
        self.minimum, self.maximum = minimum, maximum
        self.takes = f"it takes a whole number from {minimum}" + (
            f" to {maximum}" if maximum < UNBOUNDED else ", 0 for no limit"
        )

    @property
    def values(self) -> dict[str, object]:
        """The bounds, as the sentences call them."""
        return {"least": self.minimum, "most": self.maximum}

    def fits(self, value: object, _: Mistakes) -> bool:
        """No 1.0 and no true."""
        return type(value) is int and self.minimum <= value <= self.maximum


class Choice(Rule):
    """One of these, and of the same type: true is no 1."""

    code = "choice"

    def __init__(self, *known: object):
        self.known = known
        self.takes = "it takes " + ("one of " if len(known) > 1 else "") + ", ".join(map(str, known))

    def fits(self, value: object, _: Mistakes) -> bool:
        """Letter by letter: `Themes` is no `themes`."""
        return any(type(value) is type(choice) and value == choice for choice in self.known)
