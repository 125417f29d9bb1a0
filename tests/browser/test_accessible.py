"""axe-core finds nothing on the facilitator's page, in the hall, at the start and on the poster, in every stage."""

import pytest
from playwright.sync_api import expect

from .axe import faults
from .conftest import LAPTOP, PHONE
from .server import KEY
from .test_facilitate import more
from .test_phone import heading


def test_facilitate_and_screen_in_every_stage(workshop, facilitator, screen, person):
    lead, hall = facilitator(), screen()
    anna = person("anna")
    assert faults(lead) + faults(hall) == []
    workshop.ask("seed")
    for stage in workshop.state["plan"]["stages"]:
        workshop.ask("start_stage", stage=stage["id"])
        expect(lead.locator("[aria-current=step]")).to_contain_text(stage["title"])
        assert faults(lead) + faults(hall) == [], stage["id"]
        if stage.get("posts"):
            workshop.ask("set_cards", cards="sealed")
            expect(lead.get_by_label("Verzegeld")).to_be_checked()
            assert faults(lead) + faults(hall) == []
        if stage["kind"] == "vote":
            anna.get_by_role("button", name="Geef een punt").first.click()
            workshop.ask("reveal")
            expect(heading(hall, "De uitslag")).to_be_visible()
            assert faults(lead) + faults(hall) == []
    for over in ("close_workshop", "close_workshop"):
        workshop.ask(over)
        expect(heading(hall, "Dank je wel.")).to_be_visible()
        assert faults(lead) + faults(hall) == []


def test_what_unfolds_on_the_facilitators_page(workshop, facilitator):
    workshop.ask("seed")
    workshop.ask("hide_insight", insight="i2")
    workshop.ask("start_stage", stage="verzamelen")
    lead = facilitator()
    more(lead, "S1").click()
    expect(lead.get_by_role("menu")).to_be_visible()
    assert faults(lead) == []
    for form in ("Pas kaart aan", "Verberg kaart"):
        lead.get_by_role("menuitem", name=form).click()
        expect(lead.get_by_role("button", name="Annuleren")).to_be_visible()
        assert faults(lead) == []
        lead.get_by_role("button", name="Annuleren").click()
        more(lead, "S1").click()
    lead.keyboard.press("Escape")
    lead.get_by_role("button", name="Kaart van papier toevoegen").click()
    lead.get_by_role("button", name="Blind stemmen").click()
    lead.get_by_role("button", name="Links").click()
    expect(lead.get_by_label("Om mee te doen", exact=True)).to_be_visible()
    assert faults(lead) == []


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_the_start_signing_in_and_the_poster(server, workshop, device, size):
    page = device(server.address, viewport=size)
    page.get_by_role("button", name="Doe mee").click()
    assert faults(page) == []
    page.goto(f"{server.address}/signin#verkeerd")
    expect(page.get_by_role("alert")).to_contain_text("Deze sleutel klopt niet.")
    assert faults(page) == []
    page.get_by_label("Sleutel").fill(KEY)
    page.get_by_role("button", name="Meld aan").click()
    page.get_by_role("button", name="Start een sessie").first.click()
    page.get_by_role("button", name="Wissen").first.click()
    assert faults(page) == []
    page.goto(f"{workshop.join_url}/poster")
    expect(heading(page, "Hoe kan de promotor")).to_be_visible()
    assert faults(page) == []
