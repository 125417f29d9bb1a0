import { categoriesOf } from "../../categories.js"
import { html, live, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { plus, tick } from "../icons.js"
import { aboutDraft, keepDraft, sendDraft, valuesIn } from "./drafts.js"
import { faultAt } from "./fault.js"
import { typeIn } from "./form.js"

/** @import { Desk } from "./desk.js" */

const KEY = "paper"
const draft = () => ({ key: KEY, about: t("facilitate.paper"), at: [KEY, true], now: {} })

// A card that somebody wrote on paper, or that a table makes together, typed in word for word. The
// next one is often of the same question and table, so only the words go.
/** @param {Desk} desk */
async function post(desk, event) {
  event.preventDefault()
  const form = event.target
  const { category, text, source, people } = Object.fromEntries(new FormData(form))
  const command = {
    do: "post_insight",
    category,
    text,
    source,
    ...(source === "table" && people && { people: Number(people) }),
  }
  const answer = await sendDraft(desk, KEY, command, t("facilitate.posted"))
  if (!answer.ok || answer.typedOn) return
  desk.drafts.set(KEY, {
    values: { category, text: "", source, people: people ?? "" },
    was: {},
    about: draft().about,
    at: draft().at,
  })
  desk.redraw()
  form.elements.text.focus()
}

const choice = (
  value,
  chosen,
) => html`<label class="choice"><input type="radio" name="source" value=${value}
  .checked=${live(chosen === value)}>${tick()}<span>${t(
    `facilitate.source_${value}`,
  )}</span></label>`

/** @param {Desk} desk */
function type(desk, form) {
  keepDraft(desk, draft(), form)
  desk.redraw() // another source asks for something else
}

/** @param {Desk} desk */
function fold(desk) {
  desk.unfold("paper", false)
  document.getElementById("paper-unfolds")?.focus()
}

/** @param {Desk} desk */
function form(desk) {
  const { category, text = "", source = "paper", people = "" } = valuesIn(desk, draft())
  return html`<form class="stack-s" id="paper" data-draft=${KEY}
    @submit=${event => post(desk, event)}
    @input=${event => type(desk, event.currentTarget)}
    @keydown=${event => event.key === "Escape" && !event.isComposing && fold(desk)}>
    ${aboutDraft(desk, draft(), "paper-text")}
    <div class="field"><label for="paper-category">${t("facilitate.category")}</label>
      <select class="input" id="paper-category" name="category">${categoriesOf(desk.state).map(
        (each, place) => html`<option
        value=${each.id} .selected=${live(
          category ? each.id === category : place === 0,
        )}>${each.short}</option>`,
      )}</select></div>
    <div class="field"><label for="paper-text">${t("facilitate.paper_text")}</label>
      <textarea class="input" dir="auto" id="paper-text" name="text" rows="4" required
        .value=${live(text)}></textarea></div>
    <fieldset class="field"><legend>${t("facilitate.source")}</legend><div
      class="choices">${choice("paper", source)}${choice("table", source)}</div></fieldset>
    ${
      source === "table"
        ? html`<div class="field"><label for="paper-people">${t("facilitate.table_people")}</label>
      <input class="input" id="paper-people" name="people" type="number" min="1"
        max=${desk.page.limits.people} inputmode="numeric"
        .value=${live(people)}></div>`
        : nothing
    }
    ${faultAt(desk, KEY)}
    <button class="button is-main">${t("facilitate.post")}</button>
  </form>`
}

/** @param {Desk} desk */
function unfold(desk) {
  desk.unfold("paper", !desk.unfolded.paper)
  typeIn(KEY)
}

/** @param {Desk} desk */
export const paper = desk => html`<section class="side-card">
  <h2><button class="unfolds" id="paper-unfolds" aria-expanded=${Boolean(desk.unfolded.paper)}
    @click=${() => unfold(desk)}>${plus()}${t("facilitate.paper")}</button></h2>
  ${desk.unfolded.paper ? form(desk) : nothing}
</section>`
