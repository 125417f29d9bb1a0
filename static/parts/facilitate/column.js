import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { emptyGrain, grains } from "../grains.js"
import { lock, plus } from "../icons.js"
import { mark } from "../mark.js"
import { boardCard } from "./card.js"
import { naming, startGroup } from "./naming.js"
import { theme } from "./theme.js"

const sealedNow = state => state.workshop.state === "open" && state.stage?.cards === "sealed"

// Of sealed cards nothing exists here but how many there are.
function sealed(n) {
  if (!n) return nothing
  return html`<div class="sealed-count"><p
    class="row">${lock()}<span>${t("facilitate.sealed", { n })}</span></p>${grains(n, n)}</div>`
}

// Ticked cards of this question go into the new group; it may begin empty.
function begin(desk, category) {
  const { insights = {} } = desk.state
  startGroup(
    desk,
    category,
    [...desk.picked].filter(id => insights[id]?.category === category),
  )
}

const newGroup = (
  desk,
  { id, short },
) => html`<button class="button is-plain new-group" data-new-group id=${`new-${id}`}
  @click=${() => begin(desk, id)}>${plus()}${t("facilitate.new_theme")}<span
    class="unseen">: ${short}</span></button>`

function looseCards(desk, { category, themes, loose }, counts, waiting) {
  if (!loose.length && !themes.length) {
    return waiting
      ? nothing
      : html`<div class="empty">${emptyGrain()}<p>${t("facilitate.no_cards")}</p></div>`
  }
  return html`<ul class="cards" aria-labelledby=${`loose-${category.id}`}>
    ${repeat(
      loose,
      insight => insight.id,
      insight => boardCard(desk, insight, counts),
    )}</ul>`
}

export function column(desk, content, counts) {
  const { category, themes, loose } = content
  const cards = [...loose, ...themes.flatMap(each => each.cards)]
  const waiting = sealedNow(desk.state) ? (desk.device.presence.posted?.[category.id] ?? 0) : 0
  const shown = cards.filter(insight => !insight.status).length
  const closed = desk.state.workshop.state === "closed"
  return html`<section class="column" data-category=${category.id} data-category-nr=${category.nr}
    aria-labelledby=${`column-${category.id}`}>
    <h2 id=${`column-${category.id}`}>${mark(category)}<span>${category.short}</span><span
      class="count">${shown}<span
      class="unseen"> ${t("facilitate.cards_word", { n: shown })}</span></span></h2>
    ${sealed(waiting)}
    <div class="themes">${repeat(
      themes,
      each => each.id,
      each => theme(desk, each, counts),
    )}</div>
    ${desk.unfolded.group?.category === category.id ? naming(desk, desk.unfolded.group) : nothing}
    <div class="loose">
      <div class="loose-head"><h3 id=${`loose-${category.id}`}>${t("facilitate.loose")}</h3>
        ${closed ? nothing : newGroup(desk, category)}</div>
      ${looseCards(desk, content, counts, waiting)}
    </div>
  </section>`
}
