import { html, nothing } from "../../draw.js"
import { longDate, period, t, timeOfDay } from "../../words.js"
import { arrow, fold, lock, warning } from "../icons.js"
import { later } from "./arriving.js"
import { harvestLink } from "./notices.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */

/** @param {State} state */
const retentionNotice = ({ plan, workshop }) => html`<details class="question">
  <summary>${t("phone.kept_title")}${fold()}</summary>
  <p>${t("phone.kept_profile", { min_cell: plan.min_cell })}</p>
  <p>${t(plan.names === "none" ? "phone.kept_number" : "phone.kept_named", {
    unlink: period(plan.unlink_after_days),
    delete: period(plan.delete_after_days),
  })}</p>
</details>
<p><a class="button is-plain" href="/${workshop.code}/privacy">${t("phone.privacy")}</a></p>`

/** @param {State} state */
const notice = state => html`<div class="notice">
  ${lock()}
  <ul class="stack-s small">
    ${state.plan.rules ? html`<li><b dir="auto">${state.plan.rules}</b></li>` : nothing}
    <li>${t(state.plan.names === "none" ? "phone.no_name" : "phone.name_if_you_like")}</li>
    <li>${state.plan.notice || t("phone.verbatim")}</li>
  </ul>
</div>`

/** @param {Phone} phone @param {() => Promise<void>} enter */
const door = (phone, enter) => html`
  <button class="button is-main is-wide is-big" ?disabled=${phone.ui.entering}
    @click=${() => enter()}>${t("phone.join")} ${arrow()}</button>
  ${notice(phone.state)} ${retentionNotice(phone.state)}`

// Who comes after the end can't come in, but may read what came of it, and of their own cards.
/** @param {Phone} phone */
const over = phone => {
  const { workshop } = phone.state
  return html`<p class="notice">${t(
    workshop.published ? "phone.ended" : "phone.ended_unpublished",
  )}</p>${harvestLink(workshop)} ${later("cardDestinations", phone)}`
}

/** @param {Phone} phone @param {(passphrase?: string) => Promise<void>} enter */
function saying(phone, enter) {
  /** @param {SubmitEvent} event */
  const say = event => {
    event.preventDefault()
    const form = /** @type {HTMLFormElement} */ (event.target)
    void enter(String(new FormData(form).get("passphrase") ?? ""))
  }
  return html`<form class="stack-s" @submit=${say}>
    <div class="field"><label for="passphrase">${t("phone.passphrase")}</label>
      <input class="input" dir="auto" id="passphrase" name="passphrase"
        autocomplete="off" required></div>
    <button class="button is-main is-wide is-big"
      ?disabled=${phone.ui.entering}>${t("phone.join")} ${arrow()}</button></form>`
}

// Who comes while the door is closed, or ajar: they say what opens it, or wait until somebody lets
// them in. Who waits may still say it, once the door is set ajar.
/** @param {Phone} phone @param {() => Promise<void>} enter */
function shut(phone, enter) {
  const { waiting, entering } = phone.ui
  const ajar = phone.state.workshop.door === "ajar"
  const how = waiting ? "at_the_door" : ajar ? "door_ajar" : "door_closed"
  return html`<p class="notice ${waiting ? "is-now" : ""}" role=${waiting ? "status" : nothing}
    >${lock()}<span>${t(`phone.${how}`)}</span></p>
  ${ajar ? saying(phone, enter) : nothing}
  ${
    waiting
      ? nothing
      : html`<button class="button is-wide is-big" id="knock" ?disabled=${entering}
    @click=${() => enter()}>${t("phone.knock")}</button>
  ${harvestLink(phone.state.workshop)}`
  }`
}

// Who opens the link beforehand reads when and where it is.
/** @param {State} state */
function meets({ workshop: { when, place, state } }) {
  const details = [when && `${longDate(when)}, ${timeOfDay(when)}`, place].filter(Boolean)
  return details.length && state === "waiting"
    ? html`<p><b dir="auto">${details.join(" · ")}</b></p>`
    : nothing
}

/** @param {Phone} phone @param {() => Promise<void>} enter */
function way(phone, enter) {
  const { state, door: it } = phone.state.workshop
  if (state === "closed") return over(phone)
  return it === "open" && !phone.ui.waiting ? door(phone, enter) : shut(phone, enter)
}

/**
 * The door: what it is about, one tap to come in, and what we keep. Nobody is made before that tap.
 * @param {Phone} phone
 * @param {() => Promise<void>} enter
 */
export const joinMain = (phone, enter) => html`<div class="stack-s">
    <p class="small quiet">${t("phone.question_today")}</p>
    <h1 class="ask" id="title" tabindex="-1" dir="auto">${phone.state.workshop.question}</h1>
    ${meets(phone.state)}
  </div>
  ${
    phone.ui.refused
      ? html`<p class="notice is-alarm"
        role="alert">${warning()}<span>${phone.ui.refused}</span></p>`
      : nothing
  }
  ${way(phone, enter)}`
