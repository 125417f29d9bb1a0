import { html, nothing } from "../../draw.js"
import { logo } from "../logo.js"
import { footer } from "./frame.js"

/** @import { Page } from "../../state.d.ts" */
/** @import { Corner } from "./frame.js" */

/**
 * A calm field to look away from: the wordmark, and in the corner how to come in.
 * @param {Corner} view
 */
export const blank = view =>
  html`<main class="on-field is-blank"><h1>${logo()}</h1></main>${footer(view, nothing)}`

/** When nothing else can be drawn: it asks nothing of the state. @param {Page} page */
export const bare = page => blank({ page, online: true, state: { workshop: {} } })
