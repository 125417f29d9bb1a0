import { html, nothing, repeat } from "../../draw.js"
import { page } from "../../page.js"
import { draftsIn } from "../../storage.js"
import { t } from "../../words.js"
import { hourglass, plus } from "../icons.js"
import { field, left, wrongWith } from "./composer.js"
import { additionsTo } from "./own.js"
import { reporting } from "./reporting.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @typedef {ReturnType<typeof additionsTo>[number]} Said */

/** @param {Phone} phone */
const drafts = phone => draftsIn(phone.drafts, "additions")

/**
 * What is being written, target → text; an empty text is a form that was opened. It stays when the
 * room turns to something else.
 * @param {Phone} phone
 */
export const additionDrafts = phone => drafts(phone).all()

/**
 * Keep what is being written on this target; null closes its form.
 * @param {Phone} phone @param {string} target @param {string | null} text
 */
export const keepAddition = (phone, target, text) => drafts(phone).set(target, text)

/**
 * Opens the form in which one adds something to what the room speaks of.
 * @param {Phone} phone @param {{ id: string, name: string }} line
 */
export function addButton(phone, { id, name }) {
  const open = () => {
    keepAddition(phone, id, additionDrafts(phone)[id] ?? "")
    phone.drawTo(`add-${id}`)
  }
  return html`<button class="button" id="adds-${id}"
    @click=${open}>${plus()}${t("phone.addition")}<span class="unseen">: ${name}</span></button>`
}

/** @param {Phone} phone @param {{ id: string }} line */
export function addForm(phone, { id }) {
  const draft = additionDrafts(phone)[id]
  if (draft === undefined) return nothing
  const limit = page.limits.addition
  const close = () => {
    keepAddition(phone, id, null)
    phone.isWrong(null)
    phone.drawTo(`adds-${id}`)
  }
  /** @param {Handled} event */
  const post = event => {
    event.preventDefault()
    if (phone.isWrong(`add-${id}`, wrongWith(draft, limit))) return
    phone.ask({ do: "post_addition", target: id, text: draft }, "phone.addition_saved")
    close()
  }
  return html`<form class="field" @submit=${post} novalidate>
    <label for="add-${id}">${t("phone.addition_what")}</label>
    ${field(phone, `add-${id}`, draft, text => keepAddition(phone, id, text))}
    ${left(`add-${id}`, draft, limit)}
    <div class="row"><button class="button is-main">${t("phone.addition_add")}</button><button
      class="button" type="button" @click=${close}>${t("shared.cancel")}</button></div>
  </form>`
}

/** @param {Phone} phone */
const line =
  phone =>
  /** @param {Said} said */
  ({ id, text, own, waits, status }) => {
    const withdraw = () =>
      phone.ask({ do: "withdraw_addition", addition: id }, "phone.addition_gone")
    return html`<li class="notice ${waits && phone.stuck ? "is-waiting" : ""}">
    <div class="stack-s"><span dir="auto">${text}</span>
    ${
      own
        ? html`<span class="row"><span class="chip is-own">${t("phone.own_addition")}</span>${
            waits && phone.stuck
              ? html`<span class="chip">${hourglass()}${t("phone.unsent")}</span>`
              : nothing
          }${status ? html`<span class="small">${t("phone.hidden")}</span>` : nothing}${
            waits
              ? nothing
              : html`<button class="button is-plain"
              @click=${withdraw}>${t("phone.take_addition_back")}</button>`
          }</span>`
        : reporting(phone, id, text)
    }</div></li>`
  }

/**
 * What people added to this, in the order in which it came.
 * @param {Phone} phone @param {string} target
 */
export function additionList(phone, target) {
  const all = additionsTo(phone, target)
  return all.length
    ? html`<section class="stack-s" aria-labelledby="added-${target}">
    <h2 class="is-small" id="added-${target}">${t("phone.additions", { n: all.length })}</h2>
    <ul class="stack-s">${repeat(all, ({ id }) => id, line(phone))}</ul>
  </section>`
    : nothing
}
