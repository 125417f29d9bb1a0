"""What a facilitator does on the laptop: by mouse, by keyboard, and when it goes wrong."""

import re

import pytest
import requests
from playwright.sync_api import expect

from tests.conftest import soon

from .participant import participant
from .server import WITHIN
from .test_phone import card
from .test_session import onward


@pytest.fixture
def lead(workshop, facilitator):
    """A facilitator in the stage that collects, with the plan's own thirteen cards on the board."""
    workshop.ask("seed")
    workshop.ask("start_stage", stage="verzamelen")
    return facilitator()


def more(lead, number):
    return lead.get_by_role("button", name=f"Meer voor kaart {number}", exact=True)


def status(lead):
    return lead.get_by_role("status")


def side(lead, name):
    return lead.get_by_role("complementary").get_by_role("button", name=name, exact=True)


def test_a_card_is_hidden_with_a_reason_and_shown_again_by_keyboard_alone(workshop, lead):
    more(lead, "S1").focus()
    lead.keyboard.press("Enter")
    items = lead.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    lead.keyboard.press("ArrowUp")
    expect(lead.get_by_role("menuitem", name="Verberg kaart")).to_be_focused()
    lead.keyboard.press("ArrowDown")
    expect(lead.get_by_role("menuitem", name="Pas kaart aan")).to_be_focused()
    lead.keyboard.press("Escape")
    expect(lead.get_by_role("menu")).to_have_count(0)
    expect(more(lead, "S1")).to_be_focused()

    lead.keyboard.press("Enter")
    lead.keyboard.press("h")
    expect(status(lead)).to_contain_text("Kaart S1 is verborgen")
    expect(card(lead, "S1 is verborgen")).not_to_contain_text("Door handen in elkaar te slaan")
    expect(more(lead, "S1")).to_be_focused()
    lead.keyboard.press("w")
    expect(lead.get_by_label("Waarom verberg je S1?")).to_be_focused()
    lead.keyboard.type("Er staat een naam in")
    lead.keyboard.press("Enter")
    expect(status(lead)).to_contain_text("De reden staat erbij: Kaart S1")
    expect(more(lead, "S1")).to_be_focused()
    assert workshop.state["insights"]["i1"]["reason"] == "Er staat een naam in"

    lead.keyboard.press("Enter")
    lead.keyboard.press("Enter")
    expect(card(lead, "Door handen in elkaar te slaan")).to_be_visible()
    expect(more(lead, "S1")).to_be_focused()


def test_a_card_is_put_right_and_its_first_wording_stays_beside_it(workshop, lead):
    more(lead, "S2").click()
    lead.get_by_role("menuitem", name="Pas kaart aan").click()
    lead.get_by_label("Tekst van kaart S2").fill("")
    lead.get_by_role("button", name="Bewaren").click()
    assert lead.get_by_label("Tekst van kaart S2").evaluate("field => field.validity.valueMissing")

    lead.get_by_label("Tekst van kaart S2").fill("x" * 201)
    lead.get_by_role("button", name="Bewaren").click()
    expect(lead.get_by_role("alert").filter(has_text="hoogstens 200 tekens")).to_be_visible()
    expect(lead.get_by_label("Tekst van kaart S2")).to_have_value("x" * 201)

    lead.get_by_label("Tekst van kaart S2").fill("Wie nieuw is, vindt overal iets.")
    lead.get_by_label("Vraag", exact=True).select_option(label="Suggesties voor de oproep")
    lead.get_by_role("button", name="Bewaren").click()
    column = lead.get_by_role("region", name="Suggesties voor de oproep")
    expect(column.get_by_role("listitem").filter(has_text="Wie nieuw is")).to_contain_text(
        "Eerst stond er: ‘Nieuwkomers zullen in iedere regio"
    )
    expect(more(lead, "S2")).to_be_focused()


def test_what_is_being_typed_and_the_place_on_the_board_survive_what_others_do(workshop, lead):
    board = lead.get_by_role("region", name="Suggesties voor de oproep")
    more(lead, "O5").click()
    lead.get_by_role("menuitem", name="Pas kaart aan").click()
    field = lead.get_by_label("Tekst van kaart O5")
    field.fill("Halverwege een zin")
    board.evaluate("board => board.scrollTop = 60")
    for number in range(3):
        workshop.ask("post_insight", category="suggestie", text=f"Intussen {number}")
    workshop.ask("edit_insight", insight="i13", text="Iemand anders past hem aan")
    lead.mouse.move(5, 5)  # under a mouse new cards wait
    expect(lead.get_by_text("Intussen 2")).to_be_attached()
    expect(field).to_be_focused()
    expect(field).to_have_value("Halverwege een zin")
    assert board.evaluate("board => board.scrollTop") == 60


def test_cards_from_paper_come_in_as_a_list_from_a_file_and_one_at_a_time(workshop, lead):
    """Of a list what is refused stays; a file is looked at first and comes in whole or not at all."""
    lead.get_by_role("button", name="Kaarten van papier toevoegen").click()
    words = lead.get_by_label("Wat staat er op de kaart?")
    words.fill(f"Samen rijden\n\n  Minder papier\n{'x' * 201}\nLaatste")
    expect(lead.get_by_label("Elke regel is een kaart (4)")).to_be_checked()
    expect(lead.locator("#paper .preview li.is-alarm")).to_contain_text("hoogstens 200")
    lead.get_by_role("button", name="Zet 4 kaarten op het bord").click()
    expect(words).to_have_value(f"\n{'x' * 201}\nLaatste")
    words.fill("Toch korter\nLaatste")
    lead.get_by_role("button", name="Zet 2 kaarten op het bord").click()
    for text in ("Samen rijden", "Minder papier", "Toch korter", "Laatste"):
        expect(card(lead, text)).to_have_count(1)
    expect(words).to_have_value("")
    words.fill("Een kaart\nvan twee regels")
    lead.get_by_label("Het is één kaart").check()
    lead.get_by_role("button", name="Zet op het bord").click()
    expect(card(lead, "van twee regels")).to_contain_text("Een kaart")

    content = '\ufeffKaart;Waarover;Nr\r\n"Uit; een bestand";Succes;1\r\nOok daaruit;Geluk;2\r\n'
    file = {"name": "kaarten.csv", "mimeType": "text/csv", "buffer": content.encode()}
    lead.get_by_label("Kies een CSV-bestand").set_input_files([file])
    table = lead.locator("#paper table")
    expect(table.locator("tbody tr")).to_have_count(3)
    lead.get_by_label("De eerste rij bevat titels").check()
    lead.get_by_label("Kolom 2: ‘Waarover’").select_option(label="Vraag")
    put = lead.get_by_role("button", name="Zet 2 kaarten op het bord")
    expect(table.locator("tr.is-alarm th")).to_have_text("3")
    expect(table.locator(".is-alarm")).to_contain_text("Deze vraag staat niet in het draaiboek.")
    expect(lead.get_by_text("Bij 1 rij klopt iets niet.")).to_be_visible()
    expect(put).to_be_disabled()
    words.fill(words.input_value().replace("Geluk", "Succes"))
    put.click()
    expect(card(lead, "Uit; een bestand")).to_have_count(1)
    expect(card(lead, "Ook daaruit")).to_have_count(1)
    expect(words).to_have_value("")
    lead.locator(".toasts").get_by_role("button", name="Maak ongedaan").click()
    expect(lead.get_by_text("Ongedaan: 2 kaarten uit een lijst")).to_be_visible()
    expect(card(lead, "Ook daaruit")).to_have_count(0)

    lead.get_by_label("Vraag", exact=True).select_option(label="Valkuilen en uitdagingen")
    words.fill("Te veel vergaderen")
    lead.get_by_role("button", name="Zet op het bord").click()
    expect(card(lead, "Te veel vergaderen")).to_contain_text("van papier")
    expect(words).to_be_focused()
    expect(words).to_have_value("")
    lead.get_by_label("Een tafel").check()
    words.fill("Te weinig vergaderen")
    lead.get_by_label("Hoeveel mensen aan die tafel?").fill("6")
    lead.get_by_role("button", name="Zet op het bord").click()
    expect(card(lead, "Te weinig vergaderen")).to_contain_text("van een tafel met 6 mensen")
    words.fill("Van niemand weet hoeveel")
    lead.get_by_label("Hoeveel mensen aan die tafel?").fill("")
    lead.get_by_role("button", name="Zet op het bord").click()
    expect(card(lead, "Van niemand weet hoeveel")).to_contain_text("van een tafel")
    expect(card(lead, "Van niemand weet hoeveel")).not_to_contain_text("mens")


def test_hands_are_counted_cards_sealed_and_the_clock_stands_still(workshop, lead):
    lead.get_by_role("button", name="Meer voor kaart S1", exact=True).click()
    lead.get_by_role("menuitem", name="Tel handen in de zaal").click()
    lead.get_by_label("Handen in de zaal: Kaart S1").fill("4")
    lead.get_by_role("button", name="Bewaren").click()
    expect(lead.locator("#S1")).to_contain_text("+4 in de zaal")
    lead.keyboard.press("Control+z")
    expect(lead.locator("#S1")).not_to_contain_text("in de zaal")

    # Sealed cards are a number until they open all at once.
    anna = participant(workshop)
    lead.get_by_label("Verzegeld").check()
    expect(status(lead)).to_contain_text("Nieuwe kaarten zijn nu verzegeld")
    anna.do("post_insight", category="succes", text="Nog even dicht")
    succes = lead.get_by_role("region", name="Succes")
    expect(succes).to_contain_text("1 kaart in deze stap. Nieuwe blijven verzegeld.")
    expect(lead.get_by_text("Nog even dicht")).to_have_count(0)
    lead.get_by_label("Meteen zichtbaar").check()
    expect(lead.get_by_text("Nog even dicht")).to_be_visible()
    anna.close()

    # The clock stands still, gets a minute and runs again.
    bar = lead.get_by_role("banner")
    bar.get_by_role("button", name="Klok pauzeren").click()
    expect(bar.get_by_role("button", name="Klok weer laten lopen")).to_be_visible()
    left = workshop.state["stage"]["paused"]
    bar.get_by_role("button", name="+1 min").click()
    expect(bar).to_contain_text(re.compile(r"Klok staat stil op 1[56]:\d\d"))
    expect(bar.get_by_role("button", name="Klok weer laten lopen")).to_be_visible()
    more = soon(lambda: workshop.state["stage"].get("paused", left) - left)
    assert more == pytest.approx(60, abs=1.5)
    bar.get_by_role("button", name="Klok weer laten lopen").click()
    expect(bar.get_by_role("button", name="Klok pauzeren")).to_be_visible()


def test_going_back_goes_on_and_again_begins_a_new_round(workshop, lead):
    sheet = lead.get_by_role("navigation")
    onward(lead, "Lezen en groeperen")
    sheet.get_by_role("button", name="Verzamelen").click()
    expect(sheet.get_by_text("5 minuten per vraag.")).to_be_visible()
    assert workshop.state["stage"]["id"] == "lezen"
    sheet.get_by_role("button", name="Ga terug naar deze stap").click()
    expect(sheet.locator("[aria-current=step]")).to_contain_text("Verzamelen")
    assert workshop.state["stage"]["round"] == "verzamelen"

    sheet.get_by_role("button", name="Blind stemmen").click()
    sheet.get_by_role("button", name="Ga naar deze stap").click()
    expect(sheet.locator("[aria-current=step]")).to_contain_text("Blind stemmen")
    sheet.get_by_role("button", name="Blind stemmen").click()
    sheet.get_by_role("button", name="Opnieuw, met een nieuwe ronde").click()
    expect(status(lead)).to_contain_text("Iedereen is nu bij: Blind stemmen")
    assert workshop.state["stage"]["round"] == "stemmen.2"


def test_a_second_click_of_a_double_click_does_not_skip_a_stage(workshop, lead):
    lead.get_by_role("button", name="Volgende stap").dblclick()
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text("Lezen en groeperen")
    expect(status(lead)).to_contain_text("Iedereen is nu bij: Lezen en groeperen")
    assert workshop.state["stage"]["id"] == "lezen"


def test_closing_publishing_and_opening_again(workshop, lead):
    def anybody_reads():
        return requests.get(f"{workshop.join_url}/harvest.md", timeout=WITHIN).ok

    workshop.ask("start_stage", stage="oogst")
    assert not anybody_reads()
    side(lead, "Publiceer de oogst").click()
    look = lead.get_by_role("group", name="Publiceer de oogst")
    expect(look).to_contain_text("13 kaarten")
    side(lead, "Annuleren").click()
    expect(look).to_have_count(0)
    expect(side(lead, "Publiceer de oogst")).to_be_focused()
    side(lead, "Publiceer de oogst").click()
    expect(look).to_contain_text("13 kaarten")
    assert not anybody_reads()
    side(lead, "Ja, publiceer").click()
    expect(status(lead)).to_contain_text("De oogst is gepubliceerd")
    assert anybody_reads()
    side(lead, "Publiceer niet langer").click()
    expect(status(lead)).to_contain_text("Alleen begeleiders lezen de oogst nog")
    assert not anybody_reads()

    side(lead, "Sluit de sessie").click()
    expect(side(lead, "Sluit de sessie")).to_be_focused()
    side(lead, "Annuleren").click()
    expect(side(lead, "Sluit de sessie")).to_be_focused()
    assert workshop.state["workshop"]["state"] == "open"
    side(lead, "Sluit de sessie").click()
    side(lead, "Sluit de sessie").click()
    expect(lead.get_by_role("complementary")).to_contain_text("Reageren kan nog tot")
    side(lead, "Stop het reageren").click()
    side(lead, "Stop het reageren").click()
    expect(lead.get_by_role("complementary")).to_contain_text("Er komt niets meer bij.")
    side(lead, "Open de sessie weer").click()
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text("Oogst en afronding")


def test_losing_the_connection_is_said_and_what_was_done_goes_later(workshop, lead):
    lead.context.set_offline(True)
    expect(lead.get_by_text("Geen verbinding.")).to_be_visible()
    lead.get_by_role("button", name="Volgende stap").click()
    lead.context.set_offline(False)
    expect(lead.get_by_role("navigation").locator("[aria-current=step]")).to_contain_text("Lezen en groeperen")
    expect(lead.get_by_text("Geen verbinding.")).to_have_count(0)
