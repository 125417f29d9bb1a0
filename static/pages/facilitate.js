// The facilitator's desk: the run sheet, the board, and what this moment asks.

import { open } from "../device.js"
import { asField, findAll } from "../dom.js"
import { html, nothing, render } from "../draw.js"
import { takeFragment } from "../fragment.js"
import { page } from "../page.js"
import { bar } from "../parts/facilitate/bar.js"
import { board } from "../parts/facilitate/board.js"
import { Desk } from "../parts/facilitate/desk.js"
import { foldMissing } from "../parts/facilitate/fold-missing.js"
import { blankScreens, hideNewest, pausePosts } from "../parts/facilitate/hiding.js"
import { places } from "../parts/facilitate/places.js"
import { refused } from "../parts/facilitate/refused.js"
import { lookForCrowd, phoneBeside } from "../parts/facilitate/rehearsing.js"
import { runSheet, showNow } from "../parts/facilitate/run-sheet.js"
import { side } from "../parts/facilitate/side.js"
import { inSight } from "../parts/facilitate/sight.js"
import { refuge } from "../parts/facilitate/things.js"
import { toast } from "../parts/facilitate/toast.js"
import { toTray } from "../parts/facilitate/tray.js"
import { unveilByKey } from "../parts/facilitate/unveiling.js"
import { oneAtATime, root, start } from "../start.js"
import { t } from "../words.js"

const device = open(page)
const draw = oneAtATime(() => {
  foldMissing(desk)
  desk.fresh.update(Object.keys(desk.state.insights ?? {}))
  drawKeepingFocus()
  if (looked()) drawKeepingFocus()
  look()
})
const desk = new Desk(device, page, draw)

const view = () => html`
  <a class="skip" href="#main">${t("facilitate.skip")}</a>
  ${bar(desk)}
  <div class="panes">${
    desk.big ? nothing : runSheet(desk)
  }${desk.big ? nothing : phoneBeside(desk)}${board(desk)}${desk.big ? nothing : side(desk)}</div>
  ${places(desk)}
  ${device.refused ? refused(device.refused) : nothing}
  ${toast(desk)}`

/** @type {string | null | undefined} */
let followedRound = null // the round whose step was brought into sight

// What had the focus keeps it, also when its card went to another place (which makes a browser
// forget it), or folded away meanwhile.
function drawKeepingFocus() {
  const focused = asField(document.activeElement)
  document.documentElement.classList.toggle("is-big", desk.big)
  render(view(), root)
  if (focused?.id && focused !== document.activeElement)
    backTo(focused, focused.selectionStart, focused.selectionEnd)
  follow()
}

// What is in sight on the board is counted, and no longer new once somebody had time to read it.
function look() {
  if (desk.dragging) return
  if (desk.fresh.looked(inSight(root), performance.now())) queueMicrotask(draw)
}

function follow() {
  const round = desk.big ? null : desk.state.stage?.round
  if (followedRound !== round) {
    showNow()
    root.querySelector(".pane.is-side:not(.run)")?.scrollTo({ top: 0 })
  }
  followedRound = round
}

// What only the page itself can tell: which forms stand on it, and whether what failed has a place
// there to say so. → news?
function looked() {
  const writing = new Set(findAll("[data-draft]", root).map(form => form.dataset.draft))
  const same =
    writing.size === desk.writing.size && [...writing].every(key => desk.writing.has(key))
  desk.writing = writing
  for (const key of desk.begun) if (!writing.has(key)) desk.begun.delete(key)
  const { fault } = desk
  if (!fault || root.querySelector(`[data-fault="${CSS.escape(fault.place)}"]`)) return !same
  desk.fault = null
  desk.warn(fault.message)
  return true
}

// After a move of one's own the card is followed to where it went; what others do scrolls nobody's
// board.
/** @param {HTMLInputElement} held @param {number | null} from @param {number | null} to */
function backTo({ id }, from, to) {
  const preventScroll = desk.followed !== id
  const again = asField(document.getElementById(id))
  if (again) {
    again.focus({ preventScroll })
    // a field that moved is a new one, and somebody types in it
    if (from != null) again.setSelectionRange?.(from, to)
  } else refuge(desk, id)?.focus({ preventScroll })
  desk.followed = null
}

// P for projector: the board alone, a quarter larger. N, B and S are for what nobody should see
// longer than a moment: the newest card goes from every screen, the screens show nothing, nobody
// writes. K leads to what a facilitator is asked to look at.
/** @type {Record<string, () => unknown>} */
const PLAIN_KEYS = {
  p: () => desk.enlarge(),
  n: () => hideNewest(desk),
  b: () => blankScreens(desk),
  s: () => pausePosts(desk),
  k: () => toTray(desk),
}

// Ctrl Z takes back, but not where somebody types: there it is the browser's.
/** @param {KeyboardEvent} event */
function onKey(event) {
  const at = /** @type {Element | null} */ (event.target)
  const typing = at?.closest?.("input:not([type=checkbox]), textarea, select, [role=menu]")
  if (event.repeat || typing || event.altKey || event.defaultPrevented) return
  if (unveilByKey(desk, event)) return
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key !== "z" || event.shiftKey) return
    event.preventDefault()
    void desk.undo()
  } else PLAIN_KEYS[key]?.()
}

// A link with a key, opened by who is in already: nobody who looks on reads it in the address.
function noKeyInSight() {
  if (!document.getElementById(location.hash.slice(1))) takeFragment()
}

noKeyInSight()
window.addEventListener("hashchange", noKeyInSight)
document.addEventListener("keydown", onKey)
window.addEventListener("resize", showNow)
document.addEventListener("scroll", () => requestAnimationFrame(look), {
  capture: true,
  passive: true,
})
void lookForCrowd(desk)
start(draw, { device, every: 1000 }) // the clock, and the minutes in the run sheet
