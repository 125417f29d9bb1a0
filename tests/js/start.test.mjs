import assert from "node:assert/strict"
import { test } from "node:test"

globalThis.document = { getElementById: () => null }
const { oneAtATime } = await import("../../static/start.js")
const settled = () => new Promise(setImmediate)

test("what is asked for within a drawing is drawn once that is over, and not within it", async () => {
  const told = []
  const draw = oneAtATime(() => {
    told.push("begins")
    if (told.length === 1) draw()
    told.push("ends")
  })
  draw()
  assert.deepEqual(told, ["begins", "ends"])
  await settled()
  assert.deepEqual(told, ["begins", "ends", "begins", "ends"])
})

test("a drawing that failed keeps no later one from being drawn", async () => {
  let times = 0
  const draw = oneAtATime(() => {
    if (++times > 1) return
    draw()
    throw new Error("no such card")
  })
  assert.throws(draw, /no such card/)
  await settled()
  assert.equal(times, 2)
  draw()
  assert.equal(times, 3)
})
