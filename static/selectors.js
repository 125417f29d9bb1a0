// What a state holds for a device: the running stage, and the lines that people read and give to.
// What may be given now, the server says (`now`).

/** @import { Card, Identified, Insight, Line, State, Theme, Votes } from "./state.d.ts" */

/**
 * The plan's own text of the running stage, its place in the plan (1 …) and of how many; null
 * before the first.
 * @param {State} state
 */
export function stageOf(state) {
  const stages = state.plan.stages
  const place = stages.findIndex(({ id }) => id === state.stage?.id)
  return place < 0 ? null : { ...stages[place], place: place + 1, of: stages.length }
}

/** @typedef {{ id: string, position: number }} Placed */

/** Which of its kind it is: `i12` is the twelfth card. @param {string} id */
export const ordinalOf = id => Number(id.slice(1))

/**
 * Things by id → a list of them.
 * @template T
 * @param {Record<string, T>} [things]
 */
export const listOf = (things = {}) =>
  Object.entries(things).map(([id, thing]) => ({ ...thing, id }))

/**
 * The same, in the order in which they came.
 * @template T
 * @param {Record<string, T>} [things]
 */
export const inOrder = things => listOf(things).sort((a, b) => ordinalOf(a.id) - ordinalOf(b.id))

/**
 * As things lie on the board; where two have one place, in the order in which they came.
 * @param {Placed} a @param {Placed} b
 */
export const byPosition = (a, b) => a.position - b.position || ordinalOf(a.id) - ordinalOf(b.id)

/**
 * The cards that everybody sees and that aren't parked, in the order in which they lie: all, or
 * those in one theme.
 * @param {State} state @param {string} [theme]
 */
export const visibleCards = (state, theme) =>
  listOf(state.insights)
    .filter(card => !card.status && !card.apart && (!theme || card.theme === theme))
    .sort(byPosition)

/** @param {Identified<Insight | Theme>} item @param {Card[]} cards @returns {Line} */
const asLine = (item, cards) => ({ ...item, name: item.title ?? item.text, cards })

/**
 * Lines in the plan's order: its questions one after the other, of each its themes and then its
 * loose cards as they lie.
 * @param {State} state @param {Card[]} cards @param {Line[]} themes
 */
function linesOf(state, cards, themes) {
  const place = Object.fromEntries(state.plan.categories.map(({ id }, place) => [id, place]))
  /** @type {Set<string | null | undefined>} */
  const grouped = new Set(themes.map(({ id }) => id))
  const alone = cards.filter(({ theme }) => !grouped.has(theme)).map(card => asLine(card, [card]))
  return [...themes.sort(byPosition), ...alone].sort(
    (a, b) => place[a.category] - place[b.category],
  )
}

/** @param {State} state @param {Card[]} cards */
const themesOf = (state, cards) =>
  listOf(state.themes)
    .filter(({ status, parked }) => !status && !parked)
    .map(theme =>
      asLine(
        theme,
        cards.filter(card => card.theme === theme.id),
      ),
    )

/**
 * What dots go to, in the plan's order: on `insights` every shown card; on `themes` the themes that
 * hold a shown card, and shown cards in none.
 * @param {State} state @param {Votes["on"]} on
 */
export function targetsOf(state, on) {
  const cards = visibleCards(state)
  const themes = on === "insights" ? [] : themesOf(state, cards)
  return linesOf(state, cards, themes).filter(({ cards }) => cards.length)
}

/**
 * The lines of a blind round of which the room was shown how they stand, while it waits for the
 * others; undefined before the first and after the last.
 * @param {Pick<State, "rounds" | "stage">} state @param {string | undefined} round
 */
export const unveiledIn = ({ rounds, stage }, round = stage?.round) =>
  rounds?.[round ?? ""]?.unveiled

/**
 * What a harvest tells: those targets, and themes that lost their cards after people had stood
 * behind them.
 * @param {State} state
 */
export function harvestLines(state) {
  const cards = visibleCards(state)
  /** @param {Line} line */
  const counts = ({ votes = {} }) =>
    Object.entries(votes).some(([round, dots]) => dots && state.ballots?.[round] !== undefined)
  return linesOf(state, cards, themesOf(state, cards)).filter(
    line => line.cards.length || counts(line),
  )
}

/**
 * The theme or card with this id as such a target, also where it takes no dots; undefined when it
 * isn't there or is hidden.
 * @param {State} state @param {string | null | undefined} id
 */
export function lineOf(state, id) {
  if (!id) return
  const item = state.themes?.[id] ?? state.insights?.[id]
  if (!item || item.status) return
  const line = { ...item, id }
  return asLine(
    line,
    item.title === undefined ? [/** @type {Card} */ (line)] : visibleCards(state, id),
  )
}
