import { closest, find } from "../../dom.js"

/**
 * A card under a hand. `host`: the card under which it lay, where it is dragged out from there.
 * @typedef {{ id: string, category?: string, host?: string }} Dragged
 */
/**
 * Where it would land: on what (`over`), in which theme (null: in none) or as a group with which
 * `cards`; `wrong`: on another question.
 * @typedef {{ over?: HTMLElement | null, theme?: string | null, cards?: string[], wrong?: boolean,
 *   twin?: HTMLElement | null }} Landing
 */

/**
 * Where a card would land on this element: on a theme, on "new group", on a loose card, among the
 * loose ones; null: nowhere. `twin`: the card under the hand, which it may say the same as.
 * What is dragged out from under a card (its `host`) stays there where it is let go of on that one.
 * @param {Element | null} at @param {Dragged} card @returns {Landing | null}
 */
export function dropTarget(at, card) {
  const column = closest(at, ".column")
  if (!column) return null
  if (column.dataset.category !== card.category) return { wrong: true }
  const under = closest(at, ".card:not(.is-hidden):not(.has-form)")
  if (under && under.dataset.insight === card.host) return null
  const twin = under?.dataset.insight === card.id ? null : under
  const panel = closest(at, "[data-panel]")
  if (panel) return { over: panel, theme: panel.dataset.panel, twin }
  const fresh = closest(at, "[data-new-group]")
  if (fresh) return { over: fresh, cards: [] }
  const other = closest(at, ".loose .card:not(.is-hidden)")
  if (other?.dataset.insight === card.id) return null
  if (other) return { over: other, cards: [other.dataset.insight ?? ""], twin }
  return { over: find(".loose", column), theme: null }
}

/** @type {HTMLElement | null | undefined} */
let lit = null

/**
 * Shows where it would land: the one thing lights up, what lit up before goes dark. `says`: what
 * letting go means there, where that is something else than usual.
 * @param {HTMLElement | null | undefined} over
 */
export function highlight(over, says = "") {
  if (lit && lit !== over) delete lit.dataset.over
  if (over && over.dataset.over !== says) over.dataset.over = says
  lit = over
}
