"""The Markdown that people write in a paragraph, read line by line for where it has to look like something: Word."""

import re
from typing import NamedTuple

from .spans import Span, Text, strong, typed

ITEM = re.compile(r"\s*(?:[-+*]|\d+[.)])\s+")
HEADING = re.compile(r"\s*#{1,6}\s+")
# Bold, or else emphasis, whose words stay without its signs.
MARKED = re.compile(r"\*\*(?P<bold>[^*\n]+)\*\*|(?<![\w*])[*_](?P<plain>[^*_\n]+)[*_](?![\w*])")


class MarkdownLine(NamedTuple):
    """`is_item`: of a list."""

    text: Text
    is_item: bool


def read_line(line: str) -> MarkdownLine:
    """
    >>> read_line("- een **open** deur")
    MarkdownLine(text=(Span(text='een ', typed=True, strong=False, to=''), Span(text='open', typed=True, strong=True, \
to=''), Span(text=' deur', typed=True, strong=False, to='')), is_item=True)
    """
    item, heading = ITEM.match(line), HEADING.match(line)
    begins = item or heading
    text = spans_of(line[begins.end() :] if begins else line.strip())
    return MarkdownLine(strong(text) if heading else text, item is not None)


def spans_of(line: str) -> Text:
    """Bold and slanted as people marked it in this line; without pieces that are empty."""
    spans: list[Span] = []
    end = 0
    for match in MARKED.finditer(line):
        spans.append(Span(line[end : match.start()], typed=True))
        bold = match["bold"]
        spans += strong(typed(bold)) if bold else typed(match["plain"])
        end = match.end()
    spans.append(Span(line[end:], typed=True))
    return tuple(span for span in spans if span.text)
