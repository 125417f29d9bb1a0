import assert from "node:assert/strict"
import { test } from "node:test"
import { finding } from "../../static/search.js"

const found = (sought, ...texts) => texts.filter(finding(sought))

test("every word is found, in any order and as a part of one", () => {
  assert.deepEqual(found("leren sam", "Samen leren", "Samen eten"), ["Samen leren"])
})

test("accents and capitals are set aside on both sides", () => {
  assert.deepEqual(found("ideeen CAFÉ", "Ideeën voor het cafe", "Ideeën"), ["Ideeën voor het cafe"])
})

test("nothing that is sought finds everything", () => {
  assert.deepEqual(found("  ", "Geld", ""), ["Geld", ""])
})
