import { asField } from "../../dom.js"
import { html, live, nothing } from "../../draw.js"
import { finding, plain } from "../../search.js"
import { t } from "../../words.js"
import { placeUnder } from "./menu.js"

/** @import { Choice, OpenChoice, Option } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/**
 * The options that hold all the words typed; what none of them is called may become something new.
 * @param {Pick<OpenChoice, "options" | "otherwise" | "typed">} list
 */
function matching({ options, otherwise, typed }) {
  const isSought = finding(typed)
  const matches = options.filter(({ text }) => isSought(text))
  return typed.trim() && otherwise ? [...matches, otherwise(typed.trim())] : matches
}

/**
 * Open the list under its button; not where that folded away meanwhile.
 * @param {Desk} desk @param {Choice} list
 */
export function choose(desk, list) {
  const { button, keeps } = list
  if (!button) return
  const back = document.activeElement?.id || button.id
  const typed = (keeps && desk.drafts.get(keeps)?.values.title) || ""
  desk.unfold("picker", { ...list, back, typed, at: 0, style: placeUnder(button, 320) })
  const field = asField(document.getElementById("picker"))
  field?.focus()
  // what was typed earlier stands there, and goes when one types
  field?.select()
}

// A new name is words of the room; what finds something is only a search.
/** @param {Desk} desk @param {OpenChoice} list @param {string} typed */
function type(desk, list, typed) {
  const matches = matching({ ...list, typed })
  const isName = list.keeps && matches.length === 1 && !list.options.includes(matches[0])
  if (list.keeps) desk.drafts.set(list.keeps, isName ? { values: { title: typed }, was: {} } : null)
  desk.unfold("picker", { ...list, typed, at: 0 })
}

/** @param {Desk} desk */
function close(desk, back = true) {
  const to = desk.unfolded.picker?.back
  desk.unfold("picker", null)
  if (back) document.getElementById(to ?? "")?.focus()
}

/** @param {Desk} desk @param {Pick<Option, "run"> | undefined} option */
function take(desk, option) {
  const { keeps } = desk.unfolded.picker ?? {}
  close(desk)
  if (option && keeps) desk.drafts.set(keeps, null)
  option?.run()
}

/** @param {Desk} desk @param {OpenChoice} list @param {Handled} event */
function onKey(desk, list, event) {
  const matches = matching(list)
  /** @type {Record<string, number | undefined>} */
  const places = { ArrowDown: list.at + 1, ArrowUp: list.at - 1 }
  const to = places[event.key]
  const called = plain(list.typed.trim())
  if (to !== undefined) {
    const at = (to + matches.length) % (matches.length || 1)
    desk.unfold("picker", { ...list, at })
    document.getElementById(`picker-${at}`)?.scrollIntoView({ block: "nearest" })
  } else if (event.key === "Enter")
    take(desk, matches.find(({ text }) => plain(text) === called) ?? matches[list.at])
  else if (event.key === "Escape" || event.key === "Tab") close(desk)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** @param {Desk} desk @param {Option} option @param {number} place @param {number} at */
const option = (
  desk,
  { text, icon, run },
  place,
  at,
) => html`<li role="option" id=${`picker-${place}`} aria-selected=${place === at}
  @pointerdown=${event => event.preventDefault()}
    @click=${() => take(desk, { run })}>${icon()}<span>${text}</span></li>`

/**
 * The open list: type to find, arrows to choose, Enter to take.
 * @param {Desk} desk @param {OpenChoice} list
 */
export function picker(desk, list) {
  const matches = matching(list)
  return html`<div class="menu is-floating picker" .style=${list.style}
    @focusout=${event =>
      event.currentTarget.contains(event.relatedTarget) ||
      !document.hasFocus() ||
      close(desk, false)}>
    <label class="small quiet" for="picker">${list.title}</label>
    <input class="input" dir="auto" id="picker" role="combobox" aria-expanded="true"
      aria-controls="picker-list" aria-autocomplete="list"
      autocomplete="off"
      aria-activedescendant=${matches.length ? `picker-${list.at}` : nothing}
        maxlength=${desk.page.limits.title} placeholder=${t("facilitate.type_ahead")}
      @keydown=${event => onKey(desk, list, event)} .value=${live(list.typed)}
        @input=${event => type(desk, list, event.target.value)}>
    <ul role="listbox" id="picker-list"
      aria-label=${list.title}>${matches.map((each, place) =>
        option(desk, each, place, list.at),
      )}</ul>
  </div>`
}
