import assert from "node:assert/strict"
import { test } from "node:test"
import {
  actionsAt,
  isSupport,
  lineOf,
  objectionsAt,
  postsAt,
  shownCards,
  stageOf,
  targetsOf,
  toldOf,
  votedInSession,
  votesAt,
} from "../../static/rules.js"
import { ids, stateWith, voted } from "./state.mjs"

const REVIEW = { workshop: { state: "review" }, stage: null }
const LATE = {
  ...REVIEW,
  rounds: {
    stemmen: { stage: "stemmen", blind: true, revealed: true },
    "stemmen.late": { stage: "stemmen", late: true, dots: 2 },
  },
}

test("a stage has its place in the plan; before the first there is none", () => {
  assert.equal(stageOf(stateWith()), null)
  const { id, place, of } = stageOf(stateWith({}, "stemmen"))
  assert.deepEqual([id, place, of], ["stemmen", 3, 5])
})

test("cards are taken where the stage says so, and in a review by the rules of the first that did", () => {
  assert.equal(postsAt(stateWith({}, "verzamelen")).max_chars, 200)
  assert.equal(postsAt(stateWith({}, "stemmen")), null)
  assert.equal(postsAt(stateWith(REVIEW)).max_chars, 200)
  assert.equal(postsAt(stateWith({ workshop: { state: "closed" } }, "verzamelen")), null)
})

test("votes count in the round of the running stage", () => {
  const votes = votesAt(stateWith({ stage: { round: "stemmen.2", revealed: true } }, "stemmen"))
  assert.deepEqual([votes.dots, votes.round, votes.revealed], [3, "stemmen.2", true])
  assert.equal(votesAt(stateWith({}, "verzamelen")), null)
})

test("in a review votes are late ones of the stage that decides, until they are revealed", () => {
  const { round, dots, on } = votesAt(stateWith(LATE))
  assert.deepEqual([round, dots, on], ["stemmen.late", 2, "themes"])
  assert.equal(votesAt(stateWith(REVIEW)), null)
  const never = { ...REVIEW, rounds: { stemmen: { stage: "stemmen", blind: true } } }
  assert.equal(votesAt(stateWith(never)), null)
  const revealed = {
    ...LATE,
    rounds: { "stemmen.late": { stage: "stemmen", late: true, revealed: true } },
  }
  assert.equal(votesAt(stateWith(revealed)), null)
})

test("who voted in the session votes no second time in its review", () => {
  const gave = votes => {
    const state = stateWith({ ...LATE, me: { votes } })
    return votedInSession(state, votesAt(state))
  }
  assert.equal(gave({ stemmen: { t1: 1 } }), true)
  assert.equal(gave({ stemmen: { t1: 0 } }), false) // taken back
  assert.equal(gave({ "stemmen.late": { t1: 1 } }), false)
  assert.equal(gave({ steunen: { i1: 1 } }), false)
  assert.equal(gave(null), false)
})

test("without a budget and on cards, votes are support", () => {
  assert.equal(isSupport({ on: "insights", dots: null }), true)
  assert.equal(isSupport({ on: "insights", dots: 3 }), false)
  assert.equal(isSupport({ on: "themes", dots: null }), false)
})

test("problems are said where points are given until the outcome, and in a discussion", () => {
  assert.equal(objectionsAt(stateWith({}, "stemmen")), true)
  assert.equal(objectionsAt(stateWith({ stage: { revealed: true } }, "stemmen")), false)
  assert.equal(objectionsAt(stateWith({}, "steunen")), false)
  assert.equal(objectionsAt(stateWith({}, "gesprek")), true)
  assert.equal(objectionsAt(stateWith({}, "verzamelen")), false)
})

test("participants make actions in a stage that says so, while the session runs", () => {
  assert.equal(actionsAt(stateWith({}, "acties")), true)
  assert.equal(actionsAt(stateWith({}, "gesprek")), false)
  assert.equal(actionsAt(stateWith({ workshop: { state: "review" } }, "acties")), false)
})

test("cards lie by position and then as they came, ten after two; hidden ones are not shown", () => {
  assert.deepEqual(ids(shownCards(stateWith())), ["i1", "i2", "i10", "i3"])
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
  assert.equal(ids(toldOf(stateWith())).includes("t2"), false)
  assert.equal(ids(toldOf(stateWith(voted({ t2: 2 })))).includes("t2"), true)
  const unrevealed = { ...voted({ t2: 2 }), ballots: null }
  assert.equal(ids(toldOf(stateWith(unrevealed))).includes("t2"), false)
})

test("a line is a group with its cards or a card by itself; what is hidden or unknown is none", () => {
  const state = stateWith()
  assert.deepEqual([lineOf(state, "t1").name, ids(lineOf(state, "t1").cards)], ["samen", ["i1"]])
  assert.deepEqual([lineOf(state, "i2").name, ids(lineOf(state, "i2").cards)], ["twee", ["i2"]])
  assert.equal(lineOf(state, "i4"), undefined)
  assert.equal(lineOf(state, "i99"), undefined)
})
