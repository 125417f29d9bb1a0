import { categoriesOf } from "../../categories.js"
import { html } from "../../draw.js"
import { t } from "../../words.js"
import { faultAt } from "./fault.js"
import { closeForm, shell } from "./form.js"
import { nameOf } from "./things.js"

async function send(desk, id, command, done) {
  const answer = await desk.ask(id, command, done)
  if (answer.ok) closeForm(desk)
}

export function editForm(desk, { id, number }, form) {
  const submit = ({ text, category }) =>
    send(desk, id, { do: "edit_insight", insight: id, text, category }, t("facilitate.edited", { number }))
  return shell(desk, id, submit, { main: t("shared.save"), fields: html`
    <div class="field"><label for=${`text-${id}`}>${t("facilitate.text_of", { number })}</label>
      <textarea class="input" dir="auto" id=${`text-${id}`} name="text" rows="5" required .value=${form.text}></textarea></div>
    <div class="field"><label for=${`category-${id}`}>${t("facilitate.category")}</label>
      <select class="input" id=${`category-${id}`} name="category">${categoriesOf(desk.state).map(category =>
        html`<option value=${category.id} ?selected=${category.id === form.category}>${category.short}</option>`)}</select></div>
    <p class="hint">${t("facilitate.edit_hint")}</p>${faultAt(desk, id)}` })
}

export function hideForm(desk, thing) {
  const { id } = thing
  const submit = ({ reason }) => send(desk, id, { do: "hide_insight", insight: id, ...(reason.trim() && { reason: reason.trim() }) },
    t("facilitate.hidden", { what: nameOf(thing) }))
  return shell(desk, id, submit, { main: t("facilitate.hide_now"), fields: html`
    <div class="field"><label for=${`reason-${id}`}>${t("facilitate.reason", { what: thing.number ?? t("facilitate.this_theme") })}</label>
      <input class="input" dir="auto" id=${`reason-${id}`} name="reason" maxlength="200" autocomplete="off" list="reasons"></div>
    <p class="hint">${t(thing.isTheme ? "facilitate.hide_theme_hint" : "facilitate.hide_hint")}</p>${faultAt(desk, id)}` })
}

/** The field in which a group gets its name; what it asks for is a sentence. */
export const sentence = (id, title) => html`<div class="field"><label for=${`title-${id}`}>${t("facilitate.theme_name")}</label>
  <textarea class="input" dir="auto" id=${`title-${id}`} name="title" rows="3" required maxlength="200" aria-describedby=${`title-hint-${id}`}
    .value=${title} @keydown=${onEnter}></textarea><p class="hint" id=${`title-hint-${id}`}>${t("facilitate.theme_name_hint")}</p></div>`

// A name is one sentence: Enter sends it.
function onEnter(event) {
  if (event.key !== "Enter") return
  event.preventDefault()
  event.target.form.requestSubmit()
}

export function renameForm(desk, { id }, form) {
  const submit = ({ title }) => send(desk, id, { do: "edit_theme", theme: id, title }, t("facilitate.renamed", { title: title.trim() }))
  return shell(desk, id, submit, { main: t("shared.save"), fields: html`${sentence(id, form.title)}${faultAt(desk, id)}` })
}
