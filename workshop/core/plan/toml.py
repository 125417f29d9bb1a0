"""A plan's TOML, and what is wrong with it in words that help whoever typed it in a word processor."""

import re
import tomllib
import unicodedata
from typing import Any

from .mistakes import Mistakes

PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")
QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u2018\u2019\u201a\u201b\u2032\u00b4`\uff07"
DOUBLE = 8  # so many of them; a single one inside a text is often an apostrophe
MEANT = {
    **dict.fromkeys(QUOTES, '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
    **dict(zip("＝，．［］｛｝＃", "=,.[]{}#", strict=True)),
}
MANY = 50  # mistakes of this kind; more of them say nothing new


def read_toml(text: str, mistakes: Mistakes) -> dict[str, Any] | None:
    """What the text holds; None, and what is wrong, where it isn't TOML.

    A character that only looks like the right one is taken for it, so that the others are found in the same go.

    >>> read_toml("format = 1\\ntitle\\u00a0= \\u201cZo\\u2019n plan\\u201d", mistakes := Mistakes("mijn.toml"))
    {'format': 1, 'title': 'Zo’n plan'}
    >>> print("\\n".join(mistakes.messages))
    mijn.toml: line 2, column 6 is U+00A0 (no-break space); type a space instead
    mijn.toml: line 2, column 9 is “ (left double quotation mark); type " instead
    mijn.toml: line 2, column 19 is ” (right double quotation mark); type " instead
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for _ in range(MANY):
        try:
            return tomllib.loads("\n".join(lines))
        except (ValueError, RecursionError) as error:  # what isn't TOML, a number without end, nesting without end
            fix = culprit(lines, str(error))
            if fix is None:
                if not mistakes.messages:
                    mistakes.messages.append(f"{mistakes.file}: this is not TOML: {str(error) or 'nested too deeply'}")
                return None
        line, at, instead = fix
        mistakes.letter(line + 1, at + 1, described(lines[line][at]), instead)
        lines[line] = lines[line][:at] + instead + lines[line][at + 1 :]
    return None


def culprit(lines: list[str], error: str) -> tuple[int, int, str] | None:
    """Line, place in it and what was meant: where it went wrong, or the quotation mark before that ends no text."""
    if place := PLACE.search(error):
        line, at = int(place[1]) - 1, int(place[2]) - 1
    else:
        line, at = len(lines) - 1, len(lines[-1])
    letter = lines[line][at : at + 1]
    if instead := meant(letter):
        return line, at, instead
    before = lines[line][:at].rstrip()
    closing = max(before.rfind(quote) for quote in QUOTES[:DOUBLE])
    if closing < 0 and before.endswith(tuple(QUOTES)):
        closing = len(before) - 1
    return (line, closing, '"') if closing >= 0 else None


def meant(letter: str) -> str | None:
    """What TOML takes in place of this letter: a straight quote, a space; None where the letter is none of those."""
    if letter in MEANT:
        return MEANT[letter]
    strange = letter > "~" or (letter < " " and letter != "\t")
    return " " if letter and strange and unicodedata.category(letter) in ("Zs", "Zl", "Zp", "Cf", "Cc") else None


def described(letter: str) -> str:
    """
    >>> described("\u201c"), described("\u00a0"), described("\x0b")
    ('“ (left double quotation mark)', 'U+00A0 (no-break space)', 'U+000B (which nobody sees)')
    """
    name = f"U+{ord(letter):04X}" if unicodedata.category(letter)[0] in "ZC" else letter
    return f"{name} ({unicodedata.name(letter, 'which nobody sees').lower()})"
