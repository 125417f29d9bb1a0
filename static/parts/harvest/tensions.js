// Lines that pull against each other, as a facilitator tied them.
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { bothInWords } from "../both.js"
import { mark } from "../mark.js"
import { toLine } from "./card.js"
import { decides, lineById, outcome } from "./outcome.js"

/** @import { HarvestLine, HarvestTension } from "../../state.d.ts" */

/** @param {HarvestTension} tension */
const linesIn = ({ lines }) => lines.map(lineById).filter(line => line !== undefined)

// What the vote that decides says of both.
/** @param {HarvestTension} tension */
function supportsBoth({ both, few = [] }) {
  const words = bothInWords({ both: few.includes(decides) ? null : both[decides] })
  return words ? html`<p>${words}</p>` : nothing
}

// Also of a line with nobody behind it one reads how many people voted.
/** @param {ReturnType<typeof linesIn>[number]} line */
function pole(line) {
  const n = outcome.rounds.find(({ id }) => id === decides)?.ballots
  return html`<div class="stack-s" data-category-nr=${line.of.nr}>
    <p class="row is-name">${mark(line.of)}${toLine(line)}</p>${
      n === undefined
        ? nothing
        : html`<p class="sum"><b>${line.people[decides] ?? 0}</b> ${t("harvest.of", { n })}</p>`
    }</div>`
}

/** @param {HarvestTension} tension */
const pulling = tension => html`<li class="result">
  ${tension.text ? html`<p class="verbatim" dir="auto"><b>${tension.text}</b></p>` : nothing}
  <div class="poles">${linesIn(tension).map(pole)}</div>${supportsBoth(tension)}</li>`

/** All of them, two lines side by side each. */
export const tensionList = () =>
  outcome.tensions
    ? html`<section class="stack" id="tensions"><h2>${t("harvest.tensions")}</h2>
  <p class="hint">${t("harvest.tensions_rule")}</p>
  <ul class="voices">${outcome.tensions.map(pulling)}</ul></section>`
    : nothing

/** @param {HarvestTension} tension */
const sentence = ({ text }) => (text ? html` · <span dir="auto">${text}</span>` : nothing)

/** Under a line: what pulls against it. @param {HarvestLine} line */
export const tensionsAt = ({ id }) =>
  (outcome.tensions ?? [])
    .filter(({ lines }) => lines.includes(id))
    .map(tension => {
      const others = linesIn(tension).filter(line => line.id !== id)
      const pulls = t("harvest.in_tension", { line: "" })
      return html`<div class="stack-s"><p>${pulls}${others.map(toLine)}${sentence(tension)}</p>
        ${supportsBoth(tension)}</div>`
    })
