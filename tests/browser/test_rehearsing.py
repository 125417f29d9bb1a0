"""A facilitator rehearses her session: from its desk, with invented people and a phone beside the run sheet."""

from playwright.sync_api import expect

from .axe import faults
from .conftest import LAPTOP

WHILE_THEY_COME = 20_000


def test_a_session_is_rehearsed_from_its_desk_with_a_room_that_follows(workshop, device):
    desk = device(workshop.facilitate_url, viewport=LAPTOP)
    desk.get_by_role("button", name="Oefenen").focus()
    desk.keyboard.press("Enter")
    panel = desk.get_by_role("region", name="Oefenen")
    assert faults(desk, "#rehearsing") == []
    panel.get_by_label("Hoeveel verzonnen mensen").fill("4")
    with desk.expect_popup() as opened:
        desk.keyboard.press("Enter")
    lead = opened.value
    expect(lead.locator(".here .number")).to_have_text("4", timeout=WHILE_THEY_COME)
    expect(desk.locator(".here .number")).to_have_text("0")

    phone = lead.frame_locator("#phone-beside")
    expect(phone.get_by_text("Je bent binnen.")).to_be_visible()
    expect(phone.get_by_text("Oefensessie", exact=True)).to_be_visible()
    assert lead.locator("#phone-beside").evaluate("frame => frame.contentWindow.innerWidth") == 340
    lead.get_by_role("button", name="Sessie starten").click()
    lead.get_by_role("button", name="Volgende stap").click()
    expect(phone.get_by_label("Waar ligt het potentiële succes")).to_be_visible()
    expect(lead.locator(".board .card").first).to_be_visible(timeout=WHILE_THEY_COME)
    expect(phone.get_by_role("heading", name="Verzamelen")).to_be_visible()

    # The keyboard passes the phone by, until one goes in; it takes nobody's focus when the step changes.
    lead.get_by_role("button", name="Doe de telefoon weg").focus()
    lead.keyboard.press("Tab")
    expect(lead.get_by_role("button", name="Ga in de telefoon")).to_be_focused()
    lead.keyboard.press("Enter")
    expect(lead.locator("#phone-beside")).to_be_focused()
    phone.get_by_role("button", name="Kaart toevoegen").focus()
    onward = lead.get_by_role("button", name="Volgende stap")
    onward.focus()
    lead.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name="Lezen en groeperen")).to_be_visible()
    expect(lead.locator("#phone-beside")).not_to_be_focused()

    lead.get_by_role("button", name="Doe de telefoon weg").click()
    expect(lead.locator("#phone-beside")).to_have_count(0)
    button = lead.get_by_role("button", name="Oefensessie")
    expect(button).to_be_focused()
    lead.keyboard.press("Enter")
    expect(lead.get_by_text("4 verzonnen mensen doen mee")).to_be_visible()
    lead.get_by_role("button", name="Telefoon naast het draaiboek").click()
    expect(phone.get_by_role("heading", name="Lezen en groeperen")).to_be_visible()
    assert faults(lead, "header") + faults(lead, ".phone-beside") == []
    lead.get_by_role("button", name="Stuur ze naar huis").click()
    expect(lead.locator(".here .number")).to_have_text("0")

    desk.get_by_role("button", name="Oefenen").click()
    desk.get_by_role("button", name="Open de oefensessie").click()  # the same one, in the same tab
    expect(panel).to_have_count(0)
    expect(lead.get_by_role("button", name="Oefensessie")).to_be_visible()
    assert len(desk.context.pages) == 2
