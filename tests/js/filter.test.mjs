// Which lines of a harvest somebody looks for.
import assert from "node:assert/strict"
import { test } from "node:test"
import { EVERYTHING, isFiltered, matches, problemsOf } from "../../static/parts/harvest/filter.js"

const card = (number, text, more = {}) => ({ number, text, sections: [], criteria: [], ...more })
const theme = {
  kind: "theme",
  number: "t1",
  title: "Samen gaat het verder",
  sections: ["context"],
  criteria: [],
  objections: [],
  insights: [
    card("S1", "Één loket", { objections: [{ text: "Wie betaalt dat?" }, {}] }),
    card("S2", "Minder papier", {
      criteria: ["actie"],
      merged: [{ number: "S9", text: "Geen formulieren" }],
    }),
  ],
}
const loose = {
  kind: "insight",
  number: "V3",
  sections: [],
  criteria: [],
  objections: [{}],
  decision: { decision: "partly", reason: "Te duur." },
  insights: [card("V3", "Te veel vergaderen", { objections: [{}] })],
}
const found = (line, filter, category = "succes") =>
  matches(line, category, { ...EVERYTHING, ...filter })

test("every word has to stand with a line, whatever its accents, in its cards and objections too", () => {
  for (const words of ["een loket", "SAMEN", "s9", "formulieren", "betaalt", "t1 papier"])
    assert.ok(found(theme, { words }), words)
  assert.ok(!found(theme, { words: "loket vergaderen" }))
  assert.ok(found(theme, { words: "  " }))
})

test("a line goes where it or one of its cards goes, and nowhere when none of them does", () => {
  assert.ok(found(theme, { place: "sections.context" }))
  assert.ok(found(theme, { place: "criteria.actie" }))
  assert.ok(!found(theme, { place: "nowhere" }))
  assert.ok(found(loose, { place: "nowhere" }))
})

test("what was not decided is open", () => {
  assert.ok(found(loose, { decision: "partly" }))
  assert.ok(found(theme, { decision: "open" }))
  assert.ok(!found(loose, { decision: "open" }))
})

test("people who see a problem count once at a card, and with the group that it lies in", () => {
  assert.deepEqual([problemsOf(theme), problemsOf(loose)], [2, 1])
  assert.ok(found(theme, { contested: true }))
})

test("a question is looked for by its id, and nothing chosen is everything", () => {
  assert.ok(!found(theme, { category: "valkuil" }))
  assert.ok(found(theme, { category: "succes" }))
  assert.deepEqual(
    [isFiltered(EVERYTHING), isFiltered({ ...EVERYTHING, contested: true })],
    [false, true],
  )
})
