import { html, nothing } from "../../draw.js"
import { targetsOf } from "../../selectors.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

/** @import { Desk } from "./desk.js" */
/** @import { State } from "../../state.d.ts" */

// More than people read with care before they give away their points.
const MANY = 36

// The vote that is near: the one that runs, as long as it isn't over, or the first one still to
// come.
/** @param {State} state */
function nearVote({ plan, stage }) {
  const at = plan.stages.findIndex(({ id }) => id === stage?.id)
  return plan.stages
    .slice(at)
    .find(
      each =>
        each.votes?.on === "themes" && !(each.id === stage?.id && stage.blind && stage.revealed),
    )
}

/**
 * Before a vote and in it: are there more lines than people can weigh?
 * @param {Desk} it
 */
export function crowded({ state }) {
  if (!nearVote(state)) return nothing
  const n = targetsOf(state, "themes").length
  if (n <= MANY) return nothing
  return html`<p class="notice is-now crowded">${warning()}<span>${t("facilitate.crowded", {
    n,
    most: MANY,
  })}</span></p>`
}
