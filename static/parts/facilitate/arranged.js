// In which order the board's cards lie for somebody who looks at it, and which a search finds.
const newestFirst = (a, b) => b.order - a.order

/**
 * A column of the board in this order, and without what a search doesn't find. `support`: thing →
 * a number.
 * A group stays for its name, with all its cards, or for those of its cards that are found.
 */
export function arranged({ themes, loose }, order, search, support) {
  /** @param {string} text */
  const has = text => text.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
  const found = ({ number, text }) => has(text) || has(number ?? "")
  const sorted = {
    board: cards => cards,
    newest: cards => [...cards].sort(newestFirst),
    support: cards => [...cards].sort((a, b) => support(b) - support(a)),
  }[order]
  const kept = themes
    .map(theme => ({
      ...theme,
      cards: sorted(has(theme.title) ? theme.cards : theme.cards.filter(found)),
    }))
    .filter(theme => !search.trim() || has(theme.title) || theme.cards.length)
  return {
    themes: order === "support" ? sorted(kept) : kept,
    loose: sorted(loose.filter(found)),
  }
}
