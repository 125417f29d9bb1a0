"""What people typed, as Markdown that reads as it was typed: in strict CommonMark, and where addresses become links."""

import re

from .autolinks import INSIDE_A_WORD, LIKE_ONE, is_unambiguous, with_links

# A `>` at the start of a line begins a quotation; what lies between white space and angle brackets is a word.
PART = re.compile(r"<|^>|[^\s<>]+")
SPECIAL = re.compile(rf"(?P<inside>{INSIDE_A_WORD})|[\\`*_\[\]|~#]|&(?=#?\w+;)")
# A lone `-`, `1.` or `=` would begin a list or turn the line before into a heading.
AT_THE_START = re.compile(r"[-+=:]+|[0-9]+[.)]")
# Markdown drops white space at both ends of a line, so its first and last character go as a reference.
EDGE = re.compile(r"^[ \t]|[ \t]$")
HARD_BREAK = "\\\n"
# Words with spaces between them, as most names and many sentences are: nothing in them could mean anything.
PLAIN = re.compile(r"[^\W\d_][^\W_]*(?:,? [^\W_]+)*[.?!]?")


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
    >>> print(escape("zie https://voorbeeld.be/a_b_c?x=1"))
    zie https://voorbeeld.be/a_b_c?x=1
    """
    if PLAIN.fullmatch(text):
        return text
    *lines, last = text.strip().split("\n")
    return HARD_BREAK.join([*(_line(line, last=False) for line in lines), _line(last)])


def indented(markdown: str, by: int) -> str:
    """The lines after the first moved to the right, so that they stay in the list item that the first one begins."""
    return markdown.replace("\n", "\n" + " " * by)


def _line(line: str, last: bool = True) -> str:
    def part(match: re.Match[str]) -> str:
        word, follow = match[0], line[match.end() : match.end() + 1]
        if word in "<>":
            return "\\" + word
        if match.start() == 0 and AT_THE_START.fullmatch(word) and (not follow or follow.isspace()):
            return f"{word[:-1]}\\{word[-1]}"
        if not LIKE_ONE.search(word):
            return SPECIAL.sub(_escaped, word)
        return word if is_unambiguous(word, follow, last) else with_links(word)

    return EDGE.sub(lambda match: f"&#{ord(match[0])};", PART.sub(part, line))


def _escaped(match: re.Match[str]) -> str:
    return match[0] if match["inside"] else "\\" + match[0]
