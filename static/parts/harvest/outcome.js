// The harvest as this page holds it (docs/harvest.schema.json), with look-ups by id.
import { numbered } from "../../categories.js"
import { page } from "../../page.js"
import { t } from "../../words.js"
import { sizeOf } from "../breadth.js"
import { purposeName } from "../fate.js"

/** @import { Axis, Counts, HarvestLine, Numbered, OptionCounts } from "../../state.d.ts" */

export const outcome = page.harvest

/** The round that ranks it; empty where there is none, or it isn't revealed. */
export const decides = outcome.decides ?? ""

/**
 * The categories, each with its place in the plan and its lines.
 * @type {(Numbered & { lines: HarvestLine[] })[]}
 */
export const categories = numbered(outcome.categories)

/** All lines, each with its category. */
export const lines = categories.flatMap(category =>
  category.lines.map(line => ({ ...line, of: category })),
)

/** @param {string} id */
export const lineById = id => lines.find(line => line.id === id)

/** A card, also one inside a theme. @param {string} id */
export const cardById = id => lines.flatMap(line => line.insights).find(card => card.id === id)

/** What people call a line: the theme's sentence, or the card's words. @param {HarvestLine} line */
export const lineName = line => line.title ?? line.insights[0].text

/**
 * What the line or card with this number says; "" where it isn't in this harvest.
 * @param {string} number
 */
export function wordsOf(number) {
  const line = lines.find(each => each.number === number)
  if (line) return lineName(line)
  return lines.flatMap(each => each.insights).find(card => card.number === number)?.text ?? ""
}

/**
 * How people say which line, card or action it is: S7 as it is, t1 as "groep 1".
 * @param {string} number
 */
export const calledAs = number =>
  number.startsWith("t")
    ? t("harvest.called_group", { n: number.slice(1) })
    : number.startsWith("a")
      ? t("harvest.called_action", { n: number.slice(1) })
      : number.startsWith("b")
        ? t("harvest.called_earlier", { n: number.slice(1) })
        : number

/** Where on this page a line or card stands: #S7, #t2. @param {string} number */
export const anchor = number => `#${number}`

/**
 * Who supports a line in the deciding vote, {people, of}; null where there was none, or it isn't
 * revealed.
 * @param {HarvestLine} line
 */
export function supportOf(line) {
  const people = line.people[decides]
  return people ? { people, of: line.ballots[decides] } : null
}

/** What a line is placed somewhere for. @param {string} id */
export const purposeInHarvest = id => purposeName({ purposes: outcome.workshop.purposes ?? [] }, id)

/** The questions of the check-in, as in the plan. */
export const axes = page.profile

/** @param {Axis} axis */
const firstOf = axis => outcome.participation.places[axis.id] ?? sizeOf(axis)

/**
 * What `counts` says of the options of a question, in the plan's order: {name, people, of?}.
 * @param {Axis} axis
 * @param {OptionCounts | undefined} counts
 */
export const sharesOf = (axis, counts) =>
  axis.options.flatMap(({ id, name }) => {
    const count = counts?.[axis.id]?.[id]
    return count ? [{ name, ...count }] : []
  })

/**
 * From how many of how many options: {n, of}; null where telling it would tell too much.
 * @param {Axis} axis
 * @param {Counts | undefined} breadth
 */
export const reached = (axis, breadth) =>
  breadth?.[axis.id] === undefined ? null : { n: breadth[axis.id], of: firstOf(axis) }
