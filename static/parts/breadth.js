import { html, nothing } from "../draw.js"
import { t } from "../words.js"
import { plots } from "./grains.js"

/** @import { Axis, Counts, State } from "../state.d.ts" */

/**
 * An axis of the check-in that counts out of a known number: the plan's `total`, else its options
 * that count.
 * @param {Axis} axis
 */
export const sizeOf = axis =>
  axis.total || axis.options.filter(({ counts }) => counts !== false).length

/**
 * "9 van de 18 regio’s"; an axis without words of its own in the catalogue shows the plan's.
 * @param {Axis} axis
 * @param {number} n
 */
export function breadthInWords(axis, n) {
  const key = `shared.axis_${axis.id}`
  const words = t(key, { n, of: sizeOf(axis) })
  return words === key ? t("shared.axis_other", { n, of: sizeOf(axis), title: axis.title }) : words
}

/**
 * Breadth along the plan's first axis, in plots and words. `breadth`: axis → n, as the state has
 * it; `more` stands behind it.
 * @param {State} state @param {Counts | undefined} counts
 */
export function breadth(state, counts, more = nothing) {
  const axis = state.plan.profile[0]
  const n = axis && counts?.[axis.id]
  if (!n) return more === nothing ? nothing : html`<div class="breadth">${more}</div>`
  return html`<div class="breadth">${plots(n, sizeOf(axis))}<span>${breadthInWords(
    axis,
    n,
  )}</span>${more}</div>`
}
