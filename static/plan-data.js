// A session plan as a form holds it: read and changed at a place, which is a path of keys and
// numbers. Nothing here is changed where it lies: what comes back shares all that stayed as it was.

/** @import { PlanData } from "./state.d.ts" */

/** @typedef {(string | number)[]} Path */

/**
 * What stands there; undefined where nothing does.
 * @param {PlanData} plan @param {Path} path @returns {PlanData}
 */
export const valueAt = (plan, path) => path.reduce((inside, step) => inside?.[step], plan)

/** The key, or the place in a list, that a path ends in. @param {Path} path */
export const keyOf = path => String(path.at(-1))

/**
 * The plan with another value there; undefined takes a key away, or a thing out of its list.
 * @param {PlanData} plan @param {Path} path @param {unknown} value @returns {PlanData}
 */
export function withValue(plan, path, value) {
  if (!path.length) return value
  const [step, ...rest] = path
  const inner = rest.length ? withValue(plan?.[step], rest, value) : value
  if (Array.isArray(plan)) {
    return inner === undefined
      ? plan.filter((_, at) => at !== step)
      : [...plan.slice(0, +step), inner, ...plan.slice(+step + 1)]
  }
  if (inner !== undefined) return { ...plan, [step]: inner }
  const { [step]: _, ...others } = plan ?? {}
  return others
}

/**
 * The list with one thing at another place.
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 */
export function movedTo(list, from, to) {
  const others = list.filter((_, at) => at !== from)
  others.splice(to, 0, list[from])
  return others
}

/**
 * The text in this language, else the first that there is.
 * @param {string | Record<string, string> | null | undefined} text @param {string} language
 */
export const textIn = (text, language) =>
  typeof text === "object" && text ? (text[language] ?? Object.values(text)[0] ?? "") : (text ?? "")

/**
 * The languages in which a plan has texts beside its own.
 * @param {unknown} value @returns {string[]}
 */
export function languagesIn(value) {
  if (typeof value !== "object" || value === null) return []
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  if (keys.length && keys.every(key => /^[a-z]{2}$/.test(key))) return keys
  return Object.values(value).flatMap(languagesIn)
}

const LONGEST = 40

/**
 * A short name after a title, that none of the others has.
 * @param {string} title @param {string[]} usedNames @param {string} otherwise
 */
export function shortName(title, usedNames, otherwise) {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
  const words = plain.match(/[a-z0-9]+/g) ?? [otherwise]
  let name = words[0].slice(0, LONGEST)
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > LONGEST) break
    name += `-${word}`
  }
  let free = name
  for (let nr = 2; usedNames.includes(free); nr++) free = `${name}-${nr}`
  return free
}

// What points at things of a list by their short names.
const POINTERS = /** @type {Record<string, string>} */ ({
  categories: "category",
  sections: "sections",
  criteria: "criteria",
})

/**
 * The plan in which what pointed at a thing of this list by its old name does so by its new one.
 * @param {PlanData} plan @param {string} list @param {string} from @param {string} to
 */
export function pointedAnew(plan, list, from, to) {
  const key = POINTERS[list]
  if (!key || !plan.insights) return plan
  /** @param {string | string[]} names */
  const anew = names =>
    Array.isArray(names)
      ? names.map(name => (name === from ? to : name))
      : names === from
        ? to
        : names
  const insights = plan.insights.map((/** @type {Record<string, string | string[]>} */ each) =>
    each[key] === undefined ? each : { ...each, [key]: anew(each[key]) },
  )
  return { ...plan, insights }
}
