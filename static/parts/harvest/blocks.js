// A chapter of the document as the page shows it: the sentences are made by the server, once.
import { html, nothing } from "../../draw.js"

/** @import { DocumentBlock, DocumentSpan } from "../../state.d.ts" */

/** @param {DocumentSpan} span */
function spanned({ text, typed, strong, to }) {
  const words = typed ? html`<bdi class="verbatim">${text}</bdi>` : text
  const led = to ? html`<a href=${`#${to}`}>${words}</a>` : words
  return strong ? html`<b>${led}</b>` : led
}

/** @param {DocumentSpan[]} spans */
const line = spans => spans.map(spanned)

/** @param {DocumentBlock} block @param {number} top */
function asHtml(block, top) {
  if ("heading" in block) {
    return block.level <= top ? nothing : html`<h3>${line(block.heading)}</h3>`
  }
  if ("paragraph" in block) {
    return html`<p class=${block.leads ? "leads" : ""}>${line(block.paragraph)}</p>`
  }
  return html`<ul class="document">${block.list.map(
    ({ text, under }) =>
      html`<li>${line(text)}${
        under.length ? html`<ul>${under.map(each => html`<li>${line(each)}</li>`)}</ul>` : nothing
      }</li>`,
  )}</ul>`
}

/**
 * Its blocks without its own title, which the page draws.
 * @param {DocumentBlock[]} blocks
 */
export const chapter = blocks => blocks.map(block => asHtml(block, 2))
