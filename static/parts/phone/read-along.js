// Which cards somebody has read on this phone: those whose end was in view for a moment. Only this
// phone knows.
import { findAll } from "../../dom.js"

const MOMENT = 800 // ms

/**
 * → a function that looks what is there to be read; to be called when it was drawn. `read(id)`
 * hears of each card once it was.
 * @param {(id: string) => void} read
 */
export function readAlong(read) {
  if (!window.IntersectionObserver) return () => {}
  /** @type {WeakSet<Element>} */
  const watched = new WeakSet()
  /** @type {Map<Element, number>} */
  const timers = new Map()
  /** @param {HTMLElement} thing */
  const end = thing => {
    timers.delete(thing)
    if (!thing.isConnected || document.hidden) return
    observer.unobserve(thing)
    read(thing.dataset.read ?? "")
  }
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target))
      if (isIntersecting) timers.set(target, window.setTimeout(end, MOMENT, target))
    }
  })
  return () => {
    for (const thing of findAll("[data-read]")) {
      if (watched.has(thing)) continue
      watched.add(thing)
      observer.observe(thing)
    }
  }
}
