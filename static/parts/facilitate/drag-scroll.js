import { closest } from "../../dom.js"

const EDGE = 60 // px from an edge where what scrolls does so
const SPEED = 14 // px a frame

/**
 * What lies under a hand that drags scrolls when the hand comes near its edge. All that a drag
 * needs to look at is looked at once a frame: with hundreds of cards each look costs a millisecond.
 */
export class DragScroll {
  /**
   * @param {(under: Element | null) => void} look at what lies under the hand, once a frame as long
   *   as something moves
   */
  constructor(look = () => {}) {
    this.look = look
    this.at = [0, 0]
    this.frame = 0
    /** @type {Map<Element, DOMRect>} */
    this.edges = new Map()
  }

  /** The hand is here now. @param {PointerEvent} event */
  move = event => {
    this.at = [event.clientX, event.clientY]
    this.frame ||= requestAnimationFrame(this.step)
  }

  /** @param {PointerEvent} event */
  start(event) {
    this.at = [event.clientX, event.clientY]
    this.look(this.under)
    document.addEventListener("pointermove", this.move, { passive: true })
  }

  stop() {
    document.removeEventListener("pointermove", this.move)
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.edges.clear()
  }

  step = () => {
    this.frame = 0
    const under = this.under
    this.look(under)
    if (this.scroll(under)) this.frame = requestAnimationFrame(this.step)
  }

  get under() {
    return document.elementFromPoint(this.at[0], this.at[1])
  }

  // → did anything scroll?
  /** @param {Element | null} under */
  scroll(under) {
    const [x, y] = this.at
    return [".column", ".board"].some(selector => {
      const box = closest(under, selector)
      if (!box) return false
      const edges = this.edges.get(box) ?? box.getBoundingClientRect()
      this.edges.set(box, edges)
      const { left, right, top, bottom } = edges
      const [along, down] = [pull(x, left, right), pull(y, top, bottom)]
      if (!along && !down) return false
      const before = [box.scrollLeft, box.scrollTop]
      box.scrollBy(along, down)
      return box.scrollLeft !== before[0] || box.scrollTop !== before[1]
    })
  }
}

/** @param {number} at @param {number} from @param {number} to */
const pull = (at, from, to) => (at < from + EDGE ? -SPEED : at > to - EDGE ? SPEED : 0)
