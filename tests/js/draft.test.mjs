import assert from "node:assert/strict"
import { mock, test } from "node:test"
import { batches, paragraphsIn, partsOf, pasted, unansweredIn } from "../../static/draft-text.js"
import { Writing } from "../../static/parts/draft/writing.js"
import { storageFor } from "../../static/storage.js"
import { storage } from "./storage.mjs"

globalThis.window = { localStorage: storage() }

const PLAN = {
  categories: [{ id: "succes" }],
  sections: [
    { id: "context", title: "Waarover gaat het?" },
    { id: "instap", title: "Latere instap" },
  ],
  criteria: [{ id: "netwerk", title: "Samen leren", question: "Hoe?" }],
}
const clause = (place, text, more = {}) => ({
  kind: "sections",
  place,
  position: 1,
  text,
  lines: [],
  revision: 5,
  ...more,
})
const card = (number, more) => ({ category: "succes", number, text: number, position: 1, ...more })
const stateWith = (clauses, insights = {}) => ({ plan: PLAN, now: {}, clauses, insights })

test("sections and criteria keep their numbers, and a paragraph without words has none yet", () => {
  const state = stateWith({
    c1: clause("instap", "Twee.", { position: 2 }),
    c2: clause("instap", "Een."),
    c3: clause("instap", "", { position: 1.5 }),
    c4: clause("netwerk", "Toon het.", { kind: "criteria" }),
  })
  const numbers = partsOf(state).map(part => paragraphsIn(state, part).map(each => each.number))
  assert.deepEqual(numbers, [[], ["2.1", "", "2.2"], ["I.1"]])
})

test("a line is open in each part where no paragraph of that part answers it", () => {
  const insights = {
    i1: card("S1", { sections: ["context", "instap"], theme: "t1" }),
    i2: card("S2", { sections: ["instap"] }),
  }
  const state = stateWith({ c1: clause("instap", "Een.", { lines: ["i1"] }) }, insights)
  state.themes = { t1: { category: "succes", title: "Samen", position: 1 } }
  const open = partsOf(state).map(part => unansweredIn(state, part).map(({ id }) => id))
  assert.deepEqual(open, [["t1"], ["i2"], []]) // all cards of the theme are answered in instap
})

test("a pasted text goes under its headings, and nothing of it is left out", () => {
  const parts = partsOf(stateWith({}))
  const text =
    "Vooraf.\r\n\r\n## 2. Latere instap\nWie later komt,\nstapt in.\n\n- een\n- twee\n\n# Elders\n\nRest."
  const found = pasted(text, parts, parts[0]).map(({ part, texts }) => [part.id, texts])
  assert.deepEqual(found, [
    ["context", ["Vooraf."]],
    ["instap", ["Wie later komt,\nstapt in.", "- een\n- twee", "# Elders", "Rest."]],
  ])
  const long = [{ part: parts[0], texts: ["x".repeat(7000), "y".repeat(7000), "z"] }]
  assert.deepEqual(
    batches(long).map(({ texts }) => texts.length),
    [1, 2],
  )
})

// ---- typing

let page = 0
/** A page with one paragraph, whose server answers what the test says. */
function desk(revision = 5, text = "Een deur.") {
  const asked = []
  const device = {
    state: { clauses: { c1: clause("context", text, { revision }) } },
    asked,
    ask(command) {
      asked.push(command)
      return new Promise(resolve => (device.answer = resolve))
    },
  }
  const drawer = storageFor(`draft-${++page}`)
  return { device, asked, drawer, writing: new Writing(device, drawer, () => {}) }
}
const settled = () => new Promise(setImmediate)
const REFUSED = { ok: false, error: { code: "clause_changed", message: "…" } }

test("what is typed is saved when one pauses, with the revision that it was typed on", async () => {
  mock.timers.enable({ apis: ["setTimeout"] })
  const { device, asked, writing, drawer } = desk()
  writing.write("c1", "Een open")
  writing.write("c1", "Een open deur.")
  assert.equal(drawer.get("typed").c1.text, "Een open deur.")
  mock.timers.tick(2000)
  assert.deepEqual(asked, [
    { do: "edit_clause", clause: "c1", text: "Een open deur.", revision: 5 },
  ])
  writing.write("c1", "Een open deur. En meer.")
  device.answer({ ok: true, seq: 9 })
  await settled()
  mock.timers.tick(2000)
  assert.deepEqual([asked[1].text, asked[1].revision], ["Een open deur. En meer.", 9])
  device.answer({ ok: true, seq: 12 })
  await settled()
  assert.deepEqual([writing.unsaved, drawer.get("typed")], [0, null])
  mock.timers.reset()
})

test("after a reload what wasn't saved stands there, and goes by itself", () => {
  mock.timers.enable({ apis: ["setTimeout"] })
  const { device, asked, drawer, writing } = desk()
  writing.write("c1", "Halverwege")
  const again = new Writing(device, drawer, () => {})
  assert.equal(again.textOf("c1"), "Halverwege")
  mock.timers.tick(2000)
  assert.equal(asked[0].text, "Halverwege")
  mock.timers.reset()
})

test("who is told of another text sends nothing before choosing, and loses neither", async () => {
  mock.timers.enable({ apis: ["setTimeout"] })
  const { device, asked, writing } = desk()
  writing.write("c1", "Mijn tekst.")
  device.state.clauses.c1 = clause("context", "Hun tekst.", { revision: 8 })
  assert.equal(writing.theirs("c1"), "Hun tekst.")
  mock.timers.tick(9000)
  assert.deepEqual([asked.length, writing.textOf("c1")], [0, "Mijn tekst."])
  void writing.keepMine("c1")
  assert.deepEqual([asked[0].text, asked[0].revision], ["Mijn tekst.", 8])
  device.answer({ ok: true, seq: 9 })
  await settled()
  writing.write("c1", "Weer ik.")
  device.state.clauses.c1 = clause("context", "Weer zij.", { revision: 11 })
  writing.takeTheirs("c1")
  assert.deepEqual([writing.textOf("c1"), writing.theirs("c1")], ["Weer zij.", undefined])
  mock.timers.reset()
})

test("a refusal that comes before the other text waits for it; another one is said", async () => {
  mock.timers.enable({ apis: ["setTimeout"] })
  const { device, asked, writing } = desk()
  writing.write("c1", "Mijn tekst.")
  mock.timers.tick(2000)
  device.answer(REFUSED)
  await settled()
  assert.equal(writing.theirs("c1"), undefined)
  device.state.clauses.c1 = clause("context", "Hun tekst.", { revision: 8 })
  mock.timers.tick(2000)
  assert.deepEqual([asked.length, writing.theirs("c1")], [1, "Hun tekst."])
  void writing.keepMine("c1")
  device.answer({ ok: false, error: { code: "too_long", message: "Te lang." } })
  await settled()
  assert.deepEqual([writing.faults.get("c1"), writing.textOf("c1")], ["Te lang.", "Mijn tekst."])
  mock.timers.reset()
})

test("what is typed in a paragraph that somebody took away is still there", () => {
  const { device, writing } = desk()
  writing.write("c1", "Mijn tekst.")
  device.state.clauses = {}
  assert.deepEqual(
    writing.orphans.map(([, { text }]) => text),
    ["Mijn tekst."],
  )
  writing.takeTheirs("c1")
  assert.equal(writing.unsaved, 0)
})
