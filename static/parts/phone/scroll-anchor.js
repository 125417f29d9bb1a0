// What comes or goes above must not move what is under a finger: the page scrolls along with it.
const inView = ({ top, bottom }) => bottom > 0 && top < window.innerHeight

function standing() {
  const focused = document.querySelector("main :focus")
  return Array.from(
    [focused, ...document.querySelectorAll("main li[id]")].filter(Boolean),
    thing => [thing, thing.getBoundingClientRect()],
  )
    .filter(([, at]) => inView(at))
    .map(([thing, { top }]) => [thing, top, thing === focused])
}

/**
 * Draw what others changed and keep in place what has the focus, or else most of what is in view.
 * `draw` says whether the scene stayed.
 */
export function keepingScroll(draw) {
  const before = standing()
  if (!draw()) return
  const moves = before
    .filter(([thing]) => thing.isConnected)
    .map(([thing, top, focused]) => [Math.round(thing.getBoundingClientRect().top - top), focused])
  const times = new Map()
  for (const [move, focused] of moves)
    times.set(move, (times.get(move) ?? 0) + (focused ? Infinity : 1))
  const [most] = [...times].sort(([, a], [, b]) => b - a)
  if (most?.[0]) window.scrollBy({ top: most[0], behavior: "instant" })
}
