// What the draft consists of, how far each part is, and what one takes along of it.

import { paragraphsIn, unansweredIn } from "../../draft-text.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { arrow, download, warning } from "../icons.js"
import { logo } from "../logo.js"
import { isOffline } from "../offline.js"

/** @import { Draft } from "../../models.d.ts" */

/** What isn't on the server yet is said, whatever else there is to say. @param {Draft} draft */
function state(draft) {
  const { writing, device } = draft
  if (!draft.part) return t("draft.no_parts")
  if (isOffline(device)) return t("draft.offline")
  return writing.unsaved ? t("draft.saving") : t("draft.saved")
}

/** @param {Draft} draft */
export const draftHead = draft => html`<header class="bar on-field">
  <a class="home-link" href=${`/${draft.page.code}/facilitate`}>${logo()}</a>
  <h1 class="title">${t("draft.page")}</h1>
  <p class="state" role="status">${state(draft)}</p>
  <a class="button" href=${`/${draft.page.code}/facilitate`}>${arrow()}${t("draft.to_desk")}</a>
</header>`

/** @param {Draft} draft @param {import("../../draft-text.js").Part} part */
function partLink(draft, part) {
  const written = paragraphsIn(draft.state, part).filter(({ text }) => text).length
  const open = unansweredIn(draft.state, part).length
  return html`<li><a href=${`#${part.key}`}
    aria-current=${part.key === draft.part?.key ? "true" : nothing}>
    <b>${part.number}.</b> <span>${part.title}<small>${[
      written && t("draft.paragraphs", { n: written }),
      open && t("draft.open_lines", { n: open }),
    ]
      .filter(Boolean)
      .join(" · ")}</small></span></a></li>`
}

/** @param {Draft} draft @param {string} kind */
const partList = (draft, kind) =>
  draft.parts.some(part => part.kind === kind)
    ? html`<h2>${t(`draft.${kind}`)}</h2><ol class="parts">${draft.parts
        .filter(part => part.kind === kind)
        .map(part => partLink(draft, part))}</ol>`
    : nothing

/** @param {string} href @param {string} words */
const file = (href, words) =>
  html`<a class="button is-wide" href=${href} download>${download()}${words}</a>`

/** @param {string | undefined} words */
export const draftFault = words =>
  words ? html`<p class="fault" role="alert">${warning()}<span>${words}</span></p>` : nothing

/** @param {Draft} draft */
export const draftContents =
  draft => html`<nav class="draft-contents" aria-label=${t("draft.contents")}>
  ${partList(draft, "sections")}${partList(draft, "criteria")}
  <h2>${t("draft.take_along")}</h2>
  ${file(`/${draft.page.code}/draft.docx`, t("draft.word"))}
  ${file(`/${draft.page.code}/draft.md`, t("draft.markdown"))}
  ${
    draft.state.plan.criteria.length
      ? html`${file(`/${draft.page.code}/assessment.xlsx`, t("draft.form_excel"))}
      ${file(`/${draft.page.code}/assessment.docx`, t("draft.form_word"))}`
      : nothing
  }
  ${draftFault(draft.fault)}
</nav>`
