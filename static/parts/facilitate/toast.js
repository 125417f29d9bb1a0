import { html, nothing } from "../../draw.js"
import { tick } from "../icons.js"

/** What was just done. The place is always there, so that a screen reader hears what comes into it. */
export const toast = desk => html`<div class="toasts ${desk.picked.size ? "is-above" : ""}" role="status">${desk.said
  ? html`<div class="toast">${tick()}<span>${desk.said}</span></div>` : nothing}</div>`
