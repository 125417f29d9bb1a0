"""After the grouping: what the room talks about, what it takes up, where it goes, and what the hall sees meanwhile."""

import re

import pytest
from playwright.sync_api import expect

from .participant import participant
from .test_board import AANBOD, TEMPO, group, menu, told

DEUR = "Hou de deur open voor wie later instapt"


@pytest.fixture
def grouped(workshop):
    workshop.ask("seed")
    workshop.ask("add_theme", category="succes", title=AANBOD, insights=["i1", "i4"])
    workshop.ask("add_theme", category="valkuil", title=TEMPO, insights=["i6"])
    workshop.ask("add_theme", category="suggestie", title=DEUR, insights=["i13"])
    return workshop


@pytest.fixture
def people(grouped):
    """Seven people who voted, and of whom two see a problem in what few voted for."""
    people = [participant(grouped) for _ in range(7)]
    grouped.ask("start_stage", stage="stemmen")
    for place, person in enumerate(people):
        person.do("vote", target="t1", dots=1)
        if place < 5:
            person.do("vote", target="t2", dots=1)
        if place < 2:
            person.do("vote", target="i9", dots=1)
    people[0].do("object", target="t3", on=True, text="Dat vraagt te veel van een klein bestuur.")
    people[1].do("object", target="t3", on=True)
    yield people
    for person in people:
        person.close()


def side(lead):
    return lead.get_by_role("complementary")


def test_the_room_goes_through_its_topics_with_what_is_contested_at_the_end(grouped, people, facilitator):
    lead = facilitator()
    expect(lead.get_by_role("main")).not_to_contain_text("bezwaar")
    grouped.ask("reveal")
    expect(group(lead, DEUR)).to_contain_text("2 bezwaren")
    grouped.ask("start_stage", stage="bespreken")
    topics = side(lead).get_by_role("list").first.get_by_role("listitem")
    expect(topics).to_contain_text([AANBOD, TEMPO, "Werk met rollen", DEUR])
    expect(topics.nth(0)).to_contain_text("7 van 7")
    expect(topics.nth(3)).to_contain_text("2 bezwaren")

    side(lead).get_by_role("button", name="Begin met het eerste").click()
    told(lead, f"In de kijker: {AANBOD}")
    expect(group(lead, AANBOD)).to_contain_text("in de kijker")
    expect(lead.get_by_role("banner")).to_contain_text(re.compile(r"6:00|5:5\d"))
    side(lead).get_by_role("button", name="Volgend onderwerp").click()
    expect(side(lead).locator("[aria-current=true]")).to_contain_text(TEMPO)
    lead.get_by_role("banner").get_by_role("button", name="+1 min").click()
    expect(lead.get_by_role("banner")).to_contain_text(re.compile(r"7:00|6:5\d"))
    topics.nth(3).get_by_role("button").click()
    expect(side(lead).locator("[aria-current=true]")).to_contain_text(DEUR)
    assert grouped.state["stage"]["spotlight"] == "t3"

    lead.locator("#O2").focus()
    lead.keyboard.press("t")
    expect(side(lead)).to_contain_text("Nu in de kijker: Monitor niet alleen kwantiteit")
    lead.keyboard.press("t")
    expect(lead.get_by_text("in de kijker", exact=True)).to_have_count(0)
    assert "spotlight" not in grouped.state["stage"]

    topics.nth(1).get_by_role("button").click()
    expect(side(lead).locator("[aria-current=true]")).to_contain_text(TEMPO)
    lead.locator("#O2").focus()
    lead.keyboard.press("t")
    expect(side(lead)).to_contain_text("Nu in de kijker: Monitor niet alleen kwantiteit")
    side(lead).get_by_role("button", name="Volgend onderwerp").click()  # from where the topics were
    expect(side(lead).locator("[aria-current=true]")).to_contain_text("Werk met rollen")


def test_two_lines_are_tied_by_keyboard_and_the_hall_turns_to_them(grouped, people, facilitator):
    grouped.ask("reveal")
    grouped.ask("start_stage", stage="bespreken")
    lead = facilitator()
    lead.locator("#O2").focus()
    lead.keyboard.press("s")
    expect(lead.get_by_role("combobox", name="Wat trekt hieraan? Kaart O2")).to_be_focused()
    lead.keyboard.type("later")
    lead.keyboard.press("Enter")
    told(lead, "Kaart O2 en ‘Hou de deur open voor wie later instapt’ staan in spanning")
    sentence = side(lead).get_by_label("Wat is de spanning, in één zin?")
    expect(sentence).to_be_focused()
    lead.keyboard.type("snel ↔ grondig")
    side(lead).get_by_role("button", name="Bewaren", exact=True).press("Enter")
    expect(sentence).to_have_count(0)
    expect(lead.locator("#O2")).to_be_focused()
    expect(lead.locator("#O2")).to_contain_text(f"in spanning met ‘{DEUR}’")
    tied = side(lead).get_by_role("button", name="snel ↔ grondig").first
    tied.click()
    expect(tied).to_have_attribute("aria-pressed", "true")
    assert grouped.state["stage"]["spotlight"] == "e1"
    side(lead).get_by_role("button", name="Haal weg").click()
    expect(side(lead).get_by_text("snel ↔ grondig")).to_have_count(0)
    lead.get_by_role("button", name="Maak ongedaan").first.click()
    expect(tied).to_be_visible()


def test_problems_stand_with_their_group_and_fold_away_when_they_hurt(grouped, people, facilitator):
    grouped.ask("reveal")
    lead = facilitator()
    contested = group(lead, DEUR)
    contested.get_by_text("2 bezwaren").click()
    line = contested.get_by_role("listitem").filter(has_text="Dat vraagt te veel")
    line.get_by_role("button", name="Verberg").click()
    told(lead, "Het bezwaar is verborgen")
    expect(contested).to_contain_text("1 bezwaar")
    expect(contested).not_to_contain_text("Dat vraagt te veel")
    contested.get_by_role("button", name="Toon weer").click()
    expect(contested).to_contain_text("Dat vraagt te veel van een klein bestuur.")


def test_an_action_is_two_taps_away_from_a_group_and_from_the_list(grouped, people, facilitator):
    grouped.ask("reveal")
    grouped.ask("start_stage", stage="acties")
    lead = facilitator()
    menu(lead, f"groep {AANBOD}", "Nieuwe actie")
    expect(lead.get_by_label("Wat doen we?")).to_be_focused()
    lead.keyboard.type("Eén gedeelde agenda")
    lead.get_by_label("Wie trekt dit? (rol)").fill("Verbinder")
    lead.get_by_label("Tegen wanneer?").fill("1 februari")
    lead.get_by_role("button", name="Bewaar actie").click()
    told(lead, "De actie is bewaard")
    expect(lead.get_by_role("button", name=f"Meer voor groep {AANBOD}")).to_be_focused()
    expect(side(lead)).to_contain_text("Verbinder · 1 februari")

    side(lead).get_by_role("button", name=TEMPO).click()
    expect(lead.get_by_label("Wat doen we?")).to_be_focused()
    lead.get_by_label("Wat doen we?").fill("Meteen een eerste afspraak")
    lead.get_by_role("button", name="Bewaar actie").click()
    assert lead.get_by_label("Wie trekt dit? (rol)").evaluate("field => field.validity.valueMissing")
    lead.get_by_label("Wie trekt dit? (rol)").fill("Trekker")
    lead.get_by_role("button", name="Bewaar actie").click()
    action = side(lead).get_by_role("listitem").filter(has_text="Meteen een eerste afspraak")
    expect(action).to_contain_text("Trekker")

    action.get_by_role("button", name="Pas aan").click()
    lead.get_by_label("Eerste stap deze week").fill("Drie gemeenten opbellen")
    lead.get_by_role("button", name="Bewaar actie").click()
    expect(action).to_contain_text("Eerste stap: Drie gemeenten opbellen")
    said = {
        action["what"]: (action.get("theme"), action.get("first_step")) for action in grouped.state["actions"].values()
    }
    assert said == {
        "Eén gedeelde agenda": ("t1", None),
        "Meteen een eerste afspraak": ("t2", "Drie gemeenten opbellen"),
    }
    action.get_by_role("button", name="Verwijder").click()
    assert len(grouped.state["actions"]) == 2
    action.get_by_role("button", name="Ja, verwijder").click()
    told(lead, "De actie is verwijderd")
    expect(action).to_have_count(0)


def test_lines_get_their_place_from_the_board_and_from_the_list(grouped, facilitator):
    grouped.ask("post_insight", category="valkuil", text="Nergens bij gezet")
    grouped.ask("start_stage", stage="oogst")
    lead = facilitator()
    expect(side(lead)).to_contain_text("1 lijn staat nog nergens. 2 delen en criteria zijn nog leeg.")
    lead.locator("#V4").focus()
    lead.keyboard.press("o")
    panel = lead.get_by_role("region", name="Wat gebeurt ermee? Kaart V4")
    expect(panel.get_by_label("nog niet beslist")).to_be_focused()
    panel.get_by_label("gedeeltelijk overgenomen").check()
    panel.get_by_role("button", name="Beslissing bewaren").click()
    expect(panel.get_by_role("alert").first).to_have_text("Schrijf er een reden bij.")
    panel.get_by_label("Waarom?").fill("Niet in elke regio tegelijk.")
    lead.reload()
    lead.locator("#V4").focus()
    lead.keyboard.press("o")
    expect(panel.get_by_label("Waarom?")).to_have_value("Niet in elke regio tegelijk.")
    panel.get_by_role("button", name="Beslissing bewaren").click()
    told(lead, "Kaart V4: gedeeltelijk overgenomen")
    assert grouped.state["insights"]["i14"]["decision"] == {
        "decision": "partly",
        "reason": "Niet in elke regio tegelijk.",
    }
    lead.keyboard.press("o")
    panel.get_by_label("Waarover gaat de oproep?", exact=True).check()
    panel.get_by_label("Actiegerichtheid", exact=True).check()
    panel.get_by_label("Waarvoor staat het bij ‘Actiegerichtheid’?").select_option("criterium")
    panel.get_by_role("button", name="Plaatsen bewaren").click()
    told(lead, "Kaart V4 staat op 2 plaatsen")
    expect(lead.locator("#V4")).to_be_focused()
    expect(side(lead)).to_contain_text("Elke lijn heeft een plaats. 1 deel of criterium is nog leeg.")
    placed = grouped.state["insights"]["i14"]
    assert (placed["sections"], placed["criteria"]) == (["context"], ["actie"])
    assert placed["purposes"] == [{"kind": "criteria", "place": "actie", "purpose": "criterion"}]

    empty = side(lead).locator(".is-empty")
    expect(empty).to_have_text(re.compile("Selectie en beoordeling"))
    empty.get_by_role("button").click()
    lead.keyboard.type("deur open")
    lead.keyboard.press("Enter")
    told(lead, f"{DEUR} staat nu bij ‘Selectie en beoordeling’")
    expect(empty).to_have_count(0)
    expect(side(lead)).to_contain_text("Geen enkel deel of criterium is leeg.")
    assert grouped.state["themes"]["t3"]["sections"] == ["selectie"]


def test_what_the_hall_shows_is_chosen_and_seen_small(grouped, facilitator, screen):
    grouped.ask("start_stage", stage="lezen")
    lead = facilitator()
    lead.get_by_role("button", name="Zaal").click()
    panel = lead.get_by_role("region", name="Zaal")
    expect(panel).to_contain_text("0 schermen verbonden")
    hall = screen()
    expect(panel).to_contain_text("1 scherm verbonden")
    copy = lead.frame_locator("iframe")
    expect(copy.get_by_text(AANBOD)).to_be_attached()

    panel.get_by_label("Meedoen").check()
    expect(lead.get_by_role("button", name="Zaal: Meedoen")).to_be_visible()
    for picture in (hall, copy):
        expect(picture.get_by_text("Scan en doe mee")).to_be_attached()
    panel.get_by_label("De stap").check()
    for picture in (hall, copy):
        expect(picture.get_by_text(AANBOD)).to_be_attached()
    expect(panel).to_contain_text("1 scherm verbonden")
    lead.keyboard.press("Escape")
    expect(lead.get_by_role("button", name="Zaal", exact=True)).to_be_focused()
