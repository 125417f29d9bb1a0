import { html, nothing } from "../../draw.js"
import { figuresOf, peopleIn, ranked } from "../../ranking.js"
import { unveiledIn } from "../../selectors.js"
import { t } from "../../words.js"
import { beforeTheTalk } from "../before.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"
import { inTheRoom } from "../hands.js"
import { trialChip } from "../trial.js"
import { waitingCards } from "./collect.js"
import { columns } from "./columns.js"
import { footer, header, lengthClass } from "./frame.js"
import { keyed } from "./keyed.js"
import { inRotation } from "./rotation.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Axis, Line, Numbered, State } from "../../state.d.ts" */

const TOP = 3

/**
 * What a line says: a group by its sentence, a loose card by its own words, long ones in smaller
 * letters.
 * @param {Line} line
 */
export function says({ title, name: words, trial }) {
  return html`<p class="says ${title ? "" : "is-card"} ${lengthClass(words, 52)}"
    dir="auto">${words}</p>${trialChip({ trial })}`
}

// The first three of a question, and whoever stands level with the third: a tie is not decided by
// who came first. `toCome`: so many of these are still to be shown, and stand above the others.
/**
 * @param {State} state
 * @param {Numbered} category
 * @param {string} round
 */
function top(state, category, round) {
  const unveiled = unveiledIn(state, round)
  const all = ranked(state, category.id, round)
  const visible = all.filter(({ id }) => !unveiled || unveiled.includes(id))
  const toCome = Math.min(TOP, all.length - visible.length)
  const lines = visible.filter(line => peopleIn(line, round) > 0)
  const last = lines[Math.min(TOP - toCome, lines.length) - 1]
  /** @param {Line} line */
  const isTop = line => last && peopleIn(line, round) >= peopleIn(last, round)
  return { lines: lines.filter(isTop), toCome }
}

// Where a line will stand that the room waits for.
const place = () => html`<li class="result is-to-come"><p>${t("screen.to_come")}</p></li>`

/** @param {Line} line @param {string} round @param {Axis} [axis] */
function breadth(line, round, axis) {
  const n = axis && line.breadth?.[round]?.[axis.id]
  return n ? html`<span class="breadth">${breadthInWords(axis, n)}</span>` : nothing
}

/**
 * "31 van 58", and the points where somebody gave more than one.
 * @param {{ people: number, of: number, dots: number | null }} figures
 */
export const figures = ({ people, of, dots }) => html`<b class="number">${people}</b
  ><span>${t("screen.of", { n: of })}${
    dots ? ` · ${dots} ${t("screen.points", { n: dots })}` : nothing
  }</span>`

/**
 * @param {State} state
 * @param {Line} line
 * @param {{ round: string, axis?: Axis }} count @param {boolean} hidden @param {number} fromBelow
 */
function result(state, line, { round, axis }, hidden, fromBelow) {
  const counts = figuresOf(state, line, round)
  return html`<li class="result" data-turn ?hidden=${hidden}>
    ${says(line)}
    <p class="figures">${figures(counts)}${inTheRoom(line)}${breadth(line, round, axis)}</p>
    <div .style=${`--from-below:${fromBelow}`}>${grains(counts.people, counts.of)}</div>
    ${beforeTheTalk(state, line, round)}
  </li>`
}

/**
 * @param {View} view
 * @param {Numbered} category
 * @param {{ round: string, axis?: Axis }} count
 */
function column(view, category, count) {
  const { lines, toCome } = top(view.state, category, count.round)
  if (!lines.length && !toCome)
    return html`<div class="cards"><p class="none">${t("screen.no_votes")}</p></div>`
  const rotation = inRotation(category.id, lines, view.now)
  return html`<ol class="cards is-results is-revealing" data-column=${category.id}
    data-total=${lines.length}>
    ${Array.from({ length: toCome }, place)}
    ${keyed(rotation.cards, (line, at) =>
      result(view.state, line, count, at >= rotation.fits, rotation.cards.length - 1 - at),
    )}
    ${waitingCards({ ...rotation, again: true })}</ol>`
}

/**
 * How the room voted: the top of each question, as people and as breadth. No ranks, no percentages.
 * @param {View} view
 */
export function results(view) {
  const { state } = view
  const round = state.stage?.round ?? ""
  const of = state.ballots?.[round] ?? 0
  const count = { round, axis: state.plan.profile[0] }
  return html`${header(
    view,
    t("screen.results"),
    html`<p class="voters">${t("screen.voters", { n: of })}</p>`,
  )}
    <main>${columns(
      state,
      "is-results",
      () => null,
      category => column(view, category, count),
    )}</main>
    ${footer(view, t("screen.grain"))}`
}
