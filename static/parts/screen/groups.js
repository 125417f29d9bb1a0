import { html, nothing } from "../../draw.js"
import { groupsOf } from "../../ranking.js"
import { t } from "../../words.js"
import { cards, waitingCards } from "./collect.js"
import { columns } from "./columns.js"
import { footer, hallClock, header } from "./frame.js"
import { keyed } from "./keyed.js"
import { numberOf, setAside } from "./parked.js"
import { inRotation } from "./rotation.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Card, Line, Numbered } from "../../state.d.ts" */

const MOST = 40 // groups that a column tries to show at once
const FEW = 12 // loose cards that are named and not only counted

/** @param {Card[]} cards */
const numbers = cards => cards.map(card => html` <b translate="no">${numberOf(card)}</b>`)

// Numbers are what somebody says to mean a card; the compact list has room for how many there are.
/** @param {Pick<Line, "title" | "cards">} line @param {boolean} isNew @param {boolean} hidden */
const group = ({ title, cards }, isNew, hidden) => html`
  <li class="card is-group ${isNew ? "is-new" : ""}" data-turn ?hidden=${hidden}>
    <p class="says" dir="auto">${title}</p>
    <p class="size"><span class="in-words">${t("shared.cards", { n: cards.length })}</span><span
      class="in-short"
      aria-hidden="true">${cards.length}</span><span
        class="numbers">${numbers(cards)}</span></p></li>`

/** @param {Card[]} loose */
const looseCards =
  loose => html`<li class="loose" data-always>${t("screen.loose", { n: loose.length })}<span
  class="numbers">${loose.length > FEW ? nothing : numbers(loose)}</span></li>`

/**
 * @param {View} view
 * @param {Numbered} category
 */
function column(view, category) {
  const { themes, loose } = groupsOf(view.state, category.id)
  if (!themes.length) return cards(view, category, { numbered: true })
  const rotation = inRotation(category.id, themes, view.now, MOST)
  return html`<ul class="cards" data-column=${category.id} data-total=${themes.length} data-compact
    aria-label=${category.short}>
    ${keyed(rotation.cards, (theme, at) => group(theme, view.isNew(theme.id), at >= rotation.fits))}
    ${waitingCards({ ...rotation, again: true })}
    ${loose.length ? looseCards(loose) : nothing}${setAside(view, category)}</ul>`
}

/**
 * The board while it is being grouped: sentences and sizes, loose cards counted; before the first
 * group the cards.
 * @param {View} view
 */
export const groups = view => html`${header(view, view.title, hallClock(view))}
  <main>${columns(
    view.state,
    "",
    () => null,
    category => column(view, category),
  )}</main>
  ${footer(view, t("screen.say_it"))}`
