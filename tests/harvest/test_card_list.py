"""Cards of a list: any text comes back verbatim, whichever program saved it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.core import Refused
from workshop.harvest.card_list import read_list
from workshop.harvest.formulas import escape_formula

# What a cell can hold and a codec can write; rows of nothing are passed over.
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=12).map(lambda text: f"x{text}")
RISKY = st.builds("{}{}".format, st.sampled_from(["=", "+", "-", "@", "'="]), CELL)
ROWS = st.lists(st.tuples(CELL | RISKY, CELL | RISKY | st.just("")), min_size=1, max_size=4)
NAMES = {"tekst": "text", "vraag": "category", "toelichting": "note"}


def saved(rows, delimiter):
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([*map(escape_formula, row)] for row in rows)
    return file.getvalue()


@given(ROWS, st.sampled_from(";,\t"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_cell_comes_back_as_it_was(rows, delimiter, encoding):
    read = read_list(saved(rows, delimiter).encode(encoding))
    assert [cells for _, cells in read.rows] == rows
    assert [row for row, _ in read.rows] == list(range(1, len(rows) + 1))


@given(ROWS)
def test_a_card_is_what_its_columns_hold(rows):
    read = read_list(saved([("Tekst", "TOELICHTING"), *rows], ";").encode())
    columns, head = read.guess(NAMES)
    assert (columns, head) == (["text", "note"], True)
    cards = [(row, card["text"], card["note"]) for row, card in read.cards(columns, head, {}, "succes")]
    assert cards == [(at, *cells) for at, cells in enumerate(rows, 2)]


def test_an_older_excel_and_a_list_without_a_head():
    read = read_list("Café;Succes\r\n\r\nÉén;geluk\r\n".encode("cp1252"))
    assert read.rows == ((1, ("Café", "Succes")), (3, ("Één", "geluk")))
    assert read.guess(NAMES) == (["text", ""], False)
    assert read.example == ["Café", "Succes"]
    cards = [card for _, card in read.cards(["text", "category"], False, {"succes": "s"}, "v")]
    assert [card["category"] for card in cards] == ["s", "geluk"]


def test_a_quote_that_never_closes_is_told_with_its_row():
    with pytest.raises(Refused) as no:
        read_list(b'tekst\neerste\n"tweede\n')
    assert (no.value.code, no.value.values["row"]) == ("bad_list", 3)
