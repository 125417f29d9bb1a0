import { categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { axesOf, ratedLines, ratingsOf } from "../../marks.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { allMarks, marksInWords, marksPicture } from "../marks.js"
import { emptyColumn, waitingCards } from "./collect.js"
import { footer, hallClock, header } from "./frame.js"
import { keyed } from "./keyed.js"
import { says } from "./results.js"
import { inRotation } from "./rotation.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Axis, Ratings } from "../../state.d.ts" */

/**
 * How lines are told: so many as are whole, by their places in a picture or without one.
 * @typedef {{ fits: number, picture: boolean, axis?: Axis, round: string }} Telling
 */
/**
 * A line with its marks, its place among the lines and its category's.
 * @typedef {ReturnType<typeof ratedLines>[number] & { place: number, nr: number }} PlacedLine
 */

/** From how many regions those come who agree. @param {Telling} told @param {PlacedLine} line */
function breadth({ axis, round }, { breadth }) {
  const n = axis && breadth?.[round]?.[axis.id]
  return n
    ? html`<p class="small">${t("screen.agree_from", { breadth: breadthInWords(axis, n) })}</p>`
    : nothing
}

/**
 * A line with its number in the picture, or with everybody's marks where there is none.
 * @param {Ratings} ratings @param {Telling} options
 */
const line =
  ({ scales }, options) =>
  (/** @type {PlacedLine} */ line, /** @type {number} */ at) =>
    html`<li class="result" data-turn data-category-nr=${line.nr} ?hidden=${at >= options.fits}>
  ${options.picture ? html`<b class="place">${line.place}</b>` : nothing}
  <div><div>${says(line)}${breadth(options, line)}</div>${
    options.picture
      ? html`<p class="small">${marksInWords(scales, line.marks)}</p>`
      : html`<div class="all-marks">${allMarks(scales, line.marks)}</div>`
  }</div></li>`

/**
 * What the room thinks of each line: as numbers in a picture of two scales with their list beside
 * it, or as people behind each value.
 * @param {View} view
 */
export function rated(view) {
  const { state, title } = view
  const round = state.stage?.round ?? ""
  const ratings = /** @type {Ratings} */ (ratingsOf(state, round))
  const lines = ratedLines(state, round).map((line, at) => ({
    ...line,
    place: at + 1,
    nr: categoryOf(state, line.category).nr,
  }))
  const axes = axesOf(ratings)
  const rotation = inRotation("rated", lines, view.now, 36)
  const options = {
    fits: rotation.fits,
    picture: axes.length > 0,
    axis: state.plan.profile[0],
    round,
  }
  return html`${header(view, title, hallClock(view))}
    <main class="is-rated">${axes.length ? marksPicture(axes, lines) : nothing}
      ${
        lines.length
          ? html`<ol class="cards" data-column="rated" data-total=${lines.length}>
            ${keyed(rotation.cards, line(ratings, options))}
            ${waitingCards({ ...rotation, again: true })}</ol>`
          : html`<div class="cards">${emptyColumn(t("screen.none"))}</div>`
      }</main>
    ${footer(view, t("shared.raters", { n: state.ballots?.[round] ?? 0 }))}`
}
