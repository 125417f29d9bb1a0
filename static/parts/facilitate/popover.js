import { html, nothing } from "../../draw.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/**
 * `name` of the panel, `button`: what stands on it, `look`: a class, `holdsFrame`: it has a frame
 * in it.
 * @typedef {{ id: "links" | "hall" | "rehearsing", name: string, button: TemplateResult,
 *   isNow?: boolean, look?: string, holdsFrame?: boolean }} Popover
 */

/** @param {string} id */
const buttonOf = id => document.getElementById(`${id}-button`)

/** @param {Desk} desk @param {Popover["id"]} id */
function close(desk, id) {
  desk.unfold(id, null)
  buttonOf(id)?.focus()
}

// It lies over the page, so it goes when one goes elsewhere on it; not when one goes to another
// window to paste.
/** @param {Desk} desk @param {Popover} popover @param {Handled} event */
function left(desk, { id, holdsFrame }, { currentTarget, relatedTarget: to }) {
  const stays = currentTarget.contains(to) || to === buttonOf(id) || !document.hasFocus()
  // Into a frame the focus goes to nothing.
  if (!stays && (to || !holdsFrame)) desk.unfold(id, null)
}

/** @param {Desk} desk @param {Popover["id"]} id */
function toggle(desk, id) {
  desk.unfold(id, !desk.unfolded[id])
  document.getElementById(id)?.focus()
}

/** @param {Desk} desk @param {Popover} popover @param {() => TemplateResult} content */
const panel = (desk, popover, content) => html`<section class="links-panel ${popover.look ?? ""}"
  id=${popover.id} tabindex="-1" aria-label=${popover.name}
  @focusout=${event => left(desk, popover, event)}
  @keydown=${event => event.key === "Escape" && close(desk, popover.id)}>${content()}</section>`

/**
 * A button and the panel that it unfolds over the page; Escape folds it, and so does going
 * elsewhere.
 * @param {Desk} desk @param {Popover} popover @param {() => TemplateResult} content
 */
export const popover = (desk, popover, content) => html`
  <button class="button ${popover.isNow ? "is-now" : ""}" id=${`${popover.id}-button`}
    aria-expanded=${Boolean(desk.unfolded[popover.id])} aria-controls=${popover.id}
    @click=${() => toggle(desk, popover.id)}>${popover.button}</button>
  ${desk.unfolded[popover.id] ? panel(desk, popover, content) : nothing}`
