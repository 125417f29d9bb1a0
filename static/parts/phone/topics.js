import { categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { countsPeople, decidingRound } from "../../lines.js"
import { targetsOf } from "../../rules.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"

const votesIn = (line, round) => line.votes?.[round] ?? 0

/** All lines of all questions, most support first; where nothing ranks them, as they lie on the board. */
export function topLines(state) {
  const round = decidingRound(state)
  return targetsOf(state, "themes")
    .map(line => ({ ...line, is: categoryOf(state, line.category) }))
    .sort((a, b) => votesIn(b, round) - votesIn(a, round) || a.is.nr - b.is.nr || Boolean(b.title) - Boolean(a.title) || a.position - b.position)
}

/** "29 van 58 mensen, uit 10 van de 18 regio's", with a grain for each; `brief` in words alone. Nothing where no vote decided yet. */
export function supportOf(state, line, brief = false) {
  const round = decidingRound(state)
  if (!round) return nothing
  const n = votesIn(line, round)
  const people = countsPeople(state, round)
  const words = html`<b class="number">${n}</b> ${people ? t("phone.of_voters", { n: state.ballots[round] }) : t("phone.points_after", { n })}`
  if (brief) return html`<span>${words}</span>`
  const axis = state.plan.profile[0]
  const wide = axis && line.breadth?.[round]?.[axis.id]
  return html`<div class="result">
    <p>${words}${wide ? html`, ${t("phone.from", { breadth: breadthInWords(axis, wide) })}` : nothing}</p>
    ${people ? grains(n, state.ballots[round]) : nothing}
  </div>`
}
