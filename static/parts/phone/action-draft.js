// Actions that are being written on this phone: one for each line, one without a line, and one for
// each of mine that I change.

import { page } from "../../page.js"
import { draftsIn } from "../../storage.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { charsLeft } from "./composer.js"
import { myActions } from "./own.js"

/** @import { ActionDraft, Phone } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */
/** @import { DraftsOf } from "../../storage.js" */

/** @param {Phone} phone @returns {DraftsOf<ActionDraft>} */
const drafts = phone => draftsIn(phone.drafts, "actions")

/**
 * The action that is being written: {key, theme, action, what, who, other, when, first_step}, or
 * null. It outlives the stage.
 * @param {Phone} phone
 */
export function openedAction(phone) {
  const draft = drafts(phone).get(phone.drafts.get("acting"))
  return draft
    ? {
        what: "",
        who: "",
        other: "",
        when: "",
        first_step: "",
        ...draft,
        key: phone.drafts.get("acting"),
      }
    : null
}

/** @typedef {"what" | "who" | "when" | "first_step"} Field */

/** @type {Field[]} */
const FIELDS = ["what", "who", "when", "first_step"]
/** @param {ActionDraft} draft @returns {Partial<Record<Field, string>>} */
const fieldsOf = ({ what, who, other, when, first_step }) => ({
  what,
  who: who || other,
  when,
  first_step,
})
/** @param {Partial<Record<Field, string>>} draft @param {ActionDraft | undefined} action */
const same = (draft, action) =>
  FIELDS.every(name => tidy(draft[name] ?? "") === (action?.[name] ?? ""))

/**
 * All that somebody began to write, or to change, and didn't send, each with its key.
 * @param {Phone} phone
 */
export function draftedActions(phone) {
  /** @type {Map<string | undefined, ActionDraft>} */
  const ownActions = new Map(myActions(phone).map(action => [action.id, action]))
  return Object.entries(drafts(phone).all())
    .map(([key, draft]) => ({ ...draft, key }))
    .filter(({ what, other, first_step: step }) =>
      [what, other, step].some(text => tidy(text ?? "")),
    )
    .filter(
      draft =>
        !ownActions.has(draft.action) || !same(fieldsOf(draft), ownActions.get(draft.action)),
    )
}

/**
 * Keep this draft; without one it is forgotten. @param {Phone} phone
 * @param {string | null | undefined} key
 * @param {ActionDraft | null} draft
 */
export const keepAction = (phone, key, draft) => drafts(phone).set(key ?? "", draft)

/**
 * Open the form with a draft of this key, the one that is there or a new one; null closes it and
 * keeps what was typed.
 * @param {Phone} phone
 * @param {string | null} key
 */
export function openAction(phone, key, draft = {}) {
  const left = phone.drafts.get("acting")
  if (left !== key && !draftedActions(phone).some(begun => begun.key === left))
    keepAction(phone, left, null)
  if (key !== null && !drafts(phone).get(key)) keepAction(phone, key, draft)
  phone.drafts.set("acting", key)
  phone.ui.wrong = {}
  if (key === null) phone.draw()
  else phone.drawTo("what")
}

/**
 * The roles of the plan's check-in: what a plan asks under another id are no roles.
 * @param {State} state
 */
export const rolesOf = ({ plan }) =>
  plan.profile.find(({ id }) => id === "rol")?.options.map(({ name }) => name) ?? []

/** What is wrong with it: [field, words], or null. @param {ActionDraft} draft */
export function wrongIn(draft) {
  const fields = fieldsOf(draft)
  if (!tidy(fields.what ?? "")) return ["what", t("phone.what_first")]
  if (!tidy(fields.who ?? "")) return ["who", t("phone.who_first")]
  /** @type {Record<string, number>} */
  const longest = page.limits.action
  const long = FIELDS.find(name => charsLeft(fields[name] ?? "", longest[name]) < 0)
  return long ? [long, t("problem.too_long", { n: longest[long] })] : null
}
