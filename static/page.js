/** @import { Page } from "./state.d.ts" */

/**
 * What the server put in this page as JSON.
 * @type {Page}
 */
export const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}")
