"""What people write from right to left reads so on every page, and moves nothing that stands beside it."""

import pytest
from playwright.sync_api import expect

from .test_phone import QUESTION, write

CARD = "هذه بطاقة عربية."
GROUP = "التعلّم معًا."
OBJECTION = "لا وقت لدينا!"
ACTION = "نلتقي كل شهر."
WHO = "المنسّق"
STEP = "نحدّد موعدًا."
REWORDED = "بطاقة أوضح."

# Words that run from the right, where their element runs from the left: what a page must not have. In a sentence of
# ours characters may isolate them (U+2068, U+2069).
TURNED = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
  while (walk.nextNode()) {
    const { parentElement: at } = walk.currentNode
    const data = walk.currentNode.data.replace(/\\u2068[^\\u2069]*\\u2069/g, "")
    if (!/[\\u0600-\\u06FF]/.test(data) || at.closest("script, noscript, title, iframe")) continue
    const { direction } = getComputedStyle(at)
    const begins = data.trim().search(/[\\u0600-\\u06FF]/) < 2
    if (!at.closest("[dir=auto]") || (begins && direction !== "rtl")) found.push(`${at.outerHTML} ${direction}`)
  }
  const typed = "textarea, input:not([type]), input[type=text]"
  for (const field of document.querySelectorAll(typed))
    if (field.dir !== "auto" && !field.readOnly) found.push(field.outerHTML)
  return found
}"""


def reads_well(page, words):
    expect(page.get_by_text(words).first).to_be_attached()
    assert page.evaluate(TURNED) == []


def starts_right(page, words, of):
    """The text begins at the right edge of what it stands in."""
    short = """(at, of) => {
      const line = document.createRange()
      line.selectNodeContents(at)
      return at.closest(of).getBoundingClientRect().right - line.getBoundingClientRect().right
    }"""
    assert page.get_by_text(words, exact=True).first.evaluate(short, of) < 90  # the room for a menu and for hiding


@pytest.fixture
def written(workshop, person):
    """The words of people in every place that has some, up to the vote."""
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    write(anna, CARD)
    expect(anna.get_by_text(CARD)).to_be_visible()
    write(anna, STEP)
    expect(anna.get_by_text("S2", exact=True).first).to_be_visible()  # the server has it
    workshop.ask("edit_insight", insight="i2", text=REWORDED)
    workshop.ask("post_insight", category="succes", text=f"Samen leren: {CARD}")
    return anna


def test_a_card_from_the_right_reads_so_everywhere(workshop, written, facilitator, screen):
    anna = written
    reads_well(anna, CARD)
    starts_right(anna, CARD, "li.card")
    anna.get_by_label(QUESTION).fill(CARD)
    assert anna.get_by_label(QUESTION).evaluate("at => getComputedStyle(at).direction") == "rtl"
    anna.get_by_label(QUESTION).fill("")
    hall, desk = screen(), facilitator()
    reads_well(hall, CARD)
    starts_right(hall, CARD, "li.card")
    reads_well(desk, CARD)
    starts_right(desk, CARD, "li.card")

    workshop.ask("start_stage", stage="lezen")
    workshop.ask("add_theme", category="succes", title=GROUP, insights=["i1"])
    for page in (anna, hall, desk):
        reads_well(page, GROUP)

    workshop.ask("start_stage", stage="stemmen")
    expect(anna.get_by_role("button", name="Geef een punt").first).to_be_visible()
    anna.get_by_role("button", name="Geef een punt").first.click()
    anna.locator("#objects-t1").click()
    anna.get_by_label("Wat is het probleem?").fill(OBJECTION)
    anna.get_by_role("button", name="Hier zie ik een probleem").click()
    reads_well(anna, OBJECTION)
    workshop.ask("reveal")
    workshop.ask("start_stage", stage="bespreken")
    workshop.ask("spotlight", target="t1")
    for page in (anna, hall, desk):
        reads_well(page, GROUP)
        reads_well(page, OBJECTION)

    workshop.ask("start_stage", stage="acties")
    workshop.ask("add_action", theme="t1", what=ACTION, who=WHO, first_step=STEP)
    for page in (anna, hall, desk):
        reads_well(page, ACTION)
        reads_well(page, WHO)

    workshop.ask("start_stage", stage="oogst")
    reads_well(anna, CARD)
    desk.goto(f"{workshop.join_url}/harvest")
    for words in (CARD, GROUP, OBJECTION, ACTION):
        reads_well(desk, words)
    starts_right(desk, CARD, ".card")
