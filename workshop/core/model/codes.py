"""Join codes: six characters of Crockford's base 32, at least one a digit, so that no code is a word or a path."""

import re
import unicodedata
from collections.abc import Callable, Sequence

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6
CONFUSABLES = str.maketrans({"O": "0", "I": "1", "L": "1"})
# Letters of other keyboards that look the same: Cyrillic, then Greek.
HOMOGLYPHS = str.maketrans("АВЕЗКМНОРСТУХЅІЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABE3KMHOPCTYXSIJQWABEZHIKMNOPTYX")
MAX_SCANNED = 2000  # of what is looked through
LINK = re.compile(r"\S*(?:/|[?&]code=)\S*", re.IGNORECASE)
ESCAPED = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)
HOST = re.compile(r"^[a-z][a-z0-9+.-]*:/*[^/]*", re.IGNORECASE)


def find_code(typed: str) -> str | None:
    """The code in what somebody typed or pasted: alone, in a sentence, or in a link, whatever host that names.

    >>> find_code("kp7 4mx."), find_code("code KP7\\u20134MX"), find_code("https://elders.be/KP74MX/screen?x=1#y")
    ('KP74MX', 'KP74MX', 'KP74MX')
    >>> find_code("/?code=kp74mx"), find_code("robots.txt"), find_code("healthz")
    ('KP74MX', None, None)
    """
    text = unicodedata.normalize("NFKC", typed[:MAX_SCANNED])
    if code := normalise(text):
        return code
    for link in LINK.findall(text):
        if code := code_in_link(link):
            return code
    return code_in_words(LINK.sub(" ", text))


def normalise(typed: str) -> str | None:
    """The code that this reads as, whatever stands between its letters, or None.

    >>> normalise("kp7 4mx"), normalise("KPO-4ML"), normalise("healthz"), normalise("ABCDEF")
    ('KP74MX', 'KP04M1', None, None)
    """
    code = to_letters(typed).translate(CONFUSABLES)
    if len(code) != LENGTH or any(letter not in ALPHABET for letter in code) or not has_digit(code):
        return None
    return code


def to_letters(typed: str) -> str:
    """Letters and digits, as the Latin capital or the digit that they are or look like."""
    text = unicodedata.normalize("NFKC", typed).upper().translate(HOMOGLYPHS)
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text if letter.isalnum())


def code_in_link(link: str) -> str | None:
    """What the path leads to; the query of a link to the home page holds one too."""
    link = ESCAPED.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), link)
    address, _, query = link.partition("#")[0].partition("?")
    candidates = [part for part in HOST.sub("", address).split("/") if normalise(part)]
    # A page's name may read as a code, `poster` as P0STER, but has no digit of its own.
    best = next((part for part in reversed(candidates) if has_digit(part)), candidates[0] if candidates else "")
    from_query = next(
        (value for name, _, value in (each.partition("=") for each in query.split("&")) if name == "code"), ""
    )
    return normalise(best) or normalise(from_query)


def code_in_words(text: str) -> str | None:
    """A code in a sentence: in as few words as may be, and rather in words that each have a digit."""
    words = text.split()
    spans = [words[first : first + size] for size in range(1, LENGTH + 1) for first in range(len(words) - size + 1)]
    candidates = [span for span in spans if normalise("".join(span)) and has_digit("".join(span))]
    best = min(candidates, key=lambda span: (len(span), not all(map(has_digit, span))), default=[])
    return normalise("".join(best))


def has_digit(text: str) -> bool:
    """Also a digit of another script."""
    return any(map(str.isdecimal, text))


def new_code(choice: Callable[[Sequence[str]], str]) -> str:
    """A code drawn with `choice`, which picks one of a sequence (`secrets.choice`)."""
    while True:
        code = "".join(choice(ALPHABET) for _ in range(LENGTH))
        if normalise(code):
            return code
