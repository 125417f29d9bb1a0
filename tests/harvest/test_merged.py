"""Merged and parked cards in every format: nothing typed is lost, and each stands where it belongs."""

import json

import pytest

from workshop.harvest import harvest

from ..rehearsal import Rehearsal
from .reading import COMPLETE, READERS, database, rendered, rows_of_csv, sheet


@pytest.fixture(scope="module")
def found():
    """S2 lies under S1; S3 is parked, and so is a group with V1 in it. All of them were voted on."""
    rehearsal = Rehearsal()
    rehearsal.join({}, {}, {})
    lead = lambda do, **fields: rehearsal.ask("facilitator", do, **fields)  # noqa: E731
    lead("start_stage", stage="verzamelen")
    for who, category, text in [
        ("p1", "succes", "Samen leren"),
        ("p2", "succes", "Leren van elkaar"),
        ("p3", "succes", "Gratis koffie"),
        ("p1", "valkuil", "Te veel papier"),
    ]:
        rehearsal.ask(who, "post_insight", category=category, text=text)
    lead("start_stage", stage="stemmen")
    for who, target in [("p1", "i1"), ("p1", "i2"), ("p2", "i2"), ("p3", "i3"), ("p3", "i4")]:
        rehearsal.ask(who, "vote", target=target, dots=1)
    for target, text in (("i1", ""), ("i2", "Wie betaalt dat?")):
        rehearsal.ask("p3", "object", target=target, on=True, text=text)
    lead("place", target="i2", sections=["context"], criteria=[])
    lead("reveal")
    lead("merge_insights", into="i1", insights=["i2"])
    lead("park", target="i3", reason="Regelt het onthaal")
    lead("add_theme", category="valkuil", title="Papier", insights=["i4"])
    lead("park", target="t1", reason="Voor een andere keer")
    return harvest(rehearsal.workshop)


@pytest.mark.parametrize("ending", COMPLETE)
def test_every_format_tells_every_card_and_why_it_was_parked(found, ending):
    said = READERS[ending].said(rendered(found, ending))
    for text in ("Samen leren", "Leren van elkaar", "Gratis koffie", "Te veel papier"):
        assert text in said
    for reason in ("Regelt het onthaal", "Voor een andere keer"):
        assert reason in said


def test_one_line_stands_for_both_with_people_counted_once(found):
    [line] = found.categories[0].lines
    assert (line.number, line.support.people, line.support.round.ballots) == ("S1", 2, 3)
    assert [(card.number, card.same_as) for card in line.all_cards] == [("S1", None), ("S2", "S1")]
    assert (line.objections.people, line.objections.texts) == (1, ("Wie betaalt dat?",))
    assert [entry.number for entry in found.sections[0].lines] == ["S1"]


def test_what_is_parked_stands_on_a_list_of_its_own_and_is_counted_nowhere(found):
    assert [(line.number, line.parked) for line in found.parked] == [
        ("S3", "Regelt het onthaal"),
        ("t1", "Voor een andere keer"),
    ]
    assert all(line.support is None and not line.supports for line in found.parked)
    assert all(not card.supports for line in found.parked for card in line.cards)
    assert found.categories[1].lines == ()
    assert [card.number for card in found.insights] == ["S1", "S2", "S3", "V1"]


def test_how_it_stands_in_data(found):
    told = json.loads(rendered(found, "json"))
    assert [card["number"] for card in told["categories"][0]["lines"][0]["insights"][0]["merged"]] == ["S2"]
    assert [(each["category"], each["line"]["number"]) for each in told["parked"]] == [
        ("succes", "S3"),
        ("valkuil", "t1"),
    ]
    rows = {row["number"]: row for row in rows_of_csv(rendered(found, "plain.csv"))}
    assert [rows[number]["same_as"] for number in ("S1", "S2", "S3")] == ["", "S1", ""]
    assert [rows[number]["parked"] for number in ("S1", "S3", "V1")] == [
        "",
        "Regelt het onthaal",
        "Voor een andere keer",
    ]
    with database(rendered(found, "db")) as db:
        assert db.execute("select number, same_as from insights where same_as is not null").fetchall() == [("S2", "i1")]
        assert db.execute("select number from lines where parked is not null").fetchall() == [("S3",), ("t1",)]
        assert db.execute("select number from ranking").fetchall() == [("S1",)]
        assert db.execute("pragma foreign_key_check").fetchall() == []


def test_how_it_reads(found):
    text = rendered(found, "md").decode()
    assert "zegt hetzelfde: **S2** Leren van elkaar" in text
    assert "## Geparkeerd" in text
    cards = {row["Nr."]: row for row in sheet(rendered(found, "xlsx"), "Kaarten")}
    assert cards["S2"]["Zegt hetzelfde als"] == "S1"
