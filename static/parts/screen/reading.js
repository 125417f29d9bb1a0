// The lines of a session as the hall reads them.
import { decidingRound, ranked } from "../../lines.js"
import { categoriesOf } from "../../categories.js"
import { shownCards, targetsOf } from "../../rules.js"

const TOPICS = 5

const plainly = (things = {}) => Object.fromEntries(Object.entries(things).filter(([, thing]) => !thing.status))
const known = new WeakMap()

/** Of a state, what the hall may see: nothing hidden or sealed, and no count of a round before its reveal. */
export function forHall(state) {
  if (!known.has(state)) {
    const { insights, themes, objections, actions, rounds } = state
    const ballots = Object.fromEntries(Object.entries(state.ballots ?? {}).filter(([round]) => rounds?.[round]?.revealed ?? true))
    known.set(state, {
      ...state, ballots, insights: plainly(insights), themes: plainly(themes), objections: plainly(objections), actions: plainly(actions) })
  }
  return known.get(state)
}

/** A theme or card by its id, with its cards if it is a theme; null when it isn't there (any more). */
export function lineOf(state, id) {
  const cards = shownCards(state)
  const theme = state.themes?.[id]
  if (theme) return { id, ...theme, cards: cards.filter(card => card.theme === id) }
  return cards.find(card => card.id === id) ?? null
}

/** Themes of a category that hold a card, in the order of the board, and its cards in no theme. */
export function grouped(state, category) {
  const lines = targetsOf(state, "themes").filter(line => line.category === category)
  return {
    themes: lines.filter(({ title }) => title !== undefined).sort((a, b) => a.position - b.position),
    loose: lines.filter(({ title }) => title === undefined),
  }
}

/** The lines with most support over all questions, as many as the plan discusses; none before the count is known. */
export function topLines(state) {
  const round = decidingRound(state)
  if (!round) return []
  const most = state.plan.stages.find(({ discuss }) => discuss)?.discuss.topics ?? TOPICS
  return categoriesOf(state).flatMap(({ id }) => ranked(state, id, round))
    .filter(line => line.votes?.[round] > 0)
    .sort((a, b) => b.votes[round] - a.votes[round])
    .slice(0, most)
}
