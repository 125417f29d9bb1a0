import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { card } from "../card.js"
import { arrow } from "../icons.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */

const titles = (places, ids) => places.filter(({ id }) => ids.has(id)).map(({ title }) => title)

/**
 * Where a card goes, by itself and with its group: titles of sections and criteria.
 * @param {State} state
 */
function goesTo({ plan, themes }, own) {
  const group = themes?.[own.theme]
  const both = name => new Set([...(own[name] ?? []), ...(group?.[name] ?? [])])
  return {
    group,
    sections: titles(plan.sections, both("sections")),
    criteria: titles(plan.criteria, both("criteria")),
  }
}

/** In words, in the lines under a card: its group, and where it goes. @param {State} state */
export function whereItGoes(state, own) {
  const { group, sections, criteria } = goesTo(state, own)
  const to = (words, places) =>
    places.length
      ? html`<span class="way">${arrow()}<span>${t(words, {
          places: places.join(" · "),
        })}</span></span>`
      : nothing
  const asked = state.plan.sections.length || state.plan.criteria.length
  return html`${
    group ? html`<span>${t("phone.in_group", { title: group.title })}</span>` : nothing
  } ${to("phone.to_section", sections)} ${to("phone.to_criterion", criteria)}
    ${
      asked && !own.status && !sections.length && !criteria.length
        ? html`<span>${t("phone.placed_nowhere")}</span>`
        : nothing
    }`
}

/** That a facilitator hid my card, and why. */
export const whyHidden = ({ reason }) =>
  reason ? t("phone.hidden_why", { reason }) : t("phone.hidden")

/** @param {State} state */
const said = (state, own) => html`<span class="code" translate="no">${own.number}</span>
  ${
    own.status === "hidden" ? html`<span>${whyHidden(own)}</span>` : nothing
  } ${whereItGoes(state, own)}`

/**
 * My cards and what became of them; nothing without cards. Where the server can't tell any more
 * which are mine, this device remembers.
 * @param {Phone} phone
 */
export function cardDestinations(phone) {
  const { insights = {}, me } = phone.state
  const all = Object.keys(me?.insights ?? phone.remembered)
    .filter(id => insights[id])
    .map(id => ({ ...insights[id], id }))
  const items = categoriesOf(phone.state).flatMap(category =>
    all
      .filter(own => own.category === category.id)
      .map(own =>
        card({
          category,
          text: own.text,
          state: own.status === "hidden" ? "is-hidden" : "",
          under: said(phone.state, own),
        }),
      ),
  )
  return items.length
    ? html`<section class="stack-s" aria-labelledby="destinations">
        <h2 class="is-small" id="destinations">${t("phone.where_cards_go")}</h2>
        <ul class="stack-s">${items}</ul>
      </section>`
    : nothing
}
