import { html, nothing } from "../../draw.js"
import { objectionsCount, objectionsTo } from "../../ranking.js"
import { t } from "../../words.js"
import { flag } from "../icons.js"
import { faultAt } from "./fault.js"

/** @import { Desk } from "./desk.js" */
/** @import { Identified, Objection, State } from "../../state.d.ts" */

// Said by a person, so it can hold what shouldn't stand in the hall: it folds away like a card.
/** @param {Desk} desk @param {Identified<Objection>} objection */
function line(desk, { id, text, status }) {
  const does = status ? "show_insight" : "hide_insight"
  const toggle = () =>
    desk.ask(
      id,
      { do: does, insight: id },
      t(status ? "facilitate.objection_shown" : "facilitate.objection_hidden"),
    )
  const words = status
    ? t("facilitate.objection_is_hidden")
    : text || t("facilitate.objection_bare")
  return html`<li class=${status ? "quiet" : ""}><span dir="auto">${words}</span><button
    class="button is-plain is-small" data-tap=${`objection-${id}`}
    @click=${toggle}>${t(status ? "facilitate.objection_show" : "facilitate.objection_hide")}<span
      class="unseen">: ${words}</span></button>
    ${faultAt(desk, id)}</li>`
}

/**
 * How many people see a problem in this line, where any do.
 * @param {State} state @param {{ id: string }} line
 */
export function problemsIn(state, { id }) {
  const n = objectionsCount(state, id)
  return n ? html`<span class="row">${flag()}${t("facilitate.objections", { n })}</span>` : nothing
}

/**
 * The problems that people see in this card or theme, folded under their number; there are none
 * before they are revealed.
 * @param {Desk} desk
 * @param {string} target
 */
export function objectionsOn(desk, target) {
  const objections = objectionsTo(desk.state, target)
  if (!objections.length) return nothing
  const n = objections.filter(({ status }) => !status).length
  return html`<details class="objections"><summary>${flag()}${t("facilitate.objections", {
    n,
  })}</summary>
    <ul>${objections.map(each => line(desk, each))}</ul></details>`
}
