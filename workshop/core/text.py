"""What people type: kept verbatim, but for what nobody can see and means nothing where it stands.

White space at both ends goes, and nothing is normalised. What else happens to a text, by kind of character:

- Line breaks of any kind become line feeds. NUL, ESC and half a surrogate pair are refused.
- Other control characters but tab, noncharacters, byte order marks, invisible operators and annotation marks go.
- What a script or an emoji needs stays where it is needed, and goes elsewhere (`INVISIBLE`).
- Direction marks stay in a text with letters that run from right to left, and go from others.
- Blanks that are no white space to Unicode (a Hangul filler, a blank Braille pattern) stay inside a text. At its ends
  they go, but for a filler beside the letter that it completes.
"""

import re
import unicodedata
from collections.abc import Callable
from itertools import accumulate

from .refused import Refused

REFUSED = re.compile("[\x00\x1b\ud800-\udfff]")
LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
REMOVED = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x9f\ufeff\u2061-\u2065\u206a-\u206f\ufff0-\ufffb\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
# A flag of a region: a black flag, the region in letters that nobody sees, and their end.
REGION = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
TAGS = re.compile(f"({REGION})|[\U000e0000-\U000e007f]")
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Context = Callable[[str, str, str], bool]


def in_ranges(ranges: str) -> Callable[[str], bool]:
    """Whether a character is in one of these ranges, `0E00-0EFF 1000-109F`."""
    bounds = [tuple(int(bound, 16) for bound in each.split("-")) for each in ranges.split()]
    return lambda letter: letter != "" and any(first <= ord(letter) <= last for first, last in bounds)


JOINING = in_ranges(
    "0600-0DFF 0F00-109F 1700-18AF 1A00-1AAF 1B00-1C4F 1CD0-1CFF A800-A95F A980-A9FF AA00-AA7F AAE0-AAFF ABC0-ABFF"
    " FB50-FDFF FE70-FEFC 10A00-11FFF 1E900-1E95F"
)
FROM_RIGHT_TO_LEFT = in_ranges("0590-08FF FB1D-FDFF FE70-FEFC 10800-10FFF 1E800-1EFFF")
WITHOUT_SPACES = in_ranges("0E00-0EFF 1000-109F 1780-17FF 1950-19FF 1A20-1AAF A9E0-A9FF AA60-AADF 11700-1174F")
KHMER, MONGOLIAN = in_ranges("1780-17FF"), in_ranges("1800-18AF 11660-1167F")
SHORTHAND, MUSIC = in_ranges("1BC00-1BC9F"), in_ranges("1D100-1D1FF")
PICTURES = in_ranges("1F000-1FAFF")
LETTERS_OF = {  # what a filler completes
    "\u115f": in_ranges("1100-11FF A960-A97C D7B0-D7FB"),
    "\u1160": in_ranges("1100-11FF A960-A97C D7B0-D7FB"),
    "\u3164": in_ranges("3131-318E"),
    "\uffa0": in_ranges("FFA1-FFDC"),
}
BLANKS = {*LETTERS_OF, "\u2800", "\U00016fe4", "\U0001d159"}


def is_picture(letter: str) -> bool:
    """An emoji or symbol, which a joiner may bind to the next."""
    return PICTURES(letter) or (letter > "\x7f" and unicodedata.category(letter) in ("So", "Sm"))


def has_variants(letter: str) -> bool:
    """Emoji, symbols, digits, signs, and letters of scripts without capitals."""
    return letter == "ℹ" or unicodedata.category(letter)[0] in "NSP" or unicodedata.category(letter) in ("Lo", "Cn")


def is_mark(letter: str) -> bool:
    """What is drawn on the letter before it."""
    return letter != "" and unicodedata.category(letter)[0] == "M"


def joins(letter: str) -> bool:
    """A letter or mark of a script whose letters bind, so that what keeps them apart or together means something."""
    return JOINING(letter) and unicodedata.category(letter)[0] in "LM"


def between_words(before: str, after: str) -> bool:
    """Inside a line, beside a letter of a script that sets no spaces between words."""
    inside = not (before + " ")[0].isspace() and not (after + " ")[0].isspace()
    return inside and (WITHOUT_SPACES(before) or WITHOUT_SPACES(after))


# Where what can't be seen stays: by the character kept last, and by the nearest before and after that can be seen.
INVISIBLE: dict[str, Context] = {
    "\u00ad": lambda last, _before, after: last.isalpha() and after.isalpha(),  # a word may be broken here
    "\u034f": lambda _last, before, after: is_visible(before) and is_mark(after),
    "\u200b": lambda _last, before, after: between_words(before, after),
    "\u2060": lambda _last, before, after: between_words(before, after),
    "\u200c": lambda _last, before, after: joins(before) or joins(after),
    "\u200d": lambda _last, before, after: (
        joins(before) or joins(after) or (is_picture(before) and after != "" and is_picture(after))
    ),
    "\u180e": lambda _last, before, _after: MONGOLIAN(before),
    **dict.fromkeys("\u180b\u180c\u180d\u180f", lambda last, _before, _after: is_visible(last) and MONGOLIAN(last)),
    **dict.fromkeys("\u17b4\u17b5", lambda _last, before, _after: KHMER(before)),
    **dict.fromkeys(
        map(chr, range(0x1BCA0, 0x1BCA4)), lambda _last, before, after: SHORTHAND(before) or SHORTHAND(after)
    ),
    **dict.fromkeys(map(chr, range(0x1D173, 0x1D17B)), lambda _last, before, after: MUSIC(before) or MUSIC(after)),
    **dict.fromkeys(
        map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))),
        lambda last, _before, _after: is_visible(last) and has_variants(last),
    ),
}
MAY_CHANGE = re.compile(f"[{''.join(INVISIBLE)}{''.join(BLANKS)}]|{REMOVED.pattern}|{TAGS.pattern}|{DIRECTION.pattern}")


def clean(text: str, field: str, max_length: int) -> str:
    """What somebody typed, as it is kept; lengths are code points of that.

    Raises:
        Refused: `bad_text`, `empty` (there is nothing to see) or `too_long`.

    >>> clean("  Eén idee\\r\\n per kaart\\u200b ", "text", 200)
    'Eén idee\\n per kaart'
    """
    result = clean_or_none(text, field, max_length)
    if result is None:
        raise Refused("empty", field)
    return result


def clean_or_none(text: str, field: str, max_length: int) -> str | None:
    """The same for what may be left out: None where there is nothing to see.

    Raises:
        Refused: `bad_text` or `too_long`.
    """
    if REFUSED.search(text):
        raise Refused("bad_text", field)
    text = tidy(text)
    if len(text) > max_length:
        raise Refused("too_long", field, n=max_length, length=len(text))
    return text or None


def tidy(text: str) -> str:
    """The text without what means nothing; empty where nothing can be seen.

    >>> tidy("\\ufeffSamen\\u000bleren\\u0003 "), tidy("\\u200e\\u00ad"), tidy("a\\u200db")
    ('Samen\\nleren', '', 'ab')
    >>> tidy("\\u2764\\ufe0f") == "\\u2764\\ufe0f", tidy("نمی\\u200cدانم") == "نمی\\u200cدانم"
    (True, True)
    """
    text = LINE_BREAK.sub("\n", text)
    if not MAY_CHANGE.search(text):
        return text.strip()
    text = TAGS.sub(r"\1", REMOVED.sub("", text))
    if not any(map(FROM_RIGHT_TO_LEFT, DIRECTION.sub("", text))):
        text = DIRECTION.sub("", text)
    return trim(keep_meaningful(text))


def keep_meaningful(text: str) -> str:
    """Without invisible characters where they do nothing, by what stands around them."""

    def nearest(last: str, letter: str) -> str:
        return letter if is_visible(letter) or letter.isspace() else last

    before = list(accumulate(text, nearest, initial=""))
    after = list(accumulate(reversed(text), nearest, initial=""))[-2::-1]
    result = ""
    for at, letter in enumerate(text):
        belongs = INVISIBLE.get(letter)
        # Said twice it says no more.
        if belongs is None or (not result.endswith(letter) and belongs(result[-1:], before[at], after[at])):
            result += letter
    return result


def trim(text: str) -> str:
    """White space and blanks at both ends go; a filler or mark that belongs to the letter beside it stays."""
    visible = [at for at, letter in enumerate(text) if is_visible(letter)]
    if not visible:
        return ""
    first, last = visible[0], visible[-1]
    return trim_end(text[:first], text[first]) + text[first : last + 1] + trim_end(text[last + 1 :], text[last])


def trim_end(end: str, beside: str) -> str:
    """What stays of an end in which nothing can be seen: neither white space nor blanks."""
    return "".join(
        letter
        for letter in end
        if not letter.isspace() and (letter not in BLANKS or (letter in LETTERS_OF and LETTERS_OF[letter](beside)))
    )


def is_visible(letter: str) -> bool:
    """Something is drawn there."""
    return not (letter == "" or letter.isspace() or letter in INVISIBLE or letter in BLANKS or is_hidden(letter))


def is_hidden(letter: str) -> bool:
    """Says which way text runs, or is a tag."""
    return DIRECTION.match(letter) is not None or "\U000e0000" <= letter <= "\U000e007f"
