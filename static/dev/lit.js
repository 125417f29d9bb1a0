// In the place of lit-html on a page that stands still: it draws the same, and remembers which
// templates it drew, by where they stand.
import { html as drawHtml, svg as drawSvg } from "lit-html/lit-html.js"

export * from "lit-html/lit-html.js"

/** "/static/parts/card.js:12:34" for each template that this page drew; a test asks for it. */
const drawn = new Set()
Object.assign(window, { drawn })

const seen = new WeakSet()
const PLACE = /\/static\/(?:parts|pages)\/[^?\s)]+:\d+:\d+/

function remembered(strings) {
  if (seen.has(strings)) return
  seen.add(strings)
  const [place] = PLACE.exec(new Error().stack ?? "") ?? []
  if (place) drawn.add(place)
}

export const html = (strings, ...values) => {
  remembered(strings)
  return drawHtml(strings, ...values)
}

export const svg = (strings, ...values) => {
  remembered(strings)
  return drawSvg(strings, ...values)
}
