// The words of the screens run from left to right. What people write runs as it is written, and
// turns nothing around it.
/** @import { ChildPart } from "lit-html" */

const FROM_THE_RIGHT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const APART = /\u2068([^\u2069]*)\u2069/

/** @param {string} text */
const fromTheRight = text => FROM_THE_RIGHT.test(text)

/**
 * A text to put into a sentence of ours: set apart where it would turn the sentence.
 * @param {unknown} value
 */
export const isolated = value =>
  typeof value === "string" && fromTheRight(value) ? `\u2068${value}\u2069` : value

/** @param {string} text */
function apart(text) {
  const own = document.createElement("bdi")
  own.dir = "auto"
  own.append(text)
  return own
}

/**
 * Between the tags of its element stands nothing but what this part draws.
 * @param {ChildPart} part
 */
function isAlone({ parentNode, startNode, endNode }) {
  let drawn = false
  return [...parentNode.childNodes].every(node => {
    if (node === startNode) drawn = true
    if (node === endNode) drawn = false
    return drawn || node instanceof Comment || (node instanceof Text && !node.data.trim())
  })
}

/**
 * The node for a text that lit draws here. What is alone in its element gives it its direction.
 * @param {string} text @param {ChildPart} part
 */
export function nodeOf(text, part) {
  if (!fromTheRight(text)) return document.createTextNode(text)
  if (!(part.parentNode instanceof HTMLElement))
    return part.parentNode instanceof SVGElement ? document.createTextNode(text) : apart(text)
  if (APART.test(text)) {
    const sentence = document.createDocumentFragment()
    sentence.append(...text.split(APART).map((piece, at) => (at % 2 ? apart(piece) : piece)))
    return sentence
  }
  if (!isAlone(part)) return apart(text)
  part.parentNode.dir ||= "auto"
  return document.createTextNode(text)
}
