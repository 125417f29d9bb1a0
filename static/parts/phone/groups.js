import { html, nothing, repeat } from "../../draw.js"
import { targetsOf } from "../../selectors.js"
import { t } from "../../words.js"
import { shuffled } from "./shuffle.js"
import { emptyList, paged, readable } from "./targets.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Line, Numbered } from "../../state.d.ts" */

/**
 * @param {Phone} phone
 * @param {Numbered} category
 */
const group =
  (phone, category) =>
  (/** @type {Line} */ { id, name, cards }) =>
    html`<li class="theme" id=${id} data-category-nr=${category.nr}>
  <h3 class="name"><span class="grow" dir="auto">${name}</span><span
    class="code">${cards.length}<span
      class="unseen"> ${t("phone.cards_after", { n: cards.length })}</span></span></h3>
  <ul class="stack-s">${repeat(cards, card => card.id, readable(phone, category))}</ul>
</li>`

/** @param {string} id @param {string} title @param {number | string} n @param {Drawn} list */
const part = (id, title, n, list) => html`<section class="stack-s" aria-labelledby=${id}>
  <div class="head2">
    <h2 class="is-small" id=${id}>${title}</h2>
    <span class="small quiet">${n}</span>
  </div>
  ${list}
</section>`

/**
 * The groups of a category as they lie on the board, with their cards, and the loose cards in an
 * order of one's own.
 * @param {Phone} phone
 * @param {Numbered} category
 */
export function groupedCards(phone, category) {
  const lines = targetsOf(phone.state, "themes").filter(line => line.category === category.id)
  const themes = lines.filter(({ title }) => title).sort((a, b) => a.position - b.position)
  // without a title it is a card
  const cards = /** @type {Card[]} */ (lines.filter(({ title }) => !title))
  const loose = shuffled(phone, cards)
  if (!lines.length) return emptyList(t("phone.no_cards"), nothing)
  return html`${
    themes.length
      ? part(
          "groups",
          t("phone.groups"),
          themes.length,
          html`<ul class="stack-s">${repeat(themes, ({ id }) => id, group(phone, category))}</ul>`,
        )
      : nothing
  }
  ${
    loose.length
      ? part(
          "loose",
          t(themes.length ? "phone.loose_cards" : "phone.the_cards"),
          t("shared.cards", { n: loose.length }),
          paged(phone, `loose:${category.id}`, loose, readable(phone, category)),
        )
      : nothing
  }`
}
