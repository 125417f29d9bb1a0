"""A phone with letters twice as large, a narrow one, one that lies on its side, one with its keyboard up."""

from playwright.sync_api import expect

from .test_phone import QUESTION

SIZES = [(360, 740, "200%"), (320, 640, "100%"), (320, 640, "200%"), (640, 320, "100%")]

# What reaches out of the page, tabs over each other, and words of a button that break between their letters.
SPOILT = """letters => {
  document.documentElement.style.fontSize = letters
  const wide = document.documentElement.clientWidth, found = []
  if (document.documentElement.scrollWidth > wide) found.push(`${document.documentElement.scrollWidth} wide`)
  for (const at of document.querySelectorAll("#app *")) {
    const { left, right, width } = at.getBoundingClientRect()
    if (width && (left < -1 || right > wide + 1) && !at.closest(".unseen")) found.push(at.outerHTML)
  }
  const tabs = [...document.querySelectorAll(".tab")].map(tab => tab.getBoundingClientRect())
  tabs.forEach((a, n) => tabs.slice(n + 1).forEach(b => {
    if (a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1) found.push("tabs")
  }))
  for (const text of document.querySelectorAll("button, button *")) {
    for (const { nodeType, data } of text.childNodes) {
      if (nodeType !== Node.TEXT_NODE || !data.trim() || text.closest(".unseen")) continue
      const line = document.createRange()
      line.selectNodeContents(text)
      const words = text.textContent.split(/[\\s-]+/).reduce((n, word) => n + 1 + Math.floor(word.length / 11), 0)
      const lines = new Set([...line.getClientRects()].map(({ bottom }) => Math.round(bottom))).size
      if (lines > words + 2) found.push(`${lines} lines: ${text.outerHTML}`)
    }
  }
  return found
}"""


def fits(page, *shown):
    for words in shown:
        expect(page.get_by_text(words).first).to_be_visible()
    for width, height, letters in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(SPOILT, letters) == [], (width, height, letters)
    page.set_viewport_size({"width": 360, "height": 740})
    page.evaluate("() => (document.documentElement.style.fontSize = '')")


def test_no_scene_of_a_phone_spills_or_breaks(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="welkom")
    fits(anna, "In welke regio werk je?")
    anna.get_by_role("button", name="Overslaan").click()
    workshop.ask("start_stage", stage="verzamelen")
    anna.get_by_label(QUESTION).fill("Onvoorstelbaarlangewoordcombinaties in een kaart")
    anna.get_by_role("button", name="Kaart toevoegen").click()
    workshop.ask("post_insight", category="succes", text="Samen leren")
    fits(anna, "Samen leren", "Pas aan")
    workshop.ask("add_theme", category="succes", title="Alles samen", insights=["i1"])
    workshop.ask("start_stage", stage="lezen")
    fits(anna, "Alles samen")
    workshop.ask("start_stage", stage="stemmen")
    anna.get_by_role("button", name="Geef een punt").first.click()
    anna.locator("#objects-t1").click()
    fits(anna, "Wat is het probleem?", "Punt gegeven")
    workshop.ask("reveal")
    fits(anna, "Uitslag")
    workshop.ask("start_stage", stage="bespreken")
    workshop.ask("spotlight", target="t1")
    fits(anna, "in gesprek")
    workshop.ask("start_stage", stage="acties")
    anna.get_by_role("button", name="Maak een actie").first.click()
    fits(anna, "Wat doen we?")


def test_over_a_keyboard_the_button_that_sends_stays_in_view(workshop, person):
    anna = person("anna")
    workshop.ask("start_stage", stage="verzamelen")
    field, send = anna.get_by_label(QUESTION), anna.get_by_role("button", name="Kaart toevoegen")
    field.click()
    anna.set_viewport_size({"width": 360, "height": 380})
    expect(send).to_be_in_viewport(ratio=1)
    expect(field).to_be_in_viewport(ratio=1)
    anna.evaluate("() => document.activeElement.blur()")
    anna.evaluate("() => window.scrollTo(0, 0)")
    field.focus()
    anna.keyboard.type("Samen leren")
    expect(send).to_be_in_viewport(ratio=1)
