import Sortable from "sortablejs"
import { closest } from "../../dom.js"
import { t } from "../../words.js"
import { DragScroll } from "./drag-scroll.js"
import { dropTarget, highlight } from "./drop-target.js"
import { dragOff, mergeInto } from "./merging.js"
import { canReorder, chosen, group, moveTo, putAt } from "./moving.js"
import { stillThere, thingOf } from "./things.js"

/** @import { Settings } from "sortablejs" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Dragged, Landing } from "./drop-target.js" */

/**
 * Which elements are dragged, which card (and with it which others) such an element is, and what
 * comes of letting it go; `same`: the card that it says the same as.
 * @typedef {{ draggable: string, filter: string, draggedOf: (item: HTMLElement) => Dragged,
 *   ids: (card: Dragged) => string[],
 *   drop: (card: Dragged, to: Landing | null, same?: string) => void }} Kind
 */

// Fingers, pens and mice alike, by pointer events and not by the browser's own dragging.
const BY_HAND = {
  forceFallback: true,
  fallbackOnBody: true,
  fallbackClass: "is-carried",
  ghostClass: "is-leaving",
  chosenClass: "is-held",
  fallbackTolerance: 4,
  delay: 150,
  delayOnTouchOnly: true,
  touchStartThreshold: 8,
  scroll: false, // drag-scroll.js: Sortable's own looks a hundred times a second
  animation: 0,
}

const RESTS = 700 // ms
/** @type {Set<Sortable>} */
const lists = new Set()

// Sortable swallows the click that ends a drag. Where the browser sends none, it would swallow the
// next one that is meant.
const giveClick = () => setTimeout(() => document.dispatchEvent(new MouseEvent("click")))

// The copy that the hand carries lies on the board too, in the colours of its question: there it
// looks like what it is.
/** @param {HTMLElement} item */
function carry(item) {
  Sortable.ghost.dataset.categoryNr = closest(item, ".column")?.dataset.categoryNr
  closest(item, ".board")?.append(Sortable.ghost)
}

// Others see what this hand drags and can't take it; where one of them was first, nothing comes of
// it.
class Grip {
  /** @param {Desk} desk @param {string[]} targets */
  take(desk, targets) {
    this.desk = desk
    this.lost = false
    this.answer = desk.device.request("hold", { targets }).then(answer => {
      this.lost = answer?.ok === false
      if (this.lost) desk.warn(answer.error.message)
    })
  }

  /** Lets go; whether it was held all the while. */
  release() {
    void this.desk?.device.request("hold", { targets: [] })
    return !this.lost
  }
}

// The card, or what it was put on, may have gone while the hand was under way.
/** @param {Desk} desk @param {Dragged} card @param {Landing | null} to */
function dropOn(desk, card, to) {
  const ids = stillThere(desk, chosen(desk, card))
  if (!ids.length || (to?.cards?.length && !stillThere(desk, to.cards).length)) return
  if (to?.wrong) desk.say(t("facilitate.other_question"))
  else if (to?.cards) group(desk, [...to.cards.filter(id => !ids.includes(id)), ...ids])
  else if (to) void moveTo(desk, ids, to.theme ?? null)
  desk.followed = null // the hand knows where it put it
}

// A hand that rests on a card means that one: the two say the same.
class Rest {
  /** @type {HTMLElement | null} */
  on = null
  meant = false

  /** @param {HTMLElement | null} card @param {() => void} then */
  move(card, then) {
    if (card === this.on) return
    clearTimeout(this.timer)
    Object.assign(this, { on: card, meant: false })
    if (!card) return
    this.timer = setTimeout(() => {
      this.meant = true
      then()
    }, RESTS)
  }
}

// Cards of the board.
/** @param {Desk} desk @returns {Kind} */
const boardCards = desk => ({
  draggable: ".card:not(.has-form):not(.is-hidden):not(.is-elsewhere)",
  filter: ".more, .pick, form, details, .button",
  draggedOf: ({ dataset: { insight: id = "" } }) => thingOf(desk, id) ?? { id },
  ids: card => chosen(desk, card),
  drop(card, to, same) {
    if (same) void mergeInto(desk, chosen(desk, card), same)
    else dropOn(desk, card, to)
  },
})

// Those that lie under one, each taken out by itself.
/** @param {Desk} desk @returns {Kind} */
const under = desk => ({
  draggable: "li:not(.is-elsewhere)",
  filter: ".button",
  draggedOf: item => ({
    id: item.dataset.under ?? "",
    host: closest(item, ".card")?.dataset.insight,
    category: closest(item, ".column")?.dataset.category,
  }),
  ids: ({ id }) => [id],
  drop: (card, to, same) => void dragOff(desk, card, to, same),
})

// A card is put on a panel, never between cards: the list itself takes no part in where it lands.
/** @param {Desk} desk @param {Kind} kind @returns {Settings} */
function ofCards(desk, { draggable, filter, draggedOf, ids, drop }) {
  /** @type {Dragged} */
  let card = { id: "" }
  /** @type {Landing | null} */
  let to = null
  const [rest, grip] = [new Rest(), new Grip()]
  const show = () =>
    rest.meant ? highlight(rest.on, t("facilitate.let_go_same")) : highlight(to?.over)
  /** @param {Element | null} under */
  const look = under => {
    to = dropTarget(under, card)
    rest.move(to?.twin ?? null, show)
    show()
  }
  const scroll = new DragScroll(look)
  return {
    ...BY_HAND,
    draggable,
    filter,
    preventOnFilter: false,
    sort: false,
    group: { name: "cards", put: false },
    onStart({ item, originalEvent }) {
      card = draggedOf(item)
      carry(item)
      const targets = ids(card)
      if (targets.length > 1) Sortable.ghost.dataset.n = String(targets.length)
      grip.take(desk, targets)
      desk.dragging = true
      scroll.start(originalEvent)
    },
    onEnd() {
      scroll.stop()
      to = dropTarget(scroll.under, card)
      const same = rest.meant ? rest.on?.dataset.insight : undefined
      rest.move(null, show)
      highlight(null)
      desk.dragging = false
      if (!grip.release()) desk.followed = null
      else drop(card, to, same)
      desk.redraw()
      giveClick()
    },
  }
}

// Themes change places under the hand, so after it the node goes back where lit-html left it, and
// then lit-html draws.
/** @param {Desk} desk @returns {Settings} */
function ofThemes(desk) {
  /** @type {Node | null} */
  let next = null
  const [grip, scroll] = [new Grip(), new DragScroll()]
  return {
    ...BY_HAND,
    draggable: ".theme:not(.is-elsewhere)",
    handle: ".name",
    filter: ".more",
    preventOnFilter: false,
    direction: "vertical",
    onStart({ item, originalEvent }) {
      next = item.nextSibling
      carry(item)
      grip.take(desk, [item.dataset.panel ?? ""])
      scroll.start(originalEvent)
      desk.dragging = true
    },
    onEnd({ item, from, oldDraggableIndex, newDraggableIndex }) {
      scroll.stop()
      from.insertBefore(item, next)
      desk.dragging = false
      const moved = grip.release() && newDraggableIndex !== oldDraggableIndex
      const [id] = moved ? stillThere(desk, [item.dataset.panel ?? ""]) : []
      const theme = thingOf(desk, id ?? "")
      if (theme?.isTheme) void putAt(desk, theme, newDraggableIndex)
      desk.redraw()
      giveClick()
    },
  }
}

/** @param {HTMLElement | null} list @param {Settings} settings */
function movable(list, settings) {
  for (const old of lists) if (!old.el.isConnected && lists.delete(old)) old.destroy()
  if (list && !Sortable.get(list)) lists.add(Sortable.create(list, settings))
}

// A browser knows a click only when what it began on is still there. What opens over the page keeps
// the end to itself.
const OPENS = "select, textarea, input:not([type=checkbox])"

/** @param {Desk} desk */
function press(desk) {
  desk.pressed = true
  const away = new AbortController()
  const release = () => {
    away.abort()
    desk.pressed = false
    setTimeout(() => desk.redraw())
  }
  for (const end of ["pointerup", "pointercancel"])
    document.addEventListener(end, release, { capture: true, signal: away.signal })
}

/**
 * A hand came down on the board: what lies under it stays, and can be dragged from now on.
 * @param {Desk} desk
 * @param {Handled} event
 */
export function hold(desk, { target }) {
  if (!target.matches(OPENS)) press(desk)
  if (desk.state.workshop.state === "closed") return
  movable(closest(target, ".merged ul"), ofCards(desk, under(desk)))
  movable(closest(target, ".cards"), ofCards(desk, boardCards(desk)))
  if (canReorder(desk)) movable(closest(target, ".themes"), ofThemes(desk))
}
