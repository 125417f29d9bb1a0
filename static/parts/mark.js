import { html, svg } from "../draw.js"

// A circle, a pit, a square, a diamond; the letter's height follows the shape.
const SHAPES = [
  svg`<circle class="shape" cx="16" cy="16" r="15" />`,
  svg`<path class="shape" d="M4.5 2.5h23c2.7 0 4.3 2.7 3 5L19 28.5c-1.3 2.3-4.7 2.3-6 0L1.5
    7.500c-1.3-2.3.3-5 3-5Z" />`,
  svg`<rect class="shape" x="2" y="2" width="28" height="28" rx="5" />`,
  svg`<rect class="shape" x="5" y="5" width="22" height="22" rx="4" transform="rotate(45 16 16)"
    />`,
]
const BASELINE = [22, 18.5, 22, 22]

/**
 * The mark of a category: shape, letter and colour. The word stands beside it; colour comes from
 * the nearest data-category-nr.
 */
export const mark = ({
  nr,
  letter,
}) => html`<svg class="mark" translate="no" viewBox="0 0 32 32" aria-hidden="true"
  data-category-nr=${nr}>
  ${SHAPES[nr - 1]}<text x="16" y=${BASELINE[nr - 1]}>${letter}</text>
</svg>`
