// Things of a list change places under a hand, by their handle. What a hand moved goes back, and
// lit draws it where it is now.

import Sortable from "sortablejs"
import { moveItem } from "./acts.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Book } from "../../models.d.ts" */
/** @import { Path } from "../../plan-data.js" */

/**
 * A hand comes over a list: from now on its things can be dragged.
 * @param {Book} book @param {Path} path @param {Handled} event
 */
export function dragging(book, path, { currentTarget }) {
  Sortable.get(currentTarget)?.destroy() // the list may stand for another one than before
  /** @type {ChildNode | null} */
  let next = null
  Sortable.create(currentTarget, {
    handle: ".handle",
    draggable: ".item",
    forceFallback: true,
    fallbackTolerance: 4,
    ghostClass: "is-leaving",
    animation: 0,
    onStart({ item }) {
      next = item.nextSibling
    },
    onEnd({ item, from, oldDraggableIndex, newDraggableIndex }) {
      from.insertBefore(item, next)
      if (oldDraggableIndex !== newDraggableIndex) {
        moveItem(book, path, oldDraggableIndex, newDraggableIndex)
      }
    },
  })
}
