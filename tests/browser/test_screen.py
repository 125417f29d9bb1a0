"""What the hall sees: whole cards, everybody counted, and never a black or a moving picture."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import HALL
from .server import Server
from .test_phone import heading

PLAN = """
format = 1
language = "nl"
title = "Proef"
question = "{question}"
categories = [{categories}]
stages = [
  {{ id = "verzamelen", kind = "collect", title = "Verzamelen", minutes = 10, posts = {{}} }},
  {{ id = "stemmen", kind = "vote", title = "Stemmen", votes = {{ on = "insights", dots = 3, blind = true }} }},
]
"""
CUT = """() => {
  const bottom = element => element.getBoundingClientRect().bottom
  return [...document.querySelectorAll('[data-turn]:not([hidden])')]
    .filter(card => bottom(card) > bottom(card.parentElement))
    .map(card => card.textContent)
}"""
SCROLLS = """() => [document.documentElement, document.body, document.querySelector('main')]
  .some(box => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)"""


@pytest.fixture(scope="module")
def halls(tmp_path_factory):
    """halls(question, n): a workshop of a plan of one's own with n categories; one server for all of them."""
    plans = tmp_path_factory.mktemp("plans")
    (plans / "leeg.toml").write_text(PLAN.format(question="?", categories='{ id = "a", title = "A" }'))
    server = Server(tmp_path_factory.mktemp("data"), plans=plans)

    def halls(question, n):
        categories = ", ".join(f'{{ id = "c{nr}", title = "Vraag nummer {nr} van allemaal" }}' for nr in range(n))
        (plans / f"plan-{n}.toml").write_text(PLAN.format(question=question, categories=categories))
        return server.workshop(f"plan-{n}")

    yield halls
    server.kill()


def shown(hall, column):
    return hall.get_by_role("region", name=column).get_by_role("listitem").filter(has_text="Kaart nummer")


def test_newest_whole_cards_first_and_each_has_its_turn(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    for number in range(14):
        workshop.ask("post_insight", category="succes", text=f"Kaart nummer {number} over hoe we samen werken")
    hall = screen()
    hall.clock.install()
    hall.reload()
    cards = shown(hall, "Succes").filter(visible=True)
    expect(cards.first).to_have_text("Kaart nummer 13 over hoe we samen werken")
    first = cards.count()
    assert 3 <= first <= 6
    assert hall.evaluate(CUT) == []
    expect(hall.get_by_text(f"en {14 - first} eerdere, straks in beeld")).to_be_visible()

    hall.clock.fast_forward(21_000)
    expect(cards.first).to_have_text(f"Kaart nummer {13 - first} over hoe we samen werken")
    assert hall.evaluate(CUT) == []
    workshop.ask("post_insight", category="succes", text="Kaart nummer 14 is de nieuwste")
    expect(cards.first).to_have_text("Kaart nummer 14 is de nieuwste")


@pytest.mark.parametrize("size", [HALL, {"width": 1920, "height": 1080}, {"width": 1024, "height": 768}])
@pytest.mark.parametrize("categories", [1, 2, 4])
def test_a_long_question_and_long_cards_leave_nothing_cut_off(halls, device, categories, size):
    question = ("Hoe maken we samen werk van een buurt waarin iedereen meetelt? " * 4)[:240].strip()
    workshop = halls(question, categories)
    hall = device(f"{workshop.join_url}/screen", viewport=size)
    expect(heading(hall, question)).to_be_visible()
    assert not hall.evaluate(SCROLLS)

    workshop.ask("start_stage", stage="verzamelen")
    for number in range(5):
        for nr in range(categories):
            workshop.ask(
                "post_insight",
                category=f"c{nr}",
                text=f"Kaart nummer {number} " + "die de ruimte helemaal vult " * number,
            )
    expect(hall.get_by_text(question, exact=True)).to_be_visible()
    for nr in range(categories):
        expect(shown(hall, f"Vraag nummer {nr} van allemaal").filter(visible=True).first).to_contain_text(
            "Kaart nummer 4"
        )
    assert hall.evaluate(CUT) == []
    assert not hall.evaluate(SCROLLS)
    assert hall.get_by_role("region").count() == categories
    workshop.close()


def test_the_last_scene_stays_when_the_connection_is_lost(workshop, screen):
    workshop.ask("seed")
    workshop.ask("start_stage", stage="verzamelen")
    hall = screen()
    expect(hall.get_by_text("Biedt meer mogelijkheden")).to_have_count(1)
    hall.context.set_offline(True)
    expect(hall.get_by_text("Geen verbinding, we proberen opnieuw")).to_be_visible()
    expect(heading(hall, "Verzamelen")).to_be_visible()
    workshop.ask("start_stage", stage="pauze")
    hall.context.set_offline(False)
    expect(heading(hall, "Pauze")).to_be_visible()
    expect(hall.get_by_text(re.compile(r"We gaan verder om \d\d:\d\d"))).to_be_visible()
    expect(hall.get_by_text("Geen verbinding")).to_have_count(0)


def test_the_hall_is_light_on_a_laptop_that_prefers_dark(workshop, screen):
    hall = screen(color_scheme="dark")
    expect(heading(hall, "Hoe kan de promotor")).to_be_visible()
    assert hall.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert hall.evaluate("getComputedStyle(document.body).cursor") == "none"


def test_hidden_cards_and_their_words_leave_the_hall(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    hall = screen()
    card = workshop.ask("post_insight", category="succes", text="Jan van hiernaast")["insight"]
    expect(hall.get_by_text("Jan van hiernaast")).to_be_visible()
    workshop.ask("hide_insight", insight=card)
    expect(hall.get_by_text("Jan van hiernaast")).to_have_count(0)
    expect(hall.get_by_role("contentinfo")).to_contain_text("0 kaarten")
