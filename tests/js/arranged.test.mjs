import assert from "node:assert/strict"
import { test } from "node:test"
import { arranged } from "../../static/parts/facilitate/arranged.js"
import { ids } from "./state.mjs"

const card = (order, text, votes = 0) => ({
  id: `i${order}`,
  number: `S${order}`,
  order,
  text,
  votes,
})
const BOARD = {
  themes: [
    {
      id: "t1",
      title: "Samen leren",
      votes: 1,
      cards: [card(1, "Een buddy"), card(4, "Een tafel", 2)],
    },
    { id: "t2", title: "Later instappen", votes: 5, cards: [card(2, "Kleine besturen")] },
  ],
  loose: [card(3, "Warm WATER", 1), card(5, "Geld"), card(6, "Tijd", 3)],
}
const votes = thing => thing.votes
const look = (order, search = "") => arranged(BOARD, order, search, votes)

test("as they lie, nothing moves", () => {
  assert.deepEqual(look("board"), BOARD)
})

test("newest first turns cards round and leaves groups where they are", () => {
  const { themes, loose } = look("newest")
  assert.deepEqual(
    [ids(themes), ids(themes[0].cards), ids(loose)],
    [
      ["t1", "t2"],
      ["i4", "i1"],
      ["i6", "i5", "i3"],
    ],
  )
})

test("most support first sorts groups and cards; who stands level stays", () => {
  const { themes, loose } = look("support")
  assert.deepEqual(
    [ids(themes), ids(themes[1].cards), ids(loose)],
    [
      ["t2", "t1"],
      ["i4", "i1"],
      ["i6", "i3", "i5"],
    ],
  )
})

test("a search finds words and numbers in any case", () => {
  assert.deepEqual(
    [ids(look("board", "water").loose), ids(look("board", "s5").loose)],
    [["i3"], ["i5"]],
  )
})

test("a group that is found by its name keeps its cards, else only those that are found", () => {
  assert.deepEqual(ids(look("board", "samen").themes[0].cards), ["i1", "i4"])
  const { themes } = look("board", "tafel")
  assert.deepEqual([ids(themes), ids(themes[0].cards)], [["t1"], ["i4"]])
})
