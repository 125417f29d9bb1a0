// For what nobody should see longer than a moment: what a facilitator does first, and explains
// later.
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { hall, hide, pauseBars } from "../icons.js"
import { faultAt } from "./fault.js"
import { blankScreens, hideNewest, letWrite, pausePosts } from "./hiding.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { Desk } from "./desk.js" */

/**
 * `on`: whether it is turned on; undefined where it is nothing to turn on and off.
 * @param {string} key @param {string} words @param {() => TemplateResult} icon
 * @param {() => unknown} run @param {boolean} [on]
 */
const button = (key, words, icon, run, on) => html`<button class="button is-stacked ${
  on ? "is-now" : ""
}" aria-pressed=${on ?? nothing} @click=${run}>${icon()}<span>${words}</span><kbd
  translate="no">${key}</kbd></button>`

/** Who writes nothing for now, by the card that shows it. @param {Desk} desk */
function blocked(desk) {
  const { blocks = [], insights = {} } = desk.state
  return blocks.map(id => {
    const number = insights[id]?.number
    const whose = number ? t("facilitate.author_of", { number }) : t("facilitate.author_of_none")
    return html`<p class="row is-apart small"><span>${t("facilitate.is_blocked", { whose })}</span>
      <button class="button is-small" @click=${() => letWrite(desk, { id, number }, true)}
        >${t("facilitate.unblock")}<span class="unseen">: ${whose}</span></button></p>
      ${faultAt(desk, `block:${id}`)}`
  })
}

/** @param {Desk} desk */
export function calm(desk) {
  const { workshop } = desk.state
  if (workshop.state === "closed") return nothing
  const isBlank = workshop.show === "blank"
  const isPaused = Boolean(workshop.paused)
  return html`<section class="side-card calm" aria-label=${t("facilitate.calm")}>
    <div class="three">
      ${button("N", t("facilitate.calm_newest"), hide, () => hideNewest(desk))}
      ${button("B", t("facilitate.calm_blank"), hall, () => blankScreens(desk), isBlank)}
      ${button("S", t("facilitate.calm_pause"), pauseBars, () => pausePosts(desk), isPaused)}
    </div>
    ${isPaused ? html`<p class="small">${t("facilitate.paused_hint")}</p>` : nothing}
    ${blocked(desk)}
  </section>`
}
