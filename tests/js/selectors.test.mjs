import assert from "node:assert/strict"
import { test } from "node:test"
import { harvestLines, lineOf, stageOf, targetsOf, visibleCards } from "../../static/selectors.js"
import { ids, stateWith, voted } from "./state.mjs"

test("a stage has its place in the plan; before the first there is none", () => {
  assert.equal(stageOf(stateWith()), null)
  const { id, place, of } = stageOf(stateWith({}, "stemmen"))
  assert.deepEqual([id, place, of], ["stemmen", 3, 5])
})

test("cards lie by position and then as they came, ten after two; hidden ones are not shown", () => {
  assert.deepEqual(ids(visibleCards(stateWith())), ["i1", "i2", "i10", "i3"])
})

test("points go to groups that hold a shown card and to loose cards, in the plan's order", () => {
  assert.deepEqual(ids(targetsOf(stateWith(), "themes")), ["t1", "i2", "i10", "i3"])
  assert.deepEqual(ids(targetsOf(stateWith(), "insights")), ["i1", "i2", "i10", "i3"])
})

test("a card of a hidden group is loose", () => {
  const state = stateWith({ themes: { t1: { status: "hidden" } } })
  assert.deepEqual(ids(targetsOf(state, "themes")), ["i1", "i2", "i10", "i3"])
})

test("a group that lost its cards is told when people stood behind it", () => {
  assert.equal(ids(harvestLines(stateWith())).includes("t2"), false)
  assert.equal(ids(harvestLines(stateWith(voted({ t2: 2 })))).includes("t2"), true)
  const unrevealed = { ...voted({ t2: 2 }), ballots: null }
  assert.equal(ids(harvestLines(stateWith(unrevealed))).includes("t2"), false)
})

test("a line is a group with its cards or a card by itself; what is hidden or unknown is none", () => {
  const state = stateWith()
  assert.deepEqual([lineOf(state, "t1").name, ids(lineOf(state, "t1").cards)], ["samen", ["i1"]])
  assert.deepEqual([lineOf(state, "i2").name, ids(lineOf(state, "i2").cards)], ["twee", ["i2"]])
  assert.equal(lineOf(state, "i4"), undefined)
  assert.equal(lineOf(state, "i99"), undefined)
})
