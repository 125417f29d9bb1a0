import { html, nothing, repeat } from "../../draw.js"
import { ratedLines, ratingsOf } from "../../marks.js"
import { t } from "../../words.js"
import { spotlight } from "../icons.js"
import { marksInWords } from "../marks.js"
import { faultAt } from "./fault.js"
import { problemsIn } from "./objections.js"

/** @import { Desk } from "./desk.js" */
/** @import { State } from "../../state.d.ts" */
/** @typedef {ReturnType<typeof ratedLines>[number]} Rated */

// The last round of marks of which anything may be told.
/** @param {State} state */
const latest = state =>
  Object.keys(state.rounds ?? {}).findLast(
    round => ratingsOf(state, round) && state.ballots?.[round] !== undefined,
  )

/**
 * What the room thinks of each line, the highest first; a click shows one to all.
 * @param {Desk} desk
 */
export function marked(desk) {
  const { state } = desk
  const round = latest(state)
  const ratings = round && ratingsOf(state, round)
  if (!round || !ratings) return nothing
  const lit = state.stage?.spotlight
  /** @param {Rated} line */
  const show = ({ id, name }) =>
    desk.ask(
      "marks",
      { do: "spotlight", target: lit === id ? null : id },
      lit === id ? t("facilitate.topics_done") : t("facilitate.spotlit", { what: name }),
    )
  /** @param {Rated} line */
  const row = line => html`<li><button class="pick-line ${lit === line.id ? "is-now" : ""}"
    id=${`marks-${line.id}`} aria-pressed=${lit === line.id} @click=${() => show(line)}>
    ${lit === line.id ? spotlight() : nothing}<span dir="auto">${line.name}<span
      class="small quiet row">${marksInWords(
        ratings.scales,
        line.marks,
      )}${problemsIn(state, line)}</span></span>
    </button></li>`
  return html`<section class="side-card"><h2>${t("facilitate.marks")}</h2>
    <p class="hint">${t("shared.raters", { n: state.ballots?.[round] ?? 0 })} ${t(
      "facilitate.marks_hint",
    )}</p>
    <ol class="topics">${repeat(ratedLines(state, round), ({ id }) => id, row)}</ol>
    ${faultAt(desk, "marks")}
  </section>`
}
