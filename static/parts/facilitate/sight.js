// Which cards of the board are in sight: they are counted, and what is new stops being marked once
// it was looked at.
import { find, findAll } from "../../dom.js"
import { t } from "../../words.js"

const LOOKED = 3_000

/** Cards that came since the page opened, until they have been in sight for three seconds. */
export class Fresh {
  /** @type {Set<string> | null} */
  known = null
  /** @type {Map<string, number | null>} */
  visibleSince = new Map()

  /** New ones since the last time. @param {string[]} ids */
  update(ids) {
    this.known ??= new Set(ids)
    for (const id of this.visibleSince.keys()) if (!ids.includes(id)) this.visibleSince.delete(id)
    for (const id of ids) {
      if (this.known.has(id)) continue
      this.known.add(id)
      this.visibleSince.set(id, null)
    }
  }

  /** @param {string} id */
  has(id) {
    return this.visibleSince.has(id)
  }

  /**
   * These are in sight at this moment (ms); those that were long enough are no longer new. Says
   * whether any was.
   * @param {Set<string | undefined>} ids @param {number} now
   */
  looked(ids, now) {
    let changed = false
    for (const [id, since] of this.visibleSince) {
      if (!ids.has(id)) this.visibleSince.set(id, null)
      else if (since === null) this.visibleSince.set(id, now)
      else if (now - since >= LOOKED) changed = this.visibleSince.delete(id) || changed
    }
    return changed
  }
}

/**
 * Counts the cards that are whole in the picture, and says it beside how many there are. → ids
 * @param {HTMLElement} root @returns {Set<string | undefined>}
 */
export function inSight(root) {
  const board = find(".board", root)
  const place = find("[data-in-sight]", root)
  if (!board || !place) return new Set()
  const edge = board.getBoundingClientRect()
  const [from, to] = [Math.max(edge.top, 0) - 1, Math.min(edge.bottom, innerHeight) + 1]
  const cards = findAll("[data-insight]", board)
  const visibleCards = cards.filter(card => {
    const { top, bottom } = card.getBoundingClientRect()
    return bottom > top && top >= from && bottom <= to
  })
  const summary = t("facilitate.in_sight", { n: visibleCards.length, of: cards.length })
  if (place.textContent !== summary) place.textContent = summary
  return new Set(visibleCards.map(card => card.dataset.insight))
}
