import { html, nothing } from "../draw.js"
import { mark } from "./mark.js"

/** @import { Drawn } from "../draw.js" */
/** @import { Numbered } from "../state.d.ts" */

/**
 * A card: what was written first, everything else small under it.
 * `category` has nr and letter; `state` is one or more of is-own, is-waiting, is-hidden, is-new,
 * is-given; `under` a template.
 * @param {{ id?: string, category: Numbered, text: string, under?: Drawn, state?: string }} card
 */
export const card = ({ id, category, text, under = nothing, state = "" }) => html`<li
  class="card ${state}"
  id=${id ?? nothing}
  data-category-nr=${category.nr}
>
  ${mark(category)}
  <p dir="auto">${text}</p>
  ${under === nothing ? nothing : html`<div class="under">${under}</div>`}
</li>`
