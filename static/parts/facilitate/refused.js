import { html } from "../../draw.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

/** The server doesn't let this page in any more: what is on it is old, and says so. */
export const refused = ({
  message,
}) => html`<div class="refused notice is-alarm" role="alert">${warning()}<p>${message}
  <a href="/">${t("problem.home")}</a></p></div>`
