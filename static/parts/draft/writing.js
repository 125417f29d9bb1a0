// What is typed in a paragraph: kept on this device at once, sent when one pauses, and never
// written over what somebody else typed there meanwhile.

/** @import { OpenDevice } from "../../device.js" */
/** @import { Drawer } from "../../storage.js" */

const PAUSE = 1200 // ms after the last key

/**
 * `text`: what stands here; `base`: the revision that it was typed on.
 * @typedef {{ text: string, base: number }} Typed
 */

export class Writing {
  /**
   * @param {Pick<OpenDevice, "state" | "ask">} device @param {Drawer} drawer
   * @param {() => unknown} changed
   */
  constructor(device, drawer, changed) {
    this.device = device
    this.drawer = drawer
    this.changed = changed
    /** @type {Map<string, Typed>} */
    this.typed = new Map(Object.entries(drawer.get("typed", {})))
    /** @type {Map<string, ReturnType<typeof setTimeout>>} */
    this.timers = new Map()
    /** @type {Set<string>} paragraphs whose text is on its way */
    this.busy = new Set()
    /** @type {Map<string, string>} paragraph → why it wasn't taken */
    this.faults = new Map()
    for (const id of this.typed.keys()) this.later(id)
  }

  /** @param {string} id */
  clause(id) {
    return this.device.state.clauses?.[id]
  }

  /** What stands in the field. @param {string} id */
  textOf(id) {
    return this.typed.get(id)?.text ?? this.clause(id)?.text ?? ""
  }

  /** The other text, where somebody changed it meanwhile. @param {string} id */
  theirs(id) {
    const draft = this.typed.get(id)
    const clause = this.clause(id)
    const isNewer = draft && clause && clause.revision > draft.base && clause.text !== draft.text
    return isNewer ? clause.text : undefined
  }

  /** What is typed in paragraphs that aren't there any more. */
  get orphans() {
    return [...this.typed].filter(([id]) => !this.clause(id))
  }

  get unsaved() {
    return this.typed.size
  }

  /** @param {string} id @param {string} text */
  write(id, text) {
    const clause = this.clause(id)
    if (!clause) return
    const draft = this.typed.get(id)
    this.keep(id, { text, base: draft?.base ?? clause.revision })
    this.later(id)
  }

  /** @param {string} id @param {Typed | null} draft */
  keep(id, draft) {
    if (draft) this.typed.set(id, draft)
    else this.typed.delete(id)
    this.drawer.set("typed", this.typed.size ? Object.fromEntries(this.typed) : null)
    this.changed()
  }

  /** @param {string} id */
  later(id) {
    clearTimeout(this.timers.get(id))
    this.timers.set(
      id,
      setTimeout(() => this.save(id), PAUSE),
    )
  }

  /** Send what is typed now; what is typed meanwhile goes after it. @param {string} id */
  async save(id) {
    clearTimeout(this.timers.get(id))
    const draft = this.typed.get(id)
    if (!draft || this.busy.has(id) || this.theirs(id) !== undefined) return
    this.busy.add(id)
    this.faults.delete(id)
    const { text, base } = draft
    const answer = await this.device.ask({ do: "edit_clause", clause: id, text, revision: base })
    this.busy.delete(id)
    const now = this.typed.get(id) ?? draft
    if (answer.ok) {
      const typedOn = now.text !== text
      this.keep(id, typedOn ? { text: now.text, base: answer.seq } : null)
      if (typedOn) this.later(id)
      return
    }
    // the other text is on its way
    if (answer.error.code === "clause_changed" && this.clause(id)) this.later(id)
    else this.faults.set(id, answer.error.message)
    this.changed()
  }

  /** All that is typed goes now: somebody leaves the page. */
  saveAll() {
    for (const id of this.typed.keys()) void this.save(id)
  }

  /** My text stays, over the one that was just read. @param {string} id */
  keepMine(id) {
    const draft = this.typed.get(id)
    const clause = this.clause(id)
    if (!draft || !clause) return
    this.keep(id, { text: draft.text, base: clause.revision })
    return this.save(id)
  }

  /** Theirs stays, and mine goes. @param {string} id */
  takeTheirs(id) {
    this.keep(id, null)
  }
}
