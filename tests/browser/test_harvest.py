"""The harvest as people read it: who may, where a line is, on a phone and by screen reader."""

import pytest
from playwright.sync_api import expect

from tests.harvest.reading import PARTIAL, READERS
from workshop.harvest import FORMATS
from workshop.translations import Words

from .axe import faults
from .participant import participant

LAPTOP = {"width": 1280, "height": 800}
SAID = "Dat\n  *vraagt* tijd"


@pytest.fixture(scope="module")
def harvested(server):
    """Six people voted for a group and object to a card of the shipped plan; there is an action; published."""
    workshop = server.workshop()
    workshop.ask("seed")
    workshop.ask("start_stage", stage="stemmen")
    workshop.ask("add_theme", category="succes", title="Samen gaat het verder", insights=["i1", "i4"])
    for _ in range(6):
        person = participant(workshop)
        person.do("introduce", profile={"regio": "kempen", "organisatie": "middenveld"})
        person.do("vote", target="t1", dots=1)
        person.do("object", target="i6", on=True, text=SAID)
        person.close()
    workshop.ask("reveal")
    workshop.ask("add_action", theme="t1", what="Een spreekuur", who="Ondersteuner", when="2027-01-15")
    workshop.ask("publish")
    yield workshop
    workshop.close()


def test_only_facilitators_read_it_until_it_is_published(harvested, device):
    harvested.ask("unpublish")
    phone = device(f"{harvested.join_url}/harvest")
    expect(phone.get_by_text("De oogst is nog niet gepubliceerd.")).to_be_visible()
    harvested.ask("publish")
    phone.reload()
    expect(phone.get_by_role("heading", name="De oogst")).to_be_visible()
    expect(phone.get_by_text("gepubliceerd", exact=True)).to_be_visible()
    expect(phone.get_by_text("Hoe kan de promotor een levendige voedingsbodem")).to_be_visible()


def test_a_line_has_an_address_and_tells_who_supports_it(harvested, device):
    page = device(f"{harvested.join_url}/harvest#S4", viewport=LAPTOP)
    card = page.locator("#S4")
    expect(card).to_be_in_viewport()
    expect(card).to_contain_text("Biedt meer mogelijkheden voor opschaling van aanbod.")
    theme = page.locator("#t1")
    expect(theme.get_by_role("heading", name="Samen gaat het verder")).to_be_visible()
    expect(theme).to_contain_text("6 van 6 mensen")
    contested = page.locator("#V1")
    expect(contested).to_contain_text("*vraagt* tijd")
    page.locator("#other").get_by_role("link", name="Risico op praatbarak").click()
    expect(contested).to_be_in_viewport()


def test_it_can_be_taken_along(harvested, device):
    page = device(f"{harvested.join_url}/harvest", viewport=LAPTOP)
    for ending in FORMATS:
        with page.expect_download() as download:
            page.get_by_role("link", name=Words()(f"harvest.download_{ending}"), exact=True).click()
        assert download.value.suggested_filename == f"oogst-{harvested.code}.{ending}"
        said = READERS[ending].said(download.value.path().read_bytes())
        assert ("Samen gaat het verder" in said) == (ending not in PARTIAL), ending
        assert "Hoe kan de promotor een levendige voedingsbodem" in said or "csv" in ending or ending == "ics", ending


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 740}, LAPTOP], ids=["phone", "laptop"])
def test_it_reads_on_every_width_and_by_screen_reader(harvested, device, viewport):
    page = device(f"{harvested.join_url}/harvest", viewport=viewport)
    page.get_by_role("heading", name="De oogst").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert faults(page) == []


def test_more_votes_than_people_who_were_seen_is_said_where_it_is_read(harvested, device):
    """The six of them were there one after the other."""
    page = device(f"{harvested.join_url}/harvest", viewport=LAPTOP)
    expect(page.get_by_text("6 mensen stemden, en er waren er hoogstens")).to_be_visible()
