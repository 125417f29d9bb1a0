import { categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { figuresOf, mostPeopleFirst } from "../../ranking.js"
import { targetsOf } from "../../selectors.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"
import { inTheRoom } from "../hands.js"

/** @import { Line, State } from "../../state.d.ts" */

/**
 * All lines of all questions, most support first; where nothing ranks them, as they lie on the
 * board.
 * @param {State} state
 */
export const topLines = state =>
  mostPeopleFirst(targetsOf(state, "themes"), state.now.decides).map(line => ({
    ...line,
    is: categoryOf(state, line.category),
  }))

/**
 * "29 van 58 mensen, uit 10 van de 18 regio's", with a grain for each; `brief` in words alone.
 * Nothing where no vote decided yet.
 * @param {State} state
 * @param {Line} line
 */
export function supportLine(state, line, brief = false) {
  const round = state.now.decides
  if (!round) return nothing
  const { people, of, dots } = figuresOf(state, line, round)
  const words = html`<b class="number">${people}</b> ${t("phone.of_voters", { n: of })}${
    dots ? ` · ${t("phone.points", { n: dots })}` : nothing
  }`
  if (brief) return html`<span>${words} ${inTheRoom(line)}</span>`
  const axis = state.plan.profile[0]
  const wide = axis && line.breadth?.[round]?.[axis.id]
  return html`<div class="result">
    <p>${words}${
      wide ? html`, ${t("phone.from", { breadth: breadthInWords(axis, wide) })}` : nothing
    }</p>
    ${grains(people, of)} ${inTheRoom(line)}
  </div>`
}
