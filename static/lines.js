// What the hall and the facilitator read: the lines of a question, its cards, and which count ranks them.
import { targetsOf } from "./rules.js"

/** All cards of a category that this device knows, hidden ones too, in the order in which they came. */
export const cardsOf = (state, category) =>
  Object.entries(state.insights ?? {})
    .filter(([, insight]) => insight.category === category)
    .map(([id, insight]) => ({ ...insight, id, order: Number(id.slice(1)) }))
    .sort((a, b) => a.order - b.order)

/** Themes and loose cards of a category by the dots of a round, most first; who stands level keeps the order of the board. */
export const ranked = (state, category, round) =>
  targetsOf(state, "themes")
    .filter(line => line.category === category)
    .sort((a, b) => (b.votes?.[round] ?? 0) - (a.votes?.[round] ?? 0))

const latest = (state, matches) =>
  Object.entries(state.rounds ?? {}).filter(([id, round]) => !id.endsWith(".late") && matches(round)).at(-1)?.[0] ?? null

/**
 * The round whose count ranks the lines: the last one of the stage that decides, if this device knows how it ended.
 * A count that is still running ranks nothing, or lines would jump while people vote.
 */
export function decidingRound(state) {
  const voting = state.plan.stages.filter(stage => stage.votes)
  const decides = voting.findLast(stage => stage.votes.decides) ?? voting.at(-1)
  const round = latest(state, round => round.stage === decides?.id)
  const settled = round && (state.rounds[round].blind || state.stage?.round !== round || state.workshop.state !== "open")
  return settled && state.ballots?.[round] !== undefined ? round : null
}

/** The last round in the open: support that everybody sees as it comes. */
export const openRound = state => latest(state, round => !round.blind)

/** With at most one dot a target a count is a number of people; else it is a number of points. */
export const countsPeople = (state, round) =>
  state.plan.stages.find(stage => stage.id === state.rounds?.[round]?.stage)?.votes?.max_per_target === 1
