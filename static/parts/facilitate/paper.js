import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { plus, tick } from "../icons.js"
import { faultAt } from "./fault.js"

// A card that somebody wrote on paper, or that a table makes together, typed in word for word.
async function post(desk, event) {
  event.preventDefault()
  const form = event.target
  const { category, text, source, people } = Object.fromEntries(new FormData(form))
  const command = { do: "post_insight", category, text, source, ...(source === "table" && people && { people: Number(people) }) }
  const answer = await desk.ask("paper", command, t("facilitate.posted"))
  if (!answer.ok) return
  form.elements.text.value = ""
  form.elements.text.focus()
}

const choice = (desk, value, chosen) => html`<label class="choice"><input type="radio" name="source" value=${value}
  .checked=${chosen === value}
  @change=${() => desk.unfold("source", value)}>${tick()}<span>${t(`facilitate.source_${value}`)}</span></label>`

function form(desk) {
  const source = desk.unfolded.source ?? "paper"
  return html`<form class="stack-s" id="paper" @submit=${event => post(desk, event)}
    @keydown=${event => event.key === "Escape" && desk.unfold("paper", false)}>
    <div class="field"><label for="paper-category">${t("facilitate.category")}</label>
      <select class="input" id="paper-category" name="category">${categoriesOf(desk.state).map(category => html`<option
        value=${category.id}>${category.short}</option>`)}</select></div>
    <div class="field"><label for="paper-text">${t("facilitate.paper_text")}</label>
      <textarea class="input" dir="auto" id="paper-text" name="text" rows="4" required></textarea></div>
    <fieldset class="field"><legend>${t("facilitate.source")}</legend><div
      class="choices">${choice(desk, "paper", source)}${choice(desk, "table", source)}</div></fieldset>
    ${source === "table" ? html`<div class="field"><label for="paper-people">${t("facilitate.table_people")}</label>
      <input class="input" id="paper-people" name="people" type="number" min="1" max="1000" inputmode="numeric"></div>` : nothing}
    ${faultAt(desk, "paper")}
    <button class="button is-main">${t("facilitate.post")}</button>
  </form>`
}

export const paper = desk => html`<section class="side-card">
  <h2><button class="unfolds" aria-expanded=${Boolean(desk.unfolded.paper)}
    @click=${() => desk.unfold("paper", !desk.unfolded.paper)}>${plus()}${t("facilitate.paper")}</button></h2>
  ${desk.unfolded.paper ? form(desk) : nothing}
</section>`
