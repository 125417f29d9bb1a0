"""What a facilitator does about what people write, by key alone, and what a phone shows of it."""

from playwright.sync_api import expect

from .participant import participant

TEXTS = ("Samen leren wat werkt", "Bel mij op 0470 12 34 56", "Wat een onzin")


def test_the_tray_takes_a_key_a_card_and_reads_one_at_a_time(workshop, facilitator, screen, person):
    workshop.ask("start_stage", stage="verzamelen")
    workshop.ask("set_cards", cards="checked")
    anna = person("anna")
    for text in TEXTS[:3]:  # as many as one may write
        anna.get_by_role("textbox").fill(text)
        anna.get_by_role("button", name="Kaart toevoegen").click()
    expect(anna.get_by_text("wacht op de begeleider")).to_have_count(3)
    lead, hall = facilitator(), screen()
    tray = lead.get_by_role("region", name="Om te bekijken")
    expect(tray.get_by_role("listitem")).to_have_count(3)
    expect(lead.get_by_text(TEXTS[0])).to_have_count(0)  # on a board that stands on the big screen

    lead.keyboard.press("k")
    expect(lead.get_by_text(TEXTS[0])).to_be_visible()
    lead.keyboard.press("d")
    expect(hall.get_by_text(TEXTS[0])).to_be_visible()
    expect(tray.get_by_text(TEXTS[1])).to_be_visible()
    expect(tray.get_by_text("telefoonnummer")).to_be_visible()
    lead.keyboard.press("w")
    lead.keyboard.type("Er staat een nummer in")
    lead.keyboard.press("Enter")
    expect(anna.get_by_text("verborgen door de begeleider: Er staat een nummer in")).to_be_visible()
    expect(tray.get_by_role("listitem")).to_have_count(1)
    lead.keyboard.press("k")
    lead.keyboard.press("h")
    expect(tray.get_by_text("Niets te bekijken")).to_be_visible()
    expect(hall.get_by_text(TEXTS[2])).to_have_count(0)

    anna.get_by_role("button", name="Pas aan in een nieuwe kaart").first.click()
    expect(anna.get_by_role("textbox")).to_be_focused()
    lead.keyboard.press("s")
    expect(anna.get_by_text("Schrijven staat even op pauze.")).to_be_visible()
    expect(anna.get_by_role("button", name="Kaart toevoegen")).to_be_disabled()
    expect(anna.get_by_role("textbox")).not_to_have_value("")
    lead.keyboard.press("Control+z")
    anna.get_by_role("button", name="Kaart toevoegen").click()
    expect(tray.get_by_role("listitem")).to_have_count(1)


def test_b_pressed_twice_in_a_hurry_means_on_and_off_again(workshop, facilitator):
    workshop.ask("start_stage", stage="verzamelen")
    workshop.ask("show", what="counts")
    lead = facilitator()
    lead.wait_for_function("document.querySelector('.calm')")
    lead.keyboard.press("b")
    lead.keyboard.press("b")
    expect(lead.get_by_role("status")).to_contain_text("De zaal toont nu: Aantallen")
    assert workshop.state["workshop"]["show"] == "counts"


def test_a_card_is_reported_quietly(workshop, facilitator, person):
    workshop.ask("start_stage", stage="verzamelen")
    anna, bram = participant(workshop), person("bram")
    anna.do("post_insight", category="succes", text=TEXTS[2])
    bram.get_by_role("button", name="Meld: kaart S1").click()
    bram.get_by_label("Wat is er mis?").fill("Dit kwetst")
    bram.get_by_role("button", name="Meld", exact=True).click()
    expect(bram.get_by_text("Gemeld aan de begeleider").last).to_be_visible()
    lead = facilitator()
    lead.keyboard.press("k")
    expect(lead.get_by_text("1 mens meldt dit")).to_be_visible()
    expect(lead.get_by_text("Gemeld: ‘Dit kwetst’")).to_be_visible()
    lead.get_by_role("button", name="In orde").click()
    expect(lead.get_by_role("region", name="Om te bekijken")).to_have_count(0)
    seen = anna.call("sync", {"since": 0})
    assert TEXTS[2] in str(seen)
    assert "Dit kwetst" not in str(seen)
    anna.close()
