import { html, nothing } from "../../draw.js"
import { more } from "../icons.js"

const ROOM = 200

// Where the menu opens: under its button, or above it when there is no room; it doesn't move while it is open.
function place(button) {
  const { top, bottom, right } = button.getBoundingClientRect()
  const above = bottom + ROOM > innerHeight
  return `--menu-top:${Math.round(above ? top : bottom)}px;--menu-end:${Math.round(innerWidth - right)}px;--menu-shift:${above ? "-100%" : "0"}`
}

/** The button with three dots that opens the menu of one thing. */
export const moreButton = (desk, id, name) => html`<button class="more" id=${`more-${id}`} aria-label=${name} aria-haspopup="menu"
  aria-expanded=${desk.unfolded.menu?.id === id} @click=${event => openMenu(desk, id, event.currentTarget)}>${more()}</button>`

function openMenu(desk, id, button) {
  if (desk.unfolded.menu?.id === id) return closeMenu(desk)
  desk.unfold("menu", { id, style: place(button) })
  document.querySelector(".menu [role=menuitem]")?.focus()
}

export function closeMenu(desk, back = true) {
  const id = desk.unfolded.menu?.id
  if (!id) return
  desk.unfold("menu", null)
  if (back) document.getElementById(`more-${id}`)?.focus()
}

function keys(desk, event) {
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")]
  const at = items.indexOf(document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (to !== undefined) items.at(to % items.length).focus()
  else if (event.key === "Escape" || event.key === "Tab") closeMenu(desk)
  else {
    const quick = items.find(item => item.dataset.key === event.key.toLowerCase())
    if (!quick) return
    quick.click()
  }
  event.preventDefault()
}

/** The open menu: items are {text, icon, key, act}. */
export function menu(desk, name, items) {
  const open = desk.unfolded.menu
  if (!open) return nothing
  return html`<div class="menu is-floating" role="menu" aria-label=${name} .style=${open.style}
    @keydown=${event => keys(desk, event)} @focusout=${event => event.currentTarget.contains(event.relatedTarget) || closeMenu(desk, false)}>
    ${items.map(item => html`<button role="menuitem" tabindex="-1" data-key=${item.key} @click=${() => { closeMenu(desk); item.act() }}>
      ${item.icon()}${item.text} <kbd>${item.key.toUpperCase()}</kbd></button>`)}
  </div>`
}
