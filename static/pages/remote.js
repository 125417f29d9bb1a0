// A facilitator's own phone as a remote control: what to say now, the clock, and the way on.
import { open } from "../device.js"
import { html, nothing, render } from "../draw.js"
import { takeFragment } from "../fragment.js"
import { page } from "../page.js"
import { Desk } from "../parts/facilitate/desk.js"
import { refused } from "../parts/facilitate/refused.js"
import { remoteHead, remoteMain } from "../parts/facilitate/remote.js"
import { toast } from "../parts/facilitate/toast.js"
import { root, start } from "../start.js"
import { t } from "../words.js"

const device = open(page)
const desk = new Desk(device, page, draw)

const view = () => html`
  <a class="skip" href="#main">${t("shared.skip")}</a>
  ${remoteHead(desk)}
  ${remoteMain(desk)}
  ${device.refused ? refused(device.refused) : nothing}
  ${toast(desk)}`

let drawing = false
// What a drawing takes away may tell that it lost the focus: what follows is drawn after it.
function draw() {
  if (drawing) return queueMicrotask(draw)
  drawing = true
  render(view(), root)
  drawing = false
}

takeFragment()
start(draw, { device, every: 1000, byMouse: false })
