// What the facilitator's page knows by itself: what is unfolded, what failed and where, what was just said.
const SAID_FOR = 8_000

export class Desk {
  constructor(device, page, redraw) {
    Object.assign(this, { device, page, redraw })
    this.unfolded = {}
    this.fault = null
    this.said = ""
    this.busy = new Set()
  }

  get state() {
    return this.device.state
  }

  /** Ask the server; what it refuses is said at `place`, what it did is said in a toast. One at a time for each place. */
  async ask(place, command, done) {
    if (this.busy.has(place)) return { ok: false }
    this.busy.add(place)
    this.fault = null
    const answer = await this.device.ask(command)
    this.busy.delete(place)
    if (!answer.ok) this.fault = { place, message: answer.error.message }
    else if (done) this.say(done)
    this.redraw()
    return answer
  }

  /** A step of the session. The second click of a double click was meant for the step before: it doesn't count. */
  async step(event, command, done) {
    if (event.detail > 1) return
    this.unfolded = {}
    await this.ask("step", command, done)
  }

  say(text) {
    this.said = text
    clearTimeout(this.silence)
    this.silence = setTimeout(() => {
      this.said = ""
      this.redraw()
    }, SAID_FOR)
    this.redraw()
  }

  /** Unfold one thing of a kind (a menu, a form, a question back), or fold it with null. */
  unfold(kind, what) {
    this.unfolded = { ...this.unfolded, [kind]: what }
    this.fault = null
    this.redraw()
  }

  failed(place, message) {
    this.fault = { place, message }
    this.redraw()
  }
}

/** The facilitator's own copy of an address, also on plain http, where there is no clipboard to ask. */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field.focus()
    field.select()
    return document.execCommand("copy")
  }
}
