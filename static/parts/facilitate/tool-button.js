import { html } from "../../draw.js"
import { t } from "../../words.js"

/**
 * What one may do with a thing in a list, called in words; `about`: what it is about, for who can't
 * see where it stands. Hiding and showing (`hide-a1`, `show-a1`) are one turn, so that the second
 * click of a double click takes nothing back.
 * @param {string} words @param {string} about @param {string} id @param {() => unknown} run
 */
export const toolButton = (words, about, id, run) => html`<button class="button is-plain is-small"
  id=${id} data-tap=${id.replace(/^(hide|show)-/, "turn-")} @click=${run}>${t(words)}<span
  class="unseen">: ${about}</span></button>`
