import { html, nothing } from "../../draw.js"
import { stageOf } from "../../selectors.js"
import { t } from "../../words.js"
import { offline } from "../icons.js"
import { logo } from "../logo.js"
import { rehearsalChip } from "../rehearsal-chip.js"
import { timer } from "../timer.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Phone, PlacedStage } from "../../models.d.ts" */

/** @param {Phone} phone */
const chip = phone =>
  phone.joined && !phone.device.online && phone.longOffline
    ? html`<span class="offline" role="status">${offline()}${t("phone.offline")}</span>`
    : nothing

// On every screen of who only tries it out, and how to take part instead: not from within a page of
// ours, where that door doesn't open.
/** @param {Phone} phone */
const trial = phone =>
  phone.trial
    ? html`<p class="trial"><span>${t("phone.trial")}</span> ${
        phone.framed
          ? nothing
          : html`<a href="/${phone.state.workshop.code}">${t("phone.join_real")}</a>`
      }</p>`
    : nothing

/** Before the first stage and after the last: only the name. @param {Phone} phone */
export const plainTop = phone => html`<header class="top on-field">
  <div class="line">${logo()}<div
    class="row">${rehearsalChip(phone.state)}${chip(phone)}</div></div>
  ${trial(phone)}
</header>`

/** @param {PlacedStage} placedStage */
const furrow = ({ place, of }) => html`<ol class="furrow" aria-hidden="true">
  ${Array.from(
    { length: of },
    (_, n) => html`<li class=${n + 1 < place ? "is-past" : n + 1 === place ? "is-now" : ""}></li>`,
  )}
</ol>`

/**
 * Step n of m, its name, the minutes left in words, and the furrows. `title` stands in for the
 * stage's (the outcome of a vote).
 * @param {Phone} phone @param {string} [title] @param {Drawn} [aside]
 */
export function stageTop(phone, title, aside = timer(phone.device)) {
  const stage = /** @type {PlacedStage} */ (stageOf(phone.state))
  return html`<header class="top on-field">
    <div class="line">
      <div>
        <p class="small">${t("phone.step", { n: stage.place, of: stage.of })}</p>
        <h1 id="title" tabindex="-1">${title ?? stage.title}</h1>
      </div>
      <div class="row">${chip(phone)}${aside}</div>
    </div>
    ${furrow(stage)} ${trial(phone)}
  </header>`
}
