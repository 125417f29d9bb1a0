// A hand on a page that stands still: it does what the page was given for it, one thing after the
// other, once each is there.
import { bringNext } from "./socket.js"
import { still } from "./still.js"

const PATIENCE = 8_000
// What comes is drawn with the next frame.
const moment = () => new Promise(resume => requestAnimationFrame(() => setTimeout(resume, 20)))

/** @param {string} selector @returns {Promise<HTMLElement>} */
async function waitFor(selector) {
  const until = performance.now() + PATIENCE
  for (;;) {
    const thing = /** @type {HTMLElement | null} */ (document.querySelector(selector))
    if (thing) return thing
    if (performance.now() > until) throw new Error(`There is no ${selector} on this page`)
    await moment()
  }
}

/** @param {string} field @param {string} [text] */
async function type(field, text = "") {
  const into = /** @type {HTMLInputElement} */ (await waitFor(field))
  into.focus()
  into.value = text
  into.dispatchEvent(new InputEvent("input", { bubbles: true }))
}

/** @param {string} field @param {string} text what stands in the file */
async function upload(field, text) {
  const into = /** @type {HTMLInputElement} */ (await waitFor(field))
  const files = new DataTransfer()
  files.items.add(new File([text], "oogst.json", { type: "application/json" }))
  into.files = files.files
  into.dispatchEvent(new Event("change", { bubbles: true }))
}

const mouse = new PointerEvent("pointerenter", { pointerType: "mouse" })

/**
 * One of `over`, `click`, `press`, `see`; `write` or `choose` with `into`; or a word of what comes
 * from outside.
 * @param {{ over?: string, click?: string, write?: string, choose?: string, into?: string,
 *   press?: string, next?: string, see?: string, back?: string }} step
 */
async function perform({ over, click, write, choose, into, press, next, see, back }) {
  if (over) (await waitFor(over)).dispatchEvent(mouse)
  if (click) (await waitFor(click)).click()
  if (into) await (choose ? upload(into, choose) : type(into, write))
  if (press)
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: press, bubbles: true }))
  if (next) bringNext()
  if (back) window.dispatchEvent(new Event("focus"))
  if (see) await waitFor(see)
  await moment()
}

await moment()
// What a sample looks at in a frame of its own stands still with nothing to do.
for (const step of still.hand ?? []) await perform(step)
document.documentElement.dataset.still = ""
