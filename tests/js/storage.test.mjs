import assert from "node:assert/strict"
import { test } from "node:test"
import { draftsIn, storageFor } from "../../static/storage.js"
import { storage } from "./storage.mjs"

const browser = (local, session = storage()) => {
  globalThis.window = { localStorage: local, sessionStorage: session }
}

test("what is kept is there for the next page, under the drawer's own name", () => {
  const local = storage()
  browser(local)
  storageFor("one").set("draft", { text: "half" })
  storageFor("two").set("draft", "other")
  assert.deepEqual(storageFor("one").get("draft"), { text: "half" })
  assert.deepEqual([...local.texts.keys()], ["oogst:one:draft", "oogst:two:draft"])
})

test("a drawer for this window leaves what all windows share alone", () => {
  const [local, session] = [storage(), storage()]
  browser(local, session)
  storageFor("one", true).set("token", "t")
  assert.deepEqual([local.texts.size, session.texts.size], [0, 1])
})

test("nothing and an empty text take no room", () => {
  const local = storage()
  browser(local)
  const kept = storageFor("one")
  kept.set("a", "b")
  kept.set("a", "")
  kept.set("c", 0)
  assert.deepEqual([...local.texts], [["oogst:one:c", "0"]])
  assert.deepEqual([kept.get("a"), kept.get("a", []), kept.get("c", 1)], [null, [], 0])
})

test("what somebody else left unreadable there counts as nothing", () => {
  const local = storage()
  browser(local)
  local.setItem("oogst:one:draft", "{half")
  assert.equal(storageFor("one").get("draft", "new"), "new")
})

test("a full storage keeps it as long as the page, and what is newer wins", () => {
  const local = storage(1)
  browser(local)
  const kept = storageFor("full")
  kept.set("first", 1)
  kept.set("second", 2)
  assert.deepEqual([kept.get("first"), kept.get("second")], [1, 2])
  assert.deepEqual([...local.texts.keys()], ["oogst:full:first"])
  local.texts.clear()
  kept.set("second", 3)
  assert.deepEqual([kept.get("second"), local.texts.get("oogst:full:second")], [3, "3"])
})

test("where a browser forbids storage it is kept as long as the page", () => {
  globalThis.window = {
    get localStorage() {
      throw new Error("SecurityError")
    },
  }
  storageFor("forbidden").set("draft", "half")
  assert.equal(storageFor("forbidden").get("draft"), "half")
})

test("drafts share one key; without words one is forgotten", () => {
  browser(storage())
  const kept = storageFor("shelf")
  const drafts = draftsIn(kept, "drafts")
  drafts.set("card-i1", "half")
  drafts.set("card-i2", "")
  assert.deepEqual(kept.get("drafts"), { "card-i1": "half", "card-i2": "" })
  drafts.set("card-i1", null)
  assert.deepEqual([drafts.all(), drafts.get("card-i1")], [{ "card-i2": "" }, undefined])
})
