import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { mark } from "../mark.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Numbered, State } from "../../state.d.ts" */

/** @param {number} n */
const sizeOf = n => (n === 1 ? "is-one" : n > 4 ? "is-many" : "")

/**
 * One column for each question of the plan: its mark, its word, its pattern, and what is in it. One
 * question fills the width.
 * @param {State} state
 * @param {string} kind @param {(category: Numbered) => number | null} count
 * @param {(category: Numbered) => Drawn} inside
 */
export function columns(state, kind, count, inside) {
  const categories = categoriesOf(state)
  return html`<div class="columns ${kind} ${sizeOf(categories.length)}"
    .style=${`--columns:${categories.length}`}>
    ${categories.map(category => {
      const n = count(category)
      return html`<section class="column" data-category-nr=${category.nr}
        aria-label=${category.short}>
        <h2>${mark(category)}<span>${category.short}</span>${
          n === null ? nothing : html`<span class="count">${n}</span>`
        }</h2>
        <div class="crop" aria-hidden="true"></div>
        ${inside(category)}
      </section>`
    })}
  </div>`
}
