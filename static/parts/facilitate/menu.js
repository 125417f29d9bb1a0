import { find } from "../../dom.js"
import { html, nothing } from "../../draw.js"
import { more } from "../icons.js"

/** @import { Desk } from "./desk.js" */

/**
 * Where something opens: under its button, or above it where there is more room; it doesn't move
 * while it is open.
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
 * The button with three dots that opens the menu of one thing. @param {Desk} desk
 * @param {string} id
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

/**
 * @param {Desk} desk
 * @param {string} id
 */
export function openMenu(desk, id, button) {
  if (desk.unfolded.menu?.id === id) return closeMenu(desk)
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

/** @param {Desk} desk */
function keys(desk, event) {
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")]
  const at = items.indexOf(document.activeElement)
  const to = event.altKey
    ? undefined
    : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (to !== undefined) items.at(to % items.length).focus()
  else if (event.key === "Escape" || event.key === "Tab") closeMenu(desk)
  else {
    const quick = items.find(item => item.dataset.key === event.key.toLowerCase())
    if (!quick) return
    quick.click()
  }
  event.preventDefault()
}

/** The open menu: items are {text, icon, key, hint?, run}. @param {Desk} desk */
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
