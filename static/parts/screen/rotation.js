// Too many cards for a column: as many whole ones as fit, and after twenty quiet seconds the next
// ones have their turn.
const QUIET = 20_000
const AT_MOST = 12

const columns = new Map()

// The cards of a column whose turn it is, how many of them are whole in the picture, and how many
// wait.
/** @param {string} key */
export function inRotation(key, cards, now, most = AT_MOST) {
  const first = cards[0]?.id
  const column = columns.get(key)
  if (!column || column.first !== first)
    columns.set(key, { first, from: 0, fits: most, most, since: now })
  const { from, fits } = columns.get(key)
  const start = from < cards.length ? from : 0
  const inTurn = cards.slice(start, start + most)
  return {
    cards: inTurn,
    fits,
    waiting: cards.length - Math.min(fits, inTurn.length),
    again: start > 0,
  }
}

// Moves on the columns that have been quiet; says whether any did.
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
/** @param {string} key */
export function measure(list, key, total) {
  const column = columns.get(key)
  const cards = [...list.querySelectorAll(":scope > [data-turn]")]
  if (!column || !cards.length) return { first: true, all: true }
  const bottom = element => element.getBoundingClientRect().bottom
  const whole = limit => {
    const cut = cards.findIndex(card => bottom(card) > limit + 0.5)
    return cut < 0 ? cards.length : cut
  }
  const edge = bottom(list) - parseFloat(getComputedStyle(list).paddingBlockEnd) - lastLine(list)
  const all = whole(edge)
  const fits = all === total ? total : whole(edge - lineBelow(list, cards.at(-1)))
  column.fits = Math.max(1, fits)
  return { first: fits > 0, all: fits >= total }
}

// What the line that counts the rest takes, its distance included; it is not there as long as
// nothing waits.
function lineBelow(list, last) {
  const line = list.querySelector(":scope > .older")
  const { hidden } = line
  line.hidden = false
  const room = line.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom
  line.hidden = hidden
  return room
}

// What a line takes that is there whatever fits.
function lastLine(list) {
  const line = list.querySelector(":scope > [data-always]")
  return line ? line.getBoundingClientRect().height + parseFloat(getComputedStyle(list).rowGap) : 0
}

export const resetRotation = () => columns.clear()
