// What a participant asked and the server has not answered yet. It waits on this device, through a lost connection, a reload
// and a restart of the server, and goes again with the same id: it counts exactly once.
import { newId } from "./ids.js"

// Of two that say how something is now, only the last still matters.
const replaces = (later, earlier) => ["vote", "done"].includes(later.do) && later.do === earlier.do && later.target === earlier.target

export class Outbox extends EventTarget {
  /** `own` is this participant's drawer, `shared` the workshop's on this device: refused texts outlive the participant. */
  constructor(device, own, shared) {
    super()
    Object.assign(this, { device, own, shared, landed: [], hearing: new Map() })
    this.empty()
  }

  /** The commands that wait, oldest first, each with its id. */
  get waiting() {
    return this.own.get("outbox", [])
  }

  /** Texts that the server refused: {id, category, text, message}. They stay until their writer takes or drops them. */
  get returned() {
    return this.shared.get("returned", [])
  }

  /** Put a command in the box. → its answer, once there is one; after a reload it still goes, with nobody waiting for it here. */
  ask(command) {
    const message = { id: newId(), ...command }
    this.own.set("outbox", [...this.waiting.filter((earlier, place) => place === 0 || !replaces(message, earlier)), message])
    this.changed()
    const answer = new Promise(hear => this.hearing.set(message.id, hear))
    this.empty()
    return answer
  }

  /** Forget a refused text: its writer took it along or dropped it. */
  drop(id) {
    this.shared.set("returned", this.returned.filter(text => text.id !== id))
    this.changed()
  }

  /** The server no longer knows this participant: nothing here will ever go, but no text is lost. */
  giveUp(message) {
    for (const command of this.waiting) this.giveBack(command, { message })
    this.own.set("outbox", [])
    this.changed()
  }

  async empty() {
    if (this.emptying) return
    this.emptying = true
    for (let next; (next = this.waiting[0]); ) this.answered(next, await this.device.ask(next))
    this.emptying = false
  }

  answered(command, answer) {
    this.own.set("outbox", this.waiting.filter(({ id }) => id !== command.id))
    if (!answer.ok) this.giveBack(command, answer.error)
    else if (answer.result?.insight) this.landed.push({ ...command, insight: answer.result.insight })
    this.hearing.get(command.id)?.(answer)
    this.hearing.delete(command.id)
    this.changed()
  }

  giveBack({ id, category, text, insight }, { code, message }) {
    if (text) this.shared.set("returned", [...this.returned.filter(old => old.id !== id), { id, category, text, insight, code, message }])
  }

  changed() {
    this.dispatchEvent(new Event("change"))
  }
}
