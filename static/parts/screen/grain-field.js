import { html, svg } from "../../draw.js"

// Nobody stands perfectly in line: each grain a little higher or lower, the same at every drawing.
const LIFT = [-1, -2, 0, -1, -2, 0, 2, 1, 1, -1, 0]
const GRAIN = "M10 0C20.4 9 20.4 27 10 36C-.4 27-.4 9 10 0Z"
const PITCH = 26
const WIDE_PITCH = 32
const ROW = 38
const HEAP_ROW = 42

// Where the grain with this number stands: `across` to a row, so many units apart.
/** @param {number} at @param {number} across @param {number} pitch @param {number} row */
function standing(at, across, pitch, row) {
  const y = Math.floor(at / across) * row + LIFT[(at * 7) % LIFT.length]
  return `translate(${(at % across) * pitch} ${y})`
}

// At least 58 places in two rows, so that a small room isn't a row of giants and a large one still
// fits.
/** @param {number} n */
function rowsFor(n) {
  if (n <= 58) return { rows: 2, across: 29 }
  const rows = n <= 132 ? 3 : 4
  return { rows, across: Math.ceil(n / rows) }
}

/** People on the field: a grain each, and the places that are still open. @param {number} n */
export function peopleField(n) {
  const { rows, across } = rowsFor(n)
  const places = Array.from({ length: rows * across }, (_, at) => at)
  /** @param {number} at */
  const x = at => (at % across) * PITCH + (Math.floor(at / across) % 2) * (PITCH / 2)
  /** @param {number} at */
  const y = at => Math.floor(at / across) * ROW + LIFT[(at * 7) % LIFT.length]
  return html`<svg viewBox="0 -4 ${across * PITCH + 13} ${rows * ROW + 8}"
    aria-hidden="true">${places.map(
      at => svg`
    <path class=${at < n ? "is-here" : "is-open"} transform="translate(${x(at)} ${y(at)})"
      d=${GRAIN} />`,
    )}</svg>`
}

/**
 * Sealed cards of one question: a grain each and nothing else, ten to a row and more when there are
 * many.
 * @param {number} n
 */
export function sealedHeap(n) {
  const across = Math.max(10, Math.ceil(Math.sqrt(n * 2)))
  const rows = Math.ceil(n / across)
  return html`<svg class="heap" viewBox="0 -4 ${across * PITCH} ${rows * HEAP_ROW + 4}"
    aria-hidden="true">${Array.from(
      { length: n },
      (_, at) => svg`
    <path
      transform=${standing(at, across, PITCH, HEAP_ROW)}
      d=${GRAIN} />`,
    )}</svg>`
}

/**
 * Cards on the field: a grain each, in the colour of the question that it answers, in the order in
 * which they came.
 * @param {number[]} numbers
 */
export function cardField(numbers) {
  const across = Math.max(30, Math.ceil(numbers.length / Math.ceil(numbers.length / 60)))
  const rows = Math.max(1, Math.ceil(numbers.length / across))
  return html`<svg viewBox="0 -4 ${across * WIDE_PITCH} ${rows * ROW + 8}"
    aria-hidden="true">${numbers.map(
      (nr, at) => svg`
    <path data-category-nr=${nr} d=${GRAIN}
      transform=${standing(at, across, WIDE_PITCH, ROW)} />`,
    )}</svg>`
}
