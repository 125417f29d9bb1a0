"""The actions in a calendar: read back by its own library, with a day where one was said."""

from datetime import date

import pytest
from icalendar import Calendar

from workshop.harvest import harvest

from ..rehearsal import Rehearsal
from .reading import READERS, rendered, said_in_calendar, sheet


@pytest.fixture(scope="module")
def made():
    """Two actions, of which one has a day; four people behind a line without a phone."""
    rehearsal = Rehearsal()
    rehearsal.join({}, {}, {})
    rehearsal.ask("facilitator", "seed")
    rehearsal.ask("facilitator", "count_hands", target="i1", people=4)
    rehearsal.ask("facilitator", "start_stage", stage="acties")
    rehearsal.ask("p1", "add_action", theme="i1", what="Bellen; en, ook\nschrijven", who="Trekker", when="2027-01-15")
    rehearsal.ask("p1", "add_action", what="Een lijst", who="Doener", when="na de zomer", first_step="Vragen")
    for who in ("p2", "p3"):
        rehearsal.ask(who, "join_action", action="a1", on=True)
    return harvest(rehearsal.workshop)


def test_what_has_a_day_stands_on_it_and_all_else_is_a_task(made):
    calendar = Calendar.from_ical(rendered(made, "ics"))
    [event], [todo] = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert (event["summary"], event["dtstart"].dt) == ("Bellen; en, ook\nschrijven", date(2027, 1, 15))
    assert (todo["summary"], "due" in todo) == ("Een lijst", False)
    assert "S1 ‘1+1=3!’" in event["description"]
    assert "2 mensen doen mee" in event["description"]
    assert "na de zomer" in todo["description"]
    assert len({each["uid"] for each in (event, todo)}) == 2


def test_lines_are_no_longer_than_a_calendar_takes(made):
    assert all(len(line) <= 75 for line in rendered(made, "ics").split(b"\r\n"))


def test_an_empty_harvest_makes_a_calendar_without_anything():
    assert said_in_calendar(rendered(harvest(Rehearsal().workshop), "ics")).strip() == ""


@pytest.mark.parametrize("ending", ["md", "docx", "xlsx", "json", "db", "ics"])
def test_who_takes_part_is_in_every_format_that_tells_actions(made, ending):
    said = READERS[ending].said(rendered(made, ending))
    assert "Bellen" in said
    if ending in ("md", "docx", "ics"):
        assert "2 mensen doen mee" in said
    if ending in ("md", "docx"):
        assert "+4 in de zaal" in said


def test_hands_and_takers_are_numbers_in_a_spreadsheet(made):
    content = rendered(made, "xlsx")
    assert [row["Doen mee"] for row in sheet(content, "Acties")] == [2, None]
    assert next(row["Handen in de zaal"] for row in sheet(content, "Lijnen")) == 4
