// Which lines somebody looks for. Nothing of the page is asked here: it is given, so that it can be
// tried out alone.
import { finding } from "../../search.js"

/** @import { HarvestLine } from "../../state.d.ts" */

/**
 * @typedef {{ words: string, category: string, place: string, decision: string,
 *   contested: boolean }} Filter `place`: "sections.ID", "criteria.ID" or "nowhere"
 */

/** @type {Filter} */
export const EVERYTHING = { words: "", category: "", place: "", decision: "", contested: false }

/** All that stands with a line, to find words in. @param {HarvestLine} line */
const saidBy = line =>
  [
    line.number,
    line.title ?? "",
    ...line.objections.map(({ text }) => text ?? ""),
    ...line.insights.flatMap(card => [
      card.number,
      card.text,
      ...(card.objections ?? []).map(({ text }) => text ?? ""),
      ...(card.merged ?? []).flatMap(({ number, text }) => [number, text]),
    ]),
  ].join("\n")

/** People who see a problem in a line or in a card of it. @param {HarvestLine} line */
export const problemsOf = line =>
  line.objections.length +
  (line.kind === "theme"
    ? line.insights.reduce((n, card) => n + (card.objections?.length ?? 0), 0)
    : 0)

/** @param {HarvestLine} line @param {string} place */
function goesTo(line, place) {
  const all = [line, ...line.insights]
  if (place === "nowhere") return all.every(each => !each.sections.length && !each.criteria.length)
  const [kind, id] = place.split(".")
  return all.some(each => each[kind === "sections" ? kind : "criteria"].includes(id))
}

/** @param {Filter} filter */
export const isFiltered = filter =>
  Object.entries(filter).some(
    ([name, value]) => value !== EVERYTHING[/** @type {keyof Filter} */ (name)],
  )

/**
 * Whether a line is among those looked for; every word has to stand with it.
 * @param {HarvestLine} line @param {string} category @param {Filter} filter
 */
export function matches(line, category, filter) {
  const { words, place, decision, contested } = filter
  if (filter.category && filter.category !== category) return false
  if (place && !goesTo(line, place)) return false
  if (decision && (line.decision?.decision ?? "open") !== decision) return false
  if (contested && !problemsOf(line)) return false
  return finding(words)(saidBy(line))
}
