import { repeat } from "../../draw.js"

/** @import { Drawn } from "../../draw.js" */

/**
 * Things with an `id`, each drawn before the picture changes, so that a fault in one leaves the
 * last picture whole.
 * @template {{ id: string }} T
 * @param {T[]} things @param {(thing: T, at: number) => Drawn} draw
 */
export const keyed = (things, draw) =>
  repeat(
    things.map((thing, at) => /** @type {const} */ ([thing.id, draw(thing, at)])),
    ([id]) => id,
    ([, drawn]) => drawn,
  )
