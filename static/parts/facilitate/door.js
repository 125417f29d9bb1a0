import { html, nothing } from "../../draw.js"
import { t, timeOfDay } from "../../words.js"
import { fold } from "../icons.js"
import { faultAt } from "./fault.js"

/** @import { Desk } from "./desk.js" */

const MINUTE = 60_000

/** @param {Desk} desk @param {string} state */
const set = (desk, state) =>
  desk.ask(
    "door",
    { do: "door", state },
    t(state === "closed" ? "facilitate.door_closed_now" : "facilitate.door_open_now"),
  )

// What somebody reads on a clock, today; the last minute is one of those meant.
function today(time) {
  const [hours, minutes] = time.split(":")
  return new Date().setHours(hours, minutes, 0, 0)
}

/** @param {Desk} desk */
async function exclude(desk, event) {
  event.preventDefault()
  const { from, to } = Object.fromEntries(new FormData(event.target))
  const span = {
    joined_from: new Date(today(from)).toISOString(),
    joined_to: new Date(today(to) + MINUTE - 1).toISOString(),
  }
  await desk.ask("exclude", { do: "exclude", ...span, on: true }, t("facilitate.excluded_now"))
}

/** @param {Desk} desk */
const include = (desk, span) =>
  desk.ask("exclude", { do: "exclude", ...span, on: false }, t("facilitate.included_now"))

const field = (name, words) => html`<div class="field"><label for="exclude-${name}">${words}</label>
  <input class="input" type="time" id="exclude-${name}" name=${name} required></div>`

/** @param {Desk} desk */
const excluding = desk => html`<details class="unplaced">
  <summary>${fold()}<h3>${t("facilitate.exclude")}</h3></summary>
  <form class="stack-s" @submit=${event => exclude(desk, event)}>
    <p class="hint">${t("facilitate.exclude_hint")}</p>
    ${field("from", t("facilitate.exclude_from"))}
    ${field("to", t("facilitate.exclude_to"))}
    <button class="button is-wide">${t("facilitate.exclude_now")}</button>
  </form>
</details>`

/**
 * Whether newcomers may still come in, and who came in when nobody should have.
 * @param {Desk} desk
 */
export function door(desk) {
  const { door: state, excluded = [] } = desk.state.workshop
  const closed = state === "closed"
  const over = desk.state.workshop.state === "closed"
  return html`<section class="side-card">
    <h2>${t("facilitate.door")}</h2>
    ${
      over
        ? nothing
        : html`<p>${t(closed ? "facilitate.door_closed" : "facilitate.door_open")}</p>
    <button class="button is-wide" @click=${() => set(desk, closed ? "open" : "closed")}>
      ${t(closed ? "facilitate.open_door" : "facilitate.close_door")}</button>`
    }
    ${faultAt(desk, "door")}
    ${excluding(desk)}
    ${excluded.map(
      span =>
        html`<button class="button is-wide"
          @click=${() => include(desk, span)}>${t("facilitate.include", {
            from: timeOfDay(span.joined_from),
            to: timeOfDay(span.joined_to),
          })}</button>`,
    )}
    ${faultAt(desk, "exclude")}
  </section>`
}
