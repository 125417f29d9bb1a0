import assert from "node:assert/strict"
import { test } from "node:test"
import {
  boardOf,
  cardsOf,
  countedOf,
  figuresOf,
  isPlaced,
  mostPeopleFirst,
  objectionsCount,
  parkedOf,
  ranked,
  topicsOf,
} from "../../static/ranking.js"
import { ids, stateWith, voted } from "./state.mjs"

const SAID = {
  o1: { target: "i3", text: "te duur" },
  o2: { target: "i3", text: "te vroeg" },
  o3: { target: "i2", text: "kwetsend", status: "folded" },
}

test("cards of a question come in the order in which they were written, ten after two", () => {
  assert.deepEqual(ids(cardsOf(stateWith(), "succes")), ["i1", "i2", "i10"])
  assert.deepEqual(ids(cardsOf(stateWith(), "valkuil")), ["i3", "i4"])
})

test("a trial's card is seen and doesn't count", () => {
  const state = stateWith({ insights: { i2: { trial: true } } })
  assert.deepEqual(ids(countedOf(state, "succes")), ["i1", "i10"])
})

test("a card that is on its way lies at the end of where it goes", () => {
  const { themes, loose } = boardOf(stateWith(), "succes", new Map([["i2", "t1"]]))
  assert.deepEqual([ids(themes), ids(themes[0].cards), ids(loose)], [["t1"], ["i1", "i2"], ["i10"]])
  const back = boardOf(stateWith(), "succes", new Map([["i1", null]]))
  assert.deepEqual([ids(back.themes[0].cards), ids(back.loose)], [[], ["i2", "i10", "i1"]])
})

test("what is parked lies apart, but for what was hidden too: it is shown again from the board", () => {
  const cards = {
    i2: { apart: true, parked: "later" },
    i10: { apart: true, parked: "later", status: "hidden" },
  }
  const state = stateWith({
    insights: cards,
    themes: { t1: { parked: "later", status: "hidden" } },
  })
  const { themes, loose } = boardOf(state, "succes")
  assert.deepEqual([ids(themes), ids(themes[0].cards), ids(loose)], [["t1"], ["i1"], ["i10"]])
  assert.deepEqual(ids(parkedOf(state, "succes")), ["i2"])
})

test("a card whose group isn't there is loose", () => {
  const state = stateWith({ themes: { t1: null } })
  assert.deepEqual(ids(boardOf(state, "succes").loose), ["i1", "i2", "i10"])
})

test("most people first; who stands level keeps the plan's order", () => {
  const state = stateWith(voted({ i10: 2, t1: 1, i2: 1 }))
  assert.deepEqual(ids(ranked(state, "succes", "stemmen")), ["i10", "t1", "i2"])
})

test("people rank, not dots, where somebody may give several", () => {
  const lines = [
    { id: "a", votes: { r: 9 }, supporters: { r: 2 } },
    { id: "b", votes: { r: 3 }, supporters: { r: 3 } },
  ]
  assert.deepEqual(ids(mostPeopleFirst(lines, "r")), ["b", "a"])
  const state = { ballots: { r: 5 } }
  assert.deepEqual(figuresOf(state, lines[0], "r"), { people: 2, of: 5, dots: 9 })
  assert.deepEqual(figuresOf(state, lines[1], "r"), { people: 3, of: 5, dots: null })
  assert.deepEqual(figuresOf({}, { id: "c" }, "r"), { people: 0, of: 0, dots: null })
})

test("problems that a facilitator folded away don't count", () => {
  const state = stateWith({ objections: SAID })
  assert.deepEqual([objectionsCount(state, "i3"), objectionsCount(state, "i2")], [2, 0])
})

test("the room talks about the lines that the server says, in its order", () => {
  const lines = ["i2", "t1"]
  const state = stateWith({ now: { topics: { topics: 5, include_contested: false, lines } } })
  assert.deepEqual(
    topicsOf(state).map(({ id, name, cards }) => [id, name, ids(cards)]),
    [
      ["i2", "twee", ["i2"]],
      ["t1", "samen", ["i1"]],
    ],
  )
  assert.deepEqual(ids(topicsOf(stateWith())), [])
})

test("a line goes somewhere when one of its cards does", () => {
  assert.equal(isPlaced({ cards: [{}, { criteria: ["actie"] }] }), true)
  assert.equal(isPlaced({ sections: ["context"], cards: [] }), true)
  assert.equal(isPlaced({ sections: [], cards: [{ sections: [] }] }), false)
})
