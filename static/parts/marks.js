// Marks as one sees them: for each value of a scale the people who gave it, and lines as numbers in
// a picture of two scales.
import { html, nothing, svg } from "../draw.js"
import { meanOf, peopleOf, spread } from "../marks.js"
import { t } from "../words.js"
import { grains } from "./grains.js"

/** @import { Marks, Scale } from "../state.d.ts" */

const SIDE = 100
const FREE = 8 // around it, so that a number at an edge is whole

/**
 * How many people gave each value, the highest first; too few to tell, it says so.
 * @param {Scale} scale @param {number[] | undefined} counts
 */
function marksOn(scale, counts, alone = true) {
  const title = alone ? nothing : html`<p class="scale">${scale.title}</p>`
  if (!counts) return html`${title}<p class="few">${t("shared.few_marks")}</p>`
  const of = peopleOf(counts)
  return html`${title}<dl class="marks">${scale.values
    .map(
      (value, place) => html`<div><dt dir="auto">${value}</dt><dd><b
        class="number">${counts[place]}</b>${grains(counts[place], of)}</dd></div>`,
    )
    .reverse()}</dl>`
}

/**
 * The same in a line of words: "Impact: hoog 12 · midden 5 · laag 3".
 * @param {Scale[]} scales @param {Marks | undefined} marks
 */
export function marksInWords(scales, marks) {
  const markedScales = scales.filter(({ id }) => marks?.[id])
  if (!markedScales.length) return t("shared.few_marks")
  return markedScales.map(({ id, title, values }) => {
    const counts = /** @type {Marks} */ (marks)[id]
    const countTexts = values.map((value, place) => `${value} ${counts[place]}`).reverse()
    const scale = scales.length > 1 ? html`<b>${title}</b> ` : nothing
    return html`<span class="in-words">${scale}${countTexts.join(" · ")}</span> `
  })
}

/** @param {Scale[]} scales @param {Marks | undefined} marks */
export const allMarks = (scales, marks) =>
  scales.map(scale => marksOn(scale, marks?.[scale.id], scales.length === 1))

/**
 * Lines as numbers (their place in the list beside it, from 1) in a picture of two scales: to the
 * right is more of the first, up more of the second. What too few gave a mark isn't in it.
 * @param {Scale[]} axes @param {{ nr?: number, marks?: Marks }[]} lines
 */
export function marksPicture([across, up], lines) {
  const markedLines = lines
    .map(({ nr, marks }, place) => ({ nr, marks, place: place + 1 }))
    .filter(({ marks }) => marks?.[across.id] && marks[up.id])
  const at = spread(
    markedLines.map(({ marks }) => ({
      x: meanOf(/** @type {Marks} */ (marks)[across.id]),
      y: 1 - meanOf(/** @type {Marks} */ (marks)[up.id]),
    })),
  )
  /** @param {number} value */
  const side = value => FREE + value * (SIDE - 2 * FREE)
  /** @param {string} at @param {Scale} scale @param {number} place */
  const end = (at, { title, values }, place) =>
    html`<p class="end is-${at}">${title}: <b>${values.at(place)}</b></p>`
  return html`<figure class="plot">
    ${end("up", up, -1)} ${end("left", across, 0)}
    <svg viewBox="0 0 ${SIDE} ${SIDE}" role="img"
      aria-label=${t("shared.marks_picture", { across: across.title, up: up.title })}>
      ${svg`<path class="cross" d="M50 0V100M0 50H100" />`}
      ${markedLines.map(
        ({ place, nr }, which) => svg`<g data-category-nr=${nr ?? nothing}
          transform=${`translate(${side(at[which].x)} ${side(at[which].y)})`}>
          <circle r="3.6" /><text y="1.3">${place}</text></g>`,
      )}
    </svg>
    ${end("right", across, -1)} ${end("down", up, 0)}
  </figure>`
}
