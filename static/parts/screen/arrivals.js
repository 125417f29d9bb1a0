/** @import { State } from "../../state.d.ts" */

const NEW_FOR = 15_000

/** @param {State} state */
const idsOf = ({ insights, themes, actions }) =>
  [insights, themes, actions].flatMap(things => Object.keys(things ?? {}))

/**
 * Which cards, groups and actions came just now: what was there when the page opened is not new.
 * @param {State} state
 */
export function arrivals(state) {
  const arrivedAt = new Map(idsOf(state).map(id => [id, 0]))
  return (/** @type {string} */ id) => {
    if (!arrivedAt.has(id)) arrivedAt.set(id, Date.now())
    return Date.now() - (arrivedAt.get(id) ?? 0) < NEW_FOR
  }
}
