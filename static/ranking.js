// What the hall and the facilitator read: the lines of a question, its cards, and which count ranks
// them.
import { byPosition, harvestLines, lineOf, listOf, ordinalOf } from "./selectors.js"

/** @import { Line, State } from "./state.d.ts" */

/**
 * All cards of a category that this device knows, hidden ones too, in the order in which they came.
 * @param {State} state @param {string} category
 */
export const cardsOf = (state, category) =>
  Object.entries(state.insights ?? {})
    .filter(([, insight]) => insight.category === category)
    .map(([id, insight]) => ({ ...insight, id, order: ordinalOf(id) }))
    .sort((a, b) => a.order - b.order)

/**
 * Those of them that count: without what somebody wrote who only tries it out.
 * @param {State} state @param {string} category
 */
export const countedOf = (state, category) => cardsOf(state, category).filter(({ trial }) => !trial)

/**
 * The board of a category as it lies: {themes, each with its cards, loose}, hidden ones too, also
 * of what is parked: on no other list could they be shown again.
 * `moved`: card → the theme (or null) that it is on its way to.
 * @param {State} state @param {string} category @param {Map<string, string | null>} moved
 */
export function boardOf(state, category, moved = new Map()) {
  const cards = cardsOf(state, category)
    .filter(({ apart, status }) => !apart || status)
    .map(card =>
      moved.has(card.id) ? { ...card, theme: moved.get(card.id), position: Infinity } : card,
    )
    .sort(byPosition)
  const themes = Object.entries(state.themes ?? {})
    .filter(([, theme]) => theme.category === category && (!theme.parked || theme.status))
    .map(([id, theme]) => ({ ...theme, id, cards: cards.filter(card => card.theme === id) }))
    .sort(byPosition)
  return { themes, loose: cards.filter(({ theme }) => !themes.some(({ id }) => id === theme)) }
}

/**
 * What stands apart from the vote, with its reason: groups with their cards, and cards, as they
 * lie.
 * @param {State} state @param {string} category
 */
export function parkedOf(state, category) {
  const cards = cardsOf(state, category).filter(({ status }) => !status)
  const themes = Object.entries(state.themes ?? {})
    .filter(([, theme]) => theme.category === category && theme.parked && !theme.status)
    .map(([id, theme]) => ({
      ...theme,
      id,
      isTheme: /** @type {const} */ (true),
      cards: cards.filter(card => card.theme === id),
    }))
  return [...themes.sort(byPosition), ...cards.filter(({ parked }) => parked).sort(byPosition)]
}

/**
 * Themes of a category that hold a card, in the order of the board, and its cards in no theme.
 * @param {State} state @param {string} category
 */
export function groupsOf(state, category) {
  const { themes, loose } = boardOf(state, category)
  return { themes: themes.filter(({ cards }) => cards.length), loose }
}

/**
 * What people see a problem in: the objections to this theme or card that this device knows.
 * @param {State} state @param {string} target
 */
export const objectionsTo = (state, target) =>
  listOf(state.objections).filter(objection => objection.target === target)

/**
 * How many people stand behind a line in a round. Where each may give it one dot at most, that is
 * the number of dots.
 * @param {Pick<Line, "votes" | "supporters">} line @param {string | undefined} round
 */
export const peopleIn = (line, round = "") => line.supporters?.[round] ?? line.votes?.[round] ?? 0

/**
 * The one order in which lines are told, on every screen and in the harvest
 * (workshop/core/model/ranking.py): most people first, themes and loose cards alike; who stands
 * level keeps the plan's order, in which `lines` come.
 * @param {Line[]} lines @param {string | undefined} round
 */
export const mostPeopleFirst = (lines, round) =>
  [...lines].sort((a, b) => peopleIn(b, round) - peopleIn(a, round))

/**
 * All lines of a category in that order.
 * @param {State} state @param {string} category @param {string | undefined} round
 */
export const ranked = (state, category, round) =>
  mostPeopleFirst(
    harvestLines(state).filter(line => line.category === category),
    round,
  )

/**
 * What a round says of a line: `people` of `of`, and `dots` where that is another number.
 * @param {State} state
 * @param {Pick<Line, "votes" | "supporters">} line
 * @param {string | undefined} round
 */
export function figuresOf(state, line, round) {
  const [people, dots] = [peopleIn(line, round), line.votes?.[round ?? ""] ?? 0]
  return { people, of: state.ballots?.[round ?? ""] ?? 0, dots: dots === people ? null : dots }
}

/**
 * The round before this one of the same stage, where it is known how it ended: what the room said
 * before it talked.
 * @param {State} state @param {string | undefined} round @returns {string | undefined}
 */
export function roundBefore({ rounds = {}, ballots = {} }, round = "") {
  const { before } = rounds[round] ?? {}
  return before !== undefined && ballots[before] !== undefined ? before : undefined
}

/**
 * How many problems people see there, those that a facilitator folded away left out.
 * @param {State} state @param {string} target
 */
export const objectionsCount = (state, target) =>
  objectionsTo(state, target).filter(({ status }) => !status).length

/**
 * What the room talks about, in the order that the server says; [] before a round decides.
 * @param {State} state
 */
export const topicsOf = state =>
  (state.now.topics.lines ?? []).map(id => lineOf(state, id)).filter(line => line !== undefined)

/** Does this line go somewhere: itself, or one of its cards? @param {Line} line */
export const isPlaced = line =>
  [line, ...line.cards].some(({ sections, criteria }) => sections?.length || criteria?.length)

/**
 * What the room talks about and nobody took up yet. An action from one card of a group is an action
 * of that group; one that is folded away is none.
 * @param {State} state
 */
export function topicsWithoutAction(state) {
  const actions = Object.values(state.actions ?? {}).filter(({ status }) => !status)
  const cared = new Set(
    actions.flatMap(({ theme }) => [theme, state.insights?.[theme ?? ""]?.theme]),
  )
  return topicsOf(state).filter(({ id }) => !cared.has(id))
}
