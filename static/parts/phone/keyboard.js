import { asField } from "../../dom.js"

// A browser brings the field into view that somebody types in, over the keyboard; the button that
// sends it comes along.
const ROOM = 8

function bringAlong() {
  const field = asField(document.activeElement)
  const send =
    field?.matches("main textarea, main input") && field.form?.querySelector(".button.is-main")
  if (!field || !send) return
  const { offsetTop = 0, height = window.innerHeight } = window.visualViewport ?? {}
  const below = send.getBoundingClientRect().bottom + ROOM - offsetTop - height
  const above = field.getBoundingClientRect().top - ROOM - offsetTop
  if (below > 0 && above > 0) window.scrollBy({ top: Math.min(below, above), behavior: "instant" })
}

/** Watch the keyboard come and go. */
export function overKeyboard() {
  window.visualViewport?.addEventListener("resize", bringAlong)
  document.addEventListener("focusin", () => requestAnimationFrame(bringAlong))
}
