// The browser's own merging of patches, held to the fifteen examples of RFC 7396 (appendix A).
import assert from "node:assert/strict"
import { test } from "node:test"
import { merge } from "../../static/merge.js"

const EXAMPLES = [
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [
    ["a", "b"],
    ["c", "d"],
    ["c", "d"],
  ],
  [{ a: "b" }, ["c"], ["c"]],
  [{ a: "foo" }, null, null],
  [{ a: "foo" }, "bar", "bar"],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: "b", c: null }, { a: "b" }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
]

for (const [target, patch, merged] of EXAMPLES) {
  test(`${JSON.stringify(target)} with ${JSON.stringify(patch)}`, () => {
    const before = structuredClone([target, patch])
    assert.deepEqual(merge(target, patch), merged)
    assert.deepEqual([target, patch], before)
  })
}

test("what a patch leaves alone is the same object, so that nothing is drawn for it", () => {
  const state = { insights: { i1: { text: "een" }, i2: { text: "twee" } } }
  const merged = merge(state, { insights: { i2: { text: "drie" } } })
  assert.equal(merged.insights.i1, state.insights.i1)
  assert.notEqual(merged.insights, state.insights)
})
