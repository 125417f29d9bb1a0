import { html, nothing } from "../draw.js"
import { t } from "../words.js"

/** @import { State } from "../state.d.ts" */
/**
 * @typedef {{ state: Pick<State, "stage">, now: () => number }} Clocked a device, as a clock reads
 * it
 */

/**
 * Seconds left in the stage on the server's clock: below 0 when time is up, null without a timer,
 * what is left while paused.
 * @param {Clocked} device
 */
export function secondsLeft(device) {
  const stage = device.state.stage
  if (stage?.paused != null) return stage.paused
  return stage?.ends_at ? (Date.parse(stage.ends_at) - device.now()) / 1000 : null
}

/**
 * The minutes left in words, never running seconds: "nog 6 min", "nog 1 min", "tijd is om", "klok
 * staat stil".
 * @param {Clocked} device
 */
export function timer(device) {
  const left = secondsLeft(device)
  if (left === null) return nothing
  if (device.state.stage?.paused != null)
    return html`<span class="timer">${t("phone.clock_paused")}</span>`
  if (left <= 0) return html`<span class="timer is-up">${t("phone.time_is_up")}</span>`
  return html`<span class="timer ${left <= 60 ? "is-last" : ""}">${t("phone.minutes", {
    n: Math.ceil(left / 60),
  })}</span>`
}

/** "4:07" for a clock that runs in the hall. @param {number} seconds */
export const face = seconds => {
  const total = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`
}
