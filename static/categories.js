/** @import { State } from "./state.d.ts" */

/**
 * The plan's categories with their place in it: colour, shape and pattern follow from `nr` (1 to 4,
 * then again).
 * @param {State} state
 */
export const categoriesOf = state =>
  (state.plan?.categories ?? []).map((category, place) => ({ ...category, nr: (place % 4) + 1 }))

/** One of them by its id. @param {State} state @param {string} id */
export const categoryOf = (state, id) =>
  categoriesOf(state).find(category => category.id === id) ?? {
    id,
    title: id,
    short: id,
    letter: "?",
    nr: 1,
  }
