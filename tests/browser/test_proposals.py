"""The tool proposes and a person decides: two cards that may say the same, a group in which one may belong."""

import re

from playwright.sync_api import expect

from .conftest import unhurried


def test_pairs_and_groups_are_proposed_and_decided_by_a_person(workshop, facilitator):
    for text in (
        "Wacht 3 weken op een antwoord van de gemeente",
        "Wacht 6 weken op een antwoord van de gemeente",
        "Een bibbus langs alle dorpen",
        "Elke week een bus naar de dorpen",
        "Koffie aan de ingang",
    ):
        workshop.ask("post_insight", category="succes", text=text)
    workshop.ask("add_theme", category="succes", title="Breng boeken naar de dorpen", insights=["i3"])
    workshop.ask("start_stage", stage="lezen")
    lead = facilitator()
    side = lead.get_by_role("complementary")
    expect(side.get_by_role("heading", name="Bekijk deze twee")).to_be_visible()
    expect(side).to_contain_text("let op: andere getallen")
    side.get_by_role("button", name="Verschillend").click()
    expect(side).not_to_contain_text("let op: andere getallen")
    expect(side.locator(".proposal").first).to_contain_text("Een bibbus langs alle dorpen")
    unhurried(lead)
    side.get_by_role("button", name="Verschillend").click()
    expect(side.get_by_role("heading", name="Bekijk deze twee")).to_have_count(0)
    expect(side).to_contain_text("Misschien bij ‘Breng boeken naar de dorpen’?")
    expect(side).to_contain_text("door: dorpen")
    side.get_by_role("button", name="Leg erbij").click()
    expect(side.get_by_role("heading", name="Hoort deze ergens bij?")).to_have_count(0)
    assert workshop.state["insights"]["i4"]["theme"] == "t1"

    workshop.ask("post_insight", category="succes", text="Wacht drie weken op antwoord van de gemeente")
    expect(side.get_by_role("heading", name="Bekijk deze twee")).to_be_visible(timeout=10_000)
    side.get_by_role("button", name="Leg samen").click()
    expect(lead.get_by_label("Naam van de groep")).to_be_focused()
    lead.keyboard.type("De gemeente antwoordt traag")
    lead.keyboard.press("Enter")
    expect(lead.get_by_role("status")).to_contain_text("De gemeente antwoordt traag")
    assert workshop.state["insights"]["i1"]["theme"] == workshop.state["insights"]["i6"]["theme"]
    expect(side.locator(".proposal").filter(has_text="S1 Wacht")).to_have_count(0)


def test_a_phone_offers_what_is_there_already_and_says_what_it_noticed_while_reading(workshop, facilitator, person):
    for text in ("Samen leren van elkaar en van de buren", "Iets heel anders", "Samen leren, en van elkaar"):
        workshop.ask("post_insight", category="succes", text=text)
    workshop.ask("start_stage", stage="verzamelen")
    anna = person("Anna")
    field, add = (
        anna.get_by_label("Waar ligt het potentiële succes"),
        anna.get_by_role("button", name="Kaart toevoegen"),
    )
    field.press_sequentially("Samen leren van elkaar")
    before = add.bounding_box()
    like = anna.get_by_role("region", name="Dit lijkt op")
    expect(like.get_by_role("listitem")).to_have_count(2)
    assert add.bounding_box() == before
    expect(field).to_be_focused()
    like.get_by_role("button", name="Steun").first.click()
    expect(like).to_contain_text("Je steunt die kaart")
    like.get_by_role("button", name="Wis mijn tekst").click()
    expect(like).to_have_count(0)
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    assert sum(sum(card.get("votes", {}).values()) for card in workshop.state["insights"].values()) == 1

    workshop.ask("start_stage", stage="lezen")
    expect(anna.get_by_text("gelezen")).to_have_text(re.compile("[1-3] van 3 gelezen"))
    card = anna.get_by_role("listitem").filter(has_text="Samen leren van elkaar en").first
    card.get_by_role("button", name="Vraag om uitleg").click()
    card.get_by_role("button", name="Zegt hetzelfde als").press("Enter")
    expect(card.get_by_role("group", name="Welke kaart zegt hetzelfde?")).to_be_focused()
    choices = card.get_by_role("listitem")
    expect(choices.first).to_contain_text("S3")
    anna.keyboard.press("Tab")
    anna.keyboard.type("anders")
    expect(choices).to_have_count(1)
    anna.keyboard.press("Control+A")
    anna.keyboard.type("s3")
    choices.get_by_role("button").press("Enter")
    expect(card.get_by_role("button", name="Zegt hetzelfde als")).to_be_focused()
    expect(card.get_by_role("button", name="Zelfde als S3")).to_be_visible()
    anna.get_by_role("button", name="Zelfde als S1").click()
    expect(anna.get_by_role("button", name=re.compile("^Zelfde als"))).to_have_count(0)
    card.get_by_role("button", name="Zegt hetzelfde als").click()
    choices.first.get_by_role("button").click()

    side = facilitator().get_by_role("complementary")
    expect(side).to_contain_text("volgens 1 mens in de zaal")
    expect(side).to_contain_text("1 mens vraagt uitleg")
