// How large the letters are, as a factor of what the picture is designed for. A hall may wish for
// larger or smaller ones; smaller is also what a picture falls back to when something in it would
// be cut off.
export const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5]
export const PLAIN = SIZES.indexOf(1)

const PARTS = "header, main, footer, .panel, .topic, .pole, .lobby-head, .thanks, .frame, .land"

/** @param {Element} element */
const spills = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1

/** Whether all parts of the picture hold what is in them. @param {HTMLElement} root */
export const holds = root => ![document.body, ...root.querySelectorAll(PARTS)].some(spills)

/**
 * Draws as large as wished, and smaller until all of it fits. `draw` says whether it holds.
 * @param {number} wish @param {() => unknown} draw
 */
export function fitting(wish, draw) {
  for (let at = wish; at >= 0; at--) {
    document.documentElement.style.setProperty("--size", String(SIZES[at]))
    if (draw()) return
  }
}
