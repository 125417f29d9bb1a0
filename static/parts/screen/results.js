import { html, nothing, repeat } from "../../draw.js"
import { ranked } from "../../lines.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"
import { columns } from "./columns.js"
import { older } from "./collect.js"
import { footer, header } from "./frame.js"
import { turned } from "./turn.js"

const TOP = 3

// The first three of a question, and whoever stands level with the third: a tie is not decided by who came first.
export function top(state, category, round) {
  const lines = ranked(state, category.id, round).filter(line => line.votes?.[round] > 0)
  const last = lines[Math.min(TOP, lines.length) - 1]?.votes[round]
  return lines.filter(line => line.votes[round] >= last)
}

function breadth(line, round, axis) {
  const n = axis && line.breadth?.[round]?.[axis.id]
  return n ? html`<span class="breadth">${breadthInWords(axis, n)}</span>` : nothing
}

const result = (line, round, of, axis, hidden) => html`<li class="result" data-turn ?hidden=${hidden}>
  <p class="says ${line.title ? "" : "is-card"}">${line.title ?? line.text}</p>
  <p class="figures"><b class="number">${line.votes[round]}</b><span>${t("screen.of", { n: of })}</span>${breadth(line, round, axis)}</p>
  ${grains(line.votes[round], of)}
</li>`

function column(view, category, round, of, axis) {
  const lines = top(view.state, category, round)
  if (!lines.length) return html`<div class="cards"><p class="none">${t("screen.no_votes")}</p></div>`
  const turn = turned(category.id, lines, view.now)
  return html`<ol class="cards is-results is-revealing" data-column=${category.id} data-total=${lines.length}>
    ${repeat(turn.cards, line => line.id, (line, at) => result(line, round, of, axis, at >= turn.fits))}
    ${older({ ...turn, again: true })}</ol>`
}

/** How the room voted: the top of each question, as people and as breadth. No ranks, no percentages. */
export function results(view) {
  const { state, stage, title } = view
  const { round } = state.stage
  const of = state.ballots?.[round] ?? 0
  const axis = state.plan.profile[0]
  return html`${header(view, t("screen.results"), html`<p class="voters">${t("screen.voters", { n: of })}</p>`)}
    <main>${columns(state, "is-results", () => null, category => column(view, category, round, of, axis))}</main>
    ${footer(view, t("screen.grain"))}`
}
