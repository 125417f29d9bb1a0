import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { countedOf, groupsOf } from "../../ranking.js"
import { longDate, t } from "../../words.js"
import { address, spaced } from "../code.js"
import { logo } from "../logo.js"
import { offlineMark } from "./frame.js"
import { cardField } from "./grain-field.js"
import { qr } from "./qr.js"

/** @import { View } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */

// A grain for each card, in the order in which the room wrote them.
/** @param {State} state */
const written = state =>
  categoriesOf(state)
    .flatMap(category =>
      countedOf(state, category.id).map(card => ({ at: card.order, nr: category.nr })),
    )
    .sort((a, b) => a.at - b.at)
    .map(card => card.nr)

/** @param {State} state @param {string[]} parts */
const listed = (state, parts) =>
  new Intl.ListFormat(state.workshop.language, { type: "conjunction" }).format(parts)

/** @param {State} state @param {string} cards */
function by(state, cards) {
  const n = state.participation?.people
  return n ? `${cards}. ${t("screen.thanks_people", { n })}` : `${cards}.`
}

/** @param {State} state @param {number} cards */
function summary(state, cards) {
  const groups = categoriesOf(state).reduce(
    (sum, { id }) => sum + groupsOf(state, id).themes.length,
    0,
  )
  const actions = Object.keys(state.actions ?? {}).length
  const counts = [t("shared.cards", { n: cards })]
  if (groups) counts.push(t("screen.groups", { n: groups }))
  if (actions) counts.push(t("screen.actions", { n: actions }))
  const uses = (state.plan.uses ?? []).map(use => use.title)
  const to = uses.length ? t("screen.goes_to", { uses: listed(state, uses) }) : ""
  return `${by(state, listed(state, counts))} ${to}`
}

// Until when more may come; in the last stage what is asked now.
/** @param {View} view */
function later({ state: { workshop }, stage }) {
  const now = workshop.state === "open" && stage?.participant
  const sentence = workshop.review_until
    ? t("screen.until", { date: longDate(workshop.review_until) })
    : now
  return sentence ? html`<p class="later">${sentence}</p>` : nothing
}

/** At the end: what the room made, where it goes, and where to read it. @param {View} view */
export function thanks(view) {
  const { state, page } = view
  const numbers = written(state)
  const { published, question } = state.workshop
  return html`<main class="on-field is-thanks">
    <div class="thanks-top">${logo()}<p class="ask"
      dir="auto">${question}</p>${offlineMark(view)}</div>
    <div class="thanks"><div
      class="words"><h1>${t("screen.thanks")}<br>${t("screen.your_harvest")}</h1>
      <p class="count">${summary(state, numbers.length)}</p>${later(view)}</div>
      <div class="frame">${qr(published ? `${page.qr_url}?to=harvest` : page.qr_url)}
        <div><p>${t(published ? "screen.read_harvest" : "screen.same_link")}</p>
          <p class="address"
            translate="no">${address(page)} ${spaced(page.code)}</p></div></div></div>
    <div class="land">${cardField(numbers)}</div>
  </main>`
}
thanks.isPoster = true
