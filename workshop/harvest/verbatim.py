"""What people typed, as CommonMark that reads as it was typed."""

import re

ANYWHERE = r"[\\`*_\[\]<|~#]|&(?=#?\w+;)"
# A lone `-`, `1.` or `=` would begin a list or turn the line before into a heading; a `>` begins a quotation.
AT_THE_START = r"^(?:[-+=:]+|[0-9]+[.)])(?=\s|$)|^>"
SPECIAL = re.compile(f"({ANYWHERE})|({AT_THE_START})")
# Markdown drops white space at both ends of a line, so its first and last character go as a reference.
EDGE = re.compile(r"^[ \t]|[ \t]$")
HARD_BREAK = "\\\n"


def escape(text: str) -> str:
    r"""CommonMark whose rendered text is the text, with no markup; a line break stays, as a hard break.

    White space at both ends goes, as it does before a text is kept.

    >>> print(escape("1) eerst *dit*"))
    1\) eerst \*dit\*
    >>> print(escape("1+1=3!"))
    1+1=3!
    >>> print(escape("Nodig:\n  - tijd"))
    Nodig:\
    &#32; - tijd
    """
    return HARD_BREAK.join(_line(line) for line in text.strip().split("\n"))


def escape_line(text: str) -> str:
    r"""The same on one line, for a heading or a cell of a table: each line break becomes a space.

    >>> print(escape_line("Samen\nleren | doen"))
    Samen leren \| doen
    """
    return _line(" ".join(text.strip().split("\n")))


def indented(markdown: str, by: int) -> str:
    """The lines after the first moved to the right, so that they stay in the list item that the first one begins."""
    return markdown.replace("\n", "\n" + " " * by)


def _line(line: str) -> str:
    escaped = SPECIAL.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", line)
    return EDGE.sub(lambda found: f"&#{ord(found[0])};", escaped)
