import assert from "node:assert/strict"
import { test } from "node:test"

const page = {
  language: "nl",
  words: { "a.plain": "Dag {name}, {name}", "a.forms": { one: "{n} kaart", many: "{n} kaarten" } },
}
// What a page of the server brings.
globalThis.document = { getElementById: () => ({ textContent: JSON.stringify(page) }) }
const { timeOfDay: clock, dayOf, longDate, t } = await import("../../static/words.js")

test("a sentence is filled in wherever it asks for a value; without one the gap is seen", () => {
  assert.equal(t("a.plain", { name: "iedereen" }), "Dag iedereen, iedereen")
  assert.equal(t("a.plain", { name: "" }), "Dag , ")
  assert.equal(t("a.plain"), "Dag {name}, {name}")
})

test("one has a form of its own", () => {
  assert.deepEqual(
    [0, 1, 2].map(n => t("a.forms", { n })),
    ["0 kaarten", "1 kaart", "2 kaarten"],
  )
})

test("a key that isn't there shows itself", () => assert.equal(t("a.gone"), "a.gone"))

test("words from the right are set apart from the sentence around them", () => {
  assert.equal(t("a.forms", { n: "سلام" }), "\u2068سلام\u2069 kaarten")
})

test("dates and times are said in the page's language", () => {
  const year = new Date().getFullYear()
  assert.match(longDate(`${year}-12-01T12:00`), /^[a-z]+dag 1 december$/)
  assert.match(
    longDate(`${year + 1}-12-01T12:00`),
    new RegExp(`^[a-z]+dag 1 december ${year + 1}$`),
  )
  assert.equal(clock("2026-12-01T20:05"), "20:05")
})

test("a date is said in words; what people write themselves stays", () => {
  assert.equal(dayOf("2020-01-15"), "woensdag 15 januari 2020")
  assert.equal(dayOf("na de zomer"), "na de zomer")
})
