import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { address, spaced } from "../code.js"
import { offline } from "../icons.js"
import { logo } from "../logo.js"
import { people } from "./land.js"
import { qr } from "./qr.js"

const long = question => (question.length > 320 ? "is-long" : "")

// "42 mensen uit 11 van de 18 regio's"; no region is named, a small one would be a person.
function counted({ participation, plan }) {
  const n = participation?.people ?? 0
  const axis = plan.profile[0]
  const from = participation?.breadth?.[axis?.id]
  return html`<p><b class="number">${n}</b> ${t("screen.people_word", { n })}${from
    ? html` ${t("screen.from")} <b class="number">${from}</b>${breadthInWords(axis, from).replace(/^\d+/, "")}` : nothing}</p>`
}

const panel = ({ page }) => html`<section class="panel" aria-label=${t("screen.join")}>
  <p class="call">${t("screen.scan")}</p>
  ${qr(page)}
  <div class="go"><p class="address">${t("screen.or_go_to")} <b>${address(page)}</b></p><p class="code-big">${spaced(page.code)}</p></div>
</section>`

/** Before the start and during the check-in: how to come in, the question, and everybody who is there. */
export function lobby(view) {
  const { state, device } = view
  const { question, title } = state.workshop
  return html`<main class="on-field">
    <div class="row is-apart">${logo()}${device.online ? nothing : html`<p class="offline" role="status">${offline()}${t("screen.offline")}</p>`}</div>
    <div class="lobby-head"><p class="lobby-title">${title}</p><h1 class="lobby-ask ${long(question)}">${question}</h1>
      ${view.stage?.participant ? html`<p class="lobby-task">${view.stage.participant}</p>` : nothing}</div>
    <div class="land">${counted(state)}${people(state.participation?.people ?? 0)}</div>
  </main>${panel(view)}`
}
lobby.isPoster = true
