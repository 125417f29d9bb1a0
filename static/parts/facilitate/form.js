import { html } from "../../draw.js"
import { t } from "../../words.js"

/** Unfold a form on a card or theme. Closing it gives the focus back to where it was. */
export function openForm(desk, thing, what) {
  const back = document.activeElement?.id || `more-${thing.id}`
  desk.unfold("form", { id: thing.id, what, back, text: thing.text, title: thing.title, category: thing.category })
  document.querySelector(`#form-${thing.id} :is(textarea, input)`)?.focus()
}

export function closeForm(desk) {
  const back = desk.unfolded.form?.back
  desk.unfold("form", null)
  document.getElementById(back)?.focus()
}

export const isOpenOn = (desk, id) => desk.unfolded.form?.id === id

/** What every form has: its fields, its main button, a way out, and Escape. `submit(values)` gets what was typed. */
export function shell(desk, id, submit, { fields, main, close = () => closeForm(desk) }) {
  const send = event => {
    event.preventDefault()
    submit(Object.fromEntries(new FormData(event.target)))
  }
  return html`<form class="card-form" id=${`form-${id}`} @submit=${send} @keydown=${event => event.key === "Escape" && close()}>${fields}
    <div class="row"><button class="button is-main">${main}</button>
      <button type="button" class="button is-plain" @click=${close}>${t("shared.cancel")}</button></div></form>`
}
