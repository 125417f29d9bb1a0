// Where a card goes and what became of it, in the lines under it.
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { decisionInWords } from "../fate.js"
import { arrow } from "../icons.js"

/** @import { Card, Destination, State, Theme } from "../../state.d.ts" */

/** @param {Destination[]} places @param {Set<string>} ids */
const titles = (places, ids) => places.filter(({ id }) => ids.has(id)).map(({ title }) => title)

/**
 * Where a card goes, by itself and with its group: titles of sections and criteria.
 * @param {State} state
 * @param {Card} own
 */
function goesTo({ plan, themes }, own) {
  const group = themes?.[own.theme ?? ""]
  /** @param {"sections" | "criteria"} name */
  const both = name => new Set([...(own[name] ?? []), ...(group?.[name] ?? [])])
  return {
    group,
    sections: titles(plan.sections, both("sections")),
    criteria: titles(plan.criteria, both("criteria")),
  }
}

/**
 * In words, in the lines under a card: its group, and where it goes.
 * @param {State} state @param {Card} own
 */
export function whereItGoes(state, own) {
  const { group, sections, criteria } = goesTo(state, own)
  /** @param {string} words @param {string[]} places */
  const to = (words, places) =>
    places.length
      ? html`<span class="way">${arrow()}<span>${t(words, {
          places: places.join(" · "),
        })}</span></span>`
      : nothing
  const hasDestinations = state.plan.sections.length || state.plan.criteria.length
  return html`${
    group ? html`<span>${t("phone.in_group", { title: group.title })}</span>` : nothing
  } ${to("phone.to_section", sections)} ${to("phone.to_criterion", criteria)}
    ${
      hasDestinations && !own.status && !sections.length && !criteria.length
        ? html`<span>${t("phone.placed_nowhere")}</span>`
        : nothing
    } ${whatCameOfIt(state, own, group)}`
}

/**
 * What was decided of a card, or else of the group or card that it lies in.
 * @param {State} state
 * @param {Card} own @param {Theme | undefined} group
 */
function whatCameOfIt({ insights = {} }, own, group) {
  const decision = own.decision ?? insights[own.into ?? ""]?.decision ?? group?.decision
  return decision ? html`<b dir="auto">${decisionInWords(decision)}</b>` : nothing
}

/** That a facilitator hid my card, and why. @param {{ reason?: string }} thing */
export const whyHidden = ({ reason }) =>
  reason ? t("phone.hidden_why", { reason }) : t("phone.hidden")
