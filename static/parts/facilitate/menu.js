import { find, findAll } from "../../dom.js"
import { html, nothing } from "../../draw.js"
import { more } from "../icons.js"

/** @import { MenuItem } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/**
 * Where something opens: under its button, or above it where there is more room; it doesn't move
 * while it is open.
 * @param {Element} button @param {number} height
 */
export function placeUnder(button, height) {
  const { top, bottom, right } = button.getBoundingClientRect()
  const above = bottom + height > innerHeight && top > innerHeight - bottom
  const room = Math.round((above ? top : innerHeight - bottom) - 8)
  const end = Math.max(8, Math.min(innerWidth - right, innerWidth - 368))
  const start = Math.round(above ? top : bottom)
  const shift = above ? "-100%" : "0"
  const ends = `--menu-end:${Math.round(end)}px;--menu-shift:${shift};--menu-room:${room}px`
  return `--menu-top:${start}px;${ends}`
}

/**
 * The button with three dots that opens the menu of one thing.
 * @param {Desk} desk @param {string} id @param {string} name @param {boolean} isNow
 */
export const moreButton = (
  desk,
  id,
  name,
  isNow,
) => html`<button class="more" id=${`more-${id}`} tabindex=${isNow ? 0 : -1}
  aria-label=${name} aria-haspopup="menu"
  aria-expanded=${desk.unfolded.menu?.id === id}
    @click=${event => openMenu(desk, id, event.currentTarget)}>${more()}</button>`

/** @param {Desk} desk @param {string} id @param {Element | null} button */
export function openMenu(desk, id, button) {
  if (desk.unfolded.menu?.id === id) return closeMenu(desk)
  if (!button) return
  desk.unfold("menu", { id, style: placeUnder(button, 400) })
  find(".menu [role=menuitem]")?.focus()
}

/** @param {Desk} desk */
function closeMenu(desk, back = true) {
  const id = desk.unfolded.menu?.id
  if (!id) return
  desk.unfold("menu", null)
  if (back) document.getElementById(`more-${id}`)?.focus()
}

/** @param {Desk} desk @param {Handled} event */
function keys(desk, event) {
  const items = findAll("[role=menuitem]", event.currentTarget)
  const at = items.findIndex(item => item.matches(":focus"))
  /** @type {Record<string, number | undefined>} */
  const places = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
  const to = event.altKey ? undefined : places[event.key]
  if (to !== undefined) items.at(to % items.length)?.focus()
  else if (event.key === "Escape" || event.key === "Tab") closeMenu(desk)
  else {
    const quick = items.find(item => item.dataset.key === event.key.toLowerCase())
    if (!quick) return
    quick.click()
  }
  event.preventDefault()
}

/** The open menu. @param {Desk} desk @param {string} name @param {MenuItem[]} items */
export function menu(desk, name, items) {
  const open = desk.unfolded.menu
  if (!open || !items.length) return nothing
  return html`<div class="menu is-floating" role="menu" aria-label=${name} .style=${open.style}
    @keydown=${event => keys(desk, event)}
    @focusout=${event =>
      event.currentTarget.contains(event.relatedTarget) || closeMenu(desk, false)}>
    ${items.map(
      item => html`<button role="menuitem" tabindex="-1" data-key=${item.key} @click=${() => {
        closeMenu(desk)
        item.run()
      }}>
      ${item.icon()}${item.text} <kbd
        translate="no">${item.hint ?? item.key.toUpperCase()}</kbd></button>`,
    )}
  </div>`
}
