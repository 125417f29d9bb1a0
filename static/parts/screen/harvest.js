import { html, nothing } from "../../draw.js"
import { figuresOf, ranked } from "../../ranking.js"
import { t } from "../../words.js"
import { address } from "../code.js"
import { arrow } from "../icons.js"
import { emptyColumn, waitingCards } from "./collect.js"
import { columns } from "./columns.js"
import { footer, header } from "./frame.js"
import { keyed } from "./keyed.js"
import { figures, says } from "./results.js"
import { inRotation } from "./rotation.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Destination, Line, Numbered, State } from "../../state.d.ts" */

// The parts of the call and the criteria where a line goes, by their titles.
/** @param {State} state @param {Line} line */
function goes({ plan }, { sections = [], criteria = [] }) {
  /** @param {Destination[]} places @param {string[]} ids */
  const chosen = (places, ids) =>
    places.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
  const titles = [...chosen(plan.sections, sections), ...chosen(plan.criteria, criteria)]
  return titles.length
    ? html`<p class="goes">${arrow()}<span>${titles.join(" · ")}</span></p>`
    : nothing
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {string | undefined} round
 */
function figuresLine(state, line, round) {
  const counts = figuresOf(state, line, round)
  if (counts.people) return html`<p class="figures">${figures(counts)}</p>`
  return line.title
    ? html`<p class="figures">${t("shared.cards", { n: line.cards.length })}</p>`
    : nothing
}

/**
 * @param {View} view
 * @param {Numbered} category
 * @param {string | undefined} round
 */
function column(view, category, round) {
  const lines = ranked(view.state, category.id, round)
  if (!lines.length) return html`<div class="cards">${emptyColumn(t("screen.nothing_here"))}</div>`
  const rotation = inRotation(category.id, lines, view.now)
  return html`<ol class="cards is-results" data-column=${category.id} data-total=${lines.length}>
    ${keyed(
      rotation.cards,
      (line, at) => html`<li class="result" data-turn ?hidden=${at >= rotation.fits}>
      ${says(line)}${figuresLine(view.state, line, round)}${goes(view.state, line)}</li>`,
    )}
    ${waitingCards({ ...rotation, again: true })}</ol>`
}

/**
 * The whole harvest in turns: each line, who is behind it, and where it goes.
 * @param {View} view
 */
export function harvest(view) {
  const { state, page } = view
  const { published } = state.workshop
  const round = state.now.decides
  return html`${header(view, t("screen.harvest"), nothing)}
    <main>${columns(
      state,
      "is-results is-harvest",
      () => null,
      category => column(view, category, round),
    )}</main>
    ${footer(
      view,
      published
        ? html`${t("screen.read_harvest")}: <span
          translate="no">${address(page)}/${page.code}/harvest</span>`
        : nothing,
    )}`
}
