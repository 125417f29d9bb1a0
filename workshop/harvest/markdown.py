"""The document as CommonMark: no front matter, lines not wrapped, and what people typed reads as they typed it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from workshop.translations import Words

from .blocks import Block, Cards, Counts, Facts, Heading, Item, Listing, Mark, Paragraph, Questions, Ranking
from .document import document
from .escaping import escape, indented
from .harvest import Harvest
from .phrases import Phrases
from .spans import Span, Text, ours, strong, typed_line


def render(harvest: Harvest, words: Words) -> str:
    """The whole document. The same harvest in the same language gives the same text."""
    phrases = Phrases(harvest, words)
    return "\n\n".join(markup for each in document(harvest, words) for markup in block(each, phrases)) + "\n"


def block(block: Block, phrases: Phrases) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {inline(text)}"
        case Paragraph(text):
            yield inline(text)
        case Mark(text):
            yield f"> {inline(text)}"
        case Facts(facts):
            # A list: strict CommonMark has no tables, and shows their bars and dashes as text.
            yield listed(Item(strong(name) + ours(" ") + value) for name, value in facts)
        case Listing(items):
            yield listed(items)
        case Questions(_, counts):
            yield listed(map(question, counts))
        case Cards(cards):
            yield listed(Item(phrases.card(card)) for card in cards)
        case Ranking():
            pass  # a list of the same lines follows


def question(counts: Counts) -> Item:
    shares = (typed_line(share.name) + ours(f": {share.people}") for share in counts.axis.shares)
    return Item(counts.title, (*shares, *counts.notes))


def listed(items: Iterable[Item]) -> str:
    return "\n".join(line for item in items for line in (f"- {inline(item.text, 2)}", *under(item)))


def under(item: Item) -> Iterator[str]:
    return (f"  - {inline(text, 4)}" for text in item.under)


def inline(text: Text, indent: int = 0) -> str:
    """`indent`: how far the lines after the first stand to the right, to stay in their list item."""
    runs = ((bold, "".join(map(marked, spans))) for bold, spans in groupby(text, lambda span: span.strong))
    return indented("".join(f"**{run}**" if bold else run for bold, run in runs), indent)


def marked(span: Span) -> str:
    return escape(span.text) if span.typed else span.text
