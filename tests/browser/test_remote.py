"""The facilitator's own phone as a remote control, from its link to the end of the session."""

from playwright.sync_api import expect

from .crowd import Crowd
from .test_looks import FITS, SMALL
from .test_phone import heading

NARROW = {"width": 320, "height": 640}


def test_a_session_is_led_from_ones_own_phone(workshop, facilitator, device, screen):
    lead, hall = facilitator(), screen()
    lead.get_by_role("button", name="Delen").click()
    lead.get_by_role("button", name="Maak je telefoon een afstandsbediening").click()
    link = lead.get_by_label("Afstandsbediening", exact=True)
    expect(link).to_be_focused()
    expect(lead.get_by_role("img", name="QR-code van de afstandsbediening")).to_be_visible()

    phone = device(link.input_value(), viewport=NARROW)
    expect(heading(phone, workshop.state["workshop"]["title"])).to_be_visible()
    assert phone.url.endswith("/remote")  # the key is no longer in the address
    phone.get_by_role("button", name="Sessie starten").click()
    expect(heading(phone, "Welkom en check-in")).to_be_visible()
    expect(phone.get_by_text("Lees de kernvraag voor.")).to_be_visible()
    expect(phone.get_by_text("Daarna: Verzamelen")).to_be_visible()
    phone.get_by_role("button", name="Volgende stap").click()
    expect(heading(phone, "Verzamelen")).to_be_visible()
    expect(lead.locator("[aria-current=step]")).to_contain_text("Verzamelen")

    workshop.ask("post_insight", category="succes", text="Blijft staan")
    workshop.ask("post_insight", category="succes", text="Moet weg")
    expect(hall.get_by_text("Moet weg")).to_be_visible()
    phone.get_by_role("button", name="Nieuwste weg").click()
    expect(hall.get_by_text("Moet weg")).to_have_count(0)
    expect(hall.get_by_text("Blijft staan")).to_be_visible()
    blank = phone.get_by_role("button", name="Scherm leeg")
    blank.click()
    expect(hall.locator("html")).to_have_attribute("data-scene", "blank")
    expect(blank).to_have_attribute("aria-pressed", "true")

    crowd = Crowd(workshop, 1)
    workshop.ask("start_stage", stage="stemmen")
    crowd.everybody("vote", target="i1", dots=1)
    crowd.leave()
    workshop.ask("reveal")
    workshop.ask("start_stage", stage="bespreken")
    phone.get_by_role("button", name="Begin met het eerste").click()
    expect(hall.locator("html")).to_have_attribute("data-scene", "topic")
    assert phone.evaluate(FITS)
    assert phone.evaluate(SMALL) == []
    while workshop.state["workshop"]["state"] != "closed":
        workshop.ask("close_workshop")
    expect(heading(phone, "De sessie is afgelopen.")).to_be_visible()
