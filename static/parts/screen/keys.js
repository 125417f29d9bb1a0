import { html, nothing } from "../../draw.js"
import { storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { PLAIN, SIZES } from "./fit.js"

/** @import { Hand } from "../../models.d.ts" */

const storage = storageFor("screen")
const HELP = [
  ["+ −", "screen.key_size"],
  ["F", "screen.key_full"],
  ["Q", "screen.key_join"],
  ["B", "screen.key_blank"],
  ["D", "screen.key_dark"],
  ["?", "screen.key_help"],
  ["Esc", "screen.key_back"],
]

function fullScreen() {
  const request = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  request?.catch(() => {})
}

/**
 * The keys of this screen; they change nothing anywhere else. → {over, help, size, dark}, which
 * follow them.
 * @param {() => unknown} changed
 */
export function keys(changed) {
  /** @type {Hand} */
  const hand = {
    over: null,
    help: false,
    size: storage.get("size", PLAIN),
    dark: storage.get("dark", false),
  }
  /** @param {number} by */
  const grow = by => {
    hand.size = Math.min(SIZES.length - 1, Math.max(0, hand.size + by))
    storage.set("size", hand.size)
  }
  /** @param {string} what */
  const toggle = what => (hand.over = hand.over === what ? null : what)
  const darken = () => storage.set("dark", (hand.dark = !hand.dark))
  /** @type {Record<string, () => unknown>} */
  const does = {
    "+": () => grow(1),
    "=": () => grow(1),
    "-": () => grow(-1),
    f: fullScreen,
    q: () => toggle("join"),
    b: () => toggle("blank"),
    d: darken,
    "?": () => (hand.help = !hand.help),
    escape: () => Object.assign(hand, { over: null, help: false }),
  }
  addEventListener("keydown", event => {
    const run = does[event.key.toLowerCase()]
    if (!run || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    run()
    changed()
  })
  return hand
}

/** What the keys do, over the picture for as long as somebody wants to know. @param {Hand} hand */
export const keysHelp = ({ help }) =>
  help
    ? html`<aside class="keys" aria-label=${t("screen.keys")}>
  <h2>${t("screen.keys")}</h2>
  <dl>${HELP.map(
    ([key, does]) => html`<div><dt translate="no">${key}</dt><dd>${t(does)}</dd></div>`,
  )}</dl>
  <p>${t("screen.keys_here")}</p></aside>`
    : nothing
