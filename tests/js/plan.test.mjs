// A session plan in a form: changed at a place, merged with somebody else's, and its clock.
import assert from "node:assert/strict"
import test from "node:test"
import { forecast, timesOf } from "../../static/plan-clock.js"
import {
  movedTo,
  pointedAnew,
  shortName,
  textIn,
  valueAt,
  withValue,
} from "../../static/plan-data.js"
import { isSamePlan, mergePlans } from "../../static/plan-merge.js"

const PLAN = {
  title: "Oproep",
  stages: [
    { id: "a", title: "A", minutes: 10 },
    { id: "b", title: "B", minutes: 25, votes: { dots: 3 } },
    { id: "c", title: "C" },
  ],
}

test("a value is read, set and taken away at its place, and the plan before stays as it was", () => {
  const before = structuredClone(PLAN)
  assert.equal(valueAt(PLAN, ["stages", 1, "votes", "dots"]), 3)
  assert.equal(valueAt(PLAN, ["stages", 7, "votes", "dots"]), undefined)
  const set = withValue(PLAN, ["stages", 0, "posts", "cards"], "sealed")
  assert.deepEqual(set.stages[0].posts, { cards: "sealed" })
  assert.equal(set.stages[1], PLAN.stages[1])
  assert.deepEqual(
    withValue(PLAN, ["stages", 1], undefined).stages.map(stage => stage.id),
    ["a", "c"],
  )
  assert.deepEqual(withValue(PLAN, ["title"], undefined), { stages: PLAN.stages })
  assert.deepEqual(withValue(PLAN, ["uses"], []).uses, [])
  assert.deepEqual(PLAN, before)
})

test("a thing goes to another place of its list", () => {
  assert.deepEqual(movedTo(["a", "b", "c"], 0, 2), ["b", "c", "a"])
  assert.deepEqual(movedTo(["a", "b", "c"], 2, 0), ["c", "a", "b"])
})

test("a short name follows a title and is nobody else's", () => {
  assert.equal(shortName("Wat kan één netwerk?", [], "vraag"), "wat-kan-een-netwerk")
  assert.equal(shortName("Wat", ["wat", "wat-2"], "vraag"), "wat-3")
  assert.equal(shortName("…", [], "vraag"), "vraag")
  assert.ok(shortName("lang ".repeat(30), [], "x").length <= 40)
  assert.equal(shortName("x".repeat(60), [], "x").length, 40)
})

test("what points at a thing does so by its new name", () => {
  const plan = { insights: [{ category: "a", sections: ["s", "t"] }, { category: "b" }] }
  assert.deepEqual(pointedAnew(plan, "categories", "a", "z").insights[0].category, "z")
  assert.deepEqual(pointedAnew(plan, "sections", "s", "z").insights, [
    { category: "a", sections: ["z", "t"] },
    { category: "b" },
  ])
  assert.equal(pointedAnew(plan, "stages", "a", "z"), plan)
})

test("a text is read in a language, else in one that there is", () => {
  assert.equal(textIn({ nl: "Ja", fr: "Oui" }, "fr"), "Oui")
  assert.equal(textIn({ nl: "Ja" }, "fr"), "Ja")
  assert.equal(textIn("Ja", "fr"), "Ja")
  assert.equal(textIn(undefined, "fr"), "")
})

test("the clock goes on from step to step, past midnight, whatever is typed", () => {
  const { times, end, total } = timesOf(PLAN.stages, "23:40")
  assert.deepEqual(times, [
    { from: "23:40", to: "23:50" },
    { from: "23:50", to: "00:15" },
    { from: "00:15", to: "00:15" },
  ])
  assert.deepEqual([end, total], ["00:15", 35])
  assert.equal(timesOf([{ minutes: "tien" }, { minutes: -5 }], "").total, 0)
})

const change = (edit, plan = PLAN) => {
  const copy = structuredClone(plan)
  edit(copy)
  return copy
}

test("what only one changed is theirs", () => {
  const mine = change(plan => (plan.stages[1].votes.dots = 5))
  const theirs = change(plan => (plan.title = "Anders"))
  const { plan, conflicts, taken } = mergePlans(PLAN, mine, theirs)
  assert.deepEqual([plan.title, plan.stages[1].votes.dots], ["Anders", 5])
  assert.deepEqual(conflicts, [])
  assert.deepEqual(taken, [{ path: ["title"], mine: "Oproep", theirs: "Anders" }])
})

test("what both changed is mine until somebody chooses theirs", () => {
  const mine = change(plan => (plan.stages[0].title = "Van mij"))
  const theirs = change(plan => (plan.stages[0].title = "Van hen"))
  const { plan, conflicts } = mergePlans(PLAN, mine, theirs)
  assert.deepEqual(conflicts, [
    { path: ["stages", "a", "title"], mine: "Van mij", theirs: "Van hen" },
  ])
  assert.equal(plan.stages[0].title, "Van mij")
  const chosen = mergePlans(PLAN, mine, theirs, path => path.join() === "stages,a,title")
  assert.equal(chosen.plan.stages[0].title, "Van hen")
})

test("what one took away and the other changed is for somebody to choose", () => {
  const mine = change(plan => (plan.stages[0].title = "Van mij"))
  const theirs = change(plan => plan.stages.shift())
  const { plan, conflicts } = mergePlans(PLAN, mine, theirs)
  assert.equal(plan.stages[0].title, "Van mij")
  assert.deepEqual(conflicts, [{ path: ["stages", "a"], mine: mine.stages[0], theirs: undefined }])
  const chosen = mergePlans(PLAN, mine, theirs, () => true)
  assert.deepEqual(
    chosen.plan.stages.map(stage => stage.id),
    ["b", "c"],
  )
  const untouched = mergePlans(
    PLAN,
    change(plan => (plan.title = "x")),
    theirs,
  )
  assert.deepEqual(
    untouched.plan.stages.map(stage => stage.id),
    ["b", "c"],
  )
})

test("both add things and one moves them: nothing is lost, and nothing is there twice", () => {
  const mine = change(plan => plan.stages.splice(1, 0, { id: "m", title: "M" }))
  const theirs = change(plan => {
    plan.stages.reverse()
    plan.stages.push({ id: "t", title: "T" })
  })
  const { plan, conflicts } = mergePlans(PLAN, mine, theirs)
  assert.deepEqual(
    plan.stages.map(stage => stage.id),
    ["c", "b", "a", "m", "t"],
  )
  assert.deepEqual(conflicts, [])
})

test("a text by language is one text, and keys in another order are no difference", () => {
  const base = { title: { nl: "a", fr: "b" } }
  const { conflicts } = mergePlans(
    base,
    { title: { nl: "c", fr: "b" } },
    { title: { nl: "a", fr: "d" } },
  )
  assert.deepEqual(
    conflicts.map(({ path }) => path),
    [["title"]],
  )
  assert.ok(isSamePlan({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 }))
})

test("merging with oneself, or with nobody, changes nothing", () => {
  const mine = change(plan => plan.stages.reverse())
  assert.deepEqual(mergePlans(PLAN, mine, PLAN).plan, mine)
  assert.deepEqual(mergePlans(PLAN, mine, mine).plan, mine)
  assert.deepEqual(mergePlans(PLAN, PLAN, mine).plan, mine)
})

/** A session in its second step of three, so many minutes in. */
const underway = (minutes, more = {}) => ({
  workshop: { state: "open" },
  plan: {
    stages: [
      { id: "a", kind: "collect", title: "A", minutes: 15 },
      { id: "b", kind: "group", title: "B", minutes: 20 },
      { id: "pauze", kind: "break", title: "Pauze", minutes: 30 },
      { id: "c", kind: "vote", title: "C", minutes: 25 },
      { id: "d", kind: "discuss", title: "D", minutes: 20 },
      { id: "e", kind: "close", title: "E" },
    ],
  },
  stage: { id: "b", kind: "group", started_at: new Date(-minutes * 60_000).toISOString() },
  spent: { a: 15 * 60 },
  ...more,
})

test("a session that keeps its minutes ends as planned", () => {
  assert.deepEqual(forecast(underway(5), 0), { left: 90, late: 0, give: null })
  assert.deepEqual(forecast(underway(22), 0), { left: 75, late: 0, give: null })
  assert.equal(forecast(underway(0, { workshop: { state: "waiting" } }), 0), null)
  assert.equal(forecast(underway(0, { stage: undefined }), 0), null)
})

test("one that runs over says by how much, and which step to come can give, by half at most", () => {
  const late = forecast(underway(26), 0)
  assert.deepEqual([late.left, late.late, late.give.stage.id, late.give.to], [75, 6, "d", 14])
  assert.equal(forecast(underway(60), 0).give.to, 10)
})

test("the clock of a step that was set counts, also while it stands still", () => {
  const stage = underway(10).stage
  const ends_at = new Date(30 * 60_000).toISOString()
  assert.equal(forecast(underway(10, { stage: { ...stage, ends_at } }), 0).left, 105)
  assert.equal(forecast(underway(10, { stage: { ...stage, paused: 30 * 60 } }), 0).left, 105)
})

test("a step that was held before it is come to has only what is left of it", () => {
  assert.equal(forecast(underway(5, { spent: { a: 15 * 60, d: 5 * 60 } }), 0).left, 85)
})
