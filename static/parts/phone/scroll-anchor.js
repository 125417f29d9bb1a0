import { find, findAll } from "../../dom.js"

// What comes or goes above must not move what is under a finger: the page scrolls along with it.
/** @param {DOMRect} dOMRect */
const inView = ({ top, bottom }) => bottom > 0 && top < window.innerHeight

function standing() {
  const focused = find("main :focus")
  return [...(focused ? [focused] : []), ...findAll("main li[id]")]
    .map(thing => ({ thing, at: thing.getBoundingClientRect(), isFocused: thing === focused }))
    .filter(({ at }) => inView(at))
}

/**
 * Draw what others changed and keep in place what has the focus, or else most of what is in view.
 * `draw` says whether the scene stayed.
 * @param {() => unknown} draw
 */
export function keepingScroll(draw) {
  const before = standing()
  if (!draw()) return
  const moves = before
    .filter(({ thing }) => thing.isConnected)
    .map(({ thing, at, isFocused }) => ({
      move: Math.round(thing.getBoundingClientRect().top - at.top),
      weight: isFocused ? Infinity : 1,
    }))
  /** @type {Map<number, number>} */
  const times = new Map()
  for (const { move, weight } of moves) times.set(move, (times.get(move) ?? 0) + weight)
  const [heaviest] = [...times].sort(([, a], [, b]) => b - a)
  if (heaviest?.[0]) window.scrollBy({ top: heaviest[0], behavior: "instant" })
}
