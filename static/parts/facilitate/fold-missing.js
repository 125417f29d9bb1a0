import { t } from "../../words.js"
import { isTyped } from "./drafts.js"
import { isThere } from "./things.js"

/** @import { Unfolded } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

/** What unfolds on something, and the ids of what that needs. @param {Unfolded} unfolded */
const needsIn = ({ menu, places, form, picker, action, group }) => ({
  menu: [menu?.id],
  places: [places?.id],
  form: [form?.id],
  picker: picker?.targets ?? [],
  action: [action?.action ?? action?.line],
  group: group?.insights ?? [],
})

/** @param {Desk} desk @param {(string | undefined)[]} needs */
function isGone(desk, needs) {
  const ids = needs.filter(id => id !== undefined)
  return ids.length > 0 && !ids.some(id => isThere(desk, id))
}

// Ticks on cards that are gone. → how many
/** @param {Desk} desk */
function untick(desk) {
  const missing = [...desk.picked].filter(id => !isThere(desk, id))
  missing.forEach(id => desk.picked.delete(id))
  return missing.length
}

/**
 * What is open or ticked on something that isn't there any more folds, and that is said; what was
 * typed in it stays.
 * @param {Desk} desk
 */
export function foldMissing(desk) {
  const missing = Object.entries(needsIn(desk.unfolded))
    .filter(([, needs]) => isGone(desk, needs))
    .map(([kind]) => kind)
  if (!untick(desk) && !missing.length) return
  const drafts = [...desk.writing].map(key => desk.drafts.get(key ?? ""))
  const hasUnsent = drafts.some(
    draft => draft?.at && missing.includes(draft.at[0]) && isTyped(draft),
  )
  desk.unfolded = { ...desk.unfolded, ...Object.fromEntries(missing.map(kind => [kind, null])) }
  desk.warn(t(hasUnsent ? "facilitate.gone_kept" : "problem.unknown_target"))
}
