"""Web and mail addresses in what people typed: Markdown readers make links of them, and a backslash inside breaks it.

Strict CommonMark leaves `https://voorbeeld.be/a_b` alone; GitHub and most other readers make a link of it before they
look at escapes, so that `a\\_b` is shown and linked with its backslash. An address in which nothing could be taken for
markup therefore stands as it was typed. In any other the link is written out, which all readers show alike.
"""

import re

# What some reader may take for an address, or for a part of one.
LIKE_ONE = re.compile(r"://|www\.|\w@\w|\w\.\w", re.IGNORECASE)
INSIDE_A_WORD = r"(?<=[^\W_])_+(?=[^\W_])"  # opens and closes nothing, in any reader
REFERENCE = r"&(?=#?\w+;)"
QUOTES = "’”»›…"  # ends a sentence for a person; GitHub takes it along
AMBIGUOUS = re.compile(rf"^#|[\\`*_\[\]|]|{REFERENCE}|~(?![^\W_])|(?<=[^\W_])~|[{QUOTES}]")
WEB = r"(?<![A-Za-z])(?:https?|ftp)://\w\S*"
WITHOUT_SCHEME = r"(?<![A-Za-z0-9])www\.\w\S*"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
MAIL = rf"[A-Za-z0-9_][A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]*@{LABEL}(?:\.{LABEL})+"
ADDRESS = re.compile(f"(?P<web>{WEB})|(?P<bare>{WITHOUT_SCHEME})|(?P<mail>{MAIL})", re.IGNORECASE)
# What belongs to the sentence rather than to the address that it ends with.
TRAILING = re.compile(rf"[?!.,:;'\"{QUOTES}]$|&\w+;$")
BREAKS_IT = re.compile(r"[!-/:-@\[-`{-~]")


def is_unambiguous(word: str, follow: str, last: bool) -> bool:
    """Whether the word can stay as it was typed. `follow`: what comes right behind it; `last`: no line break does."""
    ends = follow in (" ", "\t") if follow else last
    return ends and not AMBIGUOUS.search(re.sub(INSIDE_A_WORD, "", word))


def with_links(word: str) -> str:
    r"""The word with its address written out as a link; where there is none, so that no reader finds half of one.

    >>> print(with_links("(https://voorbeeld.be/_a_)."))
    \(<https://voorbeeld.be/_a_>\)\.
    >>> print(with_links("*www.voorbeeld.be*"))
    \*[www\.voorbeeld\.be](<http://www.voorbeeld.be>)\*
    >>> print(with_links("1.5*2"))
    1\.5\*2
    """
    match = ADDRESS.search(word)
    if not match:
        return escape_all(word)
    address = match[0] if match["mail"] else trim_trailing(match[0], word[: match.start()])
    # Some readers decode `&copy;` between angle brackets, others don't.
    plain = not match["bare"] and not re.search(REFERENCE, address)
    link = f"<{address}>" if plain else inline_link(address, "http://" if match["bare"] else "")
    return escape_all(word[: match.start()]) + link + escape_all(word[match.start() + len(address) :])


def trim_trailing(address: str, before: str) -> str:
    """Without what follows an address in a sentence: a full stop, a bracket or asterisk that closes around it."""
    while True:
        last = address[-1]
        if end := TRAILING.search(address):
            address = address[: end.start()]
        elif last == ")" and address.count(")") > address.count("("):
            address = address[:-1]
        elif last in "*_~" and before.endswith(last):
            address, before = address[:-1], before[:-1]
        else:
            return address


def inline_link(address: str, scheme: str) -> str:
    """`scheme`: what an address lacks that begins with www."""
    to = re.sub(REFERENCE, "&amp;", address.replace("\\", "\\\\"))
    return f"[{escape_all(address)}](<{scheme}{to}>)"


def escape_all(text: str) -> str:
    """A backslash before whatever means something in Markdown."""
    return BREAKS_IT.sub(lambda match: "\\" + match[0], text)
