import assert from "node:assert/strict"
import { test } from "node:test"
import { allDotsLeft, dotsLeft, myCards } from "../../static/parts/phone/own.js"
import { stateWith } from "./state.mjs"

const PER_QUESTION = {
  round: "stemmen",
  budgets: { succes: 3, valkuil: 3 },
  budget_of: { succes: "succes", valkuil: "valkuil" },
}
const IN_ALL = {
  round: "stemmen",
  budgets: { "*": 4 },
  budget_of: { succes: "*", valkuil: "*" },
}

const gives = (target, dots) => ({ do: "vote", target, dots })
const phone = (me, pending = []) => ({
  state: stateWith({ me }),
  outbox: { pending, delivered: [] },
})

test("what is left is what the server says, less what is still on its way", () => {
  const me = { votes: { stemmen: { i2: 1 } }, dots_left: { succes: 2, valkuil: 3 } }
  assert.equal(dotsLeft(phone(me), PER_QUESTION, "succes"), 2)
  assert.equal(dotsLeft(phone(me, [gives("i10", 1)]), PER_QUESTION, "succes"), 1)
  assert.equal(dotsLeft(phone(me, [gives("i2", 0)]), PER_QUESTION, "succes"), 3) // taken back
  assert.equal(dotsLeft(phone(me, [gives("i3", 2)]), PER_QUESTION, "succes"), 2) // another budget
  assert.equal(allDotsLeft(phone(me, [gives("i3", 2)]), PER_QUESTION), 3)
})

test("where one budget serves the whole stage every question draws on it", () => {
  const me = { votes: { stemmen: { i2: 1 } }, dots_left: { "*": 3 } }
  assert.equal(dotsLeft(phone(me, [gives("i3", 2)]), IN_ALL, "succes"), 1)
  assert.equal(allDotsLeft(phone(me, [gives("i3", 2)]), IN_ALL), 1)
})

test("before the server said what is mine a budget is whole; without a limit nothing is counted", () => {
  assert.equal(dotsLeft(phone(), IN_ALL, "succes"), 4)
  assert.equal(dotsLeft(phone(), { round: "steunen" }, "succes"), null)
})

test("as many cards may still be written as the server says, less those that wait", () => {
  const waits = { do: "post_insight", category: "succes", text: "x" }
  const left = (me, pending) => {
    const state = stateWith({ me, now: { posts: { per_category: 3 } } })
    return myCards({ ...phone(me, pending), state }, "succes").left
  }
  assert.equal(left({ cards_left: { succes: 2, valkuil: 3 } }), 2)
  assert.equal(left({ cards_left: { succes: 2, valkuil: 3 } }, [waits]), 1)
  assert.equal(left(undefined, [waits]), 2) // before the server said what is mine
  assert.equal(myCards(phone({}), "succes").left, Number.POSITIVE_INFINITY)
})
