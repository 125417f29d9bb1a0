import assert from "node:assert/strict"
import { test } from "node:test"
import { inRotation, rotate } from "../../static/parts/screen/rotation.js"

test("a column that never held a card is one all the same, and moves on as the others do", () => {
  assert.deepEqual(inRotation("empty", [], 0).cards, [])
  assert.equal(rotate({ empty: 0 }, 60_000), false)
  assert.equal(inRotation("empty", [{ id: "i1" }], 60_000).cards.length, 1)
})
