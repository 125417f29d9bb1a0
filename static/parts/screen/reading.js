// The state of a session as the hall reads it.
import { boardOf } from "../../lines.js"
import { shownCards } from "../../rules.js"

const plainly = (things = {}) =>
  Object.fromEntries(Object.entries(things).filter(([, thing]) => !thing.status))
const known = new WeakMap()

/** Of a state, what the hall may see: nothing hidden or sealed, and no count of a round before its reveal. */
export function forHall(state) {
  if (!known.has(state)) {
    const isOpen = round => state.rounds?.[round]?.revealed ?? true
    known.set(state, {
      ...state,
      now: { ...state.now, decides: isOpen(state.now.decides) ? state.now.decides : null },
      ballots: Object.fromEntries(
        Object.entries(state.ballots ?? {}).filter(([round]) => isOpen(round)),
      ),
      insights: plainly(state.insights),
      themes: plainly(state.themes),
      objections: plainly(state.objections),
      actions: plainly(state.actions),
    })
  }
  return known.get(state)
}

/** A theme or card by its id, with its cards if it is a theme; null when it isn't there (any more). */
export function lineOf(state, id) {
  const cards = shownCards(state)
  const theme = state.themes?.[id]
  if (theme) return { id, ...theme, cards: cards.filter(card => card.theme === id) }
  return cards.find(card => card.id === id) ?? null
}

/** Themes of a category that hold a card, in the order of the board, and its cards in no theme. */
export function grouped(state, category) {
  const { themes, loose } = boardOf(state, category)
  return { themes: themes.filter(({ cards }) => cards.length), loose }
}
