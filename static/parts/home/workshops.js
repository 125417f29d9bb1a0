import { api } from "../../api.js"
import { html, nothing, repeat } from "../../draw.js"
import { page } from "../../page.js"
import { storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { spaced } from "../code.js"
import { arrow, bin, hall, tick, warning } from "../icons.js"

/** @import { Home } from "../../models.d.ts" */
/** @import { Summary } from "../../state.d.ts" */

/** @param {Summary} workshop */
export const isOver = workshop => workshop.state === "closed" || workshop.state === "review"

/** @param {Summary} workshop */
const facts = workshop =>
  [
    t(`home.state_${workshop.state}`),
    t("shared.people", { n: workshop.participants }),
    t("shared.cards", { n: workshop.insights }),
    new Date(workshop.created).toLocaleDateString(page.language, {
      day: "numeric",
      month: "long",
      year: "numeric",
    }),
  ].join(", ")

/**
 * @param {Home} home
 * @param {Summary} workshop
 */
async function remove(home, workshop) {
  const answer = await api("DELETE", `/api/workshops/${workshop.code}`)
  home.deleting = answer.ok ? null : { code: workshop.code, fault: answer.message }
  if (answer.ok) {
    storageFor(`${workshop.code}:desk`).set("drafts", null) // what was typed here for it goes too
    home.say(t("home.deleted", { title: workshop.title }))
  }
  await home.load()
  if (answer.ok) document.getElementById("sessions")?.focus()
}

/**
 * @param {Home} home
 * @param {Summary} workshop
 */
function ask(home, workshop) {
  home.deleting = { code: workshop.code }
  home.draw()
  document.getElementById(`keep-${workshop.code}`)?.focus()
}

/**
 * @param {Home} home
 * @param {Summary} workshop
 */
function keep(home, workshop) {
  home.deleting = null
  home.draw()
  document.getElementById(`delete-${workshop.code}`)?.focus()
}

// Deleting can't be taken back; the button under the finger is the one that keeps.
/**
 * @param {Home} home
 * @param {Summary} workshop
 */
const confirmation = (
  home,
  workshop,
) => html`<div class="notice is-alarm sure" role="group" aria-label=${t("home.delete")}>${warning()}
  <div class="stack-s"><p>${t("home.delete_sure", { title: workshop.title })}</p>
    <div class="row"><button class="button is-main" id=${`keep-${workshop.code}`}
      @click=${() => keep(home, workshop)}>${t("home.delete_keep")}</button>
      <button class="button is-alarm"
        @click=${() => remove(home, workshop)}>${bin()}${t("home.delete_now")}</button></div>
    <div role="alert">${
      home.deleting?.fault
        ? html`<p class="fault">${warning()}<span>${home.deleting?.fault}</span></p>`
        : nothing
    }</div></div></div>`

/**
 * @param {Home} home
 * @param {Summary} workshop
 */
function row(home, workshop) {
  const over = isOver(workshop)
  const about = html`<span class="unseen"> ${workshop.title}, ${spaced(workshop.code)}</span>`
  return html`<li><div><h3 dir="auto">${workshop.title}</h3>
      <p class="small quiet">${t("home.code_word")} <b
        translate="no">${spaced(workshop.code)}</b>, ${facts(workshop)}</p></div>
    <div class="row">
      ${
        workshop.published
          ? html`<span class="chip">${tick()}${t("home.published")}</span>`
          : nothing
      }
      <a class="button ${over ? "" : "is-plain"}"
        href=${`/${workshop.code}/harvest`}>${t("home.harvest")}${about}</a>
      ${
        over
          ? nothing
          : html`<a class="button"
            href=${`/${workshop.code}/screen`}>${hall()}${t("home.screen")}${about}</a>`
      }
      <a class="button ${home.first === workshop.code ? "is-now" : ""}"
        href=${`/${workshop.code}/facilitate`}>${t("home.facilitate")}${about}${arrow()}</a>
      <button class="button is-plain" id=${`delete-${workshop.code}`}
        @click=${() => ask(home, workshop)}>${bin()}${t("home.delete")}${about}</button>
    </div>
    ${home.deleting?.code === workshop.code ? confirmation(home, workshop) : nothing}</li>`
}

/**
 * @param {Home} home
 * @param {string} title
 */
const list = (home, title, workshops) =>
  workshops.length
    ? html`<section class="stack"><h2>${title}</h2>
  <ul class="rowlist">${repeat(
    workshops,
    workshop => workshop.code,
    workshop => row(home, workshop),
  )}</ul></section>`
    : nothing

/** The organiser's workshops: what runs now on top, what is over under it. @param {Home} home */
export const workshops = home => html`
  ${list(
    home,
    t("home.now"),
    home.workshops.filter(workshop => !isOver(workshop)),
  )}
  ${list(home, t("home.over"), home.workshops.filter(isOver))}`
