import { isolated } from "./direction.js"
import { page } from "./page.js"

/** @type {Record<string, string | { one: string, many: string }>} */
const words = page.words ?? {}

/**
 * The sentence for a key of the catalogue, with {n} and the like filled in.
 * A sentence with two forms picks one by `n`. An unknown key shows itself, so that it is seen and
 * mended.
 * @param {string} key @param {Record<string, unknown>} values @returns {string}
 */
export function t(key, values = {}) {
  let text = words[key] ?? key
  if (typeof text === "object") text = values.n === 1 ? text.one : text.many
  return text.replace(
    /\{(\w+)\}/g,
    (all, name) => /** @type {string} */ (isolated(values[name]) ?? all),
  )
}

/**
 * So many days, in whole years where they are.
 * @param {number} days
 */
export const period = (days = 0) =>
  days && days % 365 === 0 ? t("shared.years", { n: days / 365 }) : t("shared.days", { n: days })

/**
 * "dinsdag 1 december" in the page's language, with its year where that is another than now.
 * @param {string} iso an ISO date or time
 */
export const longDate = iso =>
  new Date(iso).toLocaleDateString(page.language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: new Date(iso).getFullYear() === new Date().getFullYear() ? undefined : "numeric",
  })

/**
 * "vrijdag 15 januari" for a date ("2027-01-15"), else the words in which somebody said when.
 * @param {string} when
 */
export const dayOf = when => (/^\d{4}-\d\d-\d\d$/.test(when) ? longDate(`${when}T12:00`) : when)

/** "20:10" in the page's language. @param {string} iso */
export const timeOfDay = iso =>
  new Date(iso).toLocaleTimeString(page.language, { hour: "2-digit", minute: "2-digit" })
