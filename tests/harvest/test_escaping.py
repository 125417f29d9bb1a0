"""What people typed reads as they typed it, whatever it holds: rendered and read back by others' readers.

Strict CommonMark, and one that makes links of addresses and knows tables and strikethrough, as GitHub, GitLab, HedgeDoc
and VS Code do.
"""

import html
import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workshop.harvest.escaping import escape, indented
from workshop.harvest.spans import plain, typed_line

COMMONMARK = MarkdownIt("commonmark")
GITHUB = MarkdownIt("gfm-like")
READERS = pytest.mark.parametrize("reader", [COMMONMARK, GITHUB], ids=["commonmark", "github"])

AWKWARD = [
    *"\\`*_[]{}()<>#|&~-+=:.!?'\"^$@0123456789",
    *[
        "\n",
        "\n\n",
        "\t",
        "  ",
        "    ",
        "1.",
        "12)",
        "- ",
        "* ",
        "+ ",
        "# ",
        "###### ",
        "> ",
        "---",
        "===",
        "***",
        "___",
    ],
    *["&copy;", "&#35;", "&#x41;", "&amp", "</p>", "<b>", "<!-- ", "-->", "<http://a.b>", "https://a.be/?b=c&d"],
    *["www.", "://", "a.be", "@a.be", "www.a.be/b_c", "https://a.be/_b_", "mailto:a_b@c.be", "//a.be/~b", "a_b@c.be"],
    *["[x]: /y", "[a](b)", "![", "```", "~~~", "~~", ":-", ":--:", "| a |", "--- ---", "\\\n", "$x$", "[^1]", "[ ] "],
    *[
        "é",
        "ß",
        "’",
        "\u00a0",
        "\u200b",
        "\u2028",
        "\u2029",
        "\u3000",
        "\ufeff",
        "\u202e",
        "\u0301",
        "\U0001f33e",
        "\U000e0041",
    ],
]
# As the log takes them: no control characters but tab and line feed, no lone surrogates, no white space at both ends.
anything = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\t\n"), max_size=40)
awkward = st.lists(st.sampled_from(AWKWARD) | st.text("abc ", max_size=4), max_size=12).map("".join)
typed = (anything | awkward).map(str.strip).filter(bool)

EXAMPLES = [
    "1) eerst dit", "1.", "-", "=", "# kop", "#", "C#", "R&D en &copy; &#35;", "snake_case en _nadruk_", "a\n-", "a\n=",
    "a\n---", "a\n\nb", "a\n\n\n    code", "a\n\tb", "einde\\", "einde\\\nweer", "[x]: /y", "a  \nb", "<b>vet</b>",
    "> citaat", "~~weg~~", "```\ncode\n```", "| a |\n| --- |", "a\n:-", ": begrip", "- [ ] taak", "1+1=3!",
    "* *\n- - -", "a\n \nb", "![x](y)", "<!-- stil -->",
]  # fmt: skip


ADDRESSES = [
    "https://voorbeeld.be/a_b_c?x=1", "https://voorbeeld.be/_a_/__init__.py", "http://voorbeeld.be/a*b*c", "https://a.be/*",
    "https://a.be/~jan/~b", "https://a.be/~~b~~", "https://a.be/?a=1&b_c=2&copy=3", "https://a.be/x_(y)", "https://a.be/a[]=1",
    "https://a.be/#_kop_", "https://a.be/a`b`c", "https://a.be/a|b", "ftp://a.be/b_c_", "https://a.be/?q=&copy;x",
]  # fmt: skip
WITHOUT_SCHEME = ["www.voorbeeld.be/een_twee", "www.voorbeeld.be/_een_", "www.a.be/*b*", "www.a.be/?a=&lt;b"]
MAIL = ["jan_jansen@voorbeeld.be", "_jan_@voorbeeld.be", "a*b*c@voorbeeld.be", "a+b@sub.voorbeeld.be"]
AROUND = [
    "{}", "zie {}", "{} en dan", "({})", "‘{}’", "<{}>", "{}\nen meer", "eerst\n{}", "{}, {}", "*{}*", "_{}_", "{}.",
]  # fmt: skip


def links(rendered: str) -> list[tuple[str, str]]:
    """Where each link leads, and what it says."""
    found = re.findall('<a href="(.*?)">(.*?)</a>', rendered)
    return [(unquote(html.unescape(to)), unquote(html.unescape(says))) for to, says in found]


def read_back(rendered: str) -> str:
    """The text, in which nothing is marked up but links that lead where they say."""
    for to, says in links(rendered):
        if "xn--" in to:  # a host in other letters than ASCII is looked up under another name
            continue
        assert to in (says, f"http://{says}", f"mailto:{says}"), f"{says!r} leads to {to!r}"
    text = re.sub('<a href=".*?">(.*?)</a>', r"\1", rendered).replace("<br />\n", "\n")
    assert "<" not in text, f"markup in {text!r}"
    return html.unescape(text)


def paragraphs_of(rendered: str, tag: str) -> list[str]:
    return re.findall(f"<{tag}>(.*?)</{tag}>", rendered, re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
@READERS
def test_what_begins_like_markup_reads_as_typed(text, reader):
    [paragraph] = paragraphs_of(reader.render(escape(text)), "p")
    assert read_back(paragraph) == text


@pytest.mark.parametrize("address", [*ADDRESSES, *WITHOUT_SCHEME, *MAIL])
def test_an_address_reads_as_typed_in_any_sentence(address):
    for text in (around.replace("{}", address) for around in AROUND):
        for reader in (COMMONMARK, GITHUB):
            [paragraph] = paragraphs_of(reader.render(escape(text)), "p")
            assert read_back(paragraph) == text


@pytest.mark.parametrize("address", [*ADDRESSES, *WITHOUT_SCHEME, *MAIL])
def test_an_address_leads_where_it_was_typed_to(address):
    to = address if "://" in address else f"mailto:{address}" if "@" in address else f"http://{address}"
    for around in ("{}", "zie {} en dan", "({})", "‘{}’", "<{}>", "{}\nen meer", "{}, en"):
        assert links(GITHUB.render(escape(around.format(address)))) == [(to, address)]


def test_what_stands_before_a_mail_address_is_no_markup():
    """`<?` would begin a processing instruction, which readers leave out."""
    assert escape("?*a_b@a.be*") == "\\?\\*<a_b@a.be>\\*"


@settings(max_examples=150, deadline=None)
@given(st.lists(typed, min_size=1, max_size=20))
def test_a_list_of_insights_reads_as_typed(texts):
    """Up to twenty texts an example, so some thousands a run."""
    written = "\n".join(f"- **S1** {indented(escape(text), 2)}" for text in texts)
    for reader in (COMMONMARK, GITHUB):
        items = paragraphs_of(reader.render(written), "li")
        assert [read_back(item.removeprefix("<strong>S1</strong> ")) for item in items] == texts


@settings(max_examples=100, deadline=None)
@given(st.lists(typed, min_size=1, max_size=10))
def test_paragraphs_read_as_typed(texts):
    written = "\n\n".join(escape(text) for text in texts)
    for reader in (COMMONMARK, GITHUB):
        assert [read_back(paragraph) for paragraph in paragraphs_of(reader.render(written), "p")] == texts


@settings(max_examples=100, deadline=None)
@given(typed)
def test_a_heading_reads_as_typed_on_one_line(text):
    on_one_line = text.replace("\n", " ")
    for reader in (COMMONMARK, GITHUB):
        [heading] = paragraphs_of(reader.render(f"### {escape(plain(typed_line(text)))}"), "h3")
        assert read_back(heading) == on_one_line
