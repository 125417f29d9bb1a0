// The state of a session as the hall reads it.
import { boardOf } from "../../lines.js"
import { shownCards } from "../../rules.js"

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
