// What a hand does to a plan beside filling in a field: things come, go and change places, and what
// they take.

import { page } from "../../page.js"
import { movedTo, pointedAnew, shortName, textIn, valueAt, withValue } from "../../plan-data.js"
import { t } from "../../words.js"
import { idAt } from "./inputs.js"
import { titleKey } from "./layout.js"

const focusOn = id => document.getElementById(id)?.focus()

// What is open stays open where it goes.
function reopened(book, path, from, to) {
  const key = at => [...path, at].join(".")
  const count = book.at(path).length
  const open = movedTo(
    Array.from({ length: count }, (_, at) => book.open.has(key(at))),
    from,
    to,
  )
  open.forEach((on, at) => {
    book.open[on ? "add" : "delete"](key(at))
  })
}

/** To another place in its list; the hand follows by the button or the line (`by`) that it used. */
export function moveItem(book, path, from, to, by) {
  const list = book.at(path)
  const title = textIn(list[from]?.[titleKey(path.at(-1))] ?? list[from], book.language)
  reopened(book, path, from, to)
  book.put(withValue(book.plan, path, movedTo(list, from, to)))
  book.say(t("plan.moved", { title: title || t("plan.untitled"), n: to + 1, m: list.length }))
  const place = idAt([...path, to])
  const isLast = (by === "up" && to === 0) || (by === "down" && to === list.length - 1)
  if (by) focusOn(`${isLast ? (by === "up" ? "down" : "up") : by}-${place}`)
}

/** Gone, and one tap brings it back. */
export function removeItem(book, place, title) {
  const before = book.plan
  const path = place.slice(0, -1)
  const others = book.at(path).filter((_, at) => at !== place.at(-1))
  book.put(withValue(book.plan, path, others.length ? others : undefined))
  book.say(t("plan.removed", { title }), before)
  focusOn("undo")
}

// What a new thing holds from the start: what it can't do without.
function begun(book, described, list) {
  if (described.is !== "table") return ""
  const required = Object.entries(described.fields).filter(
    ([, field]) => field.required || field.is === "list",
  )
  const made = required.map(([key, field]) => {
    if (key === "id") return [key, shortName("", idsIn(book.at(list) ?? []), "nieuw")]
    const rows = Array.from({ length: field.least ?? 0 }, (_, at) => row(field.of, at))
    return [key, field.is === "list" ? rows : ""]
  })
  return Object.fromEntries(made.filter(([, value]) => value.length || value === ""))
}

// One of the things that a new thing has to have some of.
function row(described, at) {
  if (described.is !== "table") return ""
  const required = Object.entries(described.fields).filter(([, field]) => field.required)
  return Object.fromEntries(required.map(([key]) => [key, key === "id" ? `${at + 1}` : ""]))
}

const idsIn = list => list.map(({ id }) => id)

function add(book, path, item, focus) {
  const list = book.at(path) ?? []
  book.open.add([...path, list.length].join("."))
  book.put(withValue(book.plan, path, [...list, item]))
  focusOn(idAt([...path, list.length, ...focus]))
}

/** One more at the end, to be filled in. */
export function addItem(book, path, described) {
  const key = titleKey(path.at(-1))
  add(book, path, begun(book, described, path), described.is === "table" ? [key] : [])
}

/**
 * A step of a kind, with what such a step takes. Where a vote ranks the harvest already, this
 * one doesn't.
 */
export function addStage(book, path, kind) {
  const title = t(`plan.kind_${kind}`)
  const stages = book.at(path) ?? []
  const ranks = ["votes", "decides"]
  const start = structuredClone(page.starts[kind])
  const isRanked = stages.some(stage => valueAt(stage, ranks))
  const begins = valueAt(start, ranks) && isRanked ? withValue(start, ranks, false) : start
  add(book, path, { id: shortName(title, idsIn(stages), kind), kind, title, ...begins }, ["title"])
}

/**
 * A step takes cards, points … from now on, or no longer; what was filled in comes back with it.
 */
export function turnTake(book, path, on) {
  const key = path.join(".")
  if (!on) book.parked.set(key, book.at(path))
  const kind = book.at([...path.slice(0, -1), "kind"])
  const start = page.starts[kind]?.[path.at(-1)] ?? {}
  book.set(path, on ? (book.parked.get(key) ?? start) : undefined)
}

/**
 * The short name of a new thing goes with its title, until it is saved or somebody gives it one.
 */
export function named(book, plan, path) {
  const [list, at, key] = [path.slice(0, -2), path.at(-2), path.at(-1)]
  const item = valueAt(plan, path.slice(0, -1))
  if (typeof at !== "number" || key !== titleKey(list.at(-1)) || item?.id === undefined) return plan
  const saved = idsIn(valueAt(book.base, list) ?? [])
  if (saved.includes(item.id) || book.byHand.has(item.id)) return plan
  const others = idsIn(valueAt(plan, list).filter(each => each !== item))
  const id = shortName(textIn(item[key], plan.language), [...others, ...saved], "a")
  const renamed = withValue(plan, [...path.slice(0, -1), "id"], id)
  return list.length === 1 ? pointedAnew(renamed, list[0], item.id, id) : renamed
}
