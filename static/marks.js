// What marks on a scale say of lines: how far up it they lie, in which order that puts them, and
// where each stands in a picture of two scales.
import { targetsOf } from "./selectors.js"

/** @import { Line, Marks, Ratings, Scale, State } from "./state.d.ts" */
/** @typedef {Line & { marks?: Marks }} Rated */
/** @typedef {{ x: number, y: number }} Spot */

/** @param {number[]} counts */
export const peopleOf = counts => counts.reduce((sum, n) => sum + n, 0)

/**
 * How far up a scale marks lie on average: 0 at its lowest value, 1 at its highest.
 * @param {number[]} counts people by value, at least one of them
 */
export const meanOf = counts =>
  counts.reduce((sum, n, value) => sum + n * value, 0) / peopleOf(counts) / (counts.length - 1)

/** What the stage of a round takes in marks. @param {State} state @param {string} round */
export const ratingsOf = ({ plan, rounds }, round) =>
  plan.stages.find(({ id }) => id === rounds?.[round]?.stage)?.ratings

/** The scales of its picture, across and up; none where there is no picture. @param {Ratings} it */
export const axesOf = ({ scales, plot }) =>
  plot.map(named => /** @type {Scale} */ (scales.find(({ id }) => id === named)))

/**
 * The order in which marks are told, on every screen and in the harvest (workshop/harvest/
 * ratings.py): the highest on the first scale first, who stands level by the next; last what too
 * few gave a mark to be told.
 * @param {Scale[]} scales @returns {(a: { marks?: Marks }, b: { marks?: Marks }) => number}
 */
const highestFirst = scales => (a, b) => {
  for (const { id } of scales) {
    const [mean, other] = [a, b].map(({ marks }) => (marks?.[id] ? meanOf(marks[id]) : -1))
    if (mean !== other) return other - mean
  }
  return 0
}

/**
 * What got marks in a round, in that order, each with those that may be told.
 * @param {State} state @param {string} round @returns {Rated[]}
 */
export function ratedLines(state, round) {
  const ratings = ratingsOf(state, round)
  if (!ratings) return []
  return targetsOf(state, ratings.on)
    .map(line => ({ ...line, marks: line.ratings?.[round] }))
    .sort(highestFirst(ratings.scales))
}

const APART = 0.09 // between the middles of two numbers, of the picture's side
const TURN = 2.4 // radians: the angle by which seeds follow each other in a head

/**
 * Where each line stands in the picture, from 0 to 1; who would cover another moves aside as little
 * as it can.
 * @param {Spot[]} wanted @returns {Spot[]}
 */
export function spread(wanted) {
  /** @type {Spot[]} */
  const spots = []
  /** @param {Spot} at */
  const isFree = at => spots.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) >= APART)
  /** @param {number} value */
  const inside = value => Math.min(1, Math.max(0, value))
  for (const { x, y } of wanted) {
    let spot = { x, y }
    for (let step = 1; !isFree(spot) && step < 400; step++) {
      const out = (APART / 3) * Math.sqrt(step)
      spot = {
        x: inside(x + out * Math.cos(step * TURN)),
        y: inside(y + out * Math.sin(step * TURN)),
      }
    }
    spots.push(spot)
  }
  return spots
}
