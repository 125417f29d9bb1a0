"""What people typed reads as they typed it, whatever it holds: rendered and read back by another's CommonMark."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workshop.harvest.verbatim import escape, escape_line, indented

COMMONMARK = MarkdownIt("commonmark")
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])

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


def read_back(rendered: str) -> str:
    text = rendered.replace("<br />\n", "\n")
    assert "<" not in text, f"markup in {text!r}"
    return html.unescape(text)


def paragraphs_of(rendered: str, tag: str) -> list[str]:
    return re.findall(f"<{tag}>(.*?)</{tag}>", rendered, re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
@pytest.mark.parametrize("reader", [COMMONMARK, GITHUB], ids=["commonmark", "github"])
def test_what_begins_like_markup_reads_as_typed(text, reader):
    [paragraph] = paragraphs_of(reader.render(escape(text)), "p")
    assert read_back(paragraph) == text


@settings(max_examples=250, deadline=None)
@given(st.lists(typed, min_size=1, max_size=20))
def test_a_list_of_insights_reads_as_typed(texts):
    """Up to twenty texts an example, so some thousands a run."""
    written = "\n".join(f"- **S1** {indented(escape(text), 2)}" for text in texts)
    for reader in (COMMONMARK, GITHUB):
        items = paragraphs_of(reader.render(written), "li")
        assert [read_back(item.removeprefix("<strong>S1</strong> ")) for item in items] == texts


@settings(max_examples=150, deadline=None)
@given(st.lists(typed, min_size=1, max_size=10))
def test_paragraphs_read_as_typed(texts):
    rendered = COMMONMARK.render("\n\n".join(escape(text) for text in texts))
    assert [read_back(paragraph) for paragraph in paragraphs_of(rendered, "p")] == texts


@settings(max_examples=150, deadline=None)
@given(typed)
def test_a_heading_and_a_cell_read_as_typed_on_one_line(text):
    on_one_line = text.replace("\n", " ")
    [heading] = paragraphs_of(COMMONMARK.render(f"### {escape_line(text)}"), "h3")
    assert read_back(heading) == on_one_line
    table = GITHUB.render(f"| Sessie | {escape_line(text)} |\n| --- | --- |\n")
    assert [read_back(cell) for cell in paragraphs_of(table, "th")] == ["Sessie", on_one_line]
