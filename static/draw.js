// The one way in to lit-html: whoever draws imports from here. What it draws stays right when
// others change the page too: a browser that translates takes each text away and puts an element in
// its place, where lit would never find it.
import { html as asHtml, svg as asSvg, render as draw, noChange } from "lit-html"
import { Directive, directive, PartType } from "lit-html/directive.js"
import { nodeOf } from "./direction.js"

export { noChange, nothing } from "lit-html"
export { live } from "lit-html/directives/live.js"
export { repeat } from "lit-html/directives/repeat.js"

// lit writes a new text into the node of the old one, which a translator took away. A node for each
// text that is new replaces whatever stands there, and what stays the same stays translated.
const words = directive(
  class extends Directive {
    update(part, [text]) {
      if (part.type !== PartType.CHILD) return text
      if (text === this.text) return noChange
      this.text = text
      return text === "" ? text : nodeOf(String(text), part)
    }
  },
)

const isText = value => typeof value === "string" || typeof value === "number"
const held = values =>
  values.map(value => (isText(value) ? words(value) : Array.isArray(value) ? held(value) : value))

const firm = new WeakMap()

// lit ends what an expression drew at the node that follows. Bare words there would be taken away
// too: a comment stays.
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

function firmly(strings) {
  if (!firm.has(strings)) firm.set(strings, ended(strings))
  return firm.get(strings)
}

export const html = (strings, ...values) => asHtml(firmly(strings), ...held(values))
export const svg = (strings, ...values) => asSvg(firmly(strings), ...held(values))

const ends = new WeakMap()

// Nothing half drawn: what can't be drawn leaves standing what stood there.
function whole(template, root) {
  const drawn = document.createDocumentFragment()
  const renderBefore = drawn.appendChild(document.createComment(""))
  draw(template, drawn, { renderBefore })
  ends.set(root, renderBefore)
  return drawn
}

/** Draw this template in this element, behind what the element already holds. */
export function render(template, root) {
  if (!ends.has(root)) return root.append(whole(template, root))
  try {
    draw(template, root, { renderBefore: ends.get(root) })
  } catch (fault) {
    console.warn(fault)
    afresh(template, root)
  }
}

// Somebody took away more than texts, and lit lost its place: all is drawn anew, and who typed goes
// on where they were.
function afresh(template, root) {
  const { id, selectionStart, selectionEnd } = document.activeElement ?? {}
  const [left, top] = [window.scrollX, window.scrollY]
  root.replaceChildren(whole(template, root))
  window.scrollTo({ left, top, behavior: "instant" })
  const again = id && document.getElementById(id)
  if (!again || again === document.activeElement) return
  again.focus({ preventScroll: true })
  if (selectionStart != null) again.setSelectionRange(selectionStart, selectionEnd)
}
