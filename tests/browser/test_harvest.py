"""The harvest as people read it: who may, where a line is, on a phone and by screen reader."""

import re

import pytest
from playwright.sync_api import expect

from tests.harvest.reading import READERS
from workshop.harvest import FORMATS
from workshop.translations import Words

from .axe import faults
from .conftest import LAPTOP, resize
from .participant import participant

SAID = "Dat\n  *vraagt* tijd"


@pytest.fixture(scope="module")
def harvested(server):
    """Six people voted for a group and object to a card of the shipped plan; in an action one takes part; published."""
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
    person = participant(workshop)
    person.do("join_action", action="a1", on=True)
    person.close()
    workshop.ask("add_tension", lines=["t1", "i2"])
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
    # The six of them were there one after the other.
    expect(page.locator(".notice").get_by_text("6 mensen stemden, en er waren er hoogstens")).to_be_visible()
    contested = page.locator("#V1")
    expect(contested).to_contain_text("*vraagt* tijd")
    for words in ("1 mens doet mee", "Bij: groep 1 ‘Samen gaat het verder’"):
        expect(page.locator("#actions")).to_contain_text(words)
    expect(page.locator("#tensions .sum")).to_have_text(["6 van 6", "0 van 6"])
    page.locator("#other").get_by_role("link", name="Risico op praatbarak").click()
    expect(contested).to_be_in_viewport()


def test_it_can_be_taken_along(harvested, device):
    """Every format has its link, and what one fetches is a file; tests/test_installed.py reads them all."""
    page = device(f"{harvested.join_url}/harvest", viewport=LAPTOP)
    for ending in FORMATS:
        link = page.get_by_role("link", name=Words()(f"harvest.download_{ending}"), exact=True)
        expect(link).to_have_attribute("href", re.compile(rf"/{harvested.code}/harvest\.{re.escape(ending)}(\?|$)"))
        if ending in ("md", "docx"):
            with page.expect_download() as download:
                link.click()
            assert download.value.suggested_filename == f"oogst-{harvested.code}.{ending}"
            said = READERS[ending].said(download.value.path().read_bytes())
            assert "Samen gaat het verder" in said
            assert "Hoe kan de promotor een levendige voedingsbodem" in said


def test_lines_are_looked_for_copied_and_come_back_by_their_address(harvested, device):
    """A word, where it goes, what is contested; a line as text; and an address of a line that isn't among those."""
    page = device(f"{harvested.join_url}/harvest", viewport=LAPTOP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    look = page.get_by_role("search")
    expect(look.get_by_role("status")).to_have_text("12 van 12 lijnen")
    look.get_by_label("Woord of nummer").fill("opschaling")
    expect(look.get_by_role("status")).to_have_text("1 van 12 lijnen")
    expect(page.get_by_role("heading", name="groep 1 Samen gaat het verder")).to_be_visible()
    expect(page.locator("#V1")).to_have_count(0)
    page.goto(f"{harvested.join_url}/harvest#V1")
    expect(page.locator("#V1")).to_be_in_viewport()
    expect(look.get_by_role("status")).to_have_text("12 van 12 lijnen")
    look.get_by_label("Alleen waar mensen een probleem zien").check()
    look.get_by_label("Waarheen").select_option(label="Projectplan, tempo en mijlpalen")
    expect(look.get_by_role("status")).to_have_text("1 van 12 lijnen")
    page.get_by_role("button", name="Kopieer als tekst: V1").click()
    expect(page.locator("#V1").get_by_role("status")).to_have_text("Gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("## V1: Risico op praatbarak")
    assert "Bezwaar: Dat" in copied
    page.get_by_role("button", name="Toon alles").click()
    expect(page.get_by_role("img", name="Tekening: Mensen")).to_have_count(0)  # of one line there is no picture
    expect(page.locator("#short")).to_contain_text("6 van 6 mensen")


def test_it_reads_on_every_width_and_by_screen_reader(harvested, device):
    page = device(f"{harvested.join_url}/harvest")
    page.get_by_role("heading", name="De oogst").wait_for()
    for size in ({"width": 320, "height": 740}, LAPTOP):
        resize(page, size)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert faults(page) == []
