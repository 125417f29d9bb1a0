"""Sessions of another shape than the shipped one: the phone follows from the plan."""

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import soon

from .server import ROOT, Server
from .test_phone import card, heading


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("data"), plans=ROOT / "tests" / "plans")
    yield server
    server.kill()


@pytest.fixture
def workshop(server, request):
    workshop = server.workshop(request.param)
    yield workshop
    workshop.close()


@pytest.mark.parametrize("workshop", ["vier"], indirect=True)
def test_four_questions_have_four_marks(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="schrijven")
    expect(anna.get_by_role("tab")).to_have_count(4)
    colours = [
        tab.locator(".shape").evaluate("shape => getComputedStyle(shape).fill + shape.outerHTML")
        for tab in anna.get_by_role("tab").all()
    ]
    assert len(set(colours)) == 4
    anna.get_by_role("tab", name="Wat doen we nooit meer?").click()
    anna.get_by_label("Wat doen we nooit meer?", exact=True).fill("Vergaderen op vrijdag")
    anna.get_by_role("button", name="Kaart toevoegen").click()
    expect(card(anna, "Vergaderen op vrijdag")).to_be_visible()


@pytest.mark.parametrize("workshop", ["vier"], indirect=True)
def test_more_than_one_point_for_a_card_from_one_budget_for_all(workshop, person):
    for text in ("Eerste", "Tweede", "Derde"):
        workshop.ask("post_insight", category="goed", text=text)
    anna = person("anna")
    workshop.ask("start_stage", stage="wegen")
    first, second, third = (card(anna, text) for text in ("Eerste", "Tweede", "Derde"))
    expect(anna.get_by_text("Nog 4 punten.", exact=True)).to_be_visible()
    first.get_by_role("button", name=re.compile("^Geef een punt")).click()
    first.get_by_role("button", name=re.compile("^1 punt gegeven, nog een")).click()
    expect(first.get_by_role("button", name=re.compile("^2 punten gegeven"))).to_have_attribute("aria-pressed", "true")
    for _ in range(2):
        second.get_by_role("button", name=re.compile("punt")).first.click()
    expect(third.get_by_role("button").first).to_have_attribute("aria-disabled", "true")
    expect(first.get_by_text("2 punten", exact=True)).to_be_visible()
    first.get_by_role("button", name=re.compile("^2 punten gegeven")).click()
    expect(anna.get_by_text("Nog 1 punt.", exact=True)).to_be_visible()


@pytest.mark.parametrize("workshop", ["kort"], indirect=True)
def test_a_name_is_asked_where_the_plan_asks_one(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="welkom")
    anna.get_by_label("Je naam (hoeft niet)").fill("Anna")
    anna.get_by_role("button", name="Klaar, ik doe mee").click()
    workshop.ask("start_stage", stage="verzamelen")
    anna.get_by_label("Wat lukt er?", exact=True).fill("Samen rijden")
    anna.get_by_role("button", name="Kaart toevoegen").click()
    expect(card(anna, "Samen rijden")).to_contain_text("S1")
    assert workshop.state["insights"]["i1"]["by"] == "Anna"


@pytest.mark.parametrize("workshop", ["kort"], indirect=True)
def test_who_comes_late_is_offered_the_check_in(workshop, person):
    workshop.ask("start_stage", stage="verzamelen")
    anna = person("anna")
    anna.get_by_role("button", name="Check in").click()
    anna.get_by_label("In welke regio werk je?").select_option(label="Westhoek")
    anna.get_by_role("button", name="Klaar, ik doe mee").click()
    expect(heading(anna, "Verzamelen")).to_be_visible()
    expect(anna.get_by_label("Wat lukt er?", exact=True)).to_be_visible()
    expect(anna.get_by_role("button", name="Check in")).to_have_count(0)


@pytest.mark.parametrize("workshop", ["doen"], indirect=True)
def test_without_roles_in_the_plan_one_writes_who_acts(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="praten")
    expect(anna.get_by_text("De begeleider kiest het onderwerp.")).to_be_visible()
    workshop.ask("start_stage", stage="doen")
    anna.get_by_role("button", name="Maak een actie").click()
    anna.get_by_label("Wat doen we?").fill("Een lijst maken")
    anna.get_by_role("button", name="Actie toevoegen").click()
    expect(anna.get_by_label("Wie trekt dit? (rol)")).to_be_focused()
    anna.get_by_label("Wie trekt dit? (rol)").fill("Wie de zaal beheert")
    anna.get_by_role("button", name="Actie toevoegen").click()
    expect(anna.get_by_role("region", name="Mijn acties")).to_contain_text("Wie de zaal beheert")
    assert soon(lambda: workshop.state.get("actions"))  # on the phone it stands before it has arrived

    workshop.ask("start_stage", stage="kijken")
    expect(heading(anna, "Kijken")).to_be_visible()
    expect(anna.get_by_role("region", name="Mijn acties")).to_contain_text("Een lijst maken")
    expect(anna.get_by_role("button", name=re.compile("actie|Pas aan"))).to_have_count(0)
