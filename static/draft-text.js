// The draft of a text: its parts in order, what it answers, and what was pasted in paragraphs.
import { mostPeopleFirst } from "./ranking.js"
import { byPosition, harvestLines, listOf } from "./selectors.js"

/** @import { Clause, Line, State } from "./state.d.ts" */
/** @typedef {Clause & { id: string, number: string }} Paragraph */
/** @typedef {{ kind: "sections" | "criteria", id: string, title: string, question?: string,
 *   weight?: number, number: string, key: string }} Part */

const ROMAN = /** @type {[number, string][]} */ ([
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
])

/** @param {number} number */
function roman(number) {
  let [digits, left] = ["", number]
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) digits += sign
  return digits
}

/**
 * Sections count 1, 2, 3 and criteria I, II, III, as in what is taken along
 * (workshop/harvest/draft.py).
 * @param {State} state @returns {Part[]}
 */
export const partsOf = ({ plan }) => [
  ...plan.sections.map((place, at) => ({
    ...place,
    kind: /** @type {"sections"} */ ("sections"),
    number: String(at + 1),
    key: `sections.${place.id}`,
  })),
  ...plan.criteria.map((place, at) => ({
    ...place,
    kind: /** @type {"criteria"} */ ("criteria"),
    number: roman(at + 1),
    key: `criteria.${place.id}`,
  })),
]

/** Its paragraphs in order, each under its number. @param {State} state @param {Part} part */
export function paragraphsIn(state, part) {
  const paragraphs = listOf(state.clauses)
    .filter(({ kind, place }) => kind === part.kind && place === part.id)
    .sort(byPosition)
  let nr = 0
  // an empty one is still to be written: it takes no number yet
  return paragraphs.map(each => ({ ...each, number: each.text ? `${part.number}.${++nr}` : "" }))
}

/** @param {Line} line @param {Part} part */
const goesTo = (line, part) =>
  [line, ...line.cards].some(each => each[part.kind]?.includes(part.id))

/**
 * The lines that go to a part, most people first; those whose cards go there too.
 * @param {State} state @param {Part} part
 */
export const linesOfPart = (state, part) =>
  mostPeopleFirst(harvestLines(state), state.now.decides).filter(line => goesTo(line, part))

/** Line or card (id) → the numbers of the paragraphs that answer it. @param {State} state */
export function answersOf(state) {
  /** @type {Record<string, string[]>} */
  const numbers = {}
  for (const part of partsOf(state))
    for (const { number, lines } of paragraphsIn(state, part))
      if (number) for (const id of lines) numbers[id] = [...(numbers[id] ?? []), number]
  return numbers
}

/**
 * Is a line answered by one of these: it, or each of its cards? @param {Line} line
 * @param {Set<string>} tied
 */
export const isAnswered = (line, tied) =>
  tied.has(line.id) || (line.cards.length > 0 && line.cards.every(({ id }) => tied.has(id)))

/**
 * What goes to a part and none of its paragraphs answers. @param {State} state @param {Part} part
 */
export function unansweredIn(state, part) {
  const tied = new Set(paragraphsIn(state, part).flatMap(({ lines }) => lines))
  return linesOfPart(state, part).filter(line => !isAnswered(line, tied))
}

/** What a heading says, without its signs and its number. @param {string} line */
const bare = line =>
  line
    .replace(/^\s*#{1,6}\s*/, "")
    .replace(/^\s*(\d+|[IVX]+)[.)]\s*/, "")
    .replace(/[*_]/g, "")
    .trim()
    .toLowerCase()

/**
 * A pasted text in paragraphs, by part: what stands under a heading that is called like a part goes
 * there, and all else to `part`. Nothing is left out.
 * @param {string} text @param {Part[]} parts @param {Part} part
 * @returns {{ part: Part, texts: string[] }[]}
 */
export function pasted(text, parts, part) {
  /** @type {{ part: Part, texts: string[] }[]} */
  const groups = []
  let now = part
  const put = (/** @type {string} */ words) => {
    const last = groups.at(-1)
    if (last?.part === now) last.texts.push(words)
    else groups.push({ part: now, texts: [words] })
  }
  for (const block of text.replace(/\r\n?/g, "\n").split(/\n\s*\n/)) {
    const [first, ...others] = block.trim().split("\n")
    const named = parts.find(({ title }) => title.toLowerCase() === bare(first))
    if (named) now = named
    const words = named ? others.join("\n").trim() : block.trim()
    if (words) put(words)
  }
  return groups
}

const MOST = 12_000 // characters in one message, which may be 64 kB long

/**
 * The same in messages that aren't too long. @param {{ part: Part, texts: string[] }[]} groups
 */
export function batches(groups) {
  /** @type {{ part: Part, texts: string[], length: number }[]} */
  const chunks = []
  for (const { part, texts } of groups)
    for (const text of texts) {
      const last = chunks.at(-1)
      if (last?.part === part && last.length + text.length <= MOST) {
        last.texts.push(text)
        last.length += text.length
      } else chunks.push({ part, texts: [text], length: text.length })
    }
  return chunks
}
