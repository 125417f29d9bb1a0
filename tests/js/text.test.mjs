// How this agrees with the server's rule stands in tests/test_text_in_a_browser.py.
import assert from "node:assert/strict"
import { test } from "node:test"
import { lengthOf, sendable, tidy } from "../../static/text.js"

test("what nobody can see is empty", () => {
  for (const typed of ["", "  \n\t", "\u200b\u00ad", "\ufeff", "\u2800", "\0"])
    assert.deepEqual([tidy(typed), lengthOf(typed)], ["", 0])
})

test("a character counts once, whatever it takes to write it down", () => {
  assert.equal(lengthOf("één"), 3)
  assert.equal(lengthOf("🧇🧇"), 2)
  assert.equal(lengthOf(" een\r\ntwee "), 8)
})

test("a command goes without what the server refuses, and else as it is", () => {
  const command = { do: "post_insight", text: " a\0b\x1bc\ud800 ", n: 3, insights: ["i1"] }
  assert.deepEqual(sendable(command), { ...command, text: " abc " })
})
