import { repeat } from "../../draw.js"

/**
 * Things with an `id`, each drawn before the picture changes, so that a fault in one leaves the
 * last picture whole.
 */
export const keyed = (things, draw) =>
  repeat(
    things.map((thing, at) => [thing.id, draw(thing, at)]),
    ([id]) => id,
    ([, drawn]) => drawn,
  )
