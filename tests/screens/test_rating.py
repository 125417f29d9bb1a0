"""Marks on scales: one line at a time on the phone, in a picture or as people in the hall, as a list on the desk."""

import pytest

from workshop.core.plan import read_plan

from ..rehearsal import RATED
from .conftest import Room

FEW = RATED.replace("[[categories]]", "[privacy]\nmin_cell = 2\n\n[[categories]]", 1)
AGREE = """scales = [{ id = "eens", title = "Eens?", values = ["oneens", "geen mening", "eens"], agree = true }]"""
BLIND = FEW[: FEW.index("scales = [{ id")] + "blind = true\n" + AGREE + FEW[FEW.index("agree = true }]") + 15 :]


@pytest.fixture
def rating(drawing):
    """rating(plan) has three people, two cards, and is in the stage in which they get marks."""

    def room(plan: str) -> Room:
        room = Room(drawing, read_plan(plan, "proef.toml"))
        room.join(*({"regio": region} for region in ("kempen", "kempen", "limburg")))
        room.lead("start_stage", stage="verzamelen")
        for text in ("Samen leren", "Geld delen"):
            room.ask("p1", "post_insight", category="succes", text=text)
        room.lead("start_stage", stage="wegen")
        return room

    return room


def mark(room, who, **marks):
    for scale, (one, other) in marks.items():
        room.ask(who, "rate", target="i1", scale=scale, value=one)
        room.ask(who, "rate", target="i2", scale=scale, value=other)


def test_a_phone_asks_one_line_at_a_time_and_sums_up(rating):
    room = rating(FEW)
    first = room.phone("p1")
    assert first.name == "rate"
    assert "1 van 2" in first.words
    assert len(first.all("h2")) == 1
    assert first.all("div[@role='group']//button") == ["laag", "hoog", "oneens", "geen mening", "eens"]
    assert "Sla over" in first.all("footer//button")
    mark(room, "p1", impact=(1, 0), eens=(2, 1))
    summed = room.phone("p1")
    assert "2 van de 2 beoordeeld" in summed.words
    assert any("Samen leren jij: hoog jij: eens" in each for each in summed.all("li"))
    assert "Ik ben klaar" in summed.all("footer//button")
    assert not any("van 2" in each for each in summed.all("dl"))
    room.ask("p1", "done", on=True)
    assert "Je bent klaar" in room.phone("p1").words


def test_who_gives_marks_says_where_a_problem_is_and_reads_it_beside_them(rating):
    room = rating(BLIND)
    for who in ("p1", "p2", "p3"):
        mark(room, who, eens=(2, 0))
    room.ask("p1", "object", target="i1", on=True, text="Wie betaalt dat?")
    assert "Wie betaalt dat?" in room.phone("p1").words
    assert "Wie betaalt dat?" not in room.phone("p2").words + room.desk().words
    assert any(
        each.startswith("Bezwaar") for each in room.phone("p1", rating={"round": "wegen", "line": "i2"}).all("button")
    )
    room.lead("reveal")
    [line] = [each for each in room.phone("p2").all("li") if "1 mens ziet hier een probleem" in each]
    assert "Samen leren" in line
    assert "Wie betaalt dat?" in line
    assert any("Samen leren" in each and "1 bezwaar" in each for each in room.desk().all("section//li"))


def test_what_everybody_sees_shows_only_where_enough_people_gave_a_mark(rating):
    room = rating(FEW)
    mark(room, "p1", impact=(1, 0), eens=(2, 1))
    hall = room.hall()
    assert hall.name == "rated"
    assert "Nog te weinig antwoorden" in hall.words
    assert hall.all("g") == []
    mark(room, "p2", impact=(1, 0), eens=(2, 2))
    hall = room.hall()
    assert hall.all("g") == ["1", "2"]
    assert [each.split(" Impact")[0] for each in hall.all("ol/li")[:2]] == ["1 Samen leren", "2 Geld delen"]
    assert "hoog 2 · laag 0" in hall.words
    assert "2 mensen gaven een oordeel." in hall.all("footer")[0]
    assert any("Samen leren" in each and "hoog 2" in each for each in room.desk().all("section//li"))


def test_blind_marks_are_nowhere_until_they_are_shown_and_then_as_people(rating):
    room = rating(BLIND)
    for who in ("p1", "p2", "p3"):
        mark(room, who, eens=(2, 0))
    assert room.hall().name == "vote"
    assert "eens 3" not in room.desk().words
    assert room.phone("p1").all("dl") == []
    assert "Stemming sluiten" in room.desk().words
    room.lead("reveal")
    hall = room.hall()
    assert hall.name == "rated"
    [first, second, *_] = hall.all("ol/li")
    assert "Samen leren eens uit 2 van de 2 regio's eens 3 geen mening 0 oneens 0" in first
    assert "Geld delen eens 0 geen mening 0 oneens 3" in second
    phone = room.phone("p1")
    assert phone.name == "rated"
    assert "Samen leren jij: eens eens 3" in phone.words
    room.lead("start_stage", stage="bespreken")
    assert any("Geld delen" in each and "oneens 3" in each for each in room.desk().all("section//li"))
