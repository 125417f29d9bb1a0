import { html } from "../draw.js"
import { page } from "../page.js"
import { originInWords } from "./origin.js"

/** @import { Origin } from "../state.d.ts" */

/**
 * Where it came from, which leads to that line as long as its session is there.
 * @param {Origin} origin
 */
export const originLink = origin =>
  page.earlier?.includes(origin.code)
    ? html`<a href=${`/${origin.code}/harvest#${origin.number}`} target="_blank"
        dir="auto">${originInWords(origin)}</a>`
    : html`<span dir="auto">${originInWords(origin)}</span>`
