import assert from "node:assert/strict"
import { test } from "node:test"
import { merge } from "../../static/merge.js"
import {
  boardOf,
  cardsOf,
  countedOf,
  figuresOf,
  isPlaced,
  mostPeopleFirst,
  objectionsCount,
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

test("the room talks about the most carried lines, and last about the most contested where none of them is", () => {
  const state = stateWith({ ...voted({ i2: 3, t1: 2, i10: 1 }), objections: SAID })
  const topics = (topics, include_contested) =>
    ids(topicsOf(merge(state, { now: { topics: { topics, include_contested } } })))
  assert.deepEqual(topics(5, false), ["i2", "t1", "i10"]) // nobody stands behind i3
  assert.deepEqual(topics(2, false), ["i2", "t1"])
  assert.deepEqual(topics(2, true), ["i2", "i3"])
  assert.deepEqual(ids(topicsOf(stateWith())), [])
})

test("nothing is added for contention where a carried line is contested itself", () => {
  const objections = { o1: { target: "i2" }, o2: { target: "i3" }, o3: { target: "i3" } }
  const now = { decides: "stemmen", topics: { topics: 2, include_contested: true } }
  const state = stateWith({ ...voted({ i2: 3, t1: 2 }), objections, now })
  assert.deepEqual(ids(topicsOf(state)), ["i2", "t1"])
})

test("a line goes somewhere when one of its cards does", () => {
  assert.equal(isPlaced({ cards: [{}, { criteria: ["actie"] }] }), true)
  assert.equal(isPlaced({ sections: ["context"], cards: [] }), true)
  assert.equal(isPlaced({ sections: [], cards: [{ sections: [] }] }), false)
})
