import { categoriesOf } from "../../categories.js"
import { html, nothing, repeat } from "../../draw.js"
import { cardsOf, countsPeople, decidingRound, openRound } from "../../lines.js"
import { t } from "../../words.js"
import { emptyGrain, grains } from "../grains.js"
import { lock } from "../icons.js"
import { mark } from "../mark.js"
import { actsOn, card } from "./card.js"
import { menu } from "./menu.js"

const sealedNow = state => state.workshop.state === "open" && state.stage?.cards === "sealed"

// Of sealed cards nothing exists here but how many there are.
function sealed(n) {
  if (!n) return nothing
  return html`<div class="sealed-count"><p class="row">${lock()}<span>${t("facilitate.sealed", { n })}</span></p>${grains(n, n)}</div>`
}

// Cards keep the order in which they came. Only what the room decided, once it is known, puts the most carried first.
function order(cards, voters) {
  if (!voters) return cards
  const votes = insight => (insight.status ? -1 : insight.votes?.[voters.round] ?? 0)
  return [...cards].sort((a, b) => votes(b) - votes(a) || a.order - b.order)
}

function column(desk, category, counts) {
  const { state, device } = desk
  const cards = order(cardsOf(state, category.id), counts.voters)
  const waiting = sealedNow(state) ? device.presence.posted?.[category.id] ?? 0 : 0
  const shown = cards.filter(insight => !insight.status).length
  return html`<section class="column" data-category-nr=${category.nr} aria-labelledby=${`column-${category.id}`}>
    <h2 id=${`column-${category.id}`}>${mark(category)}<span>${category.short}</span><span class="count">${shown}<span
      class="unseen"> ${t("facilitate.cards_word", { n: shown })}</span></span></h2>
    ${sealed(waiting)}
    ${cards.length ? html`<ul class="cards">${repeat(cards, insight => insight.id, insight => card(desk, insight, counts))}</ul>`
      : waiting ? nothing : html`<div class="empty">${emptyGrain()}<p>${t("facilitate.no_cards")}</p></div>`}
  </section>`
}

// The votes that may be shown: of the deciding round people and how many voted, of an open stage the support as it comes.
// While a round votes blind there is none at all: what people supported earlier would sway them.
function countsOf(state) {
  const { stage, workshop } = state
  if (workshop.state === "open" && stage?.blind && !stage.revealed) return { voters: null, open: null }
  const round = decidingRound(state)
  const of = state.ballots?.[round]
  return { voters: of ? { round, of, people: countsPeople(state, round) } : null, open: openRound(state) }
}

export function board(desk) {
  const { state } = desk
  const categories = categoriesOf(state)
  const counts = countsOf(state)
  const chosen = desk.unfolded.menu && state.insights?.[desk.unfolded.menu.id]
  const insight = chosen && { ...chosen, id: desk.unfolded.menu.id }
  return html`
    <main class="board ${categories.length === 1 ? "is-one" : ""}" id="main" tabindex="-1" aria-label=${t("facilitate.board")}
      .style=${`--columns:${categories.length}`}>
      ${categories.map(category => column(desk, category, counts))}
      ${insight ? menu(desk, t("facilitate.more_for", { number: insight.number }), actsOn(desk, insight)) : nothing}
    </main>
    <datalist id="reasons">${["name", "hurtful", "off_topic", "twice"].map(reason => html`<option
      value=${t(`facilitate.reason_${reason}`)}></option>`)}</datalist>`
}
