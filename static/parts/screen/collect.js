import { html, nothing } from "../../draw.js"
import { cardsOf, countedOf } from "../../ranking.js"
import { t } from "../../words.js"
import { emptyGrain } from "../grains.js"
import { originOf } from "../origin.js"
import { trialChip } from "../trial.js"
import { columns } from "./columns.js"
import { footer, hallClock, header } from "./frame.js"
import { sealedHeap } from "./grain-field.js"
import { keyed } from "./keyed.js"
import { numberOf, setAside } from "./parked.js"
import { inRotation } from "./rotation.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Card, Category, Numbered } from "../../state.d.ts" */

/**
 * "en 8 eerdere, straks in beeld": how many wait for their turn. Drawn always, because measuring
 * keeps room for it.
 * @param {{ waiting: number, again: boolean }} turn
 */
export const waitingCards = ({ waiting, again }) => html`<li class="older" ?hidden=${waiting === 0}>
  <span>${t(again ? "screen.others" : "screen.older", { n: waiting })}</span></li>`

/** Nothing is here yet, and what to do about it. @param {string} sentence */
export const emptyColumn = sentence =>
  html`<p class="none">${emptyGrain()}<span>${sentence}</span></p>`

/** @param {Card} card @param {boolean} isNew @param {boolean} hidden @param {boolean} numbered */
const card = ({ text, trial, number, merged, origin }, isNew, hidden, numbered) => html`
  <li class="card ${isNew ? "is-new" : ""}" data-turn ?hidden=${hidden}><p dir="auto">${
    numbered ? html`<b class="nr" translate="no">${numberOf({ number, merged })}</b> ` : nothing
  }${text}</p>${
    origin ? html`<p class="origin">${originOf({ origin })}</p>` : nothing
  }${trialChip({ trial })}</li>`

/**
 * The cards of a question, newest first, as many whole ones as fit; the others have their turn.
 * `numbered`: people name them.
 * @param {View} view
 * @param {Numbered} category
 */
export function cards(view, category, { numbered = false } = {}) {
  const all = cardsOf(view.state, category.id)
    .filter(({ apart }) => !apart)
    .reverse()
  if (!all.length)
    return html`<div class="cards">${emptyColumn(
      t(view.state.now.posts ? "screen.no_cards" : "screen.none"),
    )}<ul>${setAside(view, category)}</ul></div>`
  const rotation = inRotation(category.id, all, view.now)
  return html`<ul class="cards" data-column=${category.id} data-total=${all.length}
    aria-label=${t("screen.newest")}>
    ${keyed(rotation.cards, (insight, at) =>
      card(
        insight,
        at === 0 && !rotation.again && view.isNew(insight.id),
        at >= rotation.fits,
        numbered,
      ),
    )}
    ${waitingCards(rotation)}${setAside(view, category)}</ul>`
}

/** @param {number} n */
const sealed = n =>
  html`<div class="cards ${n ? "sealed" : ""}">${
    n
      ? html`${sealedHeap(n)}<p>${t("screen.sealed", { n })}</p>`
      : emptyColumn(t("screen.no_cards"))
  }</div>`

/**
 * Cards as they come, newest first; sealed ones are there as a number and as grains only.
 * @param {View} view
 */
export function collect(view) {
  const { state, presence, title } = view
  const isSealed = state.stage?.cards === "sealed"
  /** @param {Category} category */
  const count = ({ id }) => (isSealed ? (presence.posted?.[id] ?? 0) : countedOf(state, id).length)
  const total = state.plan.categories.reduce((sum, category) => sum + count(category), 0)
  // cards that stood there, or came from paper, need nobody on a phone
  const people = state.participation?.people
  const label = people
    ? t("screen.cards_and", { n: total, people: t("shared.people", { n: people }) })
    : t("screen.cards_word", { n: total })
  return html`${header(view, title, hallClock(view))}
    <main>${columns(state, "", count, category =>
      isSealed ? sealed(count(category)) : cards(view, category),
    )}</main>
    ${footer(view, html`<b class="tally">${total}</b> ${label}`)}`
}
