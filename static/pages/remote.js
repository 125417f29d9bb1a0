// A facilitator's own phone as a remote control: what to say now, the clock, and the way on.
import { open } from "../device.js"
import { html, nothing, render } from "../draw.js"
import { takeFragment } from "../fragment.js"
import { page } from "../page.js"
import { Desk } from "../parts/facilitate/desk.js"
import { refused } from "../parts/facilitate/refused.js"
import { remoteHead, remoteMain } from "../parts/facilitate/remote.js"
import { toast } from "../parts/facilitate/toast.js"
import { oneAtATime, root, start } from "../start.js"
import { t } from "../words.js"

const device = open(page)
const draw = oneAtATime(() => render(view(), root))
const desk = new Desk(device, page, draw)

const view = () => html`
  <a class="skip" href="#main">${t("shared.skip")}</a>
  ${remoteHead(desk)}
  ${remoteMain(desk)}
  ${device.refused ? refused(device.refused) : nothing}
  ${toast(desk)}`

takeFragment()
start(draw, { device, every: 1000, byMouse: false })
