// Too many cards for a column: as many whole ones as fit, and after twenty quiet seconds the next
// ones have their turn.
import { find, findAll } from "../../dom.js"

const QUIET = 20_000
const AT_MOST = 12

/**
 * By the key of a column: which of its cards was first, from which on they have their turn, how
 * many of them were whole, and when it moved on.
 * @type {Map<string, { first?: string, from: number, fits: number, most: number, since: number }>}
 */
const columns = new Map()

// The cards of a column whose turn it is, how many of them are whole in the picture, and how many
// wait.
/**
 * @template {{ id: string }} T
 * @param {string} key @param {T[]} cards @param {number} now the server's clock, in milliseconds
 */
export function inRotation(key, cards, now, limit = AT_MOST) {
  const first = cards[0]?.id
  const known = columns.get(key)
  const isSame = known && known.first === first // an empty one has no first card either
  const column = isSame ? known : { first, from: 0, fits: limit, most: limit, since: now }
  columns.set(key, column)
  const { from, fits } = column
  const start = from < cards.length ? from : 0
  const current = cards.slice(start, start + limit)
  return {
    cards: current,
    fits,
    waiting: cards.length - Math.min(fits, current.length),
    again: start > 0,
  }
}

// Moves on the columns that have been quiet; says whether any did.
/** @param {Record<string, number>} counts column → its cards @param {number} now */
export function rotate(counts, now) {
  let moved = false
  for (const [key, column] of columns) {
    const all = column.from === 0 && column.fits >= counts[key]
    if (!(key in counts) || all || now - column.since < QUIET) continue
    column.from = column.from + column.fits < counts[key] ? column.from + column.fits : 0
    column.since = now
    moved = true
  }
  return moved
}

// Before a drawing that measures: every column tries all of its cards.
export function showAll() {
  for (const column of columns.values()) column.fits = column.most
}

// Measures what was drawn: the cards that end above the edge, with room kept for the line that
// counts the rest. Says whether the first one is whole, which stays in any case, and whether all
// are.
/** @param {HTMLElement} list @param {string} key @param {number} total */
export function measure(list, key, total) {
  const column = columns.get(key)
  const cards = findAll(":scope > [data-turn]", list)
  if (!column || !cards.length) return { first: true, all: true }
  /** @param {HTMLElement} element */
  const bottom = element => element.getBoundingClientRect().bottom
  /** @param {number} limit */
  const cardsAbove = limit => {
    const cut = cards.findIndex(card => bottom(card) > limit + 0.5)
    return cut < 0 ? cards.length : cut
  }
  const edge = bottom(list) - parseFloat(getComputedStyle(list).paddingBlockEnd) - lastLine(list)
  const all = cardsAbove(edge)
  const fits = all === total ? total : cardsAbove(edge - lineBelow(list, cards[cards.length - 1]))
  column.fits = Math.max(1, fits)
  return { first: fits > 0, all: fits >= total }
}

// What the line that counts the rest takes, its distance included; it is not there as long as
// nothing waits.
/** @param {HTMLElement} list @param {HTMLElement} last */
function lineBelow(list, last) {
  const line = find(":scope > .older", list)
  if (!line) return 0
  const { hidden } = line
  line.hidden = false
  const room = line.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom
  line.hidden = hidden
  return room
}

// What a line takes that is there whatever fits.
/** @param {HTMLElement} list */
function lastLine(list) {
  const line = find(":scope > [data-always]", list)
  return line ? line.getBoundingClientRect().height + parseFloat(getComputedStyle(list).rowGap) : 0
}

export const resetRotation = () => columns.clear()
