// Lines that pull against each other, as a device knows them.
import { lineOf } from "./selectors.js"

/** @import { Line, State } from "./state.d.ts" */

/**
 * `both`: how many people stand behind both in the round that decides; null where that would tell a
 * small count, undefined while nothing is told of it.
 * @typedef {{ id: string, lines: Line[], text?: string, both: number | null | undefined,
 *   name: string }} Pulling
 */

/** @param {State} state @param {import("./state.d.ts").Tension} tension */
function bothIn({ now, rounds }, { both }) {
  const decides = now.decides ?? ""
  if (!both || !rounds?.[decides]?.revealed) return undefined
  return both[decides] ?? null
}

/**
 * The tension with this id between its two lines; undefined where it isn't there, or rests.
 * @param {State} state @param {string | null | undefined} id @returns {Pulling | undefined}
 */
export function tensionOf(state, id) {
  const tension = state.tensions?.[id ?? ""]
  if (!tension || !id || tension.rests) return undefined
  const lines = tension.lines.map(line => lineOf(state, line)).filter(line => line !== undefined)
  if (lines.length < 2) return undefined
  const name = tension.text ?? lines.map(line => line.name).join(" ↔ ")
  return { ...tension, id, lines, both: bothIn(state, tension), name }
}

/**
 * All that stand, in the order in which they were tied.
 * @param {State} state @returns {Pulling[]}
 */
export const tensionsIn = state =>
  Object.keys(state.tensions ?? {})
    .map(id => tensionOf(state, id))
    .filter(tension => tension !== undefined)
