// Hands shake, and people used to a mouse tap twice: a tap that takes back the tap just before it is no tap.
// It holds for whatever shows that it can be turned: what is pressed, what unfolds, what is ticked; and for buttons that
// take each other's place, where `data-tap` gives them one name. `data-adds` is one of those that takes nothing back.
const SHAKES = 500
const TURNS = "button[aria-pressed], button[aria-expanded], button[data-tap], summary, input[type=checkbox]"

// A key that is held down presses a button once.
function held(event) {
  const presses = event.key === "Enter" || event.key === " "
  if (event.repeat && presses && event.target.closest?.("button, summary, input[type=checkbox]")) event.preventDefault()
}

/** From here on one tap counts once. On a page for a mouse, `byMouse`, the browser's own count of its clicks tells. */
export function oneTap({ byMouse = false } = {}) {
  let last = { what: null, at: -Infinity }
  const soon = event => (byMouse && event.pointerType === "mouse" ? event.detail > 1 : event.timeStamp - last.at < SHAKES)

  function once(event) {
    const control = event.target.closest?.(TURNS)
    if (!control) return
    const what = control.dataset.tap ?? control
    const again = what === last.what && soon(event)
    last = { what, at: event.timeStamp }
    if (!again || "adds" in control.dataset) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  document.addEventListener("click", once, { capture: true })
  document.addEventListener("keydown", held, { capture: true })
}
