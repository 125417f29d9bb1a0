/** @import { OpenDevice } from "../../device.js" */
const TICK = 1_000
const ASLEEP = 4_000
const PULSE = 2_000

/** The laptop doesn't dim while this page is looked at, where the browser can ask for that. */
export function stayAwake() {
  const ask = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {})
  document.addEventListener("visibilitychange", ask)
  ask()
}

/**
 * Right again within seconds, whatever happened: a clock that jumped means that the laptop slept,
 * and a connection that looks open is asked every two seconds, because the browser may need a
 * minute to notice that there is nobody any more.
 * @param {OpenDevice} device
 */
export function keepAlive(device) {
  let last = Date.now()
  setInterval(() => {
    if (Date.now() - last > ASLEEP) device.probe({ slept: true })
    last = Date.now()
  }, TICK)
  setInterval(() => device.online && device.probe(), PULSE)
}
