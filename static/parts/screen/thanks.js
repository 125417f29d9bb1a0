import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { cardsOf } from "../../lines.js"
import { longDate, t } from "../../words.js"
import { address, spaced } from "../code.js"
import { logo } from "../logo.js"
import { crop } from "./land.js"
import { qr } from "./qr.js"

// A grain for each card, in the order in which the room wrote them.
const written = state => categoriesOf(state)
  .flatMap(category => cardsOf(state, category.id).filter(card => !card.status).map(card => ({ at: card.order, nr: category.nr })))
  .sort((a, b) => a.at - b.at).map(card => card.nr)

function summary(state, cards) {
  const people = t("shared.people", { n: state.participation?.people ?? 0 })
  const uses = (state.plan.uses ?? []).map(use => use.title)
  const to = uses.length ? t("screen.goes_to", { uses: new Intl.ListFormat(state.workshop.language, { type: "conjunction" }).format(uses) }) : ""
  return `${t("screen.thanks_count", { cards: t("shared.cards", { n: cards }), people })} ${to}`
}

const later = ({ review_until: until }) => until ? html`<p class="later">${t("screen.until", { date: longDate(until) })}</p>` : nothing

/** After the session: what the room made, where it goes, and where to read it. */
export function thanks(view) {
  const { state, page } = view
  const numbers = written(state)
  return html`<main class="on-field is-thanks">
    <div class="thanks-top">${logo()}<p class="ask">${state.workshop.question}</p></div>
    <div class="thanks"><div class="words"><h1>${t("screen.thanks")}<br>${t("screen.your_harvest")}</h1>
      <p class="count">${summary(state, numbers.length)}</p>${later(state.workshop)}</div>
      <div class="frame">${qr(page)}<div><p>${t(state.workshop.published ? "screen.read_harvest" : "screen.same_link")}</p>
        <p class="address">${address(page)} ${spaced(page.code)}</p></div></div></div>
    <div class="land">${crop(numbers)}</div>
  </main>`
}
thanks.isPoster = true
