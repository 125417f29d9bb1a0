// The outcome of a blind vote, shown as the room waits for it: a question at a time, of each from
// the third place to the first, or all at once.
import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { targetsOf, unveiledIn } from "../../selectors.js"
import { t } from "../../words.js"
import { mark } from "../mark.js"
import { faultAt } from "./fault.js"

/** @import { Desk } from "./desk.js" */
/** @import { Numbered } from "../../state.d.ts" */

/** Is the room shown line by line how the vote ended, or is it asked how? @param {Desk} desk */
const isOn = ({ state, unfolded }) =>
  Boolean(state.now.blind && state.now.votes && (unfolded.unveil || unveiledIn(state)))

/**
 * Of a question so many lines, and so many of them still to come.
 * @param {Desk} desk @param {Numbered} category
 */
function linesOf({ state }, { id }) {
  const { votes } = state.now
  const lines = (votes ? targetsOf(state, votes.on) : []).filter(({ category }) => category === id)
  const unveiledIds = unveiledIn(state) ?? []
  return { all: lines.length, left: lines.filter(line => !unveiledIds.includes(line.id)).length }
}

/**
 * The question that one key goes on with: the one that was begun, else the first.
 * @param {Desk} desk @returns {Numbered | undefined}
 */
function inTurn(desk) {
  const open = categoriesOf(desk.state).filter(each => linesOf(desk, each).left > 0)
  return open.find(({ id }) => id === desk.unfolded.unveil) ?? open[0]
}

/**
 * Who presses keys stays on the button that they pressed, as long as it is there; else the panel
 * takes the keys.
 * @param {Desk} desk @param {Numbered} category @param {"next" | "all"} lines
 * @param {UIEvent} event
 */
async function unveil(desk, category, lines, event) {
  desk.unfold("unveil", category.id)
  const stage = desk.state.stage?.id
  const answer = await desk.ask("reveal", { do: "reveal", stage, category: category.id, lines })
  if (answer.ok) await desk.device.reached(answer.seq)
  const nowhere = document.activeElement === document.body
  if (event.detail > 0 || nowhere) document.getElementById("unveiling")?.focus()
}

/** @type {Record<string, "next" | "all">} */
const LINES_BY_KEY = { arrowright: "next", pagedown: "next", " ": "all" }

/**
 * One key shows the next line, another all of this question, as long as the outcome is shown.
 * @param {Desk} desk @param {KeyboardEvent} event
 */
export function unveilByKey(desk, event) {
  const lines = LINES_BY_KEY[event.key.toLowerCase()]
  const category = lines && isOn(desk) ? inTurn(desk) : undefined
  if (!category) return false
  // on a button the space bar is that button's
  const at = /** @type {Element | null} */ (event.target)
  if (lines === "all" && at?.closest("button, a, summary, [role=button]")) return false
  event.preventDefault()
  void unveil(desk, category, lines, event)
  return true
}

/** @param {Desk} desk @param {Numbered} category */
function question(desk, category) {
  const { all, left } = linesOf(desk, category)
  if (!all) return nothing
  const name = category.short || category.title
  return html`<li class="stack-s">
    <p class="row is-apart"><b class="row is-tight">${mark(category)}<span>${name}</span></b>
      <span class="small quiet">${
        left ? t("facilitate.lines_left", { n: left, m: all }) : t("facilitate.lines_shown")
      }</span></p>
    ${
      left
        ? html`<div class="row is-tight">
      <button class="button ${inTurn(desk)?.id === category.id ? "is-main" : ""}"
        @click=${event => unveil(desk, category, "next", event)}
        >${t("facilitate.next_line")}<span class="unseen">: ${name}</span></button>
      <button class="button" 
        @click=${event => unveil(desk, category, "all", event)}
        >${t("facilitate.all_lines")}<span class="unseen">: ${name}</span></button></div>`
        : nothing
    }</li>`
}

/**
 * The questions, how many lines of each are still to come, and the way to all of them at once.
 * @param {Desk} desk
 */
export const unveiling = desk =>
  isOn(desk)
    ? html`<section class="side-card" id="unveiling" tabindex="-1"
    aria-labelledby="unveiling-title">
    <h2 id="unveiling-title">${t("facilitate.outcome")}</h2>
    <p class="hint">${t("facilitate.unveil_hint")}</p>
    <p class="hint for-keys">${t("facilitate.unveil_keys")}</p>
    <ul class="stack plain">${categoriesOf(desk.state).map(each => question(desk, each))}</ul>
    <button class="button is-wide" @click=${() =>
      desk.ask("reveal", { do: "reveal", stage: desk.state.stage?.id }, t("facilitate.revealed"))}
      >${t("facilitate.reveal_rest")}</button>
    ${faultAt(desk, "reveal")}</section>`
    : null
