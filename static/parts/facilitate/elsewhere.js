// What another facilitator drags at this moment is marked, and can't be taken meanwhile.
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { hand } from "../icons.js"

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @param {string} id */
export const isElsewhere = ({ device }, id) => device.holds.includes(id)

/** @param {Desk} desk @param {string} id */
export const elsewhere = (desk, id) =>
  isElsewhere(desk, id)
    ? html`<p class="elsewhere">${hand()}<span>${t("facilitate.is_held")}</span></p>`
    : nothing
