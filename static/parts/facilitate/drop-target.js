import { closest, find, findAll } from "../../dom.js"

/**
 * Where a card would land here: on a theme, on "new group", on a loose card, among the loose ones;
 * null: nowhere.
 */
export function dropTarget(x, y, card) {
  const at = document.elementFromPoint(x, y)
  const column = closest(at, ".column")
  if (!column) return null
  if (column.dataset.category !== card.category) return { wrong: true }
  const panel = closest(at, "[data-panel]")
  if (panel) return { over: panel, theme: panel.dataset.panel }
  const fresh = closest(at, "[data-new-group]")
  if (fresh) return { over: fresh, cards: [] }
  const other = closest(at, ".loose .card:not(.is-hidden)")
  if (other?.dataset.insight === card.id) return null
  if (other) return { over: other, cards: [other.dataset.insight] }
  return { over: find(".loose", column), theme: null }
}

/** Shows where it would land: the one thing lights up, what lit up before goes dark. */
export function highlight(over) {
  for (const old of findAll("[data-over]")) if (old !== over) delete old.dataset.over
  if (over) over.dataset.over = ""
}
