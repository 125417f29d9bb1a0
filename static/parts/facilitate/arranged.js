// In which order the board's cards lie for somebody who looks at it, and which a search finds.
import { finding } from "../../search.js"

/** @import { BoardCard, BoardTheme, Order } from "../../desk.d.ts" */

/** @param {BoardCard} a @param {BoardCard} b */
const newestFirst = (a, b) => b.order - a.order

/**
 * A column of the board in this order, and without what a search doesn't find.
 * A group stays for its name, with all its cards, or for those of its cards that are found.
 * @param {{ themes: BoardTheme[], loose: BoardCard[] }} column @param {Order} order
 * @param {string} search @param {(thing: BoardCard | BoardTheme) => number} support
 */
export function arranged({ themes, loose }, order, search, support) {
  const isSought = finding(search)
  /** @param {BoardCard} card */
  const matches = ({ number, text }) => isSought(`${number} ${text}`)
  /** @type {<T extends BoardCard | BoardTheme>(things: T[]) => T[]} */
  const bySupport = things => [...things].sort((a, b) => support(b) - support(a))
  /** @type {Record<Order, (cards: BoardCard[]) => BoardCard[]>} */
  const orders = {
    board: cards => cards,
    newest: cards => [...cards].sort(newestFirst),
    support: bySupport,
  }
  const sorted = orders[order]
  const matchingThemes = themes
    .map(theme => ({
      ...theme,
      cards: sorted(isSought(theme.title) ? theme.cards : theme.cards.filter(matches)),
    }))
    .filter(theme => !search.trim() || isSought(theme.title) || theme.cards.length)
  return {
    themes: order === "support" ? bySupport(matchingThemes) : matchingThemes,
    loose: sorted(loose.filter(matches)),
  }
}
