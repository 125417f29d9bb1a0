"""What the hall sees: whole cards, everybody counted, and never a black or a moving picture."""

import pytest
from playwright.sync_api import expect

from .conftest import HALL, resize
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
SIZES = [{"width": 1920, "height": 1080}, {"width": 1024, "height": 768}, HALL]
CUT = """() => {
  const bottom = element => element.getBoundingClientRect().bottom
  return [...document.querySelectorAll('[data-turn]:not([hidden])')]
    .filter(card => bottom(card) > bottom(card.parentElement))
    .map(card => card.textContent)
}"""
SCROLLS = """() => [document.documentElement, document.body, document.querySelector('main')]
  .some(box => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)"""

OVERLAPS = """() => {
  const parts = [...document.querySelectorAll("main > *")].map(part => part.getBoundingClientRect())
  const meet = (a, b) => a.bottom > b.top + 1 && a.top < b.bottom - 1 && a.right > b.left + 1
  return parts.some((a, at) => parts.slice(at + 1).some(b => meet(a, b)))
}"""


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


def test_newest_whole_cards_first_and_each_has_its_turn(workshop, device):
    workshop.ask("start_stage", stage="verzamelen")
    texts = [f"Kaart nummer {number} over hoe we samen werken" for number in range(14)]
    workshop.ask("import_cards", cards=[{"category": "succes", "text": text} for text in texts])
    hall = device("about:blank", viewport=HALL)
    hall.clock.install()
    hall.goto(f"{workshop.join_url}/screen")
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


def test_a_long_question_and_long_cards_leave_nothing_cut_off(halls, device):
    question = ("Hoe maken we samen werk van een buurt waarin iedereen meetelt? " * 4)[:240].strip()
    hall = device("about:blank", viewport=HALL)
    for categories in (1, 2, 4):
        workshop = halls(question, categories)
        hall.goto(f"{workshop.join_url}/screen")
        for size in SIZES:
            resize(hall, size)
            expect(heading(hall, question)).to_be_visible()
            assert not hall.evaluate(SCROLLS), size

        workshop.ask("start_stage", stage="verzamelen")
        columns = [(f"c{nr}", f"Vraag nummer {nr} van allemaal") for nr in range(categories)]
        texts = [f"Kaart nummer {number} " + "die de ruimte helemaal vult " * number for number in range(5)]
        listed = [{"category": category, "text": text} for text in texts for category, _ in columns]
        workshop.ask("import_cards", cards=listed)
        for size in SIZES:
            resize(hall, size)
            expect(hall.get_by_text(question, exact=True)).to_be_visible()
            for _, title in columns:
                expect(shown(hall, title).filter(visible=True).first).to_contain_text("Kaart nummer 4")
            assert hall.evaluate(CUT) == [], size
            assert not hall.evaluate(SCROLLS), size
        assert hall.get_by_role("region").count() == categories
        workshop.close()


def test_a_picture_that_cannot_be_drawn_leaves_the_last_one(workshop, device):
    hall = device("about:blank", viewport=HALL)
    hall.add_init_script("delete Intl.ListFormat")  # as in a browser of 2019: the last scene needs it
    hall.goto(f"{workshop.join_url}/screen")
    workshop.ask("seed")
    workshop.ask("start_stage", stage="verzamelen")
    expect(heading(hall, "Verzamelen")).to_be_visible()
    with hall.expect_event("console", lambda message: "ListFormat" in message.text):
        workshop.ask("start_stage", stage="oogst")
    expect(heading(hall, "Verzamelen")).to_be_visible()
    hall.reload()
    expect(hall.get_by_role("contentinfo")).to_contain_text(f"{workshop.code[:3]} {workshop.code[3:]}")
    workshop.ask("start_stage", stage="pauze")
    expect(heading(hall, "Pauze")).to_be_visible()


def test_it_is_light_on_a_laptop_that_prefers_dark_and_the_keys_change_this_screen_only(workshop, screen):
    workshop.ask("start_stage", stage="verzamelen")
    hall, other = screen(color_scheme="dark"), screen()
    scene = hall.locator("html")
    expect(scene).to_have_attribute("data-scene", "collect")
    assert hall.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert hall.evaluate("getComputedStyle(document.body).cursor") == "none"
    for key, name in (("q", "join"), ("B", "blank"), ("b", "collect"), ("Q", "join"), ("Escape", "collect")):
        hall.keyboard.press(key)
        expect(scene).to_have_attribute("data-scene", name)
    keys = hall.get_by_role("complementary", name="Toetsen op dit scherm")
    hall.keyboard.press("?")
    expect(keys).to_contain_text("volledig scherm")
    hall.keyboard.press("Escape")
    expect(keys).to_have_count(0)

    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    assert hall.evaluate(size) == pytest.approx(16, abs=0.1)
    hall.keyboard.press("+")
    assert hall.evaluate(size) == pytest.approx(18.4, abs=0.1)
    hall.keyboard.press("-")
    hall.keyboard.press("-")
    assert hall.evaluate(size) == pytest.approx(14.4, abs=0.1)
    hall.keyboard.press("d")
    assert hall.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    hall.keyboard.press("f")
    hall.wait_for_function("() => document.fullscreenElement")  # as a string it would be eval, which the page forbids

    expect(other.locator("html")).to_have_attribute("data-scene", "collect")
    assert other.evaluate(size) == pytest.approx(16, abs=0.1)
    hall.keyboard.press("b")
    workshop.ask("start_stage", stage="pauze")
    expect(scene).to_have_attribute("data-scene", "pause")


def test_large_letters_never_push_anything_out_of_the_picture(workshop, screen):
    hall = screen()
    hall.keyboard.press("+")
    hall.keyboard.press("+")
    workshop.ask("seed")
    for stage in workshop.state["plan"]["stages"]:
        workshop.ask("start_stage", stage=stage["id"])
        expect(hall.get_by_text(stage["title"]).or_(hall.get_by_role("img")).first).to_be_visible()
        for key in "+-":  # the largest, and those before it
            hall.keyboard.press(key)
            assert not hall.evaluate(SCROLLS), (stage["id"], key)
            assert not hall.evaluate(OVERLAPS), (stage["id"], key)
            assert hall.evaluate(CUT) == [], (stage["id"], key)
