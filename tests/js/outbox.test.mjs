import assert from "node:assert/strict"
import { test } from "node:test"
import { hasText, Outbox } from "../../static/outbox.js"
import { storageFor } from "../../static/storage.js"
import { storage } from "./storage.mjs"

globalThis.window = { localStorage: storage() }

/** A line to the server that answers one question at a time, when the test says so. */
function line() {
  const asked = []
  let hear = null
  return {
    asked,
    log: "l1",
    ask(command) {
      asked.push(command)
      return new Promise(resolve => (hear = resolve))
    },
    async answer(answer) {
      hear(answer)
      await new Promise(setImmediate)
    },
  }
}

let people = 0
function somebody() {
  const [own, shared] = [storageFor(`person-${++people}`), storageFor(`workshop-${people}`)]
  const device = line()
  return { device, own, shared, outbox: new Outbox(device, own, shared) }
}

const OK = { ok: true, result: { insight: "i1" }, seq: 7 }
const NO = { ok: false, error: { code: "too_late", message: "De stap is voorbij." } }
const card = text => ({ do: "post_insight", text })
const texts = commands => commands.map(({ text }) => text)

test("commands go one at a time, in the order in which they were given", async () => {
  const { device, outbox } = somebody()
  void outbox.ask(card("een"))
  void outbox.ask(card("twee"))
  assert.deepEqual([texts(device.asked), texts(outbox.pending)], [["een"], ["een", "twee"]])
  await device.answer(OK)
  assert.deepEqual([texts(device.asked), texts(outbox.pending)], [["een", "twee"], ["twee"]])
  await device.answer(OK)
  assert.deepEqual(outbox.pending, [])
})

test("who asked hears the answer, and what landed is known until the patch shows it", async () => {
  const { device, outbox } = somebody()
  const answer = outbox.ask(card("een"))
  await device.answer(OK)
  assert.deepEqual(await answer, OK)
  const [{ text, insight, seq, log }] = outbox.delivered
  assert.deepEqual([text, insight, seq, log], ["een", "i1", 7, "l1"])
})

test("after a reload what waited goes again with the same id", () => {
  const { device, own, shared, outbox } = somebody()
  void outbox.ask(card("een"))
  const again = line()
  new Outbox(again, own, shared)
  assert.deepEqual(again.asked, device.asked)
  assert.match(
    again.asked[0].id,
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
})

test("of two that say how something is now only the last goes, unless the first is on its way", () => {
  const { outbox } = somebody()
  const vote = (target, dots) => void outbox.ask({ do: "vote", target, dots })
  vote("t1", 1) // on its way
  vote("t1", 2)
  vote("t2", 1)
  vote("t1", 3)
  void outbox.ask(card("een"))
  void outbox.ask(card("een"))
  const waits = outbox.pending.map(({ target, dots, text }) => text ?? `${target}:${dots}`)
  assert.deepEqual(waits, ["t1:1", "t2:1", "t1:3", "een", "een"])
})

test("a refused text comes back with why, and stays until its writer took or dropped it", async () => {
  const { device, own, outbox, shared } = somebody()
  void outbox.ask(card("te laat"))
  await device.answer(NO)
  const [{ id, text, code, message }] = outbox.returned
  assert.deepEqual([text, code, message], ["te laat", "too_late", "De stap is voorbij."])
  assert.deepEqual(texts(new Outbox(line(), own, shared).returned), ["te laat"])
  outbox.dropReturned(id)
  assert.deepEqual(outbox.returned, [])
})

test("a refused vote has no words to give back", async () => {
  const { device, outbox } = somebody()
  void outbox.ask({ do: "vote", target: "t1", dots: 1 })
  await device.answer(NO)
  assert.deepEqual([outbox.pending, outbox.returned], [[], []])
  assert.deepEqual([hasText({ what: "bellen" }), hasText({ text: "" })], [true, false])
})

test("who is no longer known loses no text", () => {
  const { outbox } = somebody()
  for (const command of [card("een"), { do: "done" }, card("twee")]) void outbox.ask(command)
  outbox.abandon("Je bent hier niet meer bekend.")
  assert.deepEqual([outbox.pending, texts(outbox.returned)], [[], ["een", "twee"]])
})

test("whoever draws hears of every change", async () => {
  const { device, outbox } = somebody()
  let changes = 0
  outbox.addEventListener("change", () => changes++)
  void outbox.ask(card("een"))
  assert.equal(changes, 1)
  await device.answer(OK)
  assert.equal(changes, 2)
})
