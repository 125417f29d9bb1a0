const MARKS = 6 // what a plan may have at most (workshop/core/plan/format.py)

/** @import { State } from "./state.d.ts" */

/**
 * The plan's categories with their place in it: colour, shape and pattern follow from `nr` (1 to 6,
 * then again).
 * @param {State} state
 */
export const categoriesOf = state =>
  (state.plan?.categories ?? []).map((category, place) => ({
    ...category,
    nr: (place % MARKS) + 1,
  }))

/** One of them by its id. @param {State} state @param {string} id */
export const categoryOf = (state, id) =>
  categoriesOf(state).find(category => category.id === id) ?? {
    id,
    title: id,
    short: id,
    letter: "?",
    nr: 1,
  }
