"""Join codes: six characters of Crockford's base 32, at least one a digit, so that no code is a word or a path."""

from collections.abc import Callable, Sequence

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\u00a0": None, "\u2011": None})


def normalise(typed: str) -> str | None:
    """The code that somebody meant, or None when no code reads like that.

    >>> normalise("kp7 4mx"), normalise("KPO-4ML"), normalise("healthz"), normalise("ABCDEF")
    ('KP74MX', 'KP04M1', None, None)
    """
    code = typed.upper().translate(READ_AS)
    if len(code) != LENGTH or any(letter not in ALPHABET for letter in code) or not any(map(str.isdecimal, code)):
        return None
    return code


def new_code(choice: Callable[[Sequence[str]], str]) -> str:
    """A code drawn with `choice`, which picks one of a sequence (`secrets.choice`)."""
    while True:
        code = "".join(choice(ALPHABET) for _ in range(LENGTH))
        if normalise(code):
            return code
