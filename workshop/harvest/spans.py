"""Text of the document in pieces, so that each format can tell people's own words from ours."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """`typed`: somebody's own words, in which nothing is markup; the rest is ours.

    `to`: the number of the line, card or action that it leads to.
    """

    text: str
    typed: bool = False
    strong: bool = False
    to: str = ""


Text = tuple[Span, ...]


@lru_cache(4096)
def ours(text: str) -> Text:
    """Pieces of the catalogue and numbers, of which a document says some a thousand times."""
    return (Span(text),)


def typed(text: str) -> Text:
    """With its line breaks. White space at both ends goes, as it does before a text is kept."""
    return (Span(text.strip(), typed=True),)


def typed_line(text: str) -> Text:
    """The same on one line, for a heading or a name: each line break becomes a space."""
    return typed(text.strip().replace("\n", " "))


def leading(text: str, to: str) -> Text:
    """Ours, and leads to where a line, card or action is told."""
    return (Span(text, to=to),)


def strong(text: Text) -> Text:
    """The same pieces in bold."""
    return tuple(span._replace(strong=True) for span in text)


def begun(text: Text) -> Text:
    """With a capital, where our words begin a heading or an item.

    >>> plain(begun(leading("groep 1", "t1")))
    'Groep 1'
    """
    first, *rest = text
    return (first._replace(text=first.text[:1].upper() + first.text[1:]), *rest)


def joined(between: str, texts: Iterable[Text]) -> Text:
    """
    >>> plain(joined(", ", [ours("a"), typed("b")]))
    'a, b'
    """
    pieces: list[Span] = []
    for nr, text in enumerate(texts):
        pieces += (*ours(between), *text) if nr else text
    return tuple(pieces)


def plain(text: Text) -> str:
    """Without bold and links."""
    return "".join(span.text for span in text)
