// Hands shake, and people used to a mouse tap twice: a tap that takes back the tap just before it
// is no tap. It holds for whatever shows that it can be turned: what is pressed, what unfolds, what
// is ticked; and for buttons that take each other's place, where `data-tap` gives them one name.
// `data-adds` is one of those that takes nothing back.
const SHAKES = 500
const NOTHING = { what: null, at: -Infinity }
const ACTS = "button[aria-pressed], button[data-tap]"
const PRESSED = "button, summary, input[type=checkbox]"
const TURNS = `${ACTS}, button[aria-expanded], summary, input[type=checkbox]`

/**
 * From here on one tap counts once. A mouse counts its own clicks, and who opens and closes with
 * one may be quick; on a phone what is asked of the server goes by the clock alone, on a page for a
 * mouse (`byMouse`) nothing does.
 */
export function ignoreDoubleTaps({ byMouse = false } = {}) {
  /** @type {{ what: unknown, at: number }} */
  let last = NOTHING
  /** @param {PointerEvent} event @param {Element} control */
  const counted = (event, control) =>
    event.pointerType === "mouse" && (byMouse || !control.matches(ACTS))
  /** @param {PointerEvent} event @param {Element} control */
  const soon = (event, control) =>
    counted(event, control) ? event.detail > 1 : event.timeStamp - last.at < SHAKES

  /** @param {PointerEvent} event */
  function once(event) {
    /** @type {HTMLElement | null | undefined} */
    const control = /** @type {Element} */ (event.target).closest?.("button, summary, input, a")
    if (!control) return
    // what comes after it takes back something else
    if (!control.matches(TURNS)) return (last = NOTHING)
    const what = control.dataset.tap ?? control
    const again = what === last.what && soon(event, control)
    last = { what, at: event.timeStamp }
    if (!again || "adds" in control.dataset) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  /**
   * A key that stays down presses once; who pressed another key since means what comes next.
   * @param {KeyboardEvent} event
   */
  function onKeydown(event) {
    if (event.key !== "Enter" && event.key !== " ") last = NOTHING
    else if (event.repeat && /** @type {Element} */ (event.target).closest?.(PRESSED))
      event.preventDefault()
  }

  document.addEventListener("click", once, { capture: true })
  document.addEventListener("keydown", onKeydown, { capture: true })
}
