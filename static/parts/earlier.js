// The actions that an earlier session left open, to read: what came of each.
import { html, nothing } from "../draw.js"
import { t } from "../words.js"
import { originInWords } from "./origin.js"

/** @import { State } from "../state.d.ts" */

/** Nothing where none came along. @param {State} state */
export function earlierActions({ earlier = {} }) {
  const all = Object.entries(earlier)
  if (!all.length) return nothing
  return html`<section class="earlier stack-s" aria-labelledby="earlier">
  <h2 class="is-small" id="earlier">${t("shared.earlier")}</h2>
  <ul class="stack-s">${all.map(
    ([id, { what, who, outcome, reason, origin }]) => html`<li class="card"
      id=${id}><p dir="auto">${what}</p>
      <div class="under">${outcome ? html`<b>${t(`shared.outcome_${outcome}`)}</b>` : nothing}${
        reason ? html`<span dir="auto">${reason}</span>` : nothing
      }<span dir="auto">${who}</span><span dir="auto">${originInWords(origin)}</span></div></li>`,
  )}</ul></section>`
}
