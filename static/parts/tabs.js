import { html, nothing } from "../draw.js"
import { mark } from "./mark.js"

/** @import { Drawn } from "../draw.js" */
/** @import { Numbered } from "../state.d.ts" */

/** @type {Record<string, number>} */
const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * @param {KeyboardEvent} event @param {(Numbered & { selected: boolean })[]} tabs
 * @param {(id: string) => void} choose
 */
function roving(event, tabs, choose) {
  const at = tabs.findIndex(({ selected }) => selected)
  /** @type {Record<string, number>} */
  const ends = { Home: 0, End: tabs.length - 1 }
  const to = ends[event.key] ?? at + STEP[event.key]
  const next = tabs.at(to % tabs.length)
  if (Number.isNaN(to) || !next) return
  event.preventDefault()
  choose(next.id)
  document.getElementById(`tab-${next.id}`)?.focus()
}

/**
 * A tab a category, with its mark and word; arrow keys move. `extra(category)` stands under the
 * word. Controls #panel.
 * @param {{ label: string, categories: Numbered[], selected: string,
 *   choose: (id: string) => void, extra?: (category: Numbered) => Drawn }} tabs
 */
export function tabs({ label, categories, selected, choose, extra = () => nothing }) {
  const all = categories.map(category => ({ ...category, selected: category.id === selected }))
  /** @param {KeyboardEvent} event */
  const move = event => roving(event, all, choose)
  return html`<div class="stick">
    <div class="tabs" role="tablist" aria-label=${label} .style=${`--columns:${all.length}`}
      @keydown=${move}>
      ${all.map(
        tab => html`<button
          class="tab"
          role="tab"
          id="tab-${tab.id}"
          aria-selected=${tab.selected}
          aria-controls="panel"
          tabindex=${tab.selected ? 0 : -1}
          data-category-nr=${tab.nr}
          @click=${() => choose(tab.id)}
        >
          ${mark(tab)}<span>${tab.short || tab.title}</span>${extra(tab)}
        </button>`,
      )}
    </div>
  </div>`
}
