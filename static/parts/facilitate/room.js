import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { sizeOf } from "../breadth.js"
import { grains } from "../grains.js"

/** @import { Axis, Counts, Participation } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */

// What would point at a person has no figure here; those that have one stand in the plan's order.
/** @param {Axis} question @param {Counts} counts */
function figures(question, counts) {
  return question.options
    .filter(option => counts[option.id])
    .map(
      option => html`<span>${option.name}</span><b
    class="number">${counts[option.id]}</b>${grains(counts[option.id], counts[option.id])}`,
    )
}

/** @param {Axis} question @param {Participation} room */
const axis = (question, { breadth, counts = {} }) => html`<div class="stack-s">
  <p class="axis"><span>${question.title}</span>
    ${
      breadth[question.id] === undefined
        ? nothing
        : html`<b class="number">${t("shared.of_people", {
            n: breadth[question.id],
            m: sizeOf(question),
          })}</b>`
    }</p>
  <div class="heard is-people">${figures(question, counts[question.id] ?? {})}</div></div>`

/**
 * Who is in the room, along each question of the check-in apart, never crossed.
 * @param {Desk} desk
 */
export function roomCard(desk) {
  const { participation, plan } = desk.state
  if (!participation || !plan.profile.length) return nothing
  return html`<section class="side-card">
    <h2>${t("facilitate.room")}</h2>
    <p>${t("facilitate.joined", { n: participation.people })}</p>
    ${plan.profile.map(question => axis(question, participation))}
    <p class="hint">${t("facilitate.room_hint", { n: plan.min_cell })}</p>
  </section>`
}
