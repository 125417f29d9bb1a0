import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { targetsOf } from "../../rules.js"
import { t } from "../../words.js"
import { breadth } from "../breadth.js"
import { grains } from "../grains.js"
import { mark } from "../mark.js"
import { question } from "../question.js"
import { countsPeople } from "./give.js"
import { paged } from "./targets.js"

function mineHere(phone, round, target) {
  const dots = phone.state.me?.votes?.[round]?.[target.id] ?? 0
  const own = target.cards.find(({ id }) => phone.state.me?.insights?.[id])
  return html`${dots > 0 ? html`<span class="chip is-own">${t("phone.your_point", { n: dots })}</span>` : nothing}
  ${own ? html`<span class="chip is-own">${target.title ? t("phone.with_your_card", { number: own.number }) : t("phone.your_card")}</span>` : nothing}`
}

const line = (phone, votes, ballots, category) => target => {
  const n = target.votes?.[votes.round] ?? 0
  return html`<li class="result card" data-category-nr=${category.nr}>
    <div class="head">
      <p><b>${target.title ?? target.text}</b></p>
      <p class="sum"><b>${n}</b> <span class="small quiet">${countsPeople(votes) ? t("phone.of", { n: ballots }) : t("phone.points_after", { n })}</span></p>
    </div>
    ${countsPeople(votes) ? grains(n, ballots) : nothing} ${breadth(phone.state, target.breadth?.[votes.round], mineHere(phone, votes.round, target))}
  </li>`
}

const legend = ({ plan }, ballots) =>
  html`<p>${t("phone.voted", { n: ballots })} ${t(plan.profile[0]?.id === "regio" ? "phone.legend_regions" : "phone.legend")}</p>`

/** How the vote ended, per category, most support first; one's own points and cards are marked. */
export function results(phone, votes) {
  const { state } = phone
  const ballots = state.ballots?.[votes.round] ?? 0
  const targets = targetsOf(state, votes.on)
  const support = ({ votes: counts }) => counts?.[votes.round] ?? 0
  const sections = categoriesOf(state).map(category => ({
    category,
    lines: targets.filter(target => target.category === category.id).sort((a, b) => support(b) - support(a) || a.position - b.position),
  }))
  return html`<div class="stack is-wide ${phone.ui.revealing ? "is-revealing" : ""}">
    ${legend(state, ballots)}
    ${sections
      .filter(({ lines }) => lines.length)
      .map(
        ({ category, lines }) => html`<section class="stack-s" data-category-nr=${category.nr}>
          <h2 class="row is-tight">${mark(category)}<span>${category.short || category.title}</span></h2>
          ${paged(phone, `results:${category.id}`, lines, line(phone, votes, ballots, category))}
        </section>`,
      )}
    ${question(state.workshop)}
  </div>`
}
