import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { card } from "../card.js"
import { emptyGrain } from "../grains.js"
import { sameWords } from "../merged.js"
import { originOf } from "../origin.js"
import { trialChip } from "../trial.js"
import { ownChip } from "./own-chip.js"
import { reporting } from "./reporting.js"
import { supportButton } from "./vote-buttons.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Numbered, Votes } from "../../state.d.ts" */

/**
 * A list in pages: the rest comes when asked for, so that nothing grows under a thumb.
 * @template {{ id: string }} T
 * @param {Phone} phone @param {string} key @param {T[]} items @param {(item: T) => Drawn} draw
 */
export function paged(phone, key, items, draw, size = 20) {
  const count = phone.ui.shown[key] ?? size
  const more = () => {
    phone.ui.shown[key] = count + size
    phone.draw()
  }
  const rest = items.length - count
  return html`<ul class="stack-s">${repeat(items.slice(0, count), ({ id }) => id, draw)}</ul>
    ${
      rest > 0
        ? html`<button class="button is-wide"
          @click=${more}>${t("phone.show_more", { n: Math.min(rest, size) })}</button>`
        : nothing
    }`
}

/**
 * A card that one may support, in the open.
 * @param {Phone} phone @param {Numbered} category @param {Votes} votes
 */
export const supportable = (phone, category, votes) => (/** @type {Card} */ insight) =>
  card({
    category,
    text: insight.text,
    under: html`${supportButton(phone, votes, insight)}${originOf(insight)}${trialChip(
      insight,
    )}${reporting(phone, insight.id, t("phone.card", { number: insight.number }))}${sameWords(
      insight.merged,
    )}`,
  })

/**
 * A card to read. @param {Phone} phone
 * @param {Numbered} category
 */
export const readable =
  (phone, category) =>
  (/** @type {Card} */ { id, text, number, trial, merged, origin }) =>
    card({
      id,
      category,
      text,
      under: html`<span class="code" translate="no">${number}</span>${originOf({
        origin,
      })}${ownChip(phone, id, merged)}${trialChip({ trial })}${reporting(
        phone,
        id,
        t("phone.card", { number }),
      )}${sameWords(merged)}`,
    })

/**
 * What one opens a group for: its cards, word for word.
 * @param {Phone} phone @param {Card[]} cards
 */
export const inside = (phone, cards) =>
  cards.map(
    ({ id, number, text, trial, merged, origin }) =>
      html`<li><span class="code" translate="no">${number}</span> <bdi dir="auto">${text}</bdi>
        ${originOf({ origin })} ${ownChip(phone, id, merged)} ${trialChip({ trial })}${sameWords(
          merged,
        )}</li>`,
  )

/**
 * Nothing there yet: what will be here, and what to do.
 * @param {string} title @param {Drawn} [what]
 */
export const emptyList = (title, what) =>
  html`<div class="empty">${emptyGrain()}<p><b>${title}</b></p>${
    what ? html`<p>${what}</p>` : nothing
  }</div>`
