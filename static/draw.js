// The one way in to lit-html: whoever draws imports from here. What it draws stays right when
// others change the page too: a browser that translates takes each text away and puts an element in
// its place, where lit would never find it.
import { html as asHtml, svg as asSvg, render as draw, nothing as nil, noChange } from "lit-html"
import { Directive, directive, PartType } from "lit-html/directive.js"
import { nodeOf } from "./direction.js"
import { asField } from "./dom.js"

export { noChange } from "lit-html"
export { live } from "lit-html/directives/live.js"
export { repeat } from "lit-html/directives/repeat.js"

/** @import { ChildPart, Part, TemplateResult } from "lit-html" */
/**
 * @typedef {TemplateResult | symbol | string | number | undefined | unknown[]} Drawn what may stand
 * in a template
 */

/**
 * An event in a template. Which one it is the attribute says, which the compiler doesn't read: so
 * it has what any of them has, and comes from a field or a form.
 * @typedef {KeyboardEvent & FocusEvent & PointerEvent & SubmitEvent & { target: HTMLInputElement,
 *   currentTarget: HTMLFormElement, relatedTarget: HTMLElement | null }} Handled
 */
/**
 * What may stand in a template or in an attribute of it.
 * @typedef {{} | null | undefined | ((event: Handled) => unknown) |
 *   { handleEvent: (event: Handled) => unknown, capture?: boolean }} Value
 */

/** Where there is nothing to draw. @type {Drawn} */
export const nothing = nil

// lit writes a new text into the node of the old one, which a translator took away. A node for each
// text that is new replaces whatever stands there, and what stays the same stays translated.
const words = directive(
  class extends Directive {
    /** @type {unknown} */
    text = undefined

    /** @param {Part} part @param {unknown[]} texts */
    update(part, [text]) {
      if (part.type !== PartType.CHILD) return text
      if (text === this.text) return noChange
      this.text = text
      return text === "" ? text : nodeOf(String(text), /** @type {ChildPart} */ (part))
    }

    /** @param {unknown} text */
    render(text) {
      return text
    }
  },
)

/** @param {unknown} value */
const isText = value => typeof value === "string" || typeof value === "number"
/** @param {unknown[]} values @returns {unknown[]} */
const wrapTexts = values =>
  values.map(value =>
    isText(value) ? words(value) : Array.isArray(value) ? wrapTexts(value) : value,
  )

/** @type {WeakMap<TemplateStringsArray, TemplateStringsArray>} */
const firm = new WeakMap()

// lit ends what an expression drew at the node that follows. Bare words there would be taken away
// too: a comment stays.
/** @param {TemplateStringsArray} strings @returns {TemplateStringsArray} */
function ended(strings) {
  let inside = false
  const raw = strings.map((string, place) => {
    const follows = place > 0 && !inside && /^\s*[^\s<]/.test(string)
    const [opens, closes] = [string.lastIndexOf("<"), string.lastIndexOf(">")]
    if (opens !== closes) inside = opens > closes
    return follows ? `<!---->${string}` : string
  })
  return Object.assign(raw, { raw })
}

/** @param {TemplateStringsArray} strings */
function firmly(strings) {
  const known = firm.get(strings) ?? ended(strings)
  firm.set(strings, known)
  return known
}

/** @param {TemplateStringsArray} strings @param {Value[]} values */
export const html = (strings, ...values) => asHtml(firmly(strings), ...wrapTexts(values))
/** @param {TemplateStringsArray} strings @param {Value[]} values */
export const svg = (strings, ...values) => asSvg(firmly(strings), ...wrapTexts(values))

/** @type {WeakMap<HTMLElement, Comment>} */
const ends = new WeakMap()

// Nothing half drawn: what can't be drawn leaves standing what stood there.
/** @param {unknown} template @param {HTMLElement} root */
function redraw(template, root) {
  const drawn = document.createDocumentFragment()
  const renderBefore = drawn.appendChild(document.createComment(""))
  draw(template, drawn, { renderBefore })
  ends.set(root, renderBefore)
  return drawn
}

/**
 * Draw this template in this element, behind what the element already holds.
 * @param {unknown} template @param {HTMLElement | null} root
 */
export function render(template, root) {
  if (!root) return
  if (!ends.has(root)) return root.append(redraw(template, root))
  try {
    draw(template, root, { renderBefore: ends.get(root) })
  } catch (fault) {
    console.warn(fault)
    afresh(template, root)
  }
}

// Somebody took away more than texts, and lit lost its place: all is drawn anew, and who typed goes
// on where they were.
/** @param {unknown} template @param {HTMLElement} root */
function afresh(template, root) {
  const { id, selectionStart, selectionEnd } = asField(document.activeElement) ?? {}
  const [left, top] = [window.scrollX, window.scrollY]
  root.replaceChildren(redraw(template, root))
  window.scrollTo({ left, top, behavior: "instant" })
  const again = id ? asField(document.getElementById(id)) : null
  if (!again || again === document.activeElement) return
  again.focus({ preventScroll: true })
  if (selectionStart != null) again.setSelectionRange(selectionStart, selectionEnd ?? null)
}
