import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { grain } from "../grains.js"
import { dotsLeft, myDots } from "./own.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Line, Votes } from "../../state.d.ts" */

/**
 * "4 mensen steunen dit"; for somebody else's card without any: "Nog niemand. Jij eerst?"
 * @param {number} n
 */
export const supportText = (n, own = false) =>
  n ? t("phone.supported", { n }) : t(own ? "phone.nobody_yet" : "phone.nobody_you_first")

// With at most one dot a person a count is a number of people; else it is a number of points.
/** @param {Votes} votes */
const countsPeople = votes => votes.max_per_target === 1

/**
 * @param {Votes} votes
 * @param {number} n
 */
export const tallyText = (votes, n) =>
  countsPeople(votes) ? supportText(n, true) : t("phone.points", { n })

/** @param {Phone} phone @param {string} target @param {number} dots */
const vote = (phone, target, dots) => phone.ask({ do: "vote", target, dots })

/**
 * In the open and as many as you like: steun.
 * @param {Phone} phone @param {Votes} votes @param {Card} card
 */
export function supportButton(phone, votes, card) {
  const ownDots = myDots(phone, votes.round)[card.id] ?? 0
  const known = phone.state.me?.votes?.[votes.round]?.[card.id] ?? 0
  const counted = Math.max((card.votes?.[votes.round] ?? 0) + ownDots - known, ownDots)
  return html`<button class="give is-low" aria-pressed=${ownDots > 0}
    @click=${() => vote(phone, card.id, ownDots > 0 ? 0 : 1)}>
      ${grain()}${t(ownDots > 0 ? "phone.supports" : "phone.support")}<span
        class="unseen"> ${t("phone.card", { number: card.number })}</span>
    </button>
    <span>${votes.revealed ? supportText(counted) : nothing}</span>`
}

/**
 * One of a limited number of dots. With none left the button says why, and stays in place.
 * @param {Phone} phone
 * @param {Votes} votes
 * @param {Line} target @param {string} name
 */
export function dotButton(phone, votes, target, name) {
  const ownDots = myDots(phone, votes.round)[target.id] ?? 0
  const left = dotsLeft(phone, votes, target.category)
  const limit = votes.max_per_target || Infinity
  if (ownDots > 0 && (ownDots >= limit || left === 0))
    return fullButton(phone, target, name, ownDots)
  if (left !== null && left <= 0) {
    return html`<button class="give" aria-disabled="true"
      @click=${() => phone.say(t("problem.budget_overrun"))}>
      ${grain()}${t("problem.budget_overrun")}<span class="unseen">: ${name}</span>
    </button>`
  }
  return html`<button class="give" aria-pressed=${ownDots > 0} data-tap="dot-${target.id}"
    ?data-adds=${ownDots > 0} @click=${() => vote(phone, target.id, ownDots + 1)}>
      ${grain()}${ownDots ? t("phone.one_more", { n: ownDots }) : t("phone.give_point")}<span
        class="unseen">: ${name}</span>
    </button>
    ${ownDots ? takeBack(phone, target, name, ownDots) : nothing}`
}

/** @param {Phone} phone @param {Line} target @param {string} name @param {number} dots */
const fullButton = (
  phone,
  target,
  name,
  dots,
) => html`<button class="give" aria-pressed="true" data-tap="dot-${target.id}"
  @click=${() => vote(phone, target.id, dots - 1)}>
  ${grain()}${t("phone.given", { n: dots })}<span
    class="unseen">: ${name}. ${t("phone.tap_to_take_back")}</span>
</button>`

/** @param {Phone} phone @param {Line} target @param {string} name @param {number} dots */
const takeBack = (
  phone,
  target,
  name,
  dots,
) => html`<button class="button is-plain" @click=${() => vote(phone, target.id, dots - 1)}>
  ${t("phone.take_back")}<span class="unseen">: ${name}</span>
</button>`

/**
 * The dots of one budget as grains: those left first, then those given.
 * @param {Phone} phone
 * @param {Votes} votes
 * @param {string} category
 */
export function dotsInTab(phone, votes, category) {
  const left = dotsLeft(phone, votes, category)
  const length = votes.budgets?.[category]
  if (left === null || !length || length > 10) return nothing
  return html`<span class="dots"
    aria-hidden="true">${Array.from(
      { length },
      (_, n) => html`<i class=${n < left ? "" : "is-given"}></i>`,
    )}</span>
    <span class="unseen">${t("phone.points_left", { n: left })}</span>`
}
