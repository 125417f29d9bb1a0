import { t } from "../../words.js"
import { isTyped } from "./drafts.js"
import { isThere } from "./things.js"

/** @import { Desk } from "./desk.js" */

// What is unfolded on something: the ids of what it needs.
const NEEDS = {
  menu: ({ id }) => [id],
  places: ({ id }) => [id],
  form: ({ id }) => [id],
  picker: ({ targets }) => targets,
  action: ({ action, line }) => [action ?? line].filter(Boolean),
  group: ({ insights }) => insights,
}

/** @param {Desk} desk @param {string} kind */
const isGone = (desk, kind) => {
  const needs = desk.unfolded[kind] ? (NEEDS[kind](desk.unfolded[kind]) ?? []) : []
  return needs.length > 0 && !needs.some(id => isThere(desk, id))
}

// Ticks on cards that are gone. → how many
/** @param {Desk} desk */
function untick(desk) {
  const gone = [...desk.picked].filter(id => !isThere(desk, id))
  gone.forEach(id => desk.picked.delete(id))
  return gone.length
}

/**
 * What is open or ticked on something that isn't there any more folds, and that is said; what was
 * typed in it stays.
 * @param {Desk} desk
 */
export function foldMissing(desk) {
  const gone = Object.keys(NEEDS).filter(kind => isGone(desk, kind))
  if (!untick(desk) && !gone.length) return
  const drafts = [...desk.writing].map(key => desk.drafts.get(key ?? "")).filter(Boolean)
  const kept = drafts.some(draft => gone.includes(draft.at[0]) && isTyped(draft))
  desk.unfolded = { ...desk.unfolded, ...Object.fromEntries(gone.map(kind => [kind, null])) }
  desk.warn(t(kept ? "facilitate.gone_kept" : "problem.unknown_target"))
}
