import { html, nothing, svg } from "../draw.js"

const GRAIN = "M6 1C11.5 6 11.5 14 6 19C.5 14 .5 6 6 1Z"
/** @param {number} of */
const row = of => (of > 120 ? "is-solid" : of > 30 ? "is-double" : "")

/**
 * People: n of the `of` grains are filled. One row to thirty, two to 120, then one bar. The number
 * stands beside it in words.
 * @param {number} n @param {number} of
 */
export const grains = (n, of) =>
  of > 0
    ? html`<div class="grains ${row(of)}" .style=${`--n:${Math.min(n, of)};--of:${of}`}
      aria-hidden="true"></div>`
    : nothing

/**
 * Regions or kinds of organisation: n of the `of` plots are filled.
 * @param {number} n @param {number} of
 */
export const plots = (n, of) =>
  of > 0
    ? html`<div class="plots" .style=${`--n:${Math.min(n, of)};--of:${of}`}
      aria-hidden="true"></div>`
    : nothing

/** One grain as a drawing, for a button that gives a dot. */
export const grain = () =>
  html`<svg viewBox="0 0 12 20" aria-hidden="true">${svg`<path d=${GRAIN} />`}</svg>`

/** A dashed grain: here is nothing yet. */
export const emptyGrain =
  () => html`<svg viewBox="0 0 12 20" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.2" stroke-dasharray="2 1.4">
  ${svg`<path d=${GRAIN} />`}
</svg>`
