import { html, nothing } from "../../draw.js"
import { t, timeOfDay } from "../../words.js"
import { fold } from "../icons.js"
import { typedIn } from "./drafts.js"
import { faultAt } from "./fault.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Span } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */

const MINUTE = 60_000

/** @param {Desk} desk @param {string} state */
const set = (desk, state) =>
  desk.ask("door", { do: "door", state }, t(`facilitate.door_${state}_now`))

/** How it may stand, in this session. @param {Desk} desk */
const states = desk => (desk.state.workshop.ajar ? ["open", "ajar", "closed"] : ["open", "closed"])

/** @param {Desk} desk @param {number} [n] */
const letIn = (desk, n) =>
  desk.ask("knocking", { do: "let_in", ...(n ? { n } : {}) }, t("facilitate.let_in_now"))

/** Who waits at the door, where somebody does. @param {Desk} desk */
export function atTheDoor(desk) {
  const { knocking = 0, state } = desk.state.workshop
  if (!knocking || state === "closed") return nothing
  return html`<section class="side-card" aria-labelledby="knocking">
    <h2 id="knocking">${t("facilitate.knocking", { n: knocking })}</h2>
    <div class="row">
      <button class="button" id="let-in-one"
        @click=${() => letIn(desk, 1)}>${t("facilitate.let_in_one")}</button>
      ${
        knocking > 1
          ? html`<button class="button" id="let-in-all"
        @click=${() => letIn(desk)}>${t("facilitate.let_in_all")}</button>`
          : nothing
      }</div>
    ${faultAt(desk, "knocking")}</section>`
}

// What somebody reads on a clock, today; the last minute is one of those meant.
/** @param {string} time */
function today(time) {
  const [hours, minutes] = time.split(":").map(Number)
  return new Date().setHours(hours, minutes, 0, 0)
}

/** @param {Desk} desk @param {Handled} event */
async function exclude(desk, event) {
  event.preventDefault()
  const { from, to } = typedIn(event.currentTarget)
  const span = {
    joined_from: new Date(today(from)).toISOString(),
    joined_to: new Date(today(to) + MINUTE - 1).toISOString(),
  }
  await desk.ask("exclude", { do: "exclude", ...span, on: true }, t("facilitate.excluded_now"))
}

/** @param {Desk} desk @param {Span} span */
const include = (desk, span) =>
  desk.ask("exclude", { do: "exclude", ...span, on: false }, t("facilitate.included_now"))

/** @param {"from" | "to"} name @param {string} words */
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
  const { door: state = "open", excluded = [] } = desk.state.workshop
  const over = desk.state.workshop.state === "closed"
  return html`<section class="side-card">
    <h2>${t("facilitate.door")}</h2>
    ${
      over
        ? nothing
        : html`<p>${t(`facilitate.door_${state}`)}</p>
    ${states(desk)
      .filter(each => each !== state)
      .map(
        each => html`<button class="button is-wide" id=${`door-${each}`}
      @click=${() => set(desk, each)}>${t(`facilitate.set_door_${each}`)}</button>`,
      )}`
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
