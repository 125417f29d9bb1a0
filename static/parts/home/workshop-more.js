// What one seldom does with a session: say when and where it is, invite, copy it, put it away,
// delete it.
import { api } from "../../api.js"
import { html, live, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { draftsIn, storageFor } from "../../storage.js"
import { longDate, t, timeOfDay } from "../../words.js"
import { copyText } from "../clipboard.js"
import { bin, warning } from "../icons.js"

/** @import { DraftsOf } from "../../storage.js" */
/** @import { Handled } from "../../draw.js" */
/** @import { Home } from "../../models.d.ts" */
/** @import { Summary } from "../../state.d.ts" */

/** "dinsdag 1 december, 19:00, Zaal 2", as far as that was said. @param {Summary} workshop */
export const meeting = ({ when, place }) =>
  [when && longDate(when), when && timeOfDay(when), place].filter(Boolean).join(", ")

/** @param {Summary} workshop */
const joinUrl = ({ code }) => new URL(`/${code}`, page.join_base ?? location.origin).href

/** What one sends beforehand. @param {Summary} workshop */
const invitation = workshop =>
  [workshop.title, meeting(workshop), t("home.invite_link", { url: joinUrl(workshop) })]
    .filter(Boolean)
    .join("\n")

// What was typed of when and where and isn't kept yet, by session.
/** @type {DraftsOf<Record<string, FormDataEntryValue>>} */
const drafts = draftsIn(storageFor("home"), "meetings")

/**
 * @param {Home} home @param {Summary} workshop @param {Record<string, unknown>} body
 * @param {string} message
 */
async function patch(home, workshop, body, message) {
  const answer = await api("PATCH", `/api/workshops/${workshop.code}`, body)
  await home.load()
  home.fault = answer.ok ? home.fault : (answer.message ?? "")
  if (answer.ok) home.say(message)
  home.draw()
  return answer.ok
}

/** @param {Home} home @param {Summary} workshop @param {Handled} event */
async function arrange(home, workshop, event) {
  event.preventDefault()
  const meets = Object.fromEntries(new FormData(event.currentTarget))
  if (await patch(home, workshop, meets, t("home.meeting_kept", { title: workshop.title })))
    drafts.set(workshop.code, null)
}

/** @param {Home} home @param {Summary} workshop */
function meetingForm(home, workshop) {
  const { code } = workshop
  const draft = drafts.get(code)
  const { when, place } = draft ?? workshop
  /** @param {HTMLFormElement} form */
  const keep = form => drafts.set(code, Object.fromEntries(new FormData(form)))
  return html`<form class="meeting" @submit=${event => arrange(home, workshop, event)}
    @input=${event => keep(event.currentTarget)}>
    <div class="field"><label for=${`when-${code}`}>${t("home.when")}</label>
      <input class="input" type="datetime-local" dir="auto" id=${`when-${code}`} name="when"
        .value=${live(when ?? "")}></div>
    <div class="field"><label for=${`place-${code}`}>${t("home.place")}</label>
      <input class="input" dir="auto" id=${`place-${code}`} name="place"
        maxlength=${page.limits.place} .value=${live(place ?? "")}></div>
    <button class="button">${t("shared.save")}</button></form>`
}

/** @param {Home} home @param {Summary} workshop */
async function invite(home, workshop) {
  const field = /** @type {HTMLTextAreaElement} */ (
    document.getElementById(`invite-${workshop.code}`)
  )
  if (await copyText(invitation(workshop))) home.say(t("home.invite_copied"))
  else field.select()
}

/** @param {Home} home @param {Summary} workshop */
const invitationOf = (home, workshop) => html`<div class="field"><label
    for=${`invite-${workshop.code}`}>${t("home.invite")}</label>
  <textarea class="input" id=${`invite-${workshop.code}`} rows="4" readonly dir="auto"
    .value=${live(invitation(workshop))}></textarea>
  <button type="button" class="button"
    @click=${() => invite(home, workshop)}>${t("home.invite_copy")}</button></div>`

/** @param {Home} home @param {Summary} workshop */
async function copy(home, workshop) {
  const answer = await api("POST", "/api/workshops", { copy: workshop.code })
  await home.load()
  if (answer.ok) home.say(t("home.session_copied", { title: workshop.title }))
  else home.fault = answer.message ?? ""
  home.draw()
  document.getElementById("sessions")?.focus()
}

/** @param {Home} home @param {Summary} workshop @param {boolean} on */
async function putAway(home, workshop, on) {
  const message = t(on ? "home.archived" : "home.unarchived", { title: workshop.title })
  if (await patch(home, workshop, { archived: on }, message))
    document.getElementById("sessions")?.focus()
}

/** @param {Home} home @param {Summary} workshop */
async function remove(home, workshop) {
  const answer = await api("DELETE", `/api/workshops/${workshop.code}`)
  home.deleting = answer.ok ? null : { code: workshop.code, fault: answer.message }
  if (answer.ok) {
    storageFor(`${workshop.code}:desk`).set("drafts", null) // what was typed here for it goes too
    drafts.set(workshop.code, null)
    home.say(t("home.deleted", { title: workshop.title }))
  }
  await home.load()
  if (answer.ok) document.getElementById("sessions")?.focus()
}

/** @param {Home} home @param {Summary} workshop */
function ask(home, workshop) {
  home.deleting = { code: workshop.code }
  home.draw()
  document.getElementById(`keep-${workshop.code}`)?.focus()
}

/** @param {Home} home @param {Summary} workshop */
function keep(home, workshop) {
  home.deleting = null
  home.draw()
  document.getElementById(`delete-${workshop.code}`)?.focus()
}

// Deleting can't be taken back; the button under the finger is the one that keeps.
/** @param {Home} home @param {Summary} workshop */
const confirmation = (
  home,
  workshop,
) => html`<div class="notice is-alarm sure" role="group" aria-label=${t("home.delete")}>${warning()}
  <div class="stack-s"><p>${t(workshop.imported ? "home.delete_import_sure" : "home.delete_sure", {
    title: workshop.title,
    people: t("shared.people", { n: workshop.participants }),
    cards: t("shared.cards", { n: workshop.insights }),
  })}</p>
    <div class="row"><button class="button is-main" id=${`keep-${workshop.code}`}
      @click=${() => keep(home, workshop)}>${t("home.delete_keep")}</button>
      <button class="button is-alarm"
        @click=${() => remove(home, workshop)}>${bin()}${t("home.delete_now")}</button></div>
    <div role="alert">${
      home.deleting?.fault
        ? html`<p class="fault">${warning()}<span>${home.deleting?.fault}</span></p>`
        : nothing
    }</div></div></div>`

/** @param {Home} home @param {Summary} workshop */
const arrangeForms = (home, workshop) =>
  html`<div class="two">${meetingForm(home, workshop)}${invitationOf(home, workshop)}</div>`

/** @param {Home} home @param {Summary} workshop @param {unknown} about */
const listButtons = (home, workshop, about) => html`<button class="button is-plain"
    @click=${() => copy(home, workshop)}>${t("home.session_copy")}${about}</button>
  <button class="button is-plain" @click=${() => putAway(home, workshop, !workshop.archived)}>
    ${t(workshop.archived ? "home.unarchive" : "home.archive")}${about}</button>`

/** @param {Home} home @param {Summary} workshop @param {unknown} about who it is, unseen */
export const workshopMore = (home, workshop, about) => html`<div class="stack session-more">
  ${workshop.imported ? nothing : arrangeForms(home, workshop)}
  <div class="row">
    ${workshop.imported ? nothing : listButtons(home, workshop, about)}
    <button class="button is-plain" id=${`delete-${workshop.code}`}
      @click=${() => ask(home, workshop)}>${bin()}${t("home.delete")}${about}</button></div>
  ${home.deleting?.code === workshop.code ? confirmation(home, workshop) : nothing}</div>`
