// What is typed on this page and didn't arrive yet: often the words of a whole room. A draft lives
// on this device, outside its form: {values, was, about, target, at, sent}. It goes when the server
// has it, or when somebody drops it on purpose.
import { html, nothing } from "../../draw.js"
import { newId } from "../../ids.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { isOffline } from "../offline.js"

/** @import { Draftable, KeptDraft, Reply, Values } from "../../desk.d.ts" */
/** @import { Asked } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */

const CHOICES = ["category", "source", "people", "lines", "decision"]
/** @param {Values} now @param {string} name */
const known = (now, name) => now[name] ?? ""

/**
 * Did somebody type what is in this draft? A choice alone counts only where it changes what is
 * there.
 * @param {Pick<KeptDraft, "values" | "was">} draft
 */
export const isTyped = ({ values, was }) =>
  Object.entries(values).some(
    ([name, value]) =>
      tidy(value) && value !== known(was, name) && (name in was || !CHOICES.includes(name)),
  )

/** The words in it. @param {Pick<KeptDraft, "values">} draft */
export const wordsIn = ({ values }) =>
  Object.entries(values)
    .filter(([name, value]) => !CHOICES.includes(name) && tidy(value))
    .map(([, value]) => tidy(value))
    .join("\n")

/** What somebody typed in this form. @param {HTMLFormElement} form @returns {Values} */
export const typedIn = form =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))

/**
 * What stands in the fields of a form: what was typed, else what is there now.
 * @template {Values} V
 * @param {Desk} desk @param {Pick<Draftable<V>, "key" | "now">} draft
 */
export const valuesIn = (desk, { key, now }) => ({ ...now, ...desk.drafts.get(key)?.values })

/**
 * Somebody types in the form of this draft.
 * @param {Desk} desk @param {Draftable} draft @param {HTMLFormElement} form
 */
export function keepDraft(desk, { key, now, ...more }, form) {
  const before = desk.drafts.get(key)
  // a field that stands folded too
  const values = { ...before?.values, ...typedIn(form) }
  const was = before?.was ?? now
  if (!before) desk.begun.add(key)
  const isAsItWas = Object.entries(values).every(([name, value]) => value === known(was, name))
  desk.drafts.set(key, isAsItWas ? null : { ...before, ...more, values, was })
  if (isAsItWas !== !before) desk.redraw()
}

/**
 * @param {Desk} desk
 * @param {string} key
 * @param {string} focus
 */
export function dropDraft(desk, key, focus) {
  desk.drafts.set(key, null)
  desk.begun.add(key) // its form starts anew
  desk.fault = null
  desk.redraw()
  document.getElementById(focus)?.focus()
}

/**
 * Sends what a form asks. The same words go with the same id however often they are sent, also
 * after a reload in the middle of it, so they count once. When they arrived the draft goes, but for
 * what was typed meanwhile; `left`: what of the values is still to be sent. → the answer
 * @param {Desk} desk @param {string} key @param {Asked} command @param {string} [done]
 * @param {((values: Values) => Values) | null} left
 * @returns {Promise<Reply & { typedOn: boolean }>}
 */
export async function sendDraft(desk, key, command, done, left = null) {
  const draft = desk.drafts.get(key)
  const before = draft?.sent
  const again = before && JSON.stringify(before.command) === JSON.stringify(command)
  const id = again ? before.id : newId()
  if (draft && !desk.busy.has(key)) desk.drafts.set(key, { ...draft, sent: { id, command } })
  const answer = await desk.ask(key, { id, ...command }, done)
  const now = desk.drafts.get(key)
  const typedOn = Boolean(now && JSON.stringify(now.values) !== JSON.stringify(draft?.values))
  if (answer.ok) desk.drafts.set(key, remaining(draft, now, typedOn, left))
  return { ...answer, typedOn }
}

// What stays of a draft whose words arrived.
/**
 * @param {KeptDraft | undefined} draft @param {KeptDraft | undefined} now
 * @param {boolean} typedOn @param {((values: Values) => Values) | null} left
 */
function remaining(draft, now, typedOn, left) {
  if (left && now) return { ...now, was: {}, sent: undefined, values: left(now.values) }
  return now && typedOn ? { ...now, was: draft?.values ?? now.was, sent: undefined } : null
}

// Somebody else changed it while it was written here: saving would take their words away unseen.
/** @param {KeptDraft} draft @param {Values} now */
function meanwhile({ was }, now) {
  const [name] = Object.keys(was).filter(
    name => name !== "category" && name in now && was[name] !== now[name],
  )
  return name
    ? html`<p class="small" dir="auto">${t("facilitate.changed_meanwhile", {
        text: now[name],
      })}</p>`
    : nothing
}

/**
 * Above the fields of a form: that it holds what was typed before, or that it is on its way.
 * @param {Desk} desk @param {Pick<Draftable, "key" | "now">} draft
 */
export function aboutDraft(desk, { key, now }, focus = "") {
  const draft = desk.drafts.get(key)
  const isOld = draft && isTyped(draft) && !desk.begun.has(key)
  return html`${
    isOld
      ? html`<div class="notice is-now kept"><p>${t("shared.kept")}</p>
      <button type="button" class="button is-small"
        @click=${() => dropDraft(desk, key, focus)}>${t("shared.drop")}</button></div>`
      : nothing
  }
    ${draft ? meanwhile(draft, now) : nothing}
    ${
      desk.busy.has(key) && isOffline(desk.device)
        ? html`<p class="small">${t("facilitate.sending")}</p>`
        : nothing
    }`
}
