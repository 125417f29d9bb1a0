"""The table: as a Belgian Excel opens it, as programs read it, and with nothing in it that a spreadsheet computes."""

import csv
import io

from hypothesis import given

from workshop.harvest.formulas import escape_formula, unescape_formula

from .reading import rendered, rows_of_csv
from .test_formats import kept


@given(kept)
def test_no_cell_is_a_formula_and_every_text_comes_back(text):
    cell = escape_formula(text)
    assert cell.lstrip()[:1] not in tuple("=+-@＝＋－＠")
    assert unescape_formula(cell) == text


def test_what_is_no_formula_stays_as_it_was_typed():
    for text in ("'t is goed", "1+1=3!", "a = b", "C++", "jan@voorbeeld.be", "(+32) 9"):
        assert escape_formula(text) == text


def test_excel_in_belgium_opens_it_by_a_double_click(voted):
    voted.facilitate("reveal")
    content = rendered(voted.harvest(), "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("Nr.;Vraag;Kaart;Lijn;")
    assert lines[-1] == ""
    assert not any("\n" in line for line in lines)


def test_programs_read_ids_and_numbers(voted):
    voted.facilitate("reveal")
    content = rendered(voted.harvest(), "plain.csv")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    rows = {row["number"]: row for row in csv.DictReader(io.StringIO(content.decode(), newline=""))}
    known = {"question": "succes", "line": "S1", "theme": "", "people": "15", "ballots": "30"}
    assert known.items() <= rows["S1"].items()
    assert rows["S1"]["sections"] == "resultaten"


def test_a_group_that_has_lost_its_cards_keeps_what_was_voted(session):
    session.facilitate("seed")
    session.facilitate("start_stage", stage="stemmen")
    session.facilitate("add_theme", category="succes", title="Samen", insights=["i1"])
    session.ask("p1", "vote", target="t1", dots=1)
    session.facilitate("reveal")
    session.facilitate("start_stage", stage="bespreken")
    session.facilitate("move_insights", insights=["i1"], theme=None)
    rows = rows_of_csv(rendered(session.harvest(), "plain.csv"))
    told = [(row["number"], row["line"], row["theme"], row["people"]) for row in rows if row["question"] == "succes"]
    assert told == [("", "t1", "Samen", "1"), ("S1", "S1", "", "0")]


def test_both_files_hold_the_same_figures(voted):
    voted.facilitate("reveal")
    people, programs = (rows_of_csv(rendered(voted.harvest(), ending)) for ending in ("csv", "plain.csv"))
    assert [(row["Nr."], row["Mensen"], row["Van"]) for row in people] == [
        (row["number"], row["people"], row["ballots"]) for row in programs
    ]
