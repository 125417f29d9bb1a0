import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { pauseBars, play } from "../icons.js"
import { face, secondsLeft } from "../timer.js"

/** @import { Desk } from "./desk.js" */

const MINUTE = 60

// A minute more on a clock that stands still leaves it standing.
/** @param {Desk} desk @param {number | null} left @param {boolean} paused */
async function addMinute(desk, left, paused) {
  const added = await desk.ask("clock", {
    do: "set_timer",
    seconds: Math.round(Math.max(0, left ?? 0) + MINUTE),
  })
  if (added.ok && paused) await desk.ask("clock", { do: "pause_timer", on: true })
}

/** @param {number | null} left @param {boolean} paused */
function running(left, paused) {
  if (left === null) return nothing
  if (left <= 0) return html`<span class="timer is-up">${t("facilitate.time_up")}</span>`
  const name = t(paused ? "facilitate.clock_paused" : "facilitate.clock")
  return html`<span
    class="timer ${!paused && left <= MINUTE ? "is-last" : ""} ${paused ? "is-paused" : ""}"><span
    class="unseen">${name} </span>${face(left)}</span>`
}

/** @param {Desk} desk */
export function stageClock(desk) {
  const { workshop, stage } = desk.state
  if (workshop.state !== "open" || !stage) return nothing
  const left = secondsLeft(desk.device)
  const paused = stage.paused != null
  return html`
    ${running(left, paused)}
    ${
      left === null || left <= 0
        ? nothing
        : html`<button class="button is-round" data-tap="pause"
      aria-label=${t(paused ? "facilitate.resume" : "facilitate.pause")}
      @click=${() =>
        desk.ask("clock", {
          do: "pause_timer",
          on: !paused,
        })}>${paused ? play() : pauseBars()}</button>`
    }
    <button class="button" @click=${() =>
      addMinute(desk, left, paused)}>${t("facilitate.add_minute")}</button>`
}
