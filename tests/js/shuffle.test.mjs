import assert from "node:assert/strict"
import { test } from "node:test"
import { shuffled } from "../../static/parts/phone/shuffle.js"

const things = Array.from({ length: 12 }, (_, n) => ({ id: `i${n + 1}` }))
const seenBy = (participant, some = things) =>
  shuffled({ state: { me: { participant } } }, some).map(({ id }) => id)

test("everybody has an order of their own, and every thing comes first for its part of them", () => {
  const orders = Array.from({ length: 240 }, (_, n) => seenBy(`p${n + 1}`))
  assert.ok(new Set(orders.map(String)).size > 100)
  for (const { id } of things) {
    assert.ok(orders.every(order => order.includes(id)))
    const first = orders.filter(order => order[0] === id).length
    assert.ok(first > 5 && first < 40, `${id} is first for ${first} of 240`) // 20 by chance
  }
})

test("it stays the same, also when something comes or goes", () => {
  const order = seenBy("anna")
  assert.deepEqual(seenBy("anna", things.toReversed()), order)
  assert.deepEqual(
    seenBy("anna", things.slice(3)),
    order.filter(id => !["i1", "i2", "i3"].includes(id)),
  )
})

test("who only looks has one too", () => {
  assert.equal(shuffled({ state: {} }, things).length, 12)
})
