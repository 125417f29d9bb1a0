import { html } from "../../draw.js"
import { t } from "../../words.js"
import { faultAt } from "./fault.js"
import { closeForm, shell } from "./form.js"

// Roles that the check-in asks for are the ones that people in the room can take.
const roles = ({ plan }) => plan.profile.filter(({ multiple }) => multiple).flatMap(({ options }) => options.map(({ name }) => name))

const field = (id, name, value, more = {}) => html`<div class="field">
  <label for=${`${name}-${id}`}>${t(`facilitate.action_${name}`)}</label>
  <input class="input" dir="auto" id=${`${name}-${id}`} name=${name} autocomplete="off" maxlength=${more.longest} ?required=${more.required}
    list=${more.list ?? ""} .value=${value ?? ""}></div>`

/** What an action is made of: who, a role, does what, by when, and the first step. */
export const actionFields = (desk, id, { what, who, when, first_step: step } = {}) => html`
  <div class="field"><label for=${`what-${id}`}>${t("facilitate.action_what")}</label>
    <textarea class="input" dir="auto" id=${`what-${id}`} name="what" rows="2" required maxlength="300" .value=${what ?? ""}></textarea></div>
  ${field(id, "who", who, { longest: 100, required: true, list: `roles-${id}` })}
  <datalist id=${`roles-${id}`}>${roles(desk.state).map(name => html`<option value=${name}></option>`)}</datalist>
  ${field(id, "when", when, { longest: 60 })}
  ${field(id, "first_step", step, { longest: 300 })}
  ${faultAt(desk, id)}`

/** A new action from a card or theme. */
export function newAction(desk, { id }) {
  const submit = async said => {
    const answer = await desk.ask(id, { do: "add_action", theme: id, ...said }, t("facilitate.action_added"))
    if (answer.ok) closeForm(desk)
  }
  return shell(desk, id, submit, { main: t("facilitate.action_save"), fields: actionFields(desk, id) })
}
