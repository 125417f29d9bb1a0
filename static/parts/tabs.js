import { html, nothing } from "../draw.js"
import { mark } from "./mark.js"

const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function roving(event, tabs, choose) {
  const at = tabs.findIndex(({ selected }) => selected)
  const to = { Home: 0, End: tabs.length - 1 }[event.key] ?? at + STEP[event.key]
  if (Number.isNaN(to)) return
  event.preventDefault()
  const next = tabs.at(to % tabs.length)
  choose(next.id)
  event.currentTarget.querySelector(`#tab-${next.id}`).focus()
}

/**
 * A tab a category, with its mark and word; arrow keys move. `extra(category)` stands under the
 * word. Controls #panel.
 */
export function tabs({ label, categories, selected, choose, extra = _category => nothing }) {
  const all = categories.map(category => ({ ...category, selected: category.id === selected }))
  return html`<div class="stick">
    <div class="tabs" role="tablist" aria-label=${label} .style=${`--columns:${all.length}`}
      @keydown=${event => roving(event, all, choose)}>
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
