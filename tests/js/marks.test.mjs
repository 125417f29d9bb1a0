// What marks say of lines, and where those stand in a picture.
import assert from "node:assert/strict"
import { test } from "node:test"
import { meanOf, ratedLines, spread } from "../../static/marks.js"
import { ids, stateWith } from "./state.mjs"

test("a mean lies between the lowest value and the highest", () => {
  assert.equal(meanOf([4, 0, 0]), 0)
  assert.equal(meanOf([0, 0, 3]), 1)
  assert.equal(meanOf([1, 0, 1]), 0.5)
})

test("the highest come first, who stands level by the next scale, last what isn't told", () => {
  const scales = [{ id: "impact" }, { id: "effort" }]
  const marks = (impact, effort) => ({ ratings: { wegen: { impact, effort } } })
  const state = stateWith({
    plan: {
      stages: [{ id: "wegen", kind: "rate", ratings: { on: "insights", scales, plot: [] } }],
    },
    rounds: { wegen: { stage: "wegen" } },
    insights: { i1: marks([2, 0], [0, 2]), i10: marks([0, 2], [2, 0]), i3: marks([0, 2], [0, 2]) },
  })
  assert.deepEqual(ids(ratedLines(state, "wegen")), ["i3", "i10", "i1", "i2"])
})

test("lines that stand in one place move aside and stay in the picture, others stay where they are", () => {
  const same = Array.from({ length: 12 }, () => ({ x: 1, y: 0 }))
  const spots = spread([{ x: 0.2, y: 0.8 }, ...same])
  assert.deepEqual(spots[0], { x: 0.2, y: 0.8 })
  for (const [at, one] of spots.entries()) {
    assert.ok(one.x >= 0 && one.x <= 1 && one.y >= 0 && one.y <= 1)
    for (const other of spots.slice(at + 1))
      assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 0.089)
  }
})
