import { html, nothing, repeat } from "../../draw.js"
import { topicsOf } from "../../lines.js"
import { lineOf } from "../../rules.js"
import { t } from "../../words.js"
import { hide, plus } from "../icons.js"
import { actionFields } from "./action-form.js"
import { faultAt } from "./fault.js"
import { shell } from "./form.js"

const inOrder = actions => Object.entries(actions).map(([id, action]) => ({ ...action, id })).sort((a, b) => a.id.slice(1) - b.id.slice(1))
const nameIn = (state, id) => lineOf(state, id)?.name ?? t("facilitate.action_loose")

function open(desk, form) {
  desk.unfold("action", form)
  document.getElementById(`what-${form.id}`)?.focus()
}

function close(desk) {
  const back = desk.unfolded.action?.back
  desk.unfold("action", null)
  document.getElementById(back)?.focus()
}

// One form for a new action (of a line, or of none) and for one that is changed.
function form(desk, { id, action, line }) {
  const submit = async said => {
    const command = action ? { do: "edit_action", action, ...said } : { do: "add_action", ...(line && { theme: line }), ...said }
    const answer = await desk.ask(id, command, t(action ? "facilitate.action_changed" : "facilitate.action_added"))
    if (answer.ok) close(desk)
  }
  return shell(desk, id, submit, { main: t("facilitate.action_save"), close: () => close(desk), fields: actionFields(desk, id, desk.state.actions?.[action]) })
}

async function remove(desk, id) {
  if (desk.unfolded.removing !== id) return desk.unfold("removing", id)
  const answer = await desk.ask(id, { do: "remove_action", action: id }, t("facilitate.action_removed"))
  if (answer.ok) desk.unfold("removing", null)
}

const details = ({ who, when, first_step: step }) => html`<p class="small quiet">${[who, when].filter(Boolean).join(" · ")}</p>
  ${step ? html`<p class="small">${t("facilitate.action_step", { step })}</p>` : nothing}`

function row(desk, action) {
  const { id, status } = action
  const key = `action-${id}`
  if (desk.unfolded.action?.id === key) return html`<li>${form(desk, desk.unfolded.action)}</li>`
  const turn = () => desk.ask(id, { do: status ? "show_insight" : "hide_insight", insight: id }, t(status ? "facilitate.action_shown" : "facilitate.action_hidden"))
  const tool = (words, act, self = "") => html`<button class="button is-plain is-small" id=${self || `${words.slice(11)}-${id}`}
    @click=${act}>${t(words)}<span class="unseen">: ${status ? "" : action.what}</span></button>`
  return html`<li>${status ? html`<p class="quiet row">${hide()}${t("facilitate.action_is_hidden")}</p>` : html`<p>${action.what}</p>${details(action)}`}
    <div class="row tools">${status ? tool("facilitate.action_show", turn) : html`
      ${tool("facilitate.action_edit", () => open(desk, { id: key, action: id, back: `edit-${id}` }), `edit-${id}`)}
      ${tool("facilitate.action_hide", turn)}
      ${tool(desk.unfolded.removing === id ? "facilitate.action_remove_now" : "facilitate.action_remove", () => remove(desk, id), `remove-${id}`)}`}</div>
    ${faultAt(desk, id)}</li>`
}

// Lines that the room found most carried and that nobody took up yet: one tap, and their form is there.
function waiting(desk, taken) {
  const stage = desk.state.plan.stages.find(({ discuss }) => discuss)
  const lines = topicsOf(desk.state, stage?.discuss ?? { topics: 5 }).filter(({ id }) => !taken.has(id))
  if (!lines.length) return nothing
  return html`<h3>${t("facilitate.without_action")}</h3><ul class="stack-s">${repeat(lines, ({ id }) => id, ({ id, name }) => html`<li>
    ${desk.unfolded.action?.id === `line-${id}` ? html`<p>${name}</p>${form(desk, desk.unfolded.action)}`
      : html`<button class="pick-line" id=${`act-${id}`} @click=${() => open(desk, { id: `line-${id}`, line: id, back: `act-${id}` })}>${plus()}<span>${name}</span></button>`}</li>`)}</ul>`
}

/** Who does what: the actions by the line that they come from. */
export function actions(desk) {
  const all = inOrder(desk.state.actions ?? {})
  const lines = new Map(all.map(action => [action.theme ?? null, all.filter(other => (other.theme ?? null) === (action.theme ?? null))]))
  const fresh = desk.unfolded.action?.id === "new-action"
  return html`<section class="side-card actions"><h2>${t("facilitate.actions")} <span class="quiet">${all.length}</span></h2>
    ${repeat(lines, ([line]) => line, ([line, own]) => html`<h3>${nameIn(desk.state, line)}</h3><ul class="stack-s own">${repeat(own, ({ id }) => id, each => row(desk, each))}</ul>`)}
    ${waiting(desk, lines)}
    ${fresh ? form(desk, desk.unfolded.action)
      : html`<button class="button is-wide" id="action-new" @click=${() => open(desk, { id: "new-action", back: "action-new" })}>${plus()}${t("facilitate.new_action")}</button>`}
  </section>`
}
