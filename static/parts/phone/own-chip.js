import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"

/** @import { Phone } from "../../models.d.ts" */

/**
 * Mine, or one under it that says the same is.
 * @param {Phone} phone
 * @param {string} id
 */
export const ownChip = (phone, id, merged = {}) =>
  [id, ...Object.keys(merged)].some(each => phone.state.me?.insights?.[each])
    ? html`<span class="chip is-own">${t("phone.your_card")}</span>`
    : nothing
