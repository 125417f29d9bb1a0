import { categoriesOf } from "../../categories.js"
import { html } from "../../draw.js"
import { countedOf } from "../../ranking.js"
import { t } from "../../words.js"
import { breadthInWords, sizeOf } from "../breadth.js"
import { grains, plots } from "../grains.js"
import { mark } from "../mark.js"
import { footer, header } from "./frame.js"

/** @import { View } from "../../models.d.ts" */
/** @import { Numbered, State } from "../../state.d.ts" */

// Each axis of the check-in by itself: how many of its options are in the room, none by name.
/** @param {State} state */
const axes = ({ plan, participation }) =>
  plan.profile
    .map(axis => ({ axis, n: participation?.breadth?.[axis.id] ?? 0 }))
    .filter(({ n }) => n > 0)
    .map(
      ({ axis, n }) =>
        html`<li>${plots(n, sizeOf(axis))}<span>${breadthInWords(axis, n)}</span></li>`,
    )

// Cards that are still sealed are known as a number only.
/**
 * @param {View} it
 * @param {string} id
 */
const cardsIn = ({ state, presence }, id) =>
  Math.max(
    countedOf(state, id).length,
    (state.stage?.cards === "sealed" && presence.posted?.[id]) || 0,
  )

/** @param {View} view @param {Numbered} category */
const category = (view, { id, nr, short, letter }) => {
  const n = cardsIn(view, id)
  return html`<li class="counted"
    data-category-nr=${nr}>${mark({ nr, letter })}<span>${short}</span>
    <p><b class="number">${n}</b> ${t("screen.cards_word", { n })}</p></li>`
}

/** Who is in the room and what lies on the table, in numbers. @param {View} view */
export function counts(view) {
  const { state } = view
  const people = state.participation?.people ?? 0
  return html`${header(view, t("screen.so_far"), "")}
    <main class="is-middle"><div class="progress is-counts">
      <p class="sum"><b>${people}</b><span>${t("screen.people_word", { n: people })}</span></p>
      <div class="is-people">${grains(people, people)}<ul class="axes">${axes(state)}</ul></div>
      <ul class="columns" .style=${`--columns:${state.plan.categories.length}`}>
        ${categoriesOf(state).map(each => category(view, each))}</ul>
    </div></main>
    ${footer(view, people ? t("screen.grain") : "")}`
}
