// What a hand does to a plan beside filling in a field: things come, go and change places, and what
// they take.

import { page } from "../../page.js"
import {
  keyOf,
  movedTo,
  pointedAnew,
  shortName,
  textIn,
  valueAt,
  withValue,
} from "../../plan-data.js"
import { t } from "../../words.js"
import { idAt } from "./inputs.js"
import { titleKey } from "./layout.js"

/** @import { Book } from "../../models.d.ts" */
/** @import { Path } from "../../plan-data.js" */
/** @import { Described, PlanData } from "../../state.d.ts" */

/** @param {string} id */
const focusOn = id => document.getElementById(id)?.focus()

// What is open stays open where it goes.
/** @param {Book} book @param {Path} path @param {number} from @param {number} to */
function reopened(book, path, from, to) {
  /** @param {number} at */
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

/**
 * To another place in its list; the hand follows by the button or the line (`by`) that it used.
 * @param {Book} book @param {Path} path @param {number} from @param {number} to
 * @param {string} [by]
 */
export function moveItem(book, path, from, to, by) {
  const list = book.at(path)
  const title = textIn(list[from]?.[titleKey(keyOf(path))] ?? list[from], book.language)
  reopened(book, path, from, to)
  book.put(withValue(book.plan, path, movedTo(list, from, to)))
  book.say(t("plan.moved", { title: title || t("plan.untitled"), n: to + 1, m: list.length }))
  const place = idAt([...path, to])
  const isLast = (by === "up" && to === 0) || (by === "down" && to === list.length - 1)
  if (by) focusOn(`${isLast ? (by === "up" ? "down" : "up") : by}-${place}`)
}

/**
 * Gone, and one tap brings it back.
 * @param {Book} book @param {Path} place @param {string} title
 */
export function removeItem(book, place, title) {
  const before = book.plan
  const path = place.slice(0, -1)
  const others = [...book.at(path)]
  others.splice(Number(place.at(-1)), 1)
  book.put(withValue(book.plan, path, others.length ? others : undefined))
  book.say(t("plan.removed", { title }), before)
  focusOn("undo")
}

// What a new thing holds from the start: what it can't do without.
/** @param {Book} book @param {Described} described @param {Path} list */
function begun(book, described, list) {
  if (described.is !== "table") return ""
  const required = Object.entries(described.fields ?? {}).filter(
    ([, field]) => field.required || field.is === "list",
  )
  const entries = required.map(([key, field]) => {
    if (key === "id") return [key, shortName("", idsIn(book.at(list) ?? []), "nieuw")]
    const rows = Array.from({ length: field.least ?? 0 }, (_, at) => row(field.of, at))
    return [key, field.is === "list" ? rows : ""]
  })
  return Object.fromEntries(entries.filter(([, value]) => value.length || value === ""))
}

// One of the things that a new thing has to have some of.
/** @param {Described | undefined} described @param {number} at */
function row(described, at) {
  if (described?.is !== "table") return ""
  const required = Object.entries(described.fields ?? {}).filter(([, field]) => field.required)
  return Object.fromEntries(required.map(([key]) => [key, key === "id" ? `${at + 1}` : ""]))
}

/** @param {PlanData[]} list */
const idsIn = list => list.map(({ id }) => id)

/** @param {Book} book @param {Path} path @param {PlanData} item @param {Path} focus */
function add(book, path, item, focus) {
  const list = book.at(path) ?? []
  book.open.add([...path, list.length].join("."))
  book.put(withValue(book.plan, path, [...list, item]))
  focusOn(idAt([...path, list.length, ...focus]))
}

/**
 * One more at the end, to be filled in.
 * @param {Book} book @param {Path} path @param {Described} described
 */
export function addItem(book, path, described) {
  const key = titleKey(keyOf(path))
  add(book, path, begun(book, described, path), described.is === "table" ? [key] : [])
}

/**
 * A step of a kind, with what such a step takes. Where a vote ranks the harvest already, this
 * one doesn't.
 * @param {Book} book @param {Path} path @param {string} kind
 */
export function addStage(book, path, kind) {
  const title = t(`plan.kind_${kind}`)
  const stages = book.at(path) ?? []
  const ranks = ["votes", "decides"]
  const start = structuredClone(page.starts[kind])
  const isRanked = stages.some((/** @type {PlanData} */ stage) => valueAt(stage, ranks))
  const begins = valueAt(start, ranks) && isRanked ? withValue(start, ranks, false) : start
  add(book, path, { id: shortName(title, idsIn(stages), kind), kind, title, ...begins }, ["title"])
}

/**
 * A step takes cards, points … from now on, or no longer; what was filled in comes back with it.
 * @param {Book} book @param {Path} path @param {boolean} on
 */
export function turnTake(book, path, on) {
  const key = path.join(".")
  if (!on) book.parked.set(key, book.at(path))
  const kind = book.at([...path.slice(0, -1), "kind"])
  const start = page.starts[kind]?.[keyOf(path)] ?? {}
  book.set(path, on ? (book.parked.get(key) ?? start) : undefined)
}

/**
 * The short name of a new thing goes with its title, until it is saved or somebody gives it one.
 * @param {Book} book @param {PlanData} plan @param {Path} path
 */
export function named(book, plan, path) {
  const [list, at, key] = [path.slice(0, -2), path.at(-2), keyOf(path)]
  const item = valueAt(plan, path.slice(0, -1))
  if (typeof at !== "number" || key !== titleKey(keyOf(list)) || item?.id === undefined) return plan
  const saved = idsIn(valueAt(book.base, list) ?? [])
  if (saved.includes(item.id) || book.byHand.has(item.id)) return plan
  const others = idsIn(valueAt(plan, list)).filter((_, place) => place !== at)
  const id = shortName(textIn(item[key], plan.language), [...others, ...saved], "a")
  const renamed = withValue(plan, [...path.slice(0, -1), "id"], id)
  return list.length === 1 ? pointedAnew(renamed, keyOf(list), item.id, id) : renamed
}
