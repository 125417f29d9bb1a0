// Too many cards for a column: as many whole ones as fit, and after twenty quiet seconds the next ones have their turn.
const QUIET = 20_000
const AT_MOST = 12

const columns = new Map()

// The cards of a column in the order of their turn, and how many of them are whole in the picture.
export function turned(key, cards, now) {
  const first = cards[0]?.id
  const column = columns.get(key)
  if (!column || column.first !== first) columns.set(key, { first, from: 0, fits: AT_MOST, since: now })
  const { from, fits } = columns.get(key)
  const start = from < cards.length ? from : 0
  const inTurn = [...cards.slice(start), ...cards.slice(0, start)].slice(0, AT_MOST)
  return { cards: inTurn, fits, waiting: Math.max(0, cards.length - fits), again: start > 0 }
}

// Moves on the columns that have been quiet; says whether any did.
export function turn(counts, now) {
  let moved = false
  for (const [key, column] of columns) {
    if (!(counts[key] > column.fits) || now - column.since < QUIET) continue
    column.from = column.from + column.fits < counts[key] ? column.from + column.fits : 0
    column.since = now
    moved = true
  }
  return moved
}

// Before a drawing that measures: every column tries all of its cards.
export function tryAll() {
  for (const column of columns.values()) column.fits = AT_MOST
}

// Measures what was drawn: the cards that end above the edge, with room kept for the line that counts the rest.
export function measure(list, key, total) {
  const column = columns.get(key)
  const cards = [...list.querySelectorAll(":scope > [data-turn]")]
  if (!column || !cards.length) return
  const edge = list.getBoundingClientRect().bottom
  const whole = limit => cards.filter(card => card.getBoundingClientRect().bottom <= limit + 0.5).length
  const rest = list.querySelector(":scope > .older")
  column.fits = whole(edge) === total ? total : Math.max(1, whole(edge - rest.getBoundingClientRect().height))
}

export const forget = () => columns.clear()
