"""Marks in the harvest: the counts that may be told, the highest line first, in each file."""

import json
from pathlib import Path

import pytest
from jsonschema import validate

from workshop.core.plan import read_plan

from ..rehearsal import RATED
from .conftest import Session
from .reading import database, rendered, sheet

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/harvest.schema.json").read_text())
FEW = RATED.replace("[[categories]]", "[privacy]\nmin_cell = 2\n\n[[categories]]", 1)


def session_of(plan):
    """Of four people, a card that all agree with, one that divides, and one of which too few say something."""
    session = Session(read_plan(plan, "proef.toml"))
    session.join(*({"regio": region} for region in ("kempen", "kempen", "limburg", "limburg")))
    session.facilitate("start_stage", stage="verzamelen")
    for text in ("Verdeeld", "Gedragen", "Nog onbekend"):
        session.ask("p1", "post_insight", category="succes", text=text)
    session.facilitate("start_stage", stage="wegen")
    for who, divided in (("p1", 0), ("p2", 2), ("p3", 0), ("p4", 2)):
        session.ask(who, "rate", target="i1", scale="eens", value=divided)
        session.ask(who, "rate", target="i2", scale="eens", value=2)
        session.ask(who, "rate", target="i2", scale="impact", value=1)
        session.ask(who, "rate", target="i1", scale="impact", value=1)
    session.ask("p1", "rate", target="i3", scale="eens", value=2)
    session.facilitate("start_stage", stage="oogst")
    return session


@pytest.fixture
def rated():
    return session_of(FEW)


def test_the_highest_come_first_and_what_few_said_something_of_last_and_untold(rated):
    [round] = rated.harvest().ratings
    assert (round.round.id, round.round.ballots, round.axes) == ("wegen", 4, ("impact", "eens"))
    assert [(line.line.id, line.marks) for line in round.lines] == [
        ("i2", {"impact": (0, 4), "eens": (0, 0, 4)}),
        ("i1", {"impact": (0, 4), "eens": (2, 0, 2)}),
        ("i3", {}),
    ]
    assert [line.breadth.get("regio") for line in round.lines] == [2, None, None]


def test_blind_marks_are_in_no_harvest_before_the_reveal():
    session = session_of(FEW.replace('on = "themes"\nscales', 'on = "themes"\nblind = true\nscales'))
    [round] = session.harvest().ratings
    assert (round.round.ballots, round.lines) == (None, ())
    assert "Wegen: nog niet onthuld." in session.markdown()
    session.facilitate("reveal")
    assert "eens 4" in session.markdown()


def test_each_file_tells_them(rated):
    markdown = rated.markdown()
    assert "## Wat de zaal vindt" in markdown
    assert "- **S2** Gedragen\n  - Impact: hoog 4 · laag 0\n  - Eens? eens 4 · geen mening 0 · oneens 0" in markdown
    told = json.loads(rendered(rated.harvest(), "json"))
    validate(told, SCHEMA)
    assert told["ratings"][0]["lines"][0]["marks"] == {"impact": [0, 4], "eens": [0, 0, 4]}
    rows = [row for row in sheet(rendered(rated.harvest(), "xlsx"), "Oordelen") if row["Nr."] == "S1"]
    assert [(row["Schaal"], row["Oordeel"], row["Mensen"]) for row in rows[-3:]] == [
        ("Eens?", "oneens", 2),
        ("Eens?", "geen mening", 0),
        ("Eens?", "eens", 2),
    ]
    with database(rendered(rated.harvest(), "db")) as db:
        query = "select people from marks where target = 'i2' and scale = 'eens' and mark = 'eens'"
        assert db.execute(query).fetchall() == [(4,)]


def test_what_too_few_gave_marks_to_is_named_in_one_sentence(rated):
    """A list that says the same of fifty cards is a list that nobody reads."""
    rated.facilitate("post_insight", category="succes", text="Ook nog onbekend")
    rated.facilitate("start_stage", stage="wegen")
    rated.ask("p1", "rate", target="i4", scale="eens", value=2)
    assert "\n\nNog te weinig antwoorden om te tonen: S3 en S4.\n" in rated.markdown()
