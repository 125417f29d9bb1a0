// What a phone and the hall show in a step: a real session, made from what stands in the form now.

import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { hall, phone, warning } from "../icons.js"
import { hallCopy } from "../screen/copy.js"

/** @import { Book } from "../../models.d.ts" */

/** @param {string} code */
const looks = code => html`<div class="looks">
  <figure><figcaption class="small quiet">${phone()}${t("plan.preview_phone")}</figcaption>
    <iframe class="phone-copy" title=${t("plan.preview_phone")}
      src=${`/${code}?trial=1#in`}></iframe></figure>
  <figure><figcaption class="small quiet">${hall()}${t("plan.preview_hall")}</figcaption>
    ${hallCopy(code, t("plan.preview_hall"))}</figure></div>`

/** @param {string} message */
const wrong = message => html`<p class="fault">${warning()}<span>${message}</span></p>`

/**
 * Shows a step as people will see it, or no longer. @param {Book} book
 * @param {string} stage its short name
 */
export const turnPreview = (book, stage) =>
  book.preview?.stage === stage ? book.closePreview() : void book.look(stage)

/**
 * A button that shows a step as people will see it; that goes along with what is typed, and to the
 * step in which somebody types.
 * @param {Book} book @param {string} stage its short name
 */
export function stagePreview(book, stage) {
  const { preview } = book
  const isHere = preview?.stage === stage
  return html`<div class="preview stack">
    <div class="row"><button type="button" class="button is-small" aria-expanded=${isHere}
        aria-keyshortcuts="Alt+V" @click=${() => turnPreview(book, stage)}>${phone()}${t(
          isHere ? "plan.preview_close" : "plan.preview",
        )}</button>
      <span class="small quiet">${t("plan.preview_key")}</span></div>
    ${isHere && preview.fault ? wrong(preview.fault) : nothing}
    ${isHere && preview.code ? looks(preview.code) : nothing}</div>`
}
