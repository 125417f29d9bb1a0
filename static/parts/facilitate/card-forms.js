import { categoriesOf } from "../../categories.js"
import { html } from "../../draw.js"
import { t } from "../../words.js"
import { faultAt } from "./fault.js"

function fold(desk, id) {
  desk.unfold("form", null)
  document.getElementById(`more-${id}`)?.focus()
}

const buttons = (desk, insight, main) => html`<div class="row">
  <button class="button is-main">${main}</button>
  <button type="button" class="button is-plain" @click=${() => fold(desk, insight.id)}>${t("shared.cancel")}</button></div>`

const shell = (desk, insight, submit, inside) => html`<form class="card-form" id=${`form-${insight.id}`} @submit=${submit}
  @keydown=${event => event.key === "Escape" && fold(desk, insight.id)}>${inside}</form>`

export function editForm(desk, insight, form) {
  const submit = async event => {
    event.preventDefault()
    const { text, category } = Object.fromEntries(new FormData(event.target))
    const answer = await desk.ask(insight.id, { do: "edit_insight", insight: insight.id, text, category }, t("facilitate.edited", { number: insight.number }))
    if (answer.ok) fold(desk, insight.id)
  }
  return shell(desk, insight, submit, html`
    <div class="field"><label for=${`text-${insight.id}`}>${t("facilitate.text_of", { number: insight.number })}</label>
      <textarea class="input" id=${`text-${insight.id}`} name="text" rows="5" required .value=${form.text}></textarea></div>
    <div class="field"><label for=${`category-${insight.id}`}>${t("facilitate.category")}</label>
      <select class="input" id=${`category-${insight.id}`} name="category">${categoriesOf(desk.state).map(category =>
        html`<option value=${category.id} ?selected=${category.id === form.category}>${category.short}</option>`)}</select></div>
    <p class="hint">${t("facilitate.edit_hint")}</p>
    ${faultAt(desk, insight.id)}${buttons(desk, insight, t("shared.save"))}`)
}

export function hideForm(desk, insight) {
  const submit = async event => {
    event.preventDefault()
    const reason = new FormData(event.target).get("reason").trim()
    const command = { do: "hide_insight", insight: insight.id, ...(reason && { reason }) }
    const answer = await desk.ask(insight.id, command, t("facilitate.hidden", { number: insight.number }))
    if (answer.ok) fold(desk, insight.id)
  }
  return shell(desk, insight, submit, html`
    <div class="field"><label for=${`reason-${insight.id}`}>${t("facilitate.reason", { number: insight.number })}</label>
      <input class="input" id=${`reason-${insight.id}`} name="reason" maxlength="200" autocomplete="off" list="reasons"></div>
    <p class="hint">${t("facilitate.hide_hint")}</p>
    ${faultAt(desk, insight.id)}${buttons(desk, insight, t("facilitate.hide_now"))}`)
}
