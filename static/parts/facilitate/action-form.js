import { html, live } from "../../draw.js"
import { t } from "../../words.js"
import { draftOn } from "./card-forms.js"
import { shell } from "./form.js"
import { nameOf } from "./things.js"

/** @import { FormDraft, Subject } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { State } from "../../state.d.ts" */

// Roles that the check-in asks for are the ones that people in the room can take.
/** @param {State} state */
const roles = ({ plan }) =>
  plan.profile
    .filter(({ multiple }) => multiple)
    .flatMap(({ options }) => options.map(({ name }) => name))

/**
 * @param {string} id @param {"who" | "when" | "first_step"} name @param {string} value
 * @param {{ required?: boolean, list?: string }} [more]
 */
const field = (id, name, value, more = {}) => html`<div class="field">
  <label for=${`${name}-${id}`}>${t(`facilitate.action_${name}`)}</label>
  <input class="input" dir="auto" id=${`${name}-${id}`} name=${name} autocomplete="off"
    ?required=${more.required}
    list=${more.list ?? ""} .value=${live(value)}></div>`

// What an action is made of: who, a role, does what, by when, and the first step.
/** @param {Desk} desk @param {string} id @param {typeof EMPTY} values */
const fields = (desk, id, { what, who, when, first_step: step }) => html`
  <div class="field"><label for=${`what-${id}`}>${t("facilitate.action_what")}</label>
    <textarea class="input" dir="auto" id=${`what-${id}`} name="what" rows="2" required
      .value=${live(what)}></textarea></div>
  ${field(id, "who", who, { required: true, list: `roles-${id}` })}
  <datalist id=${`roles-${id}`}>${roles(desk.state).map(
    name => html`<option value=${name}></option>`,
  )}</datalist>
  ${field(id, "when", when)}
  ${field(id, "first_step", step)}`

const EMPTY = { what: "", who: "", when: "", first_step: "" }

/**
 * The form of an action: a new one, of a line or of none, or one that is changed.
 * @param {Desk} desk @param {Omit<FormDraft, "now">} draft
 * @param {{ action?: string, line?: string }} of
 */
export function actionEditor(desk, draft, { action, line }) {
  const { what, who, when, first_step } = { ...EMPTY, ...desk.state.actions?.[action ?? ""] }
  const now = action ? { what, who, when: when ?? "", first_step: first_step ?? "" } : EMPTY
  return shell(
    desk,
    { ...draft, now },
    {
      command: values =>
        action
          ? { do: "edit_action", action, ...values }
          : { do: "add_action", ...(line && { theme: line }), ...values },
      done: () => t(action ? "facilitate.action_changed" : "facilitate.action_added"),
      main: t("facilitate.action_save"),
      fields: values => fields(desk, draft.id, values),
    },
  )
}

/** A new action from a card or theme. @param {Desk} desk @param {Subject} thing */
export function actionOn(desk, thing) {
  const about = t("facilitate.action_at", { what: nameOf(thing) })
  return actionEditor(desk, draftOn(thing, "action", about, EMPTY), { line: thing.id })
}
