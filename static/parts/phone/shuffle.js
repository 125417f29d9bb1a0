/** @import { Phone } from "../../models.d.ts" */

/**
 * An order of each person's own that stays the same: nobody's card is always the first.
 * @template {{ id: string }} T
 * @param {Phone} phone @param {T[]} things
 */
export function shuffled(phone, things) {
  const me = phone.state.me?.participant ?? ""
  /** @param {T} thing */
  const place = ({ id }) =>
    [...(me + id)].reduce(
      (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x5bd1e995),
      0x9747b28c,
    ) >>> 0
  return things
    .map(thing => /** @type {const} */ ([place(thing), thing]))
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing)
}
