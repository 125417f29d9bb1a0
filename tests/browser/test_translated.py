"""A page that the browser translates: texts go, others come in their place, and what changes still changes."""

import pytest
from playwright.sync_api import expect

from .conftest import HALL, LAPTOP
from .test_phone import card

# What a browser does to the page, over and over. The words stay the same, so that both phones can be compared.
TRANSLATE = """({ wrap, greedy }) => {
  const kept = "script, style, textarea, [translate=no], font"
  const one = text => {
    if (!text.data.trim() || text.parentElement.closest(kept)) return
    const font = document.createElement("font")
    if (wrap) font.append(document.createElement("font"))
    ;(font.firstChild ?? font).textContent = text.data
    text.replaceWith(font)
  }
  const all = filter => {
    const found = [], walk = document.createTreeWalker(document.body, filter)
    while (walk.nextNode()) found.push(walk.currentNode)
    return found
  }
  const translate = () => {
    all(NodeFilter.SHOW_TEXT).forEach(one)
    if (greedy) all(NodeFilter.SHOW_COMMENT).forEach(comment => comment.remove())
  }
  translate()
  let soon
  new MutationObserver(() => {
    clearTimeout(soon)
    soon = setTimeout(translate, 50)
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}"""
CHROME = {"wrap": True}
WAYS = {"as Chrome does": CHROME, "with one element, and comments go too": {"greedy": True}}

QUESTION = "Waar ligt het potentiële succes van het organisatienetwerk?"


def title(page, name):
    return page.get_by_role("heading", level=1, name=name)


def same(translated, plain):
    """Both show the same words, and those of the one were translated."""
    expect(translated.locator("#app")).to_have_text(plain.locator("#app").text_content())
    expect(translated.locator("#app font").nth(5)).to_be_attached()


@pytest.fixture
def twice(workshop, device):
    """twice(way) opens two phones of one person; the second is translated."""

    def twice(way):
        token = workshop.server.call("POST", f"/api/workshops/{workshop.code}/participants", {})["token"]
        plain, translated = (device(f"{workshop.join_url}?token={token}") for _ in range(2))
        expect(translated.get_by_text("Je bent binnen.")).to_be_visible()
        translated.evaluate(TRANSLATE, way)
        return plain, translated

    return twice


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_translated_phone_shows_what_another_shows(workshop, twice, person, way):
    plain, translated = twice(way)
    bram = person("bram")
    workshop.ask("start_stage", stage="verzamelen")
    expect(title(plain, "Verzamelen")).to_be_visible()
    same(translated, plain)

    plain.get_by_label(QUESTION).fill("Tijd om te leren")
    plain.get_by_role("button", name="Kaart toevoegen").click()
    translated.get_by_label(QUESTION).fill("Nog niet af")
    bram.get_by_role("button", name="Steun kaart S1").click()
    expect(plain.get_by_text("1 mens steunt dit")).to_be_visible()
    expect(translated.get_by_text("1 mens steunt dit")).to_be_visible()
    expect(translated.get_by_label(QUESTION)).to_be_focused()
    expect(translated.get_by_label(QUESTION)).to_have_value("Nog niet af")
    translated.keyboard.type("!")
    expect(translated.get_by_label(QUESTION)).to_have_value("Nog niet af!")
    translated.get_by_label(QUESTION).fill("")

    workshop.ask("edit_insight", insight="i1", text="Tijd om samen te leren")
    workshop.ask("start_stage", stage="lezen")
    expect(title(plain, "Lezen")).to_be_visible()
    expect(plain.get_by_text("1 van 1 gelezen")).to_be_visible()
    same(translated, plain)

    workshop.ask("start_stage", stage="stemmen")
    plain.get_by_role("button", name="Geef een punt").click()
    expect(plain.get_by_text("Nog 2 punten bij deze vraag.")).to_be_visible()
    expect(translated.get_by_text("Nog 2 punten bij deze vraag.")).to_be_visible()
    expect(translated.get_by_text("Tijd om samen te leren").first).to_be_visible()
    same(translated, plain)
    expect(translated).to_have_title(plain.title())


def test_codes_and_the_name_are_left_alone(workshop, twice, device):
    _, translated = twice(CHROME)
    screen = device(f"{workshop.join_url}/screen", viewport=HALL)
    screen.evaluate(TRANSLATE, CHROME)
    expect(screen.locator(".code-big")).to_have_text(f"{workshop.code[:3]} {workshop.code[3:]}")
    expect(screen.locator("font").first).to_be_visible()
    assert screen.locator(".code-big font, .logo font, .address b font").count() == 0
    workshop.ask("start_stage", stage="verzamelen")
    workshop.ask("post_insight", category="succes", text="Samen leren")
    expect(card(translated, "Samen leren")).to_be_visible()
    expect(translated.locator("font", has_text="Samen leren").first).to_be_visible()
    assert translated.locator(".mark font, .logo font, .code font").count() == 0


def test_hall_and_desk_change_when_translated_and_two_hundred_cards_are_drawn_quickly(workshop, device):
    workshop.ask("start_stage", stage="verzamelen")
    cards = [{"category": "succes", "text": f"Kaart nummer {number}"} for number in range(1, 200)]
    workshop.ask("import_cards", cards=cards)
    screen = device(f"{workshop.join_url}/screen", viewport=HALL)
    desk = device(workshop.facilitate_url, viewport=LAPTOP)
    for page in (screen, desk):
        expect(page.get_by_text("Kaart nummer 199")).to_be_attached()
        page.evaluate(TRANSLATE, CHROME)
    workshop.ask("post_insight", category="succes", text="Samen leren")
    for page in (screen, desk):
        expect(page.get_by_text("Samen leren", exact=True)).to_be_attached()
    workshop.ask("edit_insight", insight="i200", text="Samen doen")
    for page in (screen, desk):
        expect(page.get_by_text("Samen doen", exact=True)).to_be_attached()
    draw = """() => {
      const began = performance.now()
      for (let n = 0; n < 10; n++) document.dispatchEvent(new KeyboardEvent("keydown", { key: "p" }))
      return (performance.now() - began) / 10
    }"""
    assert desk.evaluate(draw) < 150
    workshop.ask("start_stage", stage="lezen")
    expect(screen.get_by_role("heading", level=1)).to_have_text("Lezen en groeperen")
