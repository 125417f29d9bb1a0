import { html, nothing } from "../../draw.js"
import { parkedOf } from "../../ranking.js"
import { t } from "../../words.js"
import { fold } from "../icons.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { Numbered } from "../../state.d.ts" */

/**
 * What of a question stands apart from the vote, to open, each with its reason.
 * @param {Phone} phone @param {Numbered} category
 */
export function parkedCards({ state }, category) {
  const parked = parkedOf(state, category.id)
  if (!parked.length) return nothing
  return html`<details class="opens"><summary>${t("shared.parked")} (${
    parked.length
  })${fold()}</summary>
    <ul class="inside">${parked.map(
      ({ number, title, text, parked: reason }) =>
        html`<li>${
          number ? html`<span class="code" translate="no">${number}</span> ` : nothing
        }<bdi dir="auto">${title ?? text}</bdi><p class="small quiet"
          dir="auto">${reason}</p></li>`,
    )}</ul></details>`
}
