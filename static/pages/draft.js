// The draft of a text: a part at a time, its paragraphs beside the lines that go there.
import { open } from "../device.js"
import { find } from "../dom.js"
import { answersOf, partsOf } from "../draft-text.js"
import { html, render } from "../draw.js"
import { takeFragment } from "../fragment.js"
import { page } from "../page.js"
import { draftContents, draftHead } from "../parts/draft/contents.js"
import { linesBeside } from "../parts/draft/lines.js"
import { paragraphs } from "../parts/draft/paragraphs.js"
import { Writing } from "../parts/draft/writing.js"
import { oneAtATime, root, start } from "../start.js"
import { storageFor } from "../storage.js"
import { t } from "../words.js"

/** @import { Draft } from "../models.d.ts" */

const drawer = storageFor(`${page.code}:text`)
const device = open(page)
const draw = oneAtATime(() => render(view(), root))

/** @type {Draft} */
const draft = {
  device,
  page,
  drawer,
  writing: new Writing(device, drawer, draw),
  at: null,
  said: "",
  fault: "",
  pasting: false,
  adding: false,
  get state() {
    return device.state
  },
  get parts() {
    return partsOf(device.state)
  },
  get part() {
    const wanted = decodeURIComponent(location.hash.slice(1))
    return draft.parts.find(({ key }) => key === wanted) ?? draft.parts[0]
  },
  get answers() {
    return answersOf(device.state)
  },
  redraw: draw,
  async ask(command) {
    draft.fault = ""
    const answer = await device.ask(command)
    if (answer.ok) await device.reached(answer.seq)
    else draft.fault = answer.error.message
    draw()
    return answer
  },
  say(words) {
    draft.said = words
    draw()
  },
}

const view = () => html`
  <a class="skip" href="#main">${t("shared.skip")}</a>
  ${draftHead(draft)}
  <div class="wrap drafting">
    ${draftContents(draft)}
    ${draft.part ? paragraphs(draft) : ""}
    ${draft.part ? linesBeside(draft) : ""}
  </div>`

if (!partsOf(device.state).some(({ key }) => location.hash === `#${key}`)) takeFragment()
addEventListener("hashchange", () => {
  draft.at = null
  draw()
  find("#part-title")?.focus()
})
addEventListener("pagehide", () => draft.writing.saveAll())
document.addEventListener("visibilitychange", () => document.hidden && draft.writing.saveAll())
start(draw, { device })
