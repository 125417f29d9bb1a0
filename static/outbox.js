// What a participant asked and the server has not answered yet. It waits on this device, through a
// lost connection, a reload and a restart of the server, and goes again with the same id: it counts
// exactly once.
import { newId } from "./ids.js"

/** @import { Answer, Asked, Command, Problem } from "./state.d.ts" */
/** @import { Drawer } from "./storage.js" */

/**
 * Of two that say how something is now, only the last still matters.
 * @param {Command} later @param {Command} earlier
 */
const replaces = (later, earlier) =>
  ["vote", "rate", "done", "object", "join_action", "ask", "same", "recognise", "thumb"].includes(
    later.do,
  ) &&
  later.do === earlier.do &&
  later.target === earlier.target &&
  later.action === earlier.action &&
  later.theme === earlier.theme &&
  later.scale === earlier.scale &&
  String(later.pair) === String(earlier.pair)

/**
 * Did somebody type what this says? Then it is given back when it can't go.
 * @param {Record<string, unknown>} command
 */
export const hasText = ({ text, what, organisation }) => Boolean(text || what || organisation)

export class Outbox extends EventTarget {
  /**
   * `own` is this participant's drawer, `shared` the workshop's on this device: refused texts
   * outlive the participant.
   * @param {{ log: string, ask: (command: Command) => Promise<Answer> }} device
   * @param {Drawer} own
   * @param {Drawer} shared
   */
  constructor(device, own, shared) {
    super()
    this.device = device
    this.own = own
    this.shared = shared
    /** @type {(Command & { seq: number, log: string })[]} */
    this.delivered = []
    /** @type {Map<string, (answer: Answer) => void>} */
    this.resolvers = new Map()
    void this.flush()
  }

  /** The commands that wait, oldest first, each with its id. @returns {Command[]} */
  get pending() {
    return this.own.get("outbox", [])
  }

  /**
   * Commands with words in them that the server refused, each with why: they stay until their
   * writer takes or drops them.
   * @returns {(Command & Problem)[]}
   */
  get returned() {
    return this.shared.get("returned", [])
  }

  /**
   * Put a command in the box. → its answer, once there is one; after a reload it still goes, with
   * nobody waiting for it here.
   * @param {Asked} command @returns {Promise<Answer>}
   */
  ask(command) {
    const message = { id: newId(), ...command }
    this.own.set("outbox", [
      ...this.pending.filter((earlier, place) => place === 0 || !replaces(message, earlier)),
      message,
    ])
    this.changed()
    const answer = new Promise(hear => this.resolvers.set(message.id, hear))
    void this.flush()
    return answer
  }

  /** Forget a refused text: its writer took it along or dropped it. @param {string} id */
  dropReturned(id) {
    this.shared.set(
      "returned",
      this.returned.filter(text => text.id !== id),
    )
    this.changed()
  }

  /**
   * The server no longer knows this participant: nothing here will ever go, but no text is lost.
   * @param {string} message
   */
  abandon(message) {
    for (const command of this.pending) this.keepReturned(command, { message })
    this.own.set("outbox", [])
    this.changed()
  }

  async flush() {
    if (this.flushing) return
    this.flushing = true
    for (let next; (next = this.pending[0]); ) this.answered(next, await this.device.ask(next))
    this.flushing = false
  }

  /** @param {Command} command @param {Answer} answer */
  answered(command, answer) {
    this.own.set(
      "outbox",
      this.pending.filter(({ id }) => id !== command.id),
    )
    if (!answer.ok) this.keepReturned(command, answer.error)
    else
      this.delivered.push({ ...command, ...answer.result, seq: answer.seq, log: this.device.log })
    this.resolvers.get(command.id)?.(answer)
    this.resolvers.delete(command.id)
    this.changed()
  }

  /** @param {Command} command @param {Problem} problem */
  keepReturned(command, { code, message }) {
    if (!hasText(command)) return
    this.shared.set("returned", [
      ...this.returned.filter(({ id }) => id !== command.id),
      { ...command, code, message },
    ])
  }

  changed() {
    this.dispatchEvent(new Event("change"))
  }
}
