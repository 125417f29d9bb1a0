"""What one reads of what is kept, and two taps by which all of it goes; no page asks anything of another host."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from .axe import faults
from .test_phone import card, write


def test_two_taps_erase_all_that_is_mine(workshop, facilitator, screen, person):
    asked = set()
    anna = person("anna")
    anna.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    workshop.ask("start_stage", stage="verzamelen")
    write(anna, "Wat weg moet")
    desk, hall = facilitator(), screen()
    for page in (desk, hall):
        page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        expect(card(page, "Wat weg moet")).to_be_visible()
        page.reload()
    anna.get_by_role("button", name="Wis alles van mij").press("Enter")
    expect(anna.get_by_role("group", name="Wat je schreef, verdwijnt")).to_be_focused()
    anna.get_by_role("button", name="Ja, wis alles").press("Enter")
    expect(anna.get_by_role("heading", name="Alles van jou is gewist")).to_be_visible()
    for page in (desk, hall):
        expect(card(page, "Wat weg moet")).to_have_count(0)
    anna.get_by_role("button", name="Doe opnieuw mee").click()
    anna.get_by_role("button", name="Wis alles van mij").click()
    anna.get_by_role("button", name="Ja, wis alles").click()
    expect(anna.get_by_role("heading", name="Alles van jou is gewist")).to_be_visible()
    assert anna.evaluate("Object.keys(localStorage).filter(key => key.startsWith('oogst:'))") == []
    anna.reload()
    anna.get_by_role("link", name="Wat we van je bewaren, en hoe lang").click()
    expect(anna.get_by_text("30 dagen na het einde van de sessie")).to_be_visible()
    assert faults(anna) == []
    for path in ("/poster", "/harvest"):
        anna.goto(f"{workshop.join_url}{path}")
    assert asked == {urlsplit(workshop.join_url).netloc}
