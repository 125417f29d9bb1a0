import { html, nothing, repeat } from "../../draw.js"
import { targetsOf, visibleCards } from "../../selectors.js"
import { t } from "../../words.js"
import { fold } from "../icons.js"
import { mark } from "../mark.js"
import { sameWords } from "../merged.js"
import { trialChip } from "../trial.js"
import { myAsk } from "./own.js"
import { ownChip } from "./own-chip.js"
import { recognising } from "./recognising.js"
import { reporting } from "./reporting.js"
import { sameButton, sameCardButtons, sameForm } from "./same.js"
import { shuffled } from "./shuffle.js"
import { emptyList, paged } from "./targets.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Line, Numbered } from "../../state.d.ts" */

/** @param {Phone} phone @param {string} target @param {string} name */
function askButton(phone, target, name) {
  const on = myAsk(phone, target)
  const ask = () =>
    phone.ask({ do: "ask", target, on: !on }, on ? "phone.ask_gone" : "phone.ask_saved")
  return html`<button class="object ${on ? "is-on" : ""}" aria-pressed=${on} @click=${ask}>
    ${t(on ? "phone.asked" : "phone.ask")}<span class="unseen">: ${name}</span>
  </button>`
}

/** @param {Phone} phone @param {Card} card */
const group = ({ state }, { theme }) => {
  const groupTheme = theme ? state.themes?.[theme] : null
  return groupTheme && !groupTheme.status
    ? html`<span>${t("phone.in_group", { title: groupTheme.title })}</span>`
    : nothing
}

/** @param {Phone} phone @param {Numbered} category @param {Card[]} cards */
const toRead = (phone, category, cards) => (/** @type {Card} */ card) =>
  html`<li class="card is-read" id=${card.id}
  data-category-nr=${category.nr}>
  ${mark(category)}
  <p dir="auto">${card.text}</p>
  <div class="under"><span class="code" translate="no">${card.number}</span>${ownChip(
    phone,
    card.id,
    card.merged,
  )}${trialChip(card)}${group(phone, card)}${sameWords(card.merged)}${reporting(
    phone,
    card.id,
    t("phone.card", { number: card.number }),
  )}</div>
  <div class="says" data-read=${card.id}>${sameCardButtons(phone, card)}${sameButton(
    phone,
    card,
  )}${askButton(phone, card.id, t("phone.card", { number: card.number }))}</div>
  ${sameForm(phone, card, cards)}
</li>`

/** @param {Phone} phone @param {Line[]} groups */
const inGroups = (phone, groups) =>
  groups.length
    ? html`<details class="groups"><summary>${t("phone.groups_so_far", {
        n: groups.length,
      })}${fold()}</summary><ul class="stack-s">${repeat(
        groups,
        ({ id }) => id,
        /** @param {Line} line */ ({ id, name, cards }) => html`<li>
          <h2 class="is-small" dir="auto">${name}</h2>
          <p class="small quiet"><span class="code" translate="no">${cards
            .map(({ number }) => number)
            .join(" ")}</span></p>
          ${askButton(phone, id, name)}</li>`,
      )}</ul></details>`
    : nothing

/**
 * The cards of a question to read, in an order of one's own that stays while a facilitator groups
 * them, and what one may say of each; how many one has read, which only this phone knows.
 * @param {Phone} phone
 * @param {Numbered} category
 */
export function cardsToRead(phone, category) {
  const { state, ui } = phone
  const all = visibleCards(state).filter(card => card.category === category.id)
  if (!all.length) return emptyList(t("phone.no_cards"))
  const cards = shuffled(phone, all)
  const n = cards.filter(({ id }) => ui.read?.has(id) || state.me?.insights?.[id]).length
  const groups = targetsOf(state, "themes").filter(
    ({ title, category: of }) => title && of === category.id,
  )
  return html`${recognising(phone, category, groups)} ${inGroups(phone, groups)}<section
      class="stack-s" aria-labelledby="to-read">
    <div class="head2">
      <h2 class="is-small" id="to-read">${t("phone.the_cards")}</h2>
      <span class="small quiet number">${t("phone.read_of", { n, m: cards.length })}</span>
    </div>
    <progress class="how-far" max=${cards.length} value=${n} aria-hidden="true"></progress>
    ${paged(phone, `read:${category.id}`, cards, toRead(phone, category, cards))}
  </section>`
}
