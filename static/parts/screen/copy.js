import { html } from "../../draw.js"

/**
 * The hall's screen, small, in a facilitator's page: a page of its own with the state that a screen
 * is sent, which follows the facilitator's access and is nobody's screen in `presence`.
 * @param {string} code @param {string} title
 */
export const hallCopy = (
  code,
  title,
) => html`<div class="hall-copy"><iframe tabindex="-1" title=${title}
  src=${`/${code}/screen`}></iframe></div>`

/** Is this page such a copy? Only our own pages may frame it. */
export const isCopy = () => window.frameElement !== null
