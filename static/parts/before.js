import { html, nothing } from "../draw.js"
import { figuresOf, roundBefore } from "../ranking.js"
import { t } from "../words.js"

/** @import { Line, State } from "../state.d.ts" */

/**
 * "vorige ronde 12 van 40": what a line got before the room talked, beside what it got now.
 * @param {State} state @param {Pick<Line, "votes" | "supporters">} line
 * @param {string | undefined} round
 */
export function beforeTheTalk(state, line, round) {
  const before = roundBefore(state, round)
  if (!before) return nothing
  const { people, of } = figuresOf(state, line, before)
  return html`<span class="was">${t("shared.round_before", { n: people, m: of })}</span>`
}
