"""The facilitator sees the board: what just came, two hundred cards, one question, a search, and where the room is."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import unhurried
from .crowd import Crowd
from .participant import participant
from .server import Server

DESK = {"width": 1280, "height": 720}
QUESTIONS = ("succes", "valkuil", "suggestie")


@pytest.fixture
def desk(facilitator):
    return lambda: facilitator(viewport=DESK)


@pytest.fixture
def crowd(workshop):
    crowd = Crowd(workshop, 3)
    yield crowd
    crowd.leave()


def column(lead, name="Succes"):
    return lead.get_by_role("region", name=re.compile(f"^{name}"))


def cards(lead, name="Succes"):
    return column(lead, name).get_by_role("listitem")


def post(workshop, text, category="succes"):
    return workshop.ask("post_insight", category=category, text=text)["insight"]


def test_what_just_came_stands_on_top_and_is_marked_until_it_was_looked_at_and_waits_under_a_mouse(workshop, desk):
    workshop.ask("start_stage", stage="verzamelen")
    long = [f"Kaart nummer {number} van een reeks die langer is dan het scherm hoog is" for number in range(20)]
    workshop.ask("import_cards", cards=[{"category": "succes", "text": text} for text in long])
    lead = desk()
    expect(cards(lead).first).to_contain_text("Kaart nummer 19")
    post(workshop, "Deze kwam net binnen")
    expect(cards(lead).first).to_contain_text("nieuw Deze kwam net binnen")
    expect(cards(lead).first).to_be_in_viewport(ratio=1)
    expect(cards(lead).first).not_to_contain_text("nieuw")

    cards(lead).first.hover()
    post(workshop, "En deze daarna")
    expect(column(lead).get_by_role("button", name="1 nieuwe kaart")).to_be_visible()
    expect(cards(lead).first).to_contain_text("Deze kwam net binnen")
    lead.mouse.move(5, 5)
    expect(cards(lead).first).to_contain_text("En deze daarna")


def test_one_key_or_click_hides_at_once_for_everybody_and_the_reason_may_follow(workshop, desk, screen, person):
    """Two keys for what nobody should see longer than a moment, and a button on each card."""
    workshop.ask("start_stage", stage="verzamelen")
    for text in ("Dit mag iedereen lezen", "Dit hoort niet op een groot scherm", "Dit mag niemand lezen"):
        post(workshop, text)
    lead, hall, phone = desk(), screen(), person("anna")
    for page in (lead, hall, phone):
        expect(page.get_by_text("Dit mag niemand lezen")).to_be_visible()
    lead.keyboard.press("n")
    for page in (hall, phone):
        expect(page.get_by_text("Dit mag niemand lezen")).to_have_count(0)
        expect(page.get_by_text("Dit hoort niet op een groot scherm")).to_be_visible()
    lead.keyboard.press("b")
    expect(hall.locator("html")).to_have_attribute("data-scene", "blank")
    expect(lead.get_by_role("button", name="Zaal: Even niets")).to_be_visible()
    lead.keyboard.press("b")
    expect(hall.locator("html")).to_have_attribute("data-scene", "collect")

    lead.get_by_role("button", name="Verberg kaart S2 meteen").click()
    for page in (hall, phone):
        expect(page.get_by_text("Dit hoort niet op een groot scherm")).to_have_count(0)
        expect(page.get_by_text("Dit mag iedereen lezen")).to_be_visible()
    expect(lead.get_by_role("status")).to_contain_text("Kaart S2 is verborgen")
    lead.get_by_role("button", name="Zeg waarom").click()
    lead.get_by_label("Waarom verberg je S2?").fill("Een naam")
    lead.get_by_role("button", name="Bewaar de reden").click()
    expect(lead.get_by_role("status")).to_contain_text("De reden staat erbij: Kaart S2")
    assert workshop.state["insights"]["i2"]["reason"] == "Een naam"


def test_what_was_hidden_with_one_click_comes_back_with_one(workshop, desk):
    workshop.ask("start_stage", stage="verzamelen")
    post(workshop, "Toch maar wel")
    lead = desk()
    lead.get_by_role("button", name="Verberg kaart S1 meteen").click()
    lead.get_by_role("status").filter(has_text="S1").get_by_role("button", name="Maak ongedaan").click()
    expect(cards(lead).first).to_contain_text("Toch maar wel")
    assert "status" not in workshop.state["insights"]["i1"]


def test_rows_show_two_and_a_half_times_as_many_cards(workshop, desk):
    """Sixty cards in groups: at least twenty-four of them are whole in the picture."""
    workshop.ask("start_stage", stage="verzamelen")
    sentences = [f"Kaart {number} zegt in een gewone zin wat iemand in de zaal bedoelt" for number in range(60)]
    listed = [{"category": QUESTIONS[number % 3], "text": text} for number, text in enumerate(sentences)]
    workshop.ask("import_cards", cards=listed)
    ids = {
        category: [f"i{number + 1}" for number in range(60) if number % 3 == nr]
        for nr, category in enumerate(QUESTIONS)
    }
    workshop.ask("start_stage", stage="lezen")
    for category, those in ids.items():
        for at in range(4):
            workshop.ask(
                "add_theme", category=category, title=f"Groep {at} met een naam", insights=those[at * 4 : at * 4 + 4]
            )
    lead = desk()
    expect(lead.get_by_text(re.compile(r"^\d+ van 60 in beeld$"))).to_be_visible()
    lead.get_by_role("button", name="Compact").click()
    expect(lead.get_by_text(re.compile(r"^(2[4-9]|[3-5]\d|60) van 60 in beeld$"))).to_be_visible()
    lead.reload()
    expect(lead.get_by_role("button", name="Compact")).to_have_attribute("aria-pressed", "true")
    lead.get_by_role("button", name="Vouw toe").click()
    expect(cards(lead)).to_have_count(4)  # the loose ones
    lead.get_by_role("button", name="Vouw open").click()
    expect(cards(lead)).to_have_count(20)


def test_a_search_an_order_and_one_question(workshop, desk):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    crowd = participant(workshop)
    workshop.ask("start_stage", stage="verzamelen")
    crowd.do("vote", target="i3", dots=1)
    lead = desk()
    lead.get_by_label("Zoek op het bord").fill("WARM water")
    expect(lead.locator("[data-insight]")).to_have_count(1)
    expect(column(lead).get_by_text("Niets gevonden")).to_be_visible()
    lead.get_by_label("Zoek op het bord").fill("s2")
    expect(cards(lead)).to_have_count(1)
    lead.get_by_label("Zoek op het bord").fill("")
    lead.get_by_label("Volgorde").select_option(label="Meeste steun eerst")
    expect(cards(lead).first).to_contain_text("S3")
    lead.get_by_label("Welke vraag").select_option(label="Valkuilen en uitdagingen")
    expect(column(lead)).to_have_count(0)
    first, second = (cards(lead, "Valkuilen en uitdagingen").nth(at).bounding_box() for at in (0, 1))
    assert first["y"] == second["y"]
    crowd.close()


def test_leaving_a_vote_that_runs_asks_first(workshop, desk, crowd):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="stemmen")
    lead = desk()
    next_step = lead.get_by_role("button", name="Volgende stap")
    expect(lead.get_by_text("3 mensen verbonden")).to_be_attached()
    asks = lead.get_by_role("group", name="Een stemming die nog loopt verlaten")
    expect(asks).to_have_count(0)
    next_step.click()
    expect(asks).to_contain_text("3 mensen zijn nog bezig. Toch verder?")
    assert workshop.state["stage"]["id"] == "stemmen"
    asks.get_by_role("button", name="Nog even wachten").click()
    expect(asks).to_have_count(0)
    expect(next_step).to_be_focused()
    next_step.click()
    expect(asks.get_by_role("button", name="Toch verder")).to_be_focused()
    lead.keyboard.press("Enter")
    expect(lead.get_by_role("status")).to_contain_text("Iedereen is nu bij: Pauze")
    unhurried(lead)
    lead.get_by_role("button", name="Volgende stap").click()
    expect(lead.get_by_role("status")).to_contain_text("Iedereen is nu bij: Top bespreken")


def test_steps_that_are_over_fold_and_the_side_begins_at_its_top(workshop, desk):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="lezen")
    lead = desk()
    side = lead.get_by_role("complementary")
    side.evaluate("pane => pane.scrollTo(0, 300)")
    workshop.ask("start_stage", stage="bespreken")
    sheet = lead.get_by_role("navigation", name="Draaiboek")
    expect(sheet.get_by_role("button", name=re.compile("^Top bespreken"))).to_be_in_viewport(ratio=1)
    expect(sheet.get_by_role("button", name=re.compile("^Verzamelen"))).to_have_count(0)
    lead.wait_for_function("document.querySelector('aside.pane').scrollTop === 0")
    sheet.get_by_role("button", name="4 stappen voorbij").click()
    sheet.get_by_role("button", name=re.compile("^Verzamelen")).click()
    expect(sheet.get_by_role("button", name="Ga naar deze stap")).to_be_visible()


SIX = """
format = 1
language = "nl"
title = "Zes vragen"
question = "Hoe maken we van de oude school een huis voor iedereen?"
categories = [{categories}]
stages = [{{ id = "v", kind = "collect", title = "Verzamelen", posts = {{}} }}]
"""


def test_six_questions_have_room_and_marks_of_their_own(tmp_path, device):
    categories = ", ".join(
        f'{{ id = "c{nr}", title = "Vraag nummer {nr}", letter = "{nr:c}" }}' for nr in range(65, 71)
    )
    (tmp_path / "zes.toml").write_text(SIX.format(categories=categories))
    server = Server(tmp_path, plans=tmp_path)
    workshop = server.workshop("zes")
    workshop.ask("start_stage", stage="v")
    for nr in range(65, 71):
        post(workshop, f"Een kaart bij vraag {nr}", f"c{nr}")
    try:
        lead = device(workshop.facilitate_url, viewport=DESK)
        expect(lead.locator(".board > .column")).to_have_count(6)
        widths = [box.bounding_box()["width"] for box in lead.locator(".board > .column").all()]
        assert min(widths) >= 200
        marks = {
            mark.evaluate("mark => mark.querySelector('.shape').outerHTML")
            for mark in lead.locator(".column .mark").all()
        }
        assert len(marks) == 6
        hall = device(f"{workshop.join_url}/screen", viewport=DESK)
        for nr in range(65, 71):
            expect(hall.get_by_text(f"Een kaart bij vraag {nr}")).to_be_in_viewport(ratio=1)
        phone = device(workshop.join_url, viewport={"width": 320, "height": 640})
        phone.get_by_role("button", name="Doe mee").click()
        expect(phone.get_by_role("tab")).to_have_count(6)
        tabs = [tab.bounding_box() for tab in phone.get_by_role("tab").all()]
        assert min(tab["width"] for tab in tabs) >= 80
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finally:
        workshop.close()
        server.kill()
