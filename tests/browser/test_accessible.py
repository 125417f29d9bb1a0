"""axe-core finds nothing in what unfolds on the facilitator's page, at the start, signing in and on the poster."""

import pytest
from playwright.sync_api import expect

from .axe import faults
from .conftest import LAPTOP, PHONE
from .participant import participant
from .server import KEY
from .test_phone import heading


def test_what_unfolds_on_the_facilitators_page(workshop, facilitator):
    workshop.ask("seed")
    workshop.ask("hide_insight", insight="i2")
    workshop.ask("add_theme", category="succes", title="Samen kan meer", insights=["i3", "i4"])
    workshop.ask("add_theme", category="valkuil", title="Nog leeg")
    workshop.ask("add_action", theme="t1", what="Meteen beginnen", who="Trekker")
    workshop.ask("start_stage", stage="lezen")
    lead = facilitator()
    for name, forms in {
        "kaart S1": ("Pas kaart aan", "Nieuwe groep met", "Nieuwe actie", "Plaats en beslissing"),
        "groep Samen kan meer": ("Hernoem",),  # the others are those of a card
    }.items():
        dots = lead.get_by_role("button", name=f"Meer voor {name}", exact=True)
        dots.click()
        expect(lead.get_by_role("menu")).to_be_visible()
        assert faults(lead, "[role=menu]") == [], name
        for form in forms:
            lead.get_by_role("menuitem", name=form).click()
            expect(lead.get_by_role("button", name="Annuleren")).to_be_visible()
            whole = "#places" if form == "Plaats en beslissing" else "form:has(button:text('Annuleren'))"
            assert faults(lead, whole) == [], form
            lead.get_by_role("button", name="Annuleren").click()
            dots.click()
        lead.get_by_role("menuitem", name="Verberg").click()
        expect(lead.get_by_role("button", name="Zeg waarom")).to_be_visible()
        assert faults(lead, ".toasts") == [], name
        lead.get_by_role("button", name="Zeg waarom").click()
        assert faults(lead, "form:has(button:text('Annuleren'))") == [], name
        lead.get_by_role("button", name="Annuleren").click()
        dots.click()
        lead.get_by_role("menuitem").first.click()
        expect(lead.get_by_role("status")).to_contain_text("weer")
    lead.get_by_role("button", name="Samen kan meer", exact=True).click()
    lead.get_by_label("Kies kaart S1").check()
    lead.get_by_role("button", name="Verplaats naar …").click()
    expect(lead.get_by_role("listbox")).to_be_visible()
    assert faults(lead) == []
    lead.keyboard.press("Escape")
    for fold in ("Kaarten van papier toevoegen", "Blind stemmen", "Wat gebeurt ermee?", "Met het toetsenbord"):
        lead.get_by_role("button", name=fold).click()
    lead.get_by_label("Wat staat er op de kaart?").fill("tekst;vraag\nSamen rijden;Succes\nMinder papier;Geluk")
    expect(lead.locator("#paper table")).to_contain_text("Deze vraag staat niet in het draaiboek.")
    assert faults(lead, "#paper") == []
    lead.get_by_role("button", name="Delen").click()
    expect(lead.get_by_label("Om mee te doen", exact=True)).to_be_visible()
    assert faults(lead, "header") == []  # what lies half under it is no smaller for that
    lead.get_by_role("button", name="Zaal", exact=True).click()
    expect(lead.frame_locator("iframe").get_by_text("Samen kan meer")).to_be_attached()
    assert faults(lead, "header") == []
    lead.keyboard.press("Escape")
    lead.get_by_role("button", name="Groot").click()
    assert faults(lead) == []


def test_what_was_revealed_and_is_talked_about(workshop, facilitator):
    workshop.ask("seed")
    workshop.ask("add_theme", category="succes", title="Samen kan meer", insights=["i3", "i4"])
    people = [participant(workshop) for _ in range(5)]
    workshop.ask("start_stage", stage="stemmen")
    for person in people:
        person.do("introduce", profile={"regio": "kempen"})
        person.do("vote", target="t1", dots=1)
        person.do("object", target="i6", on=True, text="Dat werkt niet overal.")
        person.close()
    workshop.ask("reveal")
    workshop.ask("start_stage", stage="bespreken")
    workshop.ask("spotlight", target="t1")
    lead = facilitator()
    lead.get_by_role("button", name="Nieuwe actie").click()
    lead.get_by_text("5 bezwaren").last.click()
    expect(lead.get_by_text("in de kijker", exact=True)).to_be_visible()
    assert faults(lead) == []


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_the_start_signing_in_and_the_poster(server, workshop, device, size):
    page = device(server.address, viewport=size)
    page.get_by_role("button", name="Doe mee").click()
    assert faults(page) == []
    page.goto(f"{server.address}/signin#verkeerd")
    expect(page.get_by_role("alert")).to_contain_text("Deze sleutel klopt niet.")
    assert faults(page) == []
    page.goto(f"{workshop.join_url}/facilitate#verkeerd")
    expect(page.get_by_role("alert")).to_contain_text("Deze sleutel klopt niet.")
    assert faults(page) == []
    page.goto(f"{server.address}/signin")
    page.get_by_label("Sleutel").fill(KEY)
    page.get_by_role("button", name="Meld aan").click()
    page.get_by_role("button", name="Start een sessie").first.click()
    page.get_by_role("button", name="Meer ").first.click()
    page.get_by_role("button", name="Wissen").first.click()
    assert faults(page) == []
    page.goto(f"{workshop.join_url}/poster")
    expect(heading(page, "Hoe kan de promotor")).to_be_visible()
    assert faults(page) == []
