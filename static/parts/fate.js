// What became of a line, in words: what was decided, and what it is placed somewhere for.
import { t } from "../words.js"

/** @import { Decision, Plan } from "../state.d.ts" */

/** What can be decided of a line, in the order in which it is offered. */
export const DECISIONS = ["adopted", "partly", "not", "later", "open"]

/** @param {string} decision */
export const decisionName = decision => t(`shared.decision_${decision}`)

/** "Beslissing: gedeeltelijk overgenomen, want …" @param {Decision} it */
export const decisionInWords = ({ decision, reason }) =>
  t(reason ? "shared.decided_because" : "shared.decided", {
    decision: decisionName(decision),
    reason,
  })

/**
 * The plan's own name of what a line is placed for, or else the word that there is for it.
 * @param {Pick<Plan, "purposes">} plan @param {string} id
 */
export const purposeName = (plan, id) =>
  plan.purposes.find(purpose => purpose.id === id)?.title || t(`shared.purpose_${id}`)
