import { html, nothing, repeat } from "../../draw.js"
import { cardsOf } from "../../lines.js"
import { t } from "../../words.js"
import { emptyGrain } from "../grains.js"
import { columns } from "./columns.js"
import { footer, hallClock, header } from "./frame.js"
import { heap } from "./land.js"
import { turned } from "./turn.js"

const shownIn = (state, category) => cardsOf(state, category.id).filter(insight => !insight.status).reverse()

/** "en 8 eerdere, straks in beeld": how many wait for their turn. Drawn always, because measuring keeps room for it. */
export const older = ({ waiting, again }) => html`<li class="older" ?hidden=${waiting === 0}><span>${t(again ? "screen.others" : "screen.older", { n: waiting })}</span></li>`

function cards(view, category) {
  const all = shownIn(view.state, category)
  if (!all.length) return html`<div class="cards"><p class="none">${emptyGrain()}<span>${t("screen.no_cards")}</span></p></div>`
  const turn = turned(category.id, all, view.now)
  return html`<ul class="cards" data-column=${category.id} data-total=${all.length} aria-label=${t("screen.newest")}>
    ${repeat(turn.cards, insight => insight.id, (insight, at) => html`<li class="card ${at === 0 && !turn.again && view.isNew(insight.id) ? "is-new" : ""}" data-turn
      ?hidden=${at >= turn.fits}><p>${insight.text}</p></li>`)}
    ${older(turn)}</ul>`
}

const sealed = n => n ? html`<div class="cards sealed">${heap(n)}<p>${t("screen.sealed", { n })}</p></div>`
  : html`<div class="cards"><p class="none">${emptyGrain()}<span>${t("screen.no_cards")}</span></p></div>`

/** Cards as they come, newest first; sealed ones are there as a number and as grains only. */
export function collect(view) {
  const { state, device, title } = view
  const posted = device.presence.posted ?? {}
  const isSealed = state.stage.cards === "sealed"
  const count = category => isSealed ? posted[category.id] ?? 0 : shownIn(state, category).length
  const total = state.plan.categories.reduce((sum, category) => sum + count(category), 0)
  const people = state.participation?.people ?? 0
  return html`${header(view, title, hallClock(device))}
    <main>${columns(state, "", count, category => isSealed ? sealed(count(category)) : cards(view, category))}</main>
    ${footer(view, html`<b class="tally">${total}</b> ${t("screen.cards_of", { n: total, people: t("shared.people", { n: people }) })}`)}`
}
