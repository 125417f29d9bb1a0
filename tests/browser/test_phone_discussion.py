"""Groups on a phone: reading them, saying where there is a problem, talking about one, acting on it, where cards go."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import nothing_waits
from .test_phone import card, spoken, write

TALK = "We praten te lang voor er iets gebeurt"
WORK = "Het werk hangt aan te weinig mensen"
WHY = "Wat is het probleem? (hoeft niet)"
TOO_FAST = "Te snel starten zonder kennismaking werkt ook niet."


class Board:
    """The thirteen cards of the plan, two of its three pitfalls in a group each: the third lies loose."""

    def __init__(self, workshop):
        self.workshop = workshop
        workshop.ask("seed")
        self.talk = self.group(TALK, "praatbarak")
        self.work = self.group(WORK, "politieke contexten")

    def group(self, title, *beginnings, category="valkuil"):
        there = self.workshop.state["insights"]
        cards = [id for text in beginnings for id, card in there.items() if text in card["text"]]
        return self.workshop.ask("add_theme", category=category, title=title, insights=cards)["theme"]


@pytest.fixture
def board(workshop):
    return Board(workshop)


def pitfalls(page):
    page.get_by_role("tab", name="Valkuilen en uitdagingen").click()


def button(page, words, line):
    """The button with these words that is about this line."""
    return page.get_by_role("button", name=re.compile(f"^{words} ?: {line}"))


def object_to(page, line, why=""):
    button(page, "Bezwaar", line).click()
    page.get_by_label(WHY).fill(why)
    page.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()


def lines_on(page):
    """The names of what can be voted on, from top to bottom."""
    expect(page.get_by_role("button", name=re.compile("^Geef een punt")).first).to_be_visible()
    return page.locator(".is-target > p:first-child").all_inner_texts()


# ---- reading


def drawn(page):
    """Once all that is on its way stands in the picture, scrolling included."""
    page.evaluate("""async () => {
      for (let still = 0, at = NaN; still < 5; still = scrollY === at ? still + 1 : 0) {
        at = scrollY
        await new Promise(requestAnimationFrame)
      }
    }""")


def test_what_is_being_read_stays_where_it_is(workshop, board, person):
    """Groups that come to stand above what one reads push nothing away from under the finger."""
    anna = person("anna", viewport={"width": 360, "height": 500})
    workshop.ask("start_stage", stage="lezen")
    read = card(anna, "Expertise in de regio krijgt meer slagkracht.")
    read.scroll_into_view_if_needed()
    anna.mouse.wheel(0, 40)
    anna.wait_for_function("() => scrollY > 0")
    drawn(anna)
    before = read.bounding_box()["y"]
    board.group("Samen kan meer", "1+1=3", "opschaling", category="succes")
    expect(anna.get_by_text("1 groep tot nu toe")).to_have_count(1)
    drawn(anna)
    assert abs(read.bounding_box()["y"] - before) <= 1


def test_a_group_opens_to_its_cards_in_the_vote_and_marks_mine(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    write(anna, "Elkaar kennen")
    expect(card(anna, "S1")).to_be_visible()
    workshop.ask("add_theme", category="succes", title="We vinden elkaar", insights=["i1"])
    workshop.ask("start_stage", stage="stemmen")
    opener = anna.get_by_role("button", name="1 kaart, lees ze: We vinden elkaar")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(anna.get_by_text("Elkaar kennen")).to_be_hidden()
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(card(anna, "We vinden elkaar").get_by_role("listitem")).to_contain_text("jouw kaart")

    workshop.ask("reveal")
    expect(card(anna, "We vinden elkaar")).to_contain_text("met jouw kaart S1")
    card(anna, "We vinden elkaar").get_by_text("Lees de kaart").click()
    expect(anna.get_by_text("Elkaar kennen")).to_be_visible()


# ---- objections


def test_an_objection_is_said_changed_and_taken_back_while_votes_are_blind(workshop, board, person):
    anna, bram = person("anna"), person("bram")
    workshop.ask("start_stage", stage="stemmen")
    for page in (anna, bram):
        pitfalls(page)
    button(anna, "Bezwaar", TALK).click()
    expect(anna.get_by_label(WHY)).to_be_focused()
    anna.get_by_label(WHY).fill("Te snel starten")
    anna.reload()
    expect(anna.get_by_label(WHY)).to_have_value("Te snel starten")
    anna.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    expect(button(anna, "Jouw bezwaar", TALK)).to_be_focused()
    expect(card(anna, "‘Te snel starten’").first).to_contain_text("jouw bezwaar")

    button(anna, "Jouw bezwaar", TALK).click()
    anna.get_by_label(WHY).fill(TOO_FAST)
    anna.get_by_role("button", name="Bewaren").click()
    expect(anna.get_by_text(f"‘{TOO_FAST}’")).to_be_visible()
    object_to(bram, TALK)
    expect(bram.get_by_text("Ik zie hier een probleem.")).to_be_visible()
    object_to(bram, WORK, "Weg ermee")
    expect(bram.get_by_text("‘Weg ermee’")).to_be_visible()
    button(bram, "Jouw bezwaar", WORK).click()
    bram.get_by_role("button", name="Neem bezwaar terug").click()
    expect(button(bram, "Bezwaar", WORK)).to_be_focused()
    expect(bram.get_by_text(TOO_FAST)).to_have_count(0)

    workshop.ask("reveal")
    for page in (anna, bram):
        expect(card(page, TALK)).to_contain_text("2 mensen zien hier een probleem")
        card(page, TALK).locator("summary").click()
        expect(card(page, TALK).get_by_text(f"‘{TOO_FAST}’")).to_be_visible()
        expect(card(page, WORK)).not_to_contain_text("een probleem")


def test_an_objection_is_made_with_the_keyboard_alone_and_one_half_written_when_the_step_ends_is_kept(
    workshop, board, person
):
    anna = person("anna")
    workshop.ask("start_stage", stage="stemmen")
    pitfalls(anna)
    button(anna, "Bezwaar", WORK).press("Enter")
    anna.keyboard.type("Wie dan wel?")
    anna.keyboard.press("Tab")
    anna.keyboard.press("Enter")
    expect(button(anna, "Jouw bezwaar", WORK)).to_be_focused()
    expect(spoken(anna)).to_have_text("Je bezwaar is bewaard.")
    anna.keyboard.press("Enter")
    expect(anna.get_by_label(WHY)).to_be_focused()
    anna.keyboard.press("Shift+Tab")
    expect(anna.get_by_role("button", name=f"Meld: {WORK}")).to_be_focused()
    anna.keyboard.press("Shift+Tab")
    expect(button(anna, "Jouw bezwaar", WORK)).to_be_focused()
    anna.keyboard.press("Enter")
    expect(anna.get_by_label(WHY)).to_have_count(0)

    # One that is too long is said beside the field.
    object_to(anna, TALK, "é" * 201)
    expect(anna.get_by_role("alert")).to_have_text("Maak je zin korter: hoogstens 200 tekens.")
    expect(anna.get_by_text("1 teken te veel")).to_be_visible()
    anna.get_by_label(WHY).fill("Nog niet af")
    workshop.ask("start_stage", stage="pauze")
    kept = anna.get_by_role("region", name="Bezwaar dat nog niet bewaard is")
    expect(kept).to_contain_text("Nog niet af")
    expect(kept).to_contain_text(TALK)
    workshop.ask("start_stage", stage="bespreken")
    expect(anna.get_by_role("heading", name=f"Je schreef nog bij: {TALK}")).to_be_visible()
    expect(anna.get_by_label(WHY)).to_have_value("Nog niet af")
    anna.get_by_label(WHY).fill("🌾" * 200)
    anna.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    expect(anna.get_by_label(WHY)).to_have_count(0)
    nothing_waits(anna)
    assert "🌾" * 200 in [each["text"] for each in workshop.state["objections"].values()]


# ---- discussion


def test_the_topic_of_the_room_comes_by_itself(workshop, board, person):
    anna, bram = person("anna"), person("bram")
    workshop.ask("start_stage", stage="stemmen")
    for page in (anna, bram):
        pitfalls(page)
        button(page, "Geef een punt", WORK).click()
    button(bram, "Geef een punt", TALK).click()
    object_to(bram, TALK, TOO_FAST)
    expect(button(bram, "Jouw bezwaar", TALK)).to_be_visible()
    workshop.ask("reveal")
    workshop.ask("start_stage", stage="bespreken")
    expect(anna.get_by_text("De begeleider kiest het onderwerp.")).to_be_visible()
    expect(anna.locator("main").get_by_role("listitem")).to_contain_text([WORK, TALK])

    workshop.ask("spotlight", target=board.talk)
    expect(anna.get_by_role("heading", level=2, name=TALK)).to_be_visible()
    expect(spoken(anna)).to_have_text(f"Nu: {TALK}")
    expect(anna.get_by_text("Onderwerp 2 van 2, nu ook op het grote scherm")).to_be_visible()
    expect(anna.get_by_text("1 van 2 mensen")).to_be_visible()
    expect(card(anna, "Risico op praatbarak")).to_be_visible()
    expect(anna.get_by_role("heading", name="1 mens ziet hier een probleem")).to_be_visible()
    expect(anna.get_by_text(f"‘{TOO_FAST}’")).to_be_visible()

    button(anna, "Hier zie ik een probleem", TALK).click()
    anna.get_by_label(WHY).fill("Wie betaalt dat?")
    anna.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    expect(button(anna, "Pas je bezwaar aan", TALK)).to_be_focused()
    expect(bram.get_by_role("heading", name="2 mensen zien hier een probleem")).to_be_visible()
    expect(bram.get_by_text("‘Wie betaalt dat?’")).to_be_visible()
    workshop.ask("spotlight", target=None)
    expect(anna.get_by_text("De begeleider kiest het onderwerp.")).to_be_visible()


def test_who_is_typing_when_the_topic_changes_types_on(workshop, board, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="bespreken")
    workshop.ask("spotlight", target=board.talk)
    button(anna, "Hier zie ik een probleem", TALK).click()
    anna.get_by_label(WHY).press_sequentially("Eerst ")
    workshop.ask("spotlight", target=board.work)
    expect(anna.get_by_role("heading", level=2, name=WORK)).to_be_attached()
    expect(anna.get_by_label(WHY)).to_be_focused()
    anna.keyboard.type("kennismaken")
    expect(anna.get_by_label(WHY)).to_have_value("Eerst kennismaken")
    expect(anna.get_by_label(WHY)).to_be_in_viewport()
    anna.get_by_role("button", name="Hier zie ik een probleem", exact=True).click()
    workshop.ask("spotlight", target=board.talk)
    expect(anna.get_by_text("‘Eerst kennismaken’")).to_be_visible()
    nothing_waits(anna)
    [objection] = workshop.state["objections"].values()
    assert (objection["target"], objection["text"]) == (board.talk, "Eerst kennismaken")


# ---- actions


def add_action(page, what, role="Trekker"):
    page.get_by_label("Wat doen we?").fill(what)
    page.get_by_label(role, exact=True).check()
    page.get_by_role("button", name="Actie toevoegen").click()


def test_an_action_is_two_taps_from_a_line_and_an_own_one_is_changed_and_removed(workshop, board, person):
    anna, bram = person("anna"), person("bram")
    workshop.ask("start_stage", stage="acties")
    anna.get_by_role("button", name="Toon nog 6").click()
    button(anna, "Maak een actie", TALK).click()
    expect(anna.get_by_label("Wat doen we?")).to_be_focused()
    expect(anna.get_by_text(TALK)).to_be_visible()
    anna.get_by_role("button", name="Actie toevoegen").click()
    expect(anna.get_by_role("alert").filter(has_text="Schrijf")).to_have_text("Schrijf eerst wat we doen.")
    anna.get_by_label("Wat doen we?").fill("Een spreekuur, twee keer per maand")
    anna.get_by_role("button", name="Actie toevoegen").click()
    expect(anna.get_by_role("alert").filter(has_text="Kies")).to_have_text(re.compile("^Kies wie dit trekt"))
    anna.get_by_label("Tegen wanneer?").fill("2027-01-15")
    anna.get_by_label("Eerste stap deze week").fill("Ik bel twee buurgemeenten")
    add_action(anna, "Een spreekuur, twee keer per maand", "Ondersteuner")
    expect(spoken(anna)).to_have_text("Actie bewaard.")

    others = bram.get_by_role("region", name="Van anderen").get_by_role("listitem")
    expect(others).to_contain_text("Een spreekuur, twee keer per maand")
    for words in ("Ondersteuner", "vrijdag 15 januari", "Ik bel twee buurgemeenten", TALK):
        expect(others).to_contain_text(words)
    workshop.ask("add_action", what="Een gedeelde lijst", who="Kennisdrager", when="in de lente")
    expect(others).to_contain_text(["Een spreekuur", "in de lente"])

    # An own one is changed and removed.
    anna.get_by_role("button", name="Een andere actie").click()
    anna.get_by_label("Een andere rol").first.check()
    anna.get_by_role("textbox", name="Een andere rol").fill("Wie de zaal beheert")
    anna.get_by_label("Wat doen we?").fill("Stoelen zetten")
    anna.get_by_role("button", name="Actie toevoegen").click()
    own = anna.get_by_role("region", name="Mijn acties").get_by_role("listitem").filter(has_text="zetten")
    button(own, "Pas aan", "Stoelen zetten").click()
    expect(anna.get_by_role("textbox", name="Een andere rol")).to_have_value("Wie de zaal beheert")
    anna.get_by_label("Wat doen we?").fill("Tafels zetten")
    anna.get_by_label("Doener").check()
    anna.get_by_role("button", name="Bewaren").click()
    others = others.filter(has_text="zetten")
    expect(others).to_contain_text(re.compile("Tafels zetten.*Doener", re.DOTALL))
    others_may = others.get_by_role("button")
    expect(others_may).to_have_count(2)
    expect(others_may.first).to_have_accessible_name(re.compile("^Ik doe mee ?: Tafels zetten"))
    expect(others_may.last).to_have_accessible_name("Meld: Tafels zetten")

    button(own, "Pas aan", "Tafels zetten").click()
    anna.get_by_role("button", name="Actie verwijderen").click()
    expect(own).to_have_count(0)
    expect(others).to_have_count(0)


def test_an_action_half_written_outlives_a_reload_and_the_end_of_the_step(workshop, board, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="acties")
    anna.get_by_role("button", name="Maak een actie").first.click()
    anna.get_by_label("Wat doen we?").fill("Nog niet af")
    anna.get_by_label("Verbinder").check()
    anna.reload()
    expect(anna.get_by_label("Wat doen we?")).to_have_value("Nog niet af")
    expect(anna.get_by_label("Verbinder")).to_be_checked()
    anna.get_by_role("button", name="Terug").click()
    expect(anna.get_by_role("button", name="Werk je actie af")).to_have_count(1)

    workshop.ask("start_stage", stage="pauze")
    kept = anna.get_by_role("region", name="Actie die nog niet bewaard is")
    expect(kept).to_contain_text("Nog niet af · Verbinder")
    workshop.ask("start_stage", stage="acties")
    expect(kept).to_have_count(0)
    anna.get_by_role("button", name="Werk je actie af").click()
    add_action(anna, "Nu wel af")
    expect(anna.get_by_role("region", name="Mijn acties")).to_contain_text("Nu wel af")
    expect(anna.get_by_role("button", name="Werk je actie af")).to_have_count(0)


# ---- the end
