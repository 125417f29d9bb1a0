import { html, svg } from "../draw.js"

// A circle, a pit, a square, a diamond, a hexagon, a vault; the letter's height follows the shape.
const SHAPES = [
  svg`<circle class="shape" cx="16" cy="16" r="15" />`,
  svg`<path class="shape" d="M4.5 2.5h23c2.7 0 4.3 2.7 3 5L19 28.5c-1.3 2.3-4.7 2.3-6 0L1.5
    7.500c-1.3-2.3.3-5 3-5Z" />`,
  svg`<rect class="shape" x="2" y="2" width="28" height="28" rx="5" />`,
  svg`<rect class="shape" x="5" y="5" width="22" height="22" rx="4" transform="rotate(45 16 16)"
    />`,
  svg`<path class="shape" d="M9 2.500h14c1 0 1.800.5 2.300 1.400l5.800 10.700c.5.900.5 1.900 0
    2.800l-5.800 10.700c-.5.900-1.300 1.400-2.300 1.400h-14c-1 0-1.800-.5-2.300-1.400L.9
    17.400c-.5-.900-.5-1.900 0-2.800L6.700 3.900C7.200 3 8 2.500 9 2.500Z" />`,
  svg`<path class="shape" d="M16 2c7.700 0 14 6.300 14 14v11c0 1.700-1.300 3-3 3H5c-1.700
    0-3-1.300-3-3V16C2 8.300 8.300 2 16 2Z" />`,
]
const BASELINE = [22, 18.5, 22, 22, 22, 23]

/**
 * The mark of a category: shape, letter and colour. The word stands beside it; colour comes from
 * the nearest data-category-nr.
 * @param {{ nr: number, letter: string }} category
 */
export const mark = ({
  nr,
  letter,
}) => html`<svg class="mark" translate="no" viewBox="0 0 32 32" aria-hidden="true"
  data-category-nr=${nr}>
  ${SHAPES[nr - 1]}<text x="16" y=${BASELINE[nr - 1]}>${letter}</text>
</svg>`
