import { html, nothing } from "../../draw.js"
import { parkedOf } from "../../ranking.js"
import { t } from "../../words.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Merged, Numbered } from "../../state.d.ts" */

const FEW = 12 // that are named and not only counted

/**
 * "S1 = S3": with those that lie under it, so that whoever wrote one finds its number.
 * @param {{ number?: string, merged?: Record<string, Merged> }} card
 */
export const numberOf = ({ number, merged = {} }) =>
  [number, ...Object.values(merged).map(each => each.number)].join(" = ")

/**
 * What of a question stands apart, with why; always in sight.
 * @param {View} view @param {Numbered} category
 */
export function setAside({ state }, category) {
  const parked = parkedOf(state, category.id)
  if (!parked.length) return nothing
  /** @param {typeof parked[number]} each */
  const named = ({ number, title, parked: why }) =>
    html`<span class="parked"><b>${number ?? title}</b> <span dir="auto">${why}</span></span>`
  return html`<li class="loose" data-always>${t("screen.parked", {
    n: parked.length,
  })} ${parked.length > FEW ? nothing : parked.map(named)}</li>`
}
