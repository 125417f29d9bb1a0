import { categoriesOf } from "../../categories.js"
import { html, live, nothing } from "../../draw.js"
import { finding } from "../../search.js"
import { listOf } from "../../selectors.js"
import { t } from "../../words.js"
import { card } from "../card.js"
import { whereItGoes, whyHidden } from "./card-fate.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, State } from "../../state.d.ts" */

/**
 * My wish that nobody but facilitators reads it, or that all do.
 * @param {Phone} phone @param {Card} own
 */
function wish(phone, own) {
  const on = own.status !== "withheld"
  if (!phone.joined || !phone.state.me?.insights?.[own.id] || (on && own.status)) return nothing
  return html`<button class="button is-small is-plain" id=${`wish-${own.id}`}
    @click=${() =>
      phone.ask(
        { do: "withhold", target: own.id, on },
        on ? "phone.withheld" : "phone.shown_again",
      )}>${t(on ? "phone.withhold" : "phone.show_again")}</button>`
}

/** @param {Phone} phone @param {Card} own */
const cardLine = (phone, own) => html`<span class="code" translate="no">${own.number}</span>
  ${own.status === "hidden" ? html`<span>${whyHidden(own)}</span>` : nothing}
  ${own.status === "withheld" ? html`<span>${t("phone.withheld")}</span>` : nothing}
  ${whereItGoes(phone.state, own)} ${wish(phone, own)}`

/** A card by its id, or the one that it was put under. @param {State} state @param {string} id */
function cardOf({ insights = {} }, id) {
  const cardId = insights[id] ? id : Object.keys(insights).find(each => insights[each].merged?.[id])
  return cardId ? [{ ...insights[cardId], id: cardId }] : []
}

/** @param {Phone} phone @param {Card[]} all */
const cardsByCategory = (phone, all) =>
  categoriesOf(phone.state).flatMap(category =>
    all
      .filter(own => own.category === category.id)
      .map(own =>
        card({
          category,
          text: own.text,
          state: own.status === "hidden" || own.status === "withheld" ? "is-hidden" : "",
          under: cardLine(phone, own),
        }),
      ),
  )

const MOST = 8 // that a search shows

/** Cards that hold all words of what is looked for, of two letters or more. @param {Phone} phone */
function matches(phone) {
  const sought = (phone.ui.search ?? "").match(/\S{2,}/g)
  if (!sought) return []
  const isSought = finding(sought.join(" "))
  return listOf(phone.state.insights)
    .filter(({ number, text }) => isSought(`${number ?? ""} ${text}`))
    .slice(0, MOST)
}

/** For who took part on another phone, or whose phone forgot it. @param {Phone} phone */
function search(phone) {
  const cards = matches(phone)
  return html`<div class="field"><label for="find-card">${t("phone.find_card")}</label>
    <input class="input" type="search" dir="auto" id="find-card" autocomplete="off"
      .value=${live(phone.ui.search ?? "")} @input=${event => {
        phone.ui.search = event.target.value
        phone.draw()
      }}></div>
    <ul class="stack-s" aria-live="polite">${cardsByCategory(phone, cards)}</ul>
    ${
      cards.length || (phone.ui.search ?? "").trim().length < 3
        ? nothing
        : html`<p class="hint">${t("phone.found_none")}</p>`
    }`
}

/**
 * My cards and what became of them, also those that only this phone remembers to be mine; once all
 * may know what became of them, any card can be looked for.
 * @param {Phone} phone
 */
export function cardDestinations(phone) {
  const { me, workshop } = phone.state
  const ownCards = Object.keys(me?.insights ?? phone.remembered).flatMap(id =>
    cardOf(phone.state, id),
  )
  const items = cardsByCategory(phone, ownCards)
  if (!items.length && !workshop.published) return nothing
  return html`<section class="stack-s" aria-labelledby="destinations">
        <h2 class="is-small" id="destinations">${t("phone.where_cards_go")}</h2>
        <ul class="stack-s">${items}</ul>
        ${workshop.published ? search(phone) : nothing}
      </section>`
}
