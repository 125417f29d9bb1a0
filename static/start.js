import { ignoreDoubleTaps } from "./taps.js"

/** Where a page draws. */
export const root = /** @type {HTMLElement} */ (document.getElementById("app"))

/**
 * What every page does: it draws in its root, where until then stood what is for who has no script,
 * and draws again when its device has news and, where it shows a clock, every `every` milliseconds.
 * A tap counts once.
 * @param {() => unknown} draw
 * @param {{ device?: EventTarget, every?: number, byMouse?: boolean }} [options] `byMouse`: a page
 * for a desk, not for a thumb
 */
export function start(draw, { device, every, byMouse = true } = {}) {
  root?.replaceChildren()
  ignoreDoubleTaps({ byMouse })
  device?.addEventListener("change", draw)
  if (every) setInterval(draw, every)
  draw()
}

/**
 * One drawing at a time: what a drawing takes away may tell that it lost the focus, and what is
 * changed then is drawn after it. A drawing that failed is over too.
 * @param {() => unknown} draw
 */
export function oneAtATime(draw) {
  let drawing = false
  return function drawOnce() {
    if (drawing) return queueMicrotask(drawOnce)
    drawing = true
    try {
      draw()
    } finally {
      drawing = false
    }
  }
}
