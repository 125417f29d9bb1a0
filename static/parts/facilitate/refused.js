import { html } from "../../draw.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

/** @import { Problem } from "../../state.d.ts" */

/**
 * The server doesn't let this page in any more: what is on it is old, and says so.
 * @param {Problem} problem
 */
export const refused = ({
  message,
}) => html`<div class="refused notice is-alarm" role="alert">${warning()}<p>${message}
  <a href="/">${t("problem.home")}</a></p></div>`
