import { html, nothing, repeat } from "../../draw.js"
import { visibleCards } from "../../selectors.js"
import { t } from "../../words.js"
import { emptyGrain, grains } from "../grains.js"
import { lock, plus } from "../icons.js"
import { mark } from "../mark.js"
import { boardCard } from "./card.js"
import { naming, startGroup } from "./naming.js"
import { parkedList } from "./parking.js"
import { theme } from "./theme.js"

/** @import { Column, ShownCounts } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Category, State } from "../../state.d.ts" */

/** @param {State} state */
const sealedNow = state => state.workshop.state === "open" && state.stage?.cards === "sealed"

// Of sealed cards nothing exists here but how many there are.
/** @param {number} n */
function sealed(n) {
  if (!n) return nothing
  return html`<div class="sealed-count"><p
    class="row">${lock()}<span>${t("facilitate.sealed", { n })}</span></p>${grains(n, n)}</div>`
}

// Ticked cards of this question go into the new group; it may begin empty.
/** @param {Desk} desk @param {string} category */
function begin(desk, category) {
  const { insights = {} } = desk.state
  startGroup(
    desk,
    category,
    [...desk.picked].filter(id => insights[id]?.category === category),
  )
}

/** @param {Desk} desk @param {Category} category */
const newGroup = (
  desk,
  { id, short },
) => html`<button class="button is-plain new-group" data-new-group id=${`new-${id}`}
  @click=${() => begin(desk, id)}>${plus()}${t("facilitate.new_theme")}<span
    class="unseen">: ${short}</span></button>`

// While a mouse is over them, cards stay where they are: what comes waits here, or a click would
// meet another card.
/** @param {Desk} desk @param {number} n */
const newcomers = (desk, n) =>
  n
    ? html`<button class="button is-plain newcomers"
      @click=${() => desk.hold(null)}>${plus()}${t("facilitate.newcomers", { n })}</button>`
    : nothing

/**
 * @param {Desk} desk @param {Column} content @param {ShownCounts} counts @param {number} waiting
 */
function looseCards(desk, { category, themes, loose, later }, counts, waiting) {
  if (!loose.length && !themes.length && !later) {
    if (desk.view.search.trim()) return html`<p class="hint">${t("facilitate.nothing_found")}</p>`
    return waiting
      ? nothing
      : html`<div class="empty">${emptyGrain()}<p>${t("facilitate.no_cards")}</p></div>`
  }
  return html`<ul class="cards" aria-labelledby=${`loose-${category.id}`}>
    ${repeat(
      loose,
      insight => insight.id,
      insight => boardCard(desk, insight, counts),
    )}</ul>`
}

// A hand that comes over a column with a mouse holds it still.
/** @param {Desk} desk @param {Handled} event @param {Column} content */
function enter(desk, event, { category, loose, order }) {
  if (event.pointerType !== "mouse" || order !== "newest") return
  desk.hold({ category: category.id, upTo: Math.max(0, ...loose.map(card => card.order)) })
}

/** @param {Desk} desk @param {Column} content @param {ShownCounts} counts */
function themesOf(desk, { category, themes }, counts) {
  const { group } = desk.unfolded
  return html`<div class="themes">${repeat(
    themes,
    each => each.id,
    each => theme(desk, each, counts),
  )}</div>
  ${group?.category === category.id ? naming(desk, group) : nothing}`
}

/**
 * One question: its groups, then its loose cards; while new ones come first, those stand on top.
 * @param {Desk} desk @param {Column} content @param {ShownCounts} counts
 */
export function column(desk, content, counts) {
  const { category, order } = content
  const waiting = sealedNow(desk.state) ? (desk.device.presence.posted?.[category.id] ?? 0) : 0
  const visibleCount = visibleCards(desk.state).filter(card => card.category === category.id).length
  const groups = themesOf(desk, content, counts)
  const closed = desk.state.workshop.state === "closed"
  return html`<section class="column" data-category=${category.id} data-category-nr=${category.nr}
    aria-labelledby=${`column-${category.id}`}
    @pointerenter=${event => enter(desk, event, content)} @pointerleave=${() => desk.hold(null)}>
    <h2 id=${`column-${category.id}`}>${mark(category)}<span>${category.short}</span><span
      class="count">${visibleCount}<span
      class="unseen"> ${t("facilitate.cards_word", { n: visibleCount })}</span></span></h2>
    ${sealed(waiting)}
    ${order === "newest" ? nothing : groups}
    <div class="loose">
      <div class="loose-head"><h3 id=${`loose-${category.id}`}>${t("facilitate.loose")}</h3>
        ${closed ? nothing : newGroup(desk, category)}</div>
      ${newcomers(desk, content.later)}
      ${looseCards(desk, content, counts, waiting)}
    </div>
    ${order === "newest" ? groups : nothing}
    ${parkedList(desk, category)}
  </section>`
}
