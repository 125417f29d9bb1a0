"""The document as CommonMark: no front matter, lines not wrapped, and what people typed reads as they typed it."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from workshop.translations import Words

from .blocks import Block, DraftText, Facts, Heading, Item, Listing, Mark, Paragraph, Questions, Ranking
from .document import document, part
from .escaping import escape, indented
from .harvest import Harvest
from .phrases import Phrases
from .spans import Span, Text, joined, ours, strong, typed_line

# A heading, a quotation, a list, code.
BEGINS_A_BLOCK = re.compile(r"\s*(#|>|[-+*]\s|\d+[.)]\s|```)")


def render(harvest: Harvest, words: Words) -> str:
    """The whole document. The same harvest in the same language gives the same text."""
    return written(document(harvest, words), Phrases(harvest, words))


def render_part(harvest: Harvest, words: Words, id: str) -> str:
    """A chapter, a place ("sections.instap") or a line ("t1", "S7") alone; "" where there is none of that id."""
    blocks = part(harvest, words, id)
    return written(blocks, Phrases(harvest, words)) if blocks else ""


def written(blocks: Iterable[Block], phrases: Phrases) -> str:
    """With a blank line between blocks, and a line break at the end."""
    pieces: list[str] = []
    for markup in (markup for each in blocks for markup in block(each, phrases)):
        # A list right after a list would be part of it, but for another sign.
        follows = bool(pieces) and pieces[-1].startswith("- ") and markup.startswith("- ")
        pieces.append(re.sub("^- ", "* ", markup, flags=re.MULTILINE) if follows else markup)
    return "\n\n".join(pieces) + "\n"


def block(block: Block, phrases: Phrases) -> Iterator[str]:
    """One or more pieces of Markdown, none of which ends in a line break."""
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
            for question in counts:
                yield f"### {inline(question.title)}"
                shares = (typed_line(share.name) + ours(f": {share.people}") for share in question.axis.shares)
                yield listed(map(Item, (*shares, *question.notes)))
        case DraftText(number, text, references):
            yield draft_text(number, text, inline(references))
        case Ranking(lines):
            yield listed(Item(joined(" · ", [phrases.reference(line), *phrases.problems(line)])) for line in lines)


def draft_text(number: str, text: str, references: str) -> str:
    """What was written stays the Markdown that it is; a list, or what else begins by a sign, stands under the number.

    >>> print(draft_text("4.2", "Wie later komt, stapt in.", "[1]"))
    **4.2** Wie later komt, stapt in. [1]
    >>> print(draft_text("4.3", "- een\\n- twee", "[1]"))
    **4.3** [1]
    <BLANKLINE>
    - een
    - twee
    """
    ends = f" {references}" if references else ""
    if BEGINS_A_BLOCK.match(text):
        return f"**{number}**{ends}\n\n{text}"
    return f"**{number}** {text}{ends}"


def listed(items: Iterable[Item]) -> str:
    """`- ` for each, and what stands under it two spaces in."""
    return "\n".join(line for item in items for line in (f"- {inline(item.text, 2)}", *under(item)))


def under(item: Item) -> Iterator[str]:
    """Two spaces in, in a list of its own."""
    return (f"  - {inline(text, 4)}" for text in item.under)


def inline(text: Text, indent: int = 0) -> str:
    """`indent`: how far the lines after the first stand to the right, to stay in their list item."""
    runs = ((bold, "".join(map(marked, spans))) for bold, spans in groupby(text, lambda span: span.strong))
    return indented("".join(f"**{run}**" if bold else run for bold, run in runs), indent)


def marked(span: Span) -> str:
    """What people typed is escaped; what we say may hold markup."""
    return escape(span.text) if span.typed else span.text
