import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { card } from "../card.js"
import { emptyGrain } from "../grains.js"
import { fold } from "../icons.js"
import { dotButton, supportButton, tally } from "./give.js"
import { myDots } from "./mine.js"

const PAGE = 20

/** A list in pages of twenty: the rest comes when asked for, so that nothing grows under a thumb. */
export function paged(phone, key, items, draw) {
  const shown = phone.ui.shown[key] ?? PAGE
  const more = () => {
    phone.ui.shown[key] = shown + PAGE
    phone.draw()
  }
  const rest = items.length - shown
  return html`<ul class="stack-s">${repeat(items.slice(0, shown), ({ id }) => id, draw)}</ul>
    ${rest > 0 ? html`<button class="button is-wide" @click=${more}>${t("phone.show_more", { n: Math.min(rest, PAGE) })}</button>` : nothing}`
}

/** A card that one may support, in the open. */
export const supportable = (phone, category, votes) => insight =>
  card({ category, text: insight.text, under: supportButton(phone, votes, insight) })

/** A card to read. */
export const readable = category => insight =>
  card({ category, text: insight.text, under: html`<span class="code">${insight.number}</span>` })

/** A group or a loose card that takes dots; a group opens to its cards. */
export const votable = (phone, category, votes) => target => {
  const name = target.title ?? target.text
  const open = phone.ui.open.has(target.id)
  const counted = votes.revealed ? tally(votes, target.votes?.[votes.round] ?? 0) : nothing
  const mine = myDots(phone, votes.round)[target.id] > 0
  return html`<li class="card is-target ${mine ? "is-given" : ""}" data-category-nr=${category.nr}>
    <p>${name}</p>
    ${target.title ? unfold(phone, target, open) : nothing}
    <div class="under">${dotButton(phone, votes, target, name)}<span>${counted}</span></div>
    ${target.title
      ? html`<ul class="inside" id="inside-${target.id}" ?hidden=${!open}>
          ${target.cards.map(({ number, text }) => html`<li><span class="code">${number}</span> ${text}</li>`)}
        </ul>`
      : nothing}
  </li>`
}

function unfold(phone, { id, cards }, open) {
  const turn = () => {
    phone.ui.open.delete(id) || phone.ui.open.add(id)
    phone.draw()
  }
  return html`<button
    class="unfold"
    aria-expanded=${open}
    aria-controls="inside-${id}"
    aria-label=${t("phone.read_cards", { n: cards.length })}
    @click=${turn}
  >${cards.length}${fold()}</button>`
}

/** Nothing there yet: what will be here, and what to do. */
export const none = (title, what) => html`<div class="empty">${emptyGrain()}<p><b>${title}</b></p>${what ? html`<p>${what}</p>` : nothing}</div>`
