// Which rules hold now: what a device may do follows from the plan's stage, and after the session from the plan as a whole.

/** @import { Card, Insight, Line, State, Theme, VoteRules } from "./state.d.ts" */

/**
 * The plan's own text of the running stage, its place in the plan (1 …) and of how many; null before the first.
 * @param {State} state
 */
export function stageOf(state) {
  const stages = state.plan.stages
  const place = stages.findIndex(({ id }) => id === state.stage?.id)
  return place < 0 ? null : { ...stages[place], place: place + 1, of: stages.length }
}

/** @param {State} state */
const reviewing = state => state.workshop.state === "review"
/** @param {State} state */
const running = state => (state.workshop.state === "open" ? stageOf(state) : null)

/** What posts take now: {max_chars, per_category, cards}, or null. @param {State} state */
export function postsAt(state) {
  const stage = reviewing(state) ? state.plan.stages.find(({ posts }) => posts) : running(state)
  return stage?.posts ?? null
}

/**
 * What votes take now: the plan's {on, dots, per, max_per_target, blind}, the round they count in, and whether its counts
 * are `revealed`; or null.
 * @param {State} state
 * @returns {(VoteRules & { round: string, revealed?: boolean }) | null}
 */
export function votesAt(state) {
  if (reviewing(state)) {
    const voting = state.plan.stages.filter(({ votes }) => votes)
    const stage = voting.find(({ votes }) => votes?.decides) ?? voting.at(-1)
    const [round, late] =
      Object.entries(state.rounds ?? {}).find(
        ([, each]) => each.late && each.stage === stage?.id && !each.revealed,
      ) ?? []
    return round && stage?.votes ? { ...stage.votes, ...late, round } : null
  }
  const votes = running(state)?.votes
  const { stage } = state
  return votes && stage ? { ...votes, round: stage.round, revealed: stage.revealed } : null
}

/**
 * Did I vote in the session itself, now that it is under review? Then that counts, and I get no second ballot.
 * @param {State} state @param {{ round: string }} votes
 */
export const votedInSession = ({ me, rounds }, votes) =>
  Object.entries(me?.votes ?? {}).some(
    ([id, given]) =>
      rounds?.[id]?.stage === rounds?.[votes.round]?.stage &&
      !rounds?.[id]?.late &&
      Object.values(given).some(Boolean),
  )

/** In the open, and as many as you like: support rather than points. @param {VoteRules} votes */
export const isSupport = votes => !votes.dots && votes.on === "insights"

/**
 * May people say here that they see a problem? Where points are given, until the outcome, and in a discussion.
 * @param {State} state
 */
export function objectionsAt(state) {
  const votes = votesAt(state)
  return votes
    ? !isSupport(votes) && !(votes.blind && votes.revealed)
    : running(state)?.kind === "discuss"
}

/** May participants make actions now? @param {State} state */
export const actionsAt = state => Boolean(running(state)?.actions?.by_participants)

/** @typedef {{ id: string, position: number }} Placed */

/**
 * As things lie on the board; where two have one place, in the order in which they came.
 * @param {Placed} a @param {Placed} b
 */
export const asTheyLie = (a, b) =>
  a.position - b.position || Number(a.id.slice(1)) - Number(b.id.slice(1))

/** The cards that everybody sees, in the order in which they lie. @param {State} state */
export const shownCards = state =>
  Object.entries(state.insights ?? {})
    .map(([id, card]) => ({ id, ...card }))
    .filter(({ status }) => !status)
    .sort(asTheyLie)

/** @param {string} id @param {Insight | Theme} there @param {Card[]} cards @returns {Line} */
const asLine = (id, there, cards) => ({ ...there, id, name: there.title ?? there.text, cards })

/**
 * Lines in the plan's order: its questions one after the other, of each its themes and then its loose cards as they lie.
 * @param {State} state @param {Card[]} cards @param {Line[]} themes
 */
function linesOf(state, cards, themes) {
  const place = Object.fromEntries(state.plan.categories.map(({ id }, place) => [id, place]))
  /** @type {Set<string | null | undefined>} */
  const grouped = new Set(themes.map(({ id }) => id))
  const alone = cards
    .filter(({ theme }) => !grouped.has(theme))
    .map(card => asLine(card.id, card, [card]))
  return [...themes.sort(asTheyLie), ...alone].sort((a, b) => place[a.category] - place[b.category])
}

/** @param {State} state @param {Card[]} cards */
const themesOf = (state, cards) =>
  Object.entries(state.themes ?? {})
    .filter(([, { status }]) => !status)
    .map(([id, theme]) =>
      asLine(
        id,
        theme,
        cards.filter(card => card.theme === id),
      ),
    )

/**
 * What dots go to, in the plan's order: on `insights` every shown card; on `themes` the themes that hold a shown card,
 * and shown cards in none.
 * @param {State} state @param {VoteRules["on"]} on
 */
export function targetsOf(state, on) {
  const cards = shownCards(state)
  const themes = on === "insights" ? [] : themesOf(state, cards)
  return linesOf(state, cards, themes).filter(({ cards }) => cards.length)
}

/**
 * What a harvest tells: those targets, and themes that lost their cards after people had stood behind them.
 * @param {State} state
 */
export function toldOf(state) {
  const cards = shownCards(state)
  /** @param {Line} line */
  const counts = ({ votes = {} }) =>
    Object.entries(votes).some(([round, dots]) => dots && state.ballots?.[round] !== undefined)
  return linesOf(state, cards, themesOf(state, cards)).filter(
    line => line.cards.length || counts(line),
  )
}

/**
 * The theme or card with this id as such a target, also where it takes no dots; undefined when it isn't there or is
 * hidden.
 * @param {State} state @param {string} id
 */
export function lineOf(state, id) {
  const there = state.themes?.[id] ?? state.insights?.[id]
  if (!there || there.status) return undefined
  if (there.title === undefined) return asLine(id, there, [{ ...there, id }])
  const cards = shownCards(state).filter(card => card.theme === id)
  return asLine(id, there, cards)
}
