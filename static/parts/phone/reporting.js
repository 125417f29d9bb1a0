// "Meld": quiet, behind the dots of what somebody else wrote. Only facilitators hear of it, and
// never from whom.
import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { draftsIn } from "../../storage.js"
import { t } from "../../words.js"
import { more, tick, warning } from "../icons.js"
import { charsLeft, field, left } from "./composer.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */

/**
 * What is being written, target → why; an empty text is a form that was opened.
 * @param {Phone} phone
 */
const drafts = phone => draftsIn(phone.drafts, "reports")

/** @param {Phone} phone @param {string} id @param {boolean} open */
function toggle(phone, id, open) {
  drafts(phone).set(id, open ? "" : null)
  phone.isWrong(null)
  phone.drawTo(open ? `report-${id}` : `reports-${id}`)
}

/** @param {Phone} phone @param {Handled} event @param {string} id @param {string} why */
async function send(phone, event, id, why) {
  event.preventDefault()
  const limit = page.limits.objection
  if (
    phone.isWrong(`report-${id}`, charsLeft(why, limit) < 0 && t("problem.too_long", { n: limit }))
  )
    return
  await phone.ask({ do: "report", target: id, why }, "phone.reported")
  if (phone.ui.fault) return
  phone.ui.reported.add(id)
  toggle(phone, id, false)
}

/** @param {Phone} phone @param {string} id @param {string} why */
function form(phone, id, why) {
  return html`<form class="field is-whole" @submit=${event => send(phone, event, id, why)}
    novalidate>
    <label for="report-${id}">${t("phone.report_why")}</label>
    ${field(phone, `report-${id}`, why, text => drafts(phone).set(id, text), 2)}
    ${left(`report-${id}`, why, page.limits.objection)}
    <p class="hint">${t("phone.report_hint")}</p>
    <div class="row"><button class="button">${warning()}${t("phone.report")}</button>
      <button class="button is-plain" type="button"
        @click=${() => toggle(phone, id, false)}>${t("shared.cancel")}</button></div>
  </form>`
}

/**
 * The dots under something that somebody else wrote, and the form that they open. `name`: what it
 * is called aloud.
 * @param {Phone} phone
 * @param {string} id
 * @param {string} name
 */
export function reporting(phone, id, name) {
  const { workshop, me } = phone.state
  if (!phone.joined || workshop.state === "closed" || me?.insights?.[id]) return nothing
  if (phone.ui.reported.has(id))
    return html`<span class="row is-end" role="status">${tick()}${t("phone.reported")}</span>`
  const why = drafts(phone).get(id)
  return html`<button class="more is-end" id="reports-${id}" aria-expanded=${why !== undefined}
    aria-label=${t("phone.report_what", { what: name })}
    @click=${() => toggle(phone, id, why === undefined)}>${more()}</button>
    ${why === undefined ? nothing : form(phone, id, why)}`
}
