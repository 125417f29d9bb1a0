import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { address, spaced } from "../code.js"
import { logo } from "../logo.js"
import { offlineMark, questionClass } from "./frame.js"
import { peopleField } from "./grain-field.js"
import { qr } from "./qr.js"

/** @import { View } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */

// "42 mensen uit 11 van de 18 regio's"; no region is named, a small one would be a person.
/** @param {State} state */
function counted({ participation, plan }) {
  const n = participation?.people ?? 0
  const axis = plan.profile[0]
  const from = participation?.breadth?.[axis?.id]
  return html`<p><b class="number">${n}</b> ${t("screen.people_word", { n })}${
    from
      ? html` ${t("screen.from")} <b
        class="number">${from}</b>${breadthInWords(axis, from).replace(/^\d+/, "")}`
      : nothing
  }</p>`
}

/** @param {View} view */
const panel = ({ page }) => html`<section class="panel" aria-label=${t("screen.join")}>
  <p class="call">${t("screen.scan")}</p>
  ${qr(page.qr_url)}
  <div class="go"><p class="address">${t("screen.or_go_to")} <b
    translate="no">${address(page)}</b></p>
    <p class="code-big" translate="no">${spaced(page.code)}</p></div>
</section>`

// What this stage asks, during the check-in; before it only how the keys of this screen are found.
/** @param {View} view */
const task = ({ name, stage }) =>
  name === "lobby" && stage?.participant
    ? html`<p class="lobby-task">${stage.participant}</p>`
    : nothing
/** @param {View} it */
const keys = ({ online, state }) =>
  online && state.workshop.state === "waiting"
    ? html`<p class="keys-hint">${t("screen.keys_hint")}</p>`
    : nothing

/**
 * Before the start, in the check-in, and whenever somebody has to come in: how, the question, and
 * who is there.
 * @param {View} view
 */
export function lobby(view) {
  const { state } = view
  const { question, title } = state.workshop
  return html`<main class="on-field">
    <div class="row is-apart">${logo()}${offlineMark(view)}${keys(view)}</div>
    <div class="lobby-head"><p class="lobby-title">${title}</p>
      <h1 class="lobby-ask ${questionClass(question)}"
        dir="auto">${question}</h1>${task(view)}</div>
    <div class="land">${counted(state)}${peopleField(state.participation?.people ?? 0)}</div>
  </main>${panel(view)}`
}
lobby.isPoster = true
