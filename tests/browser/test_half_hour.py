"""The hard half hour: collecting, reading and grouping, with two facilitators, a screen and five phones."""

import re

from playwright.sync_api import expect

from .test_board import Mouse, group, middle, name_it, take, told

LEARN, ALIKE = "Samen leren wat hier werkt", "Samen leren wat er hier werkt"
DIGITAL, CALL = "Niet alles digitaal, ook een loket", "Bel mij op 0470 12 34 56"


def write(phone, text):
    phone.get_by_label("Waar ligt het potentiële succes").fill(text)
    phone.get_by_role("button", name="Kaart toevoegen").click()
    expect(phone.get_by_role("listitem").filter(has_text=text).first).to_be_visible()


def other_than(phone, text):
    """Somebody else's card on a phone."""
    return phone.get_by_role("listitem").filter(has_text=text).first


def test_two_facilitators_a_screen_and_five_phones_get_through_it(workshop, facilitator, screen, person):
    anna, bram, cem, dora, ellen = (person(name) for name in ("Anna", "Bram", "Cem", "Dora", "Ellen"))
    workshop.ask("start_stage", stage="verzamelen")
    lead, other, hall = facilitator(), facilitator(), screen()

    # Cards are looked at first: one is passed with a key, one that holds a phone number is folded away.
    lead.get_by_role("radio", name="Eerst bekijken").check()
    told(lead, "Nieuwe kaarten wachten nu tot je ze doorlaat")
    write(anna, LEARN)
    expect(anna.get_by_text("wacht op de begeleider")).to_be_visible()
    write(bram, CALL)
    tray = lead.get_by_role("region", name="Om te bekijken")
    expect(tray.get_by_role("listitem")).to_have_count(2)
    expect(hall.get_by_text(LEARN)).to_have_count(0)
    lead.locator(".board").focus()
    lead.keyboard.press("k")
    lead.keyboard.press("d")
    expect(hall.get_by_text(LEARN)).to_be_visible()
    expect(tray).to_contain_text("telefoonnummer")
    lead.keyboard.press("h")
    expect(tray.get_by_role("listitem")).to_have_count(0)
    expect(bram.get_by_text("verborgen", exact=False).first).to_be_visible()
    lead.get_by_role("radio", name="Meteen zichtbaar").check()

    # What looks like a card that is there is offered to support; what is reported is looked at and may stay.
    cem.get_by_label("Waar ligt het potentiële succes").press_sequentially(ALIKE)
    cem.get_by_role("region", name="Dit lijkt op").get_by_role("button", name="Steun").click()
    expect(anna.get_by_role("listitem").filter(has_text=LEARN).first).to_be_visible()
    write(dora, ALIKE)
    write(ellen, DIGITAL)
    reported = other_than(anna, ALIKE)
    reported.get_by_role("button", name=re.compile("^Meld")).click()
    reported.get_by_role("button", name="Meld", exact=True).click()
    expect(other.get_by_role("region", name="Om te bekijken")).to_contain_text("1 mens meldt dit")
    other.locator(".board").focus()
    other.keyboard.press("k")
    other.keyboard.press("d")
    expect(other.get_by_role("region", name="Om te bekijken")).to_have_count(0)

    # Keys for what nobody should see longer, and the way back from each.
    lead.locator(".board").focus()
    lead.keyboard.press("n")
    expect(hall.get_by_text(DIGITAL)).to_have_count(0)
    other.locator("#undo").click()
    expect(hall.get_by_text(DIGITAL)).to_be_visible()
    lead.keyboard.press("b")
    expect(hall.get_by_text(LEARN)).to_have_count(0)
    lead.keyboard.press("b")
    lead.keyboard.press("s")
    expect(ellen.get_by_text("Schrijven staat even op pauze").first).to_be_visible()
    lead.keyboard.press("s")
    expect(ellen.get_by_role("button", name="Kaart toevoegen")).to_be_enabled()
    lead.get_by_label("Zoek op het bord").fill("digitaal")
    expect(lead.locator(".board .card")).to_have_count(1)
    lead.locator(".board .card").focus()
    lead.keyboard.press("x")
    told(lead, "Even stil")
    lead.keyboard.press("Control+z")
    told(lead, "Ongedaan")
    lead.get_by_label("Zoek op het bord").fill("")

    # The room reads along: what says the same, and what needs explaining.
    lead.get_by_role("button", name="Volgende stap").click()
    card = other_than(anna, LEARN)
    card.get_by_role("button", name="Zegt hetzelfde als").click()
    card.get_by_role("listitem").get_by_role("button").first.click()
    other_than(bram, DIGITAL).get_by_role("button", name="Vraag om uitleg").click()

    # What isn't for this vote stands apart, with the reason, for everybody.
    other.locator(".loose .card").filter(has_text="digitaal").focus()
    other.keyboard.press("i")
    other.get_by_label("Waarom nu niet?").fill("Voor een andere keer")
    other.keyboard.press("Enter")
    told(other, "is geparkeerd")
    expect(lead.get_by_role("region", name="Geparkeerd")).to_contain_text("Voor een andere keer")
    expect(hall.get_by_text("1 geparkeerd:")).to_be_visible()
    for phone in (anna, bram, cem, dora, ellen):
        expect(phone.get_by_text("Geparkeerd (1)")).to_be_visible()

    # Every three seconds a desk asks what says the same.
    side = other.get_by_role("complementary").filter(has_text="Bekijk deze twee")
    expect(side).to_contain_text("volgens 1 mens in de zaal")
    side.get_by_role("button", name="Zeggen hetzelfde").click()
    told(other, "1 kaart ligt nu onder S1")
    expect(lead.locator("#S1")).to_contain_text("1 kaart zegt hetzelfde")
    expect(
        dora.get_by_text("2 kaarten", exact=False).or_(dora.get_by_text("1 kaart zegt hetzelfde")).first
    ).to_be_visible()

    # Split and merged again, by the two of them in turn; what one drags the other leaves alone.
    lead.locator("#S1").focus()
    lead.keyboard.press("u")
    told(lead, "ligt weer apart")
    for page in (lead, other):  # what is taken back is what its button names: the split has to be there
        expect(page.locator("#S3")).to_be_visible()
    other.locator("#undo").click()
    expect(lead.locator("#S1")).to_contain_text("1 kaart zegt hetzelfde")
    hand = Mouse(lead)
    take(hand, lead.locator("#S1"))
    expect(other.locator("#S1")).to_contain_text("Een andere begeleider versleept dit nu")
    hand.move(*middle(lead.get_by_role("button", name="Nieuwe groep").first), steps=6)
    hand.up()
    name_it(lead, "We leren samen")
    expect(group(other, "We leren samen")).to_contain_text("1 kaart zegt hetzelfde")
    expect(hall.get_by_text("We leren samen")).to_be_visible()
