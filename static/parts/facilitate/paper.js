import { categoriesOf } from "../../categories.js"
import { html, live, nothing } from "../../draw.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { plus, tick } from "../icons.js"
import { CardList, hasColumns, listPreview, readList } from "./card-list.js"
import { aboutDraft, keepDraft, sendDraft, typedIn, valuesIn } from "./drafts.js"
import { faultAt } from "./fault.js"
import { typeIn } from "./form.js"

/** @import { Draftable, Values } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

const KEY = "paper"
/** @returns {Draftable} */
const draft = () => ({ key: KEY, about: t("facilitate.paper"), at: [KEY, true], now: {} })

// A list that was pasted or typed is often one card a line; a card may also have lines of its own.
/** @param {string} text */
const linesOf = text => text.split("\n").map(tidy).filter(Boolean)
/** @param {Values} values */
const linesAre = ({ text, lines = hasColumns(text) ? "table" : "each" }) => lines
/** @param {Values} values */
const isList = values => linesOf(values.text).length > 1 && linesAre(values) === "each"
/** @param {Values} values */
const isTable = values => Boolean(tidy(values.text)) && linesAre(values) === "table"
/** @param {Values} values */
const cardsIn = values => (isList(values) ? linesOf(values.text) : [values.text])

// What is typed without the card that arrived: somebody may have typed on meanwhile.
/** @param {string} text @param {string} card */
function without(text, card) {
  if (tidy(text) === tidy(card)) return ""
  const lines = text.split("\n")
  const at = lines.findIndex(line => tidy(line) === card)
  return at < 0 ? text : lines.filter((_, place) => place !== at).join("\n")
}

/** @param {Desk} desk @param {string} text @param {Values} values @param {string} [confirmation] */
async function send(desk, text, { category, source, people }, confirmation) {
  const from = source === "table" && people ? { people: Number(people) } : {}
  const command = /** @type {const} */ ({
    do: "post_insight",
    category,
    text,
    source,
    ...from,
  })
  return sendDraft(desk, KEY, command, confirmation, left => ({
    ...left,
    text: without(left.text, text),
  }))
}

// Cards that people wrote on paper, or that a table makes together, typed in word for word. The
// next one is often of the same question and table, so only the words go. One after the other: what
// the server refuses still stands there, with all that comes after it.
/** @param {Desk} desk @param {Handled} event */
async function post(desk, event) {
  event.preventDefault()
  keepDraft(desk, draft(), event.currentTarget)
  const values = typedIn(event.currentTarget)
  if (isTable(values)) return postTable(desk, values)
  const cards = cardsIn(values)
  for (const [at, text] of cards.entries()) {
    const confirmation =
      at + 1 === cards.length ? t("facilitate.posted", { n: cards.length }) : undefined
    const answer = await send(desk, text, values, confirmation)
    desk.redraw()
    if (!answer.ok) return
  }
  toWords()
}

// All of it by one command, as it was shown; what changed since is shown first.
/** @param {Desk} desk @param {Values} values */
async function postTable(desk, { text, category, source }) {
  if (!desk.list.isRight(text, category)) return desk.redraw()
  const cards = (desk.list.read?.cards ?? []).map(({ row, problem, ...card }) => card)
  const command = /** @type {const} */ ({ do: "import_cards", cards, source })
  const answer = await sendDraft(desk, KEY, command, t("facilitate.posted", { n: cards.length }))
  desk.redraw()
  if (answer.ok) toWords()
}

const toWords = () => document.getElementById("paper-text")?.focus()

// Its words come into the form, so they are kept as what is typed there.
/** @param {Desk} desk @param {HTMLInputElement} field */
async function take(desk, field) {
  const [file] = field.files ?? []
  if (!file) return
  const answer = await readList(desk, file)
  field.value = "" // the same file may come again, once it was mended
  if (!answer.ok) return desk.failed(KEY, answer.message ?? "")
  const text = answer.body.text.replace(/\r\n?/g, "\n") // as a field has it
  const before = desk.drafts.get(KEY)
  const values = { ...before?.values, text, lines: "table" }
  desk.begun.add(KEY)
  desk.drafts.set(KEY, { ...before, ...draft(), was: {}, values })
  desk.fault = null
  desk.redraw()
  toWords()
}

/** @param {Desk} desk */
const chooseFile = desk =>
  html`<div class="row"><label class="button is-plain upload">${t(
    "facilitate.list_file",
  )}<input class="unseen" type="file" accept=".csv,.tsv,.txt,text/csv"
    @change=${event => take(desk, event.target)}></label></div>`

/** @param {string} name @param {string} value @param {string} chosen @param {string} words */
const choice = (name, value, chosen, words) => html`<label class="choice"><input type="radio"
  name=${name} value=${value}
  .checked=${live(chosen === value)}>${tick()}<span>${words}</span></label>`

// One card or several, and then each as it will stand on the board; one that is too long says so.
/** @param {Desk} desk @param {Values} values */
function preview(desk, values) {
  const lines = linesOf(values.text)
  if (lines.length < 2 && !isTable(values)) return nothing
  const chosen = linesAre(values)
  const maxChars = desk.state.now.posts?.max_chars ?? Infinity
  /** @param {string} text */
  const card = text => html`<li class=${[...text].length > maxChars ? "is-alarm" : ""}
    dir="auto">${text}${
      [...text].length > maxChars
        ? html` <b>${t("problem.too_long", { n: maxChars })}</b>`
        : nothing
    }</li>`
  const each = t("facilitate.lines_each", { n: lines.length })
  return html`<fieldset class="field"><legend>${t("facilitate.paper_lines")}</legend><div
      class="choices">${choice("lines", "each", chosen, each)}
      ${choice("lines", "one", chosen, t("facilitate.lines_one"))}
      ${choice("lines", "table", chosen, t("facilitate.lines_table"))}</div></fieldset>
    ${isList(values) ? html`<ol class="preview">${lines.map(card)}</ol>` : nothing}
    ${isTable(values) ? listPreview(desk) : nothing}`
}

/** @param {Desk} desk @param {HTMLFormElement} form */
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
  const values = {
    category: categoriesOf(desk.state)[0]?.id,
    text: "",
    source: "paper",
    people: "",
    ...valuesIn(desk, draft()),
  }
  const { category, text, source, people } = values
  const table = isTable(values)
  if (table) desk.list.keepUp(desk, text, category)
  else if (desk.list.requested) desk.list = new CardList()
  const n = table ? (desk.list.read?.cards.length ?? 0) : cardsIn(values).length
  const waits = table && !desk.list.isRight(text, category)
  return html`<form class="stack-s" id="paper" data-draft=${KEY}
    @submit=${event => post(desk, event)}
    @input=${event => type(desk, event.currentTarget)}
    @keydown=${event => event.key === "Escape" && !event.isComposing && fold(desk)}>
    ${aboutDraft(desk, draft(), "paper-text")}
    <div class="field"><label for="paper-category">${t("facilitate.category")}</label>
      <select class="input" id="paper-category" name="category">${categoriesOf(desk.state).map(
        each => html`<option
        value=${each.id} .selected=${live(each.id === category)}>${each.short}</option>`,
      )}</select></div>
    <div class="field"><label for="paper-text">${t("facilitate.paper_text")}</label>
      <textarea class="input" dir="auto" id="paper-text" name="text" rows="4" required
        aria-describedby="paper-hint" .value=${live(text)}></textarea>
      <p class="hint" id="paper-hint">${t("facilitate.paper_hint")}</p>
      ${tidy(text) ? nothing : chooseFile(desk)}</div>
    ${preview(desk, values)}
    <fieldset class="field"><legend>${t("facilitate.source")}</legend><div
      class="choices">${["paper", "table"].map(value =>
        choice("source", value, source, t(`facilitate.source_${value}`)),
      )}</div></fieldset>
    ${
      source === "table" && !table
        ? html`<div class="field"><label for="paper-people">${t("facilitate.table_people")}</label>
      <input class="input" id="paper-people" name="people" type="number" min="1"
        max=${desk.page.limits.people} inputmode="numeric"
        .value=${live(people)}></div>`
        : nothing
    }
    ${faultAt(desk, KEY)}
    <button class="button is-main" ?disabled=${waits}>${t("facilitate.post", { n })}</button>
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
