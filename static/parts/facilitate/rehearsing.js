import { api } from "../../api.js"
import { html, nothing } from "../../draw.js"
import { storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { arrow, fold, people, phone, play } from "../icons.js"
import { faultAt } from "./fault.js"
import { popover } from "./popover.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Popover } from "./popover.js" */

const ID = "rehearsing"
const CROWD = 12 // invented people
const drawer = storageFor("rehearsing")

/** How many take part, as it was said last on this device. */
const wanted = () => drawer.get("people", CROWD)

/** @param {Desk} desk @param {"PUT" | "DELETE"} method @param {unknown} [send] */
async function askCrowd(desk, method, send) {
  const answer = await api(method, `/api/workshops/${desk.page.code}/crowd`, send)
  if (!answer.ok) return desk.failed(ID, answer.message)
  desk.crowd = answer.body?.people ?? 0
  if (method === "PUT") desk.say(t("facilitate.crowd_comes", { n: desk.crowd }))
  else desk.say(t("facilitate.crowd_went"))
  desk.redraw()
}

/** What a rehearsal's page begins with. @param {Desk} desk */
export async function lookForCrowd(desk) {
  if (!desk.state.workshop.rehearsal) return
  window.addEventListener("focus", comeBack)
  const { ok, body } = await api("GET", `/api/workshops/${desk.page.code}/crowd`)
  if (ok) desk.crowd = body.people
  desk.redraw()
}

// The session of which it is a rehearsal stays where it is, in its own tab.
/** @param {Desk} desk @param {Handled} event */
async function begin(desk, event) {
  event.preventDefault()
  const send = { people: numberIn(event.currentTarget) }
  if (desk.busy.has(ID)) return
  desk.busy.add(ID)
  const answer = await api("POST", `/api/workshops/${desk.page.code}/rehearsal`, send)
  desk.busy.delete(ID)
  if (!answer.ok) return desk.failed(ID, answer.message)
  const { code, facilitate_url: url } = answer.body
  desk.unfold(ID, null)
  document.getElementById(`${ID}-button`)?.focus()
  if (!window.open(url, `oogst-${code}`)) location.assign(url)
}

/** @param {HTMLFormElement} form */
function numberIn(form) {
  const number = Number(new FormData(form).get("people"))
  drawer.set("people", number)
  return number
}

/** @param {Desk} desk */
const howMany = ({ page: { crowd_size: size } }) => html`<div class="field is-narrow">
  <label for="crowd-size">${t("facilitate.crowd_size")}</label>
  <input class="input is-number" id="crowd-size" name="people" type="number" inputmode="numeric"
    required min=${size.fewest} max=${size.largest} .value=${String(wanted())}></div>`

/** @param {Desk} desk */
const real = desk => html`
  <p>${t("facilitate.rehearse_what")}</p>
  <form class="stack" @submit=${event => begin(desk, event)}>${howMany(desk)}
    <button class="button is-main is-wide">${t(
      "facilitate.rehearse_open",
    )}${arrow()}</button></form>
  <p class="hint">${t("facilitate.rehearse_goes")}</p>
  ${faultAt(desk, ID)}`

/** @param {Desk} desk @param {Handled} event */
function invite(desk, event) {
  event.preventDefault()
  void askCrowd(desk, "PUT", { people: numberIn(event.currentTarget) })
}

/** @param {Desk} desk */
const crowd = desk =>
  desk.crowd
    ? html`<p class="row is-tight">${people()}<b>${t("facilitate.crowd_here", {
        n: desk.crowd,
      })}</b></p>
      <p class="hint">${t("facilitate.crowd_does")}</p>
      <button type="button" class="button is-wide"
        @click=${() => askCrowd(desk, "DELETE")}>${t("facilitate.crowd_home")}</button>`
    : html`<form class="stack" @submit=${event => invite(desk, event)}>${howMany(desk)}
      <button class="button is-wide">${people()}${t("facilitate.crowd_invite")}</button></form>`

/** @param {Desk} desk */
const madeUp = desk => html`
  <p>${t("facilitate.rehearsal_hint")}</p>
  ${/^(waiting|open)$/.test(desk.state.workshop.state) ? crowd(desk) : nothing}
  <button type="button" class="button is-wide"
    @click=${() => turnPhone(desk)}>${phone()}${t(
      showsPhone(desk) ? "facilitate.phone_away" : "facilitate.phone_beside",
    )}</button>
  ${
    desk.state.workshop.rehearses
      ? html`<a class="button is-wide"
        href=${`/${desk.state.workshop.rehearses}/facilitate`}>${t("facilitate.to_session")}</a>`
      : nothing
  }
  ${faultAt(desk, ID)}`

/**
 * On the desk of a session: begin its rehearsal. On that of a rehearsal: who takes part, and the
 * phone beside the run sheet.
 * @param {Desk} desk
 */
export function rehearsing(desk) {
  const { rehearsal } = desk.state.workshop
  const name = t(rehearsal ? "shared.rehearsal" : "facilitate.rehearse")
  const button = html`${rehearsal ? nothing : play()}${name}`
  /** @type {Popover} */
  const about = {
    id: ID,
    name,
    button,
    isNow: Boolean(rehearsal),
    look: rehearsal ? "is-narrow is-start" : "is-narrow",
  }
  return popover(desk, about, () => (rehearsal ? madeUp(desk) : real(desk)))
}

/** @param {Desk} desk */
const showsPhone = desk => Boolean(desk.state.workshop.rehearsal) && drawer.get("phone", true)

/** @param {Desk} desk */
function turnPhone(desk) {
  drawer.set("phone", !showsPhone(desk))
  if (!showsPhone(desk)) document.getElementById(`${ID}-button`)?.focus()
  desk.redraw()
}

const frame = () =>
  /** @type {HTMLIFrameElement | null} */ (document.getElementById("phone-beside"))

// The keyboard passes it by until one wants to go in.
function goIn() {
  frame()?.focus()
  frame()?.contentWindow?.focus()
}

// Who comes back from it leaves nothing focused there, or it would take the focus at the next step.
function comeBack() {
  const phoneDocument = frame()?.contentDocument
  if (phoneDocument) /** @type {HTMLElement} */ (phoneDocument.activeElement)?.blur()
}

/**
 * In a rehearsal: what a participant sees now, beside the run sheet. It is a phone of somebody who
 * tries out, so it counts nowhere here either.
 * @param {Desk} desk
 */
export function phoneBeside(desk) {
  if (!showsPhone(desk)) return nothing
  return html`<section class="pane is-side phone-beside" aria-labelledby="phone-beside-title">
    <div class="head2"><h2 class="is-small" id="phone-beside-title">${t(
      "facilitate.phone_title",
    )}</h2>
      <button type="button" class="button is-plain is-round is-small"
        @click=${() => turnPhone(desk)}>${fold()}<span
          class="unseen">${t("facilitate.phone_away")}</span></button></div>
    <div class="glass"><iframe id="phone-beside" tabindex="-1" title=${t("facilitate.phone_title")}
      src=${`/${desk.page.code}?trial=1#in`}></iframe></div>
    <button type="button" class="button is-small"
      @click=${goIn}>${t("facilitate.phone_in")}</button>
  </section>`
}
