import { closest, findAll } from "../../dom.js"
import { commandsOn } from "./commands.js"
import { openMenu } from "./menu.js"
import { thingOf } from "./things.js"

/** @import { Thing } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/** @param {ParentNode | null} within */
const items = within => (within ? findAll("[data-item]", within) : [])

// In the next column: the thing that lies at the same height.
/** @param {HTMLElement} item @param {-1 | 1} by */
function beside(item, by) {
  const columns = findAll(".board > .column").filter(column => items(column).length)
  const at = columns.findIndex(column => column.contains(item))
  const to = columns[at + by]
  if (!to) return null
  const { top } = item.getBoundingClientRect()
  /** @param {HTMLElement} each */
  const away = each => Math.abs(each.getBoundingClientRect().top - top)
  return items(to).reduce((best, each) => (away(each) < away(best) ? each : best))
}

/** @param {HTMLElement} item @param {string} key */
function neighbour(item, key) {
  const column = items(closest(item, ".column"))
  const at = column.indexOf(item)
  if (key === "ArrowDown") return column[at + 1]
  if (key === "ArrowUp") return column[at - 1]
  if (key === "Home") return column[0]
  if (key === "End") return column.at(-1)
  if (key === "ArrowRight") return beside(item, 1)
  return key === "ArrowLeft" ? beside(item, -1) : undefined
}

// A key that stays down does its work once; only what is moved goes on moving.
/** @param {Handled} event */
const isHeld = ({ repeat, altKey }) => repeat && !altKey

/** @param {Desk} desk @param {Thing} thing @param {Handled} event */
function runCommand(desk, thing, event) {
  const key = event.key.toLowerCase()
  const command = commandsOn(desk, thing).find(
    each => each.key === key && Boolean(each.alt) === event.altKey,
  )
  if (!isHeld(event)) command?.run()
  return Boolean(command)
}

// On a card itself, Enter opens its menu and the space bar ticks it; a theme's head is a button,
// and folds by itself.
/** @param {Desk} desk @param {Thing} thing @param {Handled} event */
function onCard(desk, thing, event) {
  if (event.target.dataset.item === undefined || thing.isTheme) return false
  if (event.key !== "Enter" && (event.key !== " " || thing.status)) return false
  if (isHeld(event)) return true
  if (event.key === "Enter") openMenu(desk, thing.id, document.getElementById(`more-${thing.id}`))
  else desk.pick(thing.id)
  return true
}

/**
 * Keys on the board: arrows go from one thing to the next, letters do what the menu offers.
 * @param {Desk} desk @param {Handled} event
 */
export function onKey(desk, event) {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.target.matches("input:not([type=checkbox]), textarea, select")
  )
    return
  const [head] = items(closest(event.target, ".theme"))
  const item = closest(event.target, "[data-item]") ?? head
  if (!item || event.target.closest(".menu, form")) return
  const thing = thingOf(desk, item.dataset.insight ?? item.dataset.theme ?? "")
  if (!thing) return
  const to = event.altKey ? undefined : neighbour(item, event.key)
  if (to) to.focus()
  if (to !== undefined || onCard(desk, thing, event) || runCommand(desk, thing, event))
    event.preventDefault()
}
