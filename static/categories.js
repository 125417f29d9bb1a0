const MARKS = 6 // what a plan may have at most (workshop/core/plan/format.py)

/** @import { Category, Numbered, State } from "./state.d.ts" */

/**
 * Categories with their place in the plan: colour, shape and pattern follow from `nr` (1 to 6, then
 * again).
 * @template {Category} T
 * @param {T[]} categories
 */
export const numbered = categories =>
  categories.map((category, place) => ({ ...category, nr: (place % MARKS) + 1 }))

/** The plan's categories with their place in it. @param {Pick<State, "plan">} state */
export const categoriesOf = state => numbered(state.plan?.categories ?? [])

/** One of them by its id. @param {State} state @param {string} id @returns {Numbered} */
export const categoryOf = (state, id) =>
  categoriesOf(state).find(category => category.id === id) ?? {
    id,
    title: id,
    short: id,
    letter: "?",
    nr: 1,
  }
