import { open } from "../device.js"
import { html, nothing, render } from "../draw.js"
import { page } from "../page.js"
import { bar } from "../parts/facilitate/bar.js"
import { board } from "../parts/facilitate/board.js"
import { Desk } from "../parts/facilitate/desk.js"
import { refused } from "../parts/facilitate/refused.js"
import { runSheet } from "../parts/facilitate/run-sheet.js"
import { side } from "../parts/facilitate/side.js"
import { toast } from "../parts/facilitate/toast.js"
import { t } from "../words.js"

const app = document.getElementById("app")
const device = open(page)
const desk = new Desk(device, page, draw)

let drawing = false

// Taking away what has the focus tells its listeners in the middle of a drawing: what they change is drawn after it.
function draw() {
  if (drawing) return queueMicrotask(draw)
  drawing = true
  try {
    drawKeepingFocus()
  } finally {
    drawing = false
  }
}

// What had the focus keeps it, also when its card went to another column or folded meanwhile.
function drawKeepingFocus() {
  const held = document.activeElement
  render(html`
    <a class="skip" href="#main">${t("facilitate.skip")}</a>
    ${bar(desk)}
    <div class="panes">${runSheet(desk)}${board(desk)}${side(desk)}</div>
    ${device.refused ? refused(device.refused) : nothing}
    ${toast(desk)}`, app)
  if (held.id && !held.isConnected) document.getElementById(held.id)?.focus({ preventScroll: true })
}

device.addEventListener("change", draw)
setInterval(draw, 1000) // the clock, and the minutes in the run sheet
draw()
