// A list that has columns, pasted or from a file: what each column holds, and what would come in.
// The server reads it; all of it comes in, or nothing.
import { apiContent } from "../../api.js"
import { categoriesOf, categoryOf } from "../../categories.js"
import { html, live, nothing } from "../../draw.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/**
 * @typedef {{ columns: string[], head: boolean }} Columns
 * @typedef {{ row: number, category: string, text: string, note: string, problem?: string }} Listed
 * @typedef {Columns & { text: string, example: string[], cards: Listed[] }} Read
 */

const PAUSE = 300 // ms after the last key
const SHOWN = ["text", "category"]
const HOLDS = [...SHOWN, "note", "nothing"]

/**
 * Does it look like rows of a spreadsheet? Then its first line has tabs, or each has as many
 * semicolons.
 * @param {string} text
 */
export function hasColumns(text) {
  const lines = text.split("\n").filter(tidy)
  const [first, ...others] = lines.map(line => line.split(";").length)
  return (
    lines.length > 1 && (lines[0].includes("\t") || (first > 1 && others.every(n => n === first)))
  )
}

/** What the server made of a list, and of which. */
export class CardList {
  /** @type {Read | null} */
  read = null
  /** @type {Columns | null} what somebody chose; else the server guesses */
  chosen = null
  /** What was asked last, and answered last: the list, and the question of cards that name none. */
  requested = ""
  answered = ""

  /** All that stands in the form now can come in. @param {string} text @param {string} category */
  isRight(text, category) {
    const isNow = this.answered === this.question(text, category)
    return isNow && Boolean(this.read?.cards.every(({ problem }) => !problem))
  }

  /** @param {string} text @param {string} category */
  question(text, category) {
    return JSON.stringify([text, category, this.chosen])
  }

  /**
   * Asks where something changed since, once nobody typed for a moment; what was read before stays
   * till then.
   * @param {Desk} desk @param {string} text @param {string} category
   */
  keepUp(desk, text, category) {
    const request = this.question(text, category)
    if (request === this.requested) return
    this.requested = request
    clearTimeout(this.timer)
    this.timer = setTimeout(async () => {
      const answer = await readList(desk, text, category, this.chosen)
      if (request !== this.requested) return
      Object.assign(this, { answered: request, read: answer.ok ? answer.body : null })
      desk.fault = answer.ok ? null : { place: "paper", message: answer.message ?? "" }
      desk.redraw()
    }, PAUSE)
  }

  /** @param {Desk} desk @param {Columns} columns */
  choose(desk, { columns, head }) {
    this.chosen = { columns, head }
    desk.redraw()
  }
}

/**
 * @param {Desk} desk @param {Blob | string} content @param {string} [category]
 * @param {Columns | null} [chosen]
 */
export function readList({ page }, content, category = "", chosen = null) {
  const query = new URLSearchParams({ category })
  if (chosen) query.set("columns", chosen.columns.join(","))
  if (chosen?.head) query.set("head", "1")
  return apiContent(`/api/workshops/${page.code}/cards/check?${query}`, content)
}

/** @param {Desk} desk @param {Read} read */
const column =
  (desk, { example, columns, head }) =>
  /** @param {string} text @param {number} at */
  (text, at) => {
    const holds = columns[at] || "nothing"
    // before the form hears of it, which draws anew
    /** @param {Handled} event */
    const choose = event => {
      const now = event.target.value === "nothing" ? "" : event.target.value
      const chosen = example.map((_, each) => (each === at ? now : (columns[each] ?? "")))
      desk.list.choose(desk, { columns: chosen, head })
    }
    return html`<div class="field"><label for=${`column-${at}`} dir="auto">${t(
      "facilitate.list_column",
      { n: at + 1, text },
    )}</label><select class="input" id=${`column-${at}`} @input=${choose}>${HOLDS.map(
      each =>
        html`<option value=${each} .selected=${live(each === holds)}>${t(
          `facilitate.column_${each}`,
        )}</option>`,
    )}</select></div>`
  }

/** @param {Desk} desk @param {Listed} each @param {boolean} withNotes */
function row(desk, each, withNotes) {
  const known = categoriesOf(desk.state).some(({ id }) => id === each.category)
  const category = known ? categoryOf(desk.state, each.category).short : each.category
  return html`<tr class=${each.problem ? "is-alarm" : ""}>
    <th scope="row">${each.row}</th><td dir="auto">${each.text}${
      each.problem ? html`<b class="fault">${warning()}<span>${each.problem}</span></b>` : nothing
    }</td><td dir="auto">${category}</td>${
      withNotes ? html`<td dir="auto">${each.note}</td>` : nothing
    }</tr>`
}

/**
 * What each column holds, and each card as it will stand on the board, or why it can't.
 * @param {Desk} desk
 */
export function listPreview(desk) {
  const { read } = desk.list
  if (!read) return nothing
  const wrong = read.cards.filter(({ problem }) => problem).length
  const now = { ...read, ...desk.list.chosen }
  const withNotes = read.cards.some(({ note }) => note)
  /** @param {Handled} event */
  const toggleHead = event => desk.list.choose(desk, { ...now, head: event.target.checked })
  return html`<fieldset class="field"><legend>${t("facilitate.list_columns")}</legend>
      <label class="check"><input type="checkbox" id="list-head" .checked=${live(now.head)}
        @input=${toggleHead}><span>${t("facilitate.list_head")}</span></label>
      <div class="stack-s">${read.example.map(column(desk, now))}</div></fieldset>
    <div class="listed" tabindex="0" role="region" aria-labelledby="listed"><table>
      <caption id="listed">${t("facilitate.list_preview")}</caption>
      <thead><tr><th scope="col">${t("facilitate.list_row")}</th>${(
        withNotes ? [...SHOWN, "note"] : SHOWN
      ).map(
        name => html`<th scope="col">${t(`facilitate.column_${name}`)}</th>`,
      )}</tr></thead><tbody>${read.cards.map(each =>
        row(desk, each, withNotes),
      )}</tbody></table></div>
    <p role="status" class="small">${
      wrong ? t("facilitate.list_wrong", { n: wrong }) : nothing
    }</p>`
}
