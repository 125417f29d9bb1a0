"""What people typed, so that no spreadsheet takes it for a formula, and as it was again.

A cell that begins with `=`, `+`, `-` or `@` is computed as soon as somebody opens the CSV, or saves a workbook as CSV
and opens that: it can send what stands beside it to a stranger. Such a text gets one apostrophe in front. A text that
begins so already gets one more, so that taking one away gives back every text, and no other text has to change.
"""

import re

# Full width signs too: Excel computes them where people write Chinese or Japanese.
RISKY = re.compile(r"'*\s*[=+\-@＝＋－＠]")


def escape_formula(text: str) -> str:
    """
    >>> [escape_formula(text) for text in ("=1+1", "'=1", "'t is goed", "1+1=3!")]
    ["'=1+1", "''=1", "'t is goed", '1+1=3!']
    """
    return f"'{text}" if RISKY.match(text) else text


def unescape_formula(text: str) -> str:
    """
    >>> [unescape_formula(text) for text in ("'=1+1", "''=1", "'t is goed", "1+1=3!")]
    ['=1+1', "'=1", "'t is goed", '1+1=3!']
    """
    return text[1:] if text.startswith("'") and RISKY.match(text) else text
