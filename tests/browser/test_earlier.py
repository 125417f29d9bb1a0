"""A session starts from the harvest of another, and what was agreed there is asked after."""

import re

import requests
from playwright.sync_api import expect

from tests.serving import PATIENCE

from .server import KEY


def test_a_session_starts_from_a_harvest_asks_after_its_actions_and_tells_what_came_of_them(
    server, workshop, organiser
):
    workshop.ask("start_stage", stage="verzamelen")
    for category, text in (("succes", "Samen leren"), ("succes", "Begin klein"), ("valkuil", "Te veel papier")):
        workshop.ask("post_insight", category=category, text=text)
    for what in ("Een spreekuur", "Een website", "Een lijst"):
        workshop.ask("add_action", what=what, who="Trekker")

    # What comes along is chosen where a session is made: all is ticked that the harvest puts on top.
    page = organiser()
    page.get_by_role("button", name=re.compile("Start een sessie")).first.click()
    option = page.locator(f"option[value='{workshop.code}']").first
    page.get_by_label("Vertrek van een oogst").select_option(option.get_attribute("value"))
    for ticked in ("Samen leren", "Begin klein", "Te veel papier", "Een spreekuur", "Een website"):
        expect(page.get_by_label(ticked)).to_be_checked()
    page.get_by_label("Begin klein").uncheck()
    page.get_by_label("Een lijst").uncheck()
    page.get_by_role("group", name="Valkuilen").get_by_label("Komt bij").select_option("Suggesties voor de oproep")
    page.get_by_role("button", name="Maak de sessie").click()

    # They lie on the board with where they came from, which leads there.
    expect(page).to_have_url(re.compile("/facilitate$"))
    code = page.url.split("/")[-2]
    link = page.locator("#S1").get_by_role("link", name=re.compile("^uit ‘.*’, lijn S1, "))
    expect(link).to_have_attribute("href", f"/{workshop.code}/harvest#S1")
    expect(page.locator("#O1")).to_contain_text("Te veel papier")
    expect(page.get_by_text("Begin klein")).to_have_count(0)

    # What came of the actions is asked, and the last answer taken back.
    asked = page.get_by_role("region", name="Uit de vorige sessie")
    expect(asked.get_by_role("listitem")).to_have_count(2)
    hour, site = (asked.get_by_role("listitem").filter(has_text=what) for what in ("spreekuur", "website"))
    hour.get_by_role("button", name="Gedaan").click()
    expect(hour.get_by_role("button", name="Gedaan")).to_have_attribute("aria-pressed", "true")
    site.get_by_role("button", name="Vervalt").focus()
    page.keyboard.press("Enter")
    expect(site.get_by_label("Waarom vervalt dit?")).to_be_focused()
    page.keyboard.type("Er is geen geld.")
    page.keyboard.press("Enter")
    expect(site.get_by_text("Er is geen geld.")).to_be_visible()
    expect(site.get_by_role("button", name="Vervalt")).to_have_attribute("aria-pressed", "true")

    # The new harvest tells both, also once the other session is gone: then nothing leads there.
    page.goto(f"{server.address}/{code}/harvest")
    earlier = page.locator("#earlier")
    expect(earlier.get_by_role("listitem").filter(has_text="Een website")).to_contain_text(
        "vervallen: Er is geen geld."
    )
    expect(earlier.get_by_role("listitem").filter(has_text="Een spreekuur")).to_contain_text("gedaan")
    expect(earlier.get_by_role("link", name=re.compile("actie 1"))).to_be_visible()
    headers = {"Authorization": f"Bearer {KEY}"}
    address = f"{server.address}/api/workshops/{workshop.code}"
    assert requests.delete(address, headers=headers, timeout=PATIENCE).status_code == 204
    page.reload()
    expect(earlier.get_by_text(re.compile("actie 1"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^uit ‘"))).to_have_count(0)
