"""Marks on scales, tapped one line at a time; in a picture, and as people, once they are shown."""

import shutil

import pytest
from playwright.sync_api import expect

from .axe import faults
from .conftest import HALL, LAPTOP, nothing_waits
from .server import ROOT, Server
from .test_phone import heading

SMALL = {"width": 320, "height": 640}
FITS = "document.documentElement.scrollWidth <= window.innerWidth"
CARDS = ("Eén loket voor alle vragen", "Een gedeelde agenda", "Elke maand samen koffie")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """It has a plan with two scales and then one that says who agrees, told to few people."""
    plans = tmp_path_factory.mktemp("plans")
    shutil.copy(ROOT / "tests" / "plans" / "wegen.toml", plans)
    server = Server(tmp_path_factory.mktemp("data"), plans=plans)
    yield server
    server.kill()


def marks(phone, *values):
    """Taps these values of the line that is shown, each on its scale; then another line is."""
    line = phone.locator("#line").text_content()
    for at, value in enumerate(values):
        phone.get_by_role("group").nth(at).get_by_role("button", name=value, exact=True).click()
    expect(phone.locator("#line")).not_to_have_text(line)
    expect(phone.locator("#line")).to_be_focused()


def test_lines_get_marks_one_by_one_and_stand_in_a_picture_and_as_people(server, device):
    workshop = server.workshop("wegen")
    phones = [device(workshop.join_url, viewport=SMALL) for _ in range(3)]
    for phone in phones:
        phone.get_by_role("button", name="Doe mee").click()
    hall = device(f"{workshop.join_url}/screen", viewport=HALL)
    desk = device(workshop.facilitate_url, viewport=LAPTOP)
    for text in CARDS:
        workshop.ask("post_insight", category="idee", text=text)
    workshop.ask("start_stage", stage="wegen")

    for phone in phones:
        expect(phone.get_by_text("1 van 3")).to_be_visible()
        assert phone.evaluate(FITS)
        for _ in CARDS:
            line = phone.locator("#line").text_content()
            marks(phone, *(("hoog", "weinig") if line == CARDS[0] else ("laag", "veel")))
    assert faults(phones[0]) == []
    expect(phones[0].get_by_role("heading", name="Wat je gaf")).to_be_visible()
    phones[0].get_by_role("button", name=f"Pas aan : {CARDS[1]}").click()
    expect(phones[0].locator("#line")).to_have_text(CARDS[1])
    phones[0].get_by_role("button", name="laag", exact=True).press("Enter")  # what was given is taken back
    expect(phones[0].get_by_role("button", name="laag", exact=True)).to_have_attribute("aria-pressed", "false")
    nothing_waits(phones[0])
    first = hall.get_by_role("listitem").filter(has_text=CARDS[0])
    expect(first).to_contain_text("Impact hoog 3 · midden 0 · laag 0")
    expect(hall.get_by_role("listitem").filter(has_text=CARDS[1])).to_contain_text("laag 2")
    expect(hall.get_by_role("img").locator("g")).to_have_count(3)
    expect(desk.get_by_role("heading", name="Wat de zaal vindt")).to_be_visible()
    for page in (hall, desk):
        assert faults(page) == []

    desk.get_by_role("button", name="Volgende stap").click()
    for phone in phones:
        expect(heading(phone, "Eens of oneens")).to_be_visible()
        for _ in CARDS:
            marks(phone, "eens")
        phone.get_by_role("button", name="Ik ben klaar").click()
    expect(hall.get_by_text("3", exact=True)).to_be_visible()
    expect(hall.get_by_text("eens 3")).to_have_count(0)
    desk.get_by_role("button", name="Stemming sluiten").click()
    desk.get_by_role("button", name="Toon de uitslag").click()
    expect(heading(phones[0], "De uitslag")).to_be_visible()
    expect(hall.get_by_role("listitem").filter(has_text=CARDS[2]).locator("dd").first).to_have_text("3")
    for page in (phones[0], hall, desk):
        assert faults(page) == []
    desk.get_by_role("button", name=f"{CARDS[2]}").last.click()
    expect(heading(hall, CARDS[2])).to_be_visible()
    workshop.close()
