import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { figuresOf, mostPeopleFirst } from "../../ranking.js"
import { harvestLines, unveiledIn } from "../../selectors.js"
import { t } from "../../words.js"
import { beforeTheTalk } from "../before.js"
import { breadth } from "../breadth.js"
import { grains } from "../grains.js"
import { inTheRoom } from "../hands.js"
import { flag, fold } from "../icons.js"
import { mark } from "../mark.js"
import { sameWords } from "../merged.js"
import { coreQuestion } from "../question.js"
import { objectionList, visibleObjections } from "./objections.js"
import { parkedCards } from "./parked.js"
import { inside, paged } from "./targets.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { Line, Numbered, State, Votes } from "../../state.d.ts" */

/** @param {Phone} phone @param {Votes} votes @param {Line} target */
function ownDots(phone, { round, on }, target) {
  const points = phone.state.me?.votes?.[round] ?? {}
  // Where one votes on cards, a point on a card of a group is one for the group.
  const dots = [target, ...(on === "insights" && target.title ? target.cards : [])].reduce(
    (sum, { id }) => sum + (points[id] ?? 0),
    0,
  )
  const own = target.cards
    .filter(({ id }) => phone.state.me?.insights?.[id])
    .map(({ number }) => number)
  const words =
    own.length &&
    (target.title
      ? t("phone.with_your_card", { n: own.length, number: own.join(", ") })
      : t("phone.your_card"))
  return html`${
    dots > 0
      ? html`<span class="chip is-own">${t("phone.your_point", { n: dots })}</span>`
      : nothing
  }
  ${words ? html`<span class="chip is-own">${words}</span>` : nothing}`
}

/**
 * What lies behind a line: the cards of a group, and how many see a problem, with what they say.
 * @param {Phone} phone
 * @param {Line} line
 */
export function lineDetails(phone, { id, title, name, cards }) {
  const objections = visibleObjections(phone, id)
  const same = title ? nothing : sameWords(cards[0]?.merged)
  if (!title && !objections.length) return same
  return html`<details class="opens">
    <summary>
      ${title ? html`<span>${t("phone.the_n_cards", { n: cards.length })}</span>` : nothing}
      ${
        objections.length
          ? html`<span class="flagged">${flag()}${t("phone.objections", {
              n: objections.length,
            })}</span>`
          : nothing
      }
      <span class="unseen">: ${name}</span>${fold()}
    </summary>
    <div class="stack">${title ? html`<ul class="inside">${inside(phone, cards)}</ul>` : nothing}
      ${objectionList(phone, id, objections)}</div>
  </details>${same}`
}

/**
 * @param {Phone} phone @param {Votes} votes @param {number} ballots @param {Numbered} category
 */
const line = (phone, votes, ballots, category) => (/** @type {Line} */ target) => {
  const { people, dots } = figuresOf(phone.state, target, votes.round)
  return html`<li class="result card" id=${target.id} data-category-nr=${category.nr}>
    <div class="head">
      <p><b dir="auto">${target.name}</b></p>
      <p class="sum"><b>${people}</b> <span
        class="small quiet">${t("phone.of", { n: ballots })}${
          dots ? ` · ${t("phone.points", { n: dots })}` : nothing
        }</span></p>
    </div>
    ${grains(people, ballots)} ${beforeTheTalk(phone.state, target, votes.round)}
    ${inTheRoom(target)}
      ${breadth(phone.state, target.breadth?.[votes.round], ownDots(phone, votes, target))}
    ${lineDetails(phone, target)}
  </li>`
}

/** @param {State} state @param {number} ballots */
const legend = ({ plan }, ballots) =>
  html`<p>${t("phone.voted", { n: ballots })} ${t(
    plan.profile[0]?.id === "regio" ? "phone.legend_regions" : "phone.legend",
  )}</p>`

/**
 * How the vote ended, per category, most support first; one's own points and cards are marked.
 * @param {Phone} phone
 * @param {Votes} votes
 */
export function voteResults(phone, votes) {
  const { state } = phone
  const ballots = state.ballots?.[votes.round] ?? 0
  const targets = mostPeopleFirst(harvestLines(state), votes.round)
  const unveiled = unveiledIn(state, votes.round)
  const sections = categoriesOf(state).map(category => {
    const all = targets.filter(target => target.category === category.id)
    const lines = all.filter(({ id }) => !unveiled || unveiled.includes(id))
    return { category, lines, toCome: all.length - lines.length }
  })
  return html`<div class="stack is-wide ${phone.ui.revealing ? "is-revealing" : ""}">
    ${legend(state, ballots)}
    ${sections
      .filter(({ lines, toCome }) => lines.length || toCome)
      .map(
        ({
          category,
          lines,
          toCome,
        }) => html`<section class="stack-s" data-category-nr=${category.nr}>
          <h2 class="row is-tight">${mark(category)}<span>${
            category.short || category.title
          }</span></h2>
          ${
            toCome
              ? html`<p class="notice">${t("phone.lines_to_come", { n: toCome })}</p>`
              : nothing
          }
          ${paged(phone, `results:${category.id}`, lines, line(phone, votes, ballots, category))}
          ${parkedCards(phone, category)}
        </section>`,
      )}
    ${coreQuestion(state.workshop)}
  </div>`
}
