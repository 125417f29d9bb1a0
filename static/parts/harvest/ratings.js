import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { allMarks, marksPicture } from "../marks.js"
import { anchor, axes, cardById, categories, lineById, lineName, outcome } from "./outcome.js"

/** @import { Counts, HarvestRatings, Scale } from "../../state.d.ts" */

/**
 * A line or card that got marks: its number and words, and the place of its question.
 * @param {string} id
 */
function namedLine(id) {
  const line = lineById(id)
  if (line) return { number: line.number, name: lineName(line), nr: line.of.nr }
  const card = cardById(id)
  const of = categories.find(({ lines }) =>
    lines.some(({ insights }) => insights.some(card => card.id === id)),
  )
  return { number: card?.number ?? "", name: card?.text ?? "", nr: of?.nr }
}

/** From how many regions and the like those come who agree. @param {Counts} breadth */
const agreeing = breadth =>
  axes
    .filter(({ id }) => breadth[id])
    .map(
      axis =>
        html`<p class="small quiet">${t("harvest.agree_from", {
          breadth: breadthInWords(axis, breadth[axis.id]),
        })}</p>`,
    )

/** @typedef {HarvestRatings["lines"][number] & ReturnType<typeof namedLine>} NamedLine */

/** @param {Scale[]} scales @param {boolean} pictured */
const ratedLine =
  (scales, pictured) => (/** @type {NamedLine} */ line, /** @type {number} */ place) =>
    html`<li class="result"
  data-category-nr=${line.nr}>
  <p class="row is-name">${
    pictured ? html`<b class="place">${place + 1}</b>` : nothing
  }<a class="verbatim" dir="auto" href=${anchor(line.number)}>${line.name}</a></p>
  ${allMarks(scales, line.marks)} ${agreeing(line.breadth)}</li>`

/** @param {HarvestRatings} rated */
function ratedRound({ round, scales, axes: ids, lines }) {
  if (!round.revealed)
    return html`<p class="notice">${t("harvest.not_revealed", { stage: round.title })}</p>`
  const named = lines.map(line => ({ ...line, ...namedLine(line.line) }))
  const plotted = ids.flatMap(id => scales.find(scale => scale.id === id) ?? [])
  return html`<div class="stack"><h3>${round.title}</h3>
    <p class="small quiet">${t("shared.raters", { n: round.ballots })}</p>
    ${
      plotted.length
        ? html`<div class="pictured">${marksPicture(plotted, named)}<ol
          class="stack">${named.map(ratedLine(scales, true))}</ol></div>`
        : html`<ol class="voices">${named.map(ratedLine(scales, false))}</ol>`
    }</div>`
}

/** What people think of each line, in a picture of two scales and in figures. */
export const ratingList = () =>
  outcome.ratings
    ? html`<section class="stack" id="ratings"><h2>${t("harvest.ratings")}</h2>
  ${outcome.ratings.map(ratedRound)}</section>`
    : nothing
