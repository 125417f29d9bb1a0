// The organisations for which people take part in an action. Somebody typed them, so each can be
// taken off: who takes part still counts.
import { html, live, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { hide } from "../icons.js"
import { faultAt } from "./fault.js"
import { shell, typeIn } from "./form.js"
import { toolButton } from "./tool-button.js"

/** @import { FormDraft } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { HiddenName, Identified, Action } from "../../state.d.ts" */

/** @param {string} action @param {string} name */
const keyOf = (action, name) => `name:${action}:${name}`

/** @param {Desk} desk @param {string} action @param {string} name */
function sayWhy(desk, action, name) {
  const key = keyOf(action, name)
  desk.unfold("name", { id: key, action, name, back: `why-${key}` })
  typeIn(key)
}

/** @param {Desk} desk @param {string} action @param {string} name */
export const takeOff = (desk, action, name) =>
  desk.ask(keyOf(action, name), { do: "hide_name", action, name }, t("facilitate.name_hidden"), [
    { text: t("facilitate.name_why"), run: () => sayWhy(desk, action, name) },
  ])

/** @param {Desk} desk @param {string} action @param {string} name */
const putBack = (desk, action, name) =>
  desk.ask(keyOf(action, name), { do: "show_name", action, name }, t("facilitate.name_shown"))

/** @param {Desk} desk @param {string} action @param {HiddenName} hidden */
function reasonForm(desk, action, { name, reason = "" }) {
  const key = keyOf(action, name)
  /** @type {FormDraft<{ reason: string }>} */
  const draft = {
    id: key,
    key,
    about: t("facilitate.name_reason"),
    target: action,
    at: ["name", { id: key, action, name, back: `why-${key}` }],
    now: { reason },
  }
  return shell(desk, draft, {
    command: values => ({ do: "hide_name", action, name, ...values }),
    done: () => t("facilitate.name_hidden"),
    main: t("shared.save"),
    fields: values => html`<div class="field"><label for=${`reason-${key}`}>${t(
      "facilitate.name_reason",
    )}</label>
      <input class="input" dir="auto" id=${`reason-${key}`} name="reason" autocomplete="off"
        list="reasons" .value=${live(values.reason)}></div>`,
  })
}

// Folded, as a hidden card: the hall doesn't read it over a shoulder.
/** @param {Desk} desk @param {Identified<Action>} action @param {HiddenName} hidden */
function folded(desk, { id, what }, hidden) {
  const key = keyOf(id, hidden.name)
  if (desk.unfolded.name?.id === key) return html`<li>${reasonForm(desk, id, hidden)}</li>`
  return html`<li class="quiet row">${hide()}<span>${t("facilitate.name_is_hidden")}</span>
    ${toolButton("facilitate.name_show", what, `show-${key}`, () => putBack(desk, id, hidden.name))}
    ${toolButton("facilitate.name_why", what, `why-${key}`, () => sayWhy(desk, id, hidden.name))}
    ${faultAt(desk, key)}</li>`
}

/**
 * Each with its way off, and those that were taken off with their way back.
 * @param {Desk} desk @param {Identified<Action>} action
 */
export function organisationsOf(desk, action) {
  const { id, organisations = [], hidden_names: hidden = [] } = action
  if (!organisations.length && !hidden.length) return nothing
  return html`<ul class="small quiet named">${organisations.map(
    name => html`<li class="row"><span dir="auto">${name}</span>
      ${toolButton("facilitate.name_hide", name, `hide-${keyOf(id, name)}`, () =>
        takeOff(desk, id, name),
      )}${faultAt(desk, keyOf(id, name))}</li>`,
  )}${hidden.map(each => folded(desk, action, each))}</ul>`
}
