import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { draftsIn } from "../../storage.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { flag } from "../icons.js"
import { charsLeft, field, left } from "./composer.js"
import { myObjection } from "./own.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */

/** @param {Phone} phone */
const drafts = phone => draftsIn(phone.drafts, "objections")

/**
 * What is being written, target → text; an empty text is a form that was opened. It stays when the
 * stage moves on.
 * @param {Phone} phone
 */
export const objectionDrafts = phone => drafts(phone).all()

/**
 * Keep what is being written on this target; null closes its form. @param {Phone} phone
 * @param {string} target
 * @param {string | null} text
 */
export const keepObjection = (phone, target, text) => drafts(phone).set(target, text)

/**
 * @param {Phone} phone
 * @param {string} id
 */
function toggleForm(phone, id) {
  const draft = objectionDrafts(phone)[id]
  const text = myObjection(phone, id)?.text ?? ""
  const close = draft !== undefined && tidy(draft) === text
  keepObjection(phone, id, close ? null : (draft ?? text))
  phone.drawTo(close ? `objects-${id}` : `why-${id}`)
}

/**
 * Opens the form in which one says that there is a problem here, and says whether one did.
 * @param {Phone} phone
 * @param {{ id: string, name: string }} line
 */
export function objectButton(phone, { id, name }, look = "object") {
  const ownObjection = myObjection(phone, id)
  return html`<button
    class="${look} ${ownObjection ? "is-on" : ""}"
    id="objects-${id}"
    aria-expanded=${objectionDrafts(phone)[id] !== undefined}
    @click=${() => toggleForm(phone, id)}
  >
    ${flag()}${t(
      look !== "object"
        ? ownObjection
          ? "phone.change_objection"
          : "phone.object"
        : ownObjection
          ? "phone.your_objection"
          : "phone.objection",
    )}<span class="unseen">: ${name}</span>
  </button>`
}

/**
 * Why there is a problem, if one wants to say so; nothing while it is closed.
 * @param {Phone} phone
 * @param {{ id: string }} line
 */
export function objectForm(phone, { id }) {
  const draft = objectionDrafts(phone)[id]
  if (draft === undefined) return nothing
  const ownObjection = myObjection(phone, id)
  const close = () => {
    keepObjection(phone, id, null)
    phone.isWrong(null)
    phone.drawTo(`objects-${id}`)
  }
  /** @param {Handled} event */
  const say = event => {
    event.preventDefault()
    if (
      phone.isWrong(
        `why-${id}`,
        charsLeft(draft, page.limits.objection) < 0 &&
          t("problem.too_long", { n: page.limits.objection }),
      )
    )
      return
    if (tidy(draft) !== ownObjection?.text)
      phone.ask({ do: "object", target: id, on: true, text: draft }, "phone.objection_saved")
    close()
  }
  const takeBack = () => {
    phone.ask({ do: "object", target: id, on: false }, "phone.objection_gone")
    close()
  }
  return html`<form class="field" @submit=${say} novalidate>
    <label for="why-${id}">${t("phone.objection_why")}</label>
    ${field(phone, `why-${id}`, draft, text => keepObjection(phone, id, text))}
      ${left(`why-${id}`, draft, page.limits.objection)}
    <div class="row">
      <button class="button is-main">${
        ownObjection ? t("shared.save") : html`${flag()}${t("phone.object")}`
      }</button>
      <button class="button" type="button" @click=${close}>${t("shared.cancel")}</button>
      ${
        ownObjection
          ? html`<button class="button is-alarm" type="button"
            @click=${takeBack}>${t("phone.take_objection_back")}</button>`
          : nothing
      }
    </div>
  </form>`
}
