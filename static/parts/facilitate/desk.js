import { draftsIn, storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { Fresh } from "./sight.js"
import { View } from "./view.js"

const SAID_FOR = 10_000

/**
 * What the facilitator's page knows by itself: what is unfolded, folded and ticked, what failed and
 * where, what was just said.
 */
export class Desk {
  constructor(device, page, redraw) {
    Object.assign(this, { device, page, redraw })
    this.unfolded = {}
    this.fault = null
    this.said = ""
    this.offers = []
    this.warned = ""
    const storage = storageFor(`${page.code}:desk`)
    this.view = new View(storage)
    this.fresh = new Fresh()
    this.held = null
    this.drafts = draftsIn(storage, "drafts")
    // drafts that were begun since their form opened: they need not be pointed out
    this.begun = new Set()
    this.writing = new Set() // drafts whose form is on the page now
    this.busy = new Set()
    this.picked = new Set()
    this.folded = new Set()
    this.moved = new Map()
    this.at = null
    this.pressed = false
    this.dragging = false
    this.big = false
  }

  get state() {
    return this.device.state
  }

  /**
   * Ask the server; what it refuses is said at `place`, what it did is said in a toast. One at a
   * time for each place.
   */
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

  /**
   * A step of the session. The second click of a double click was meant for the step before: it
   * doesn't count.
   */
  async step(event, command, done) {
    if (event.detail > 1) return
    // where somebody types, and what lies open
    const { form, group, action, paper, past } = this.unfolded
    this.unfolded = { form, group, action, paper, past }
    await this.ask("step", command, done)
  }

  /**
   * Cards that are on their way lie there already, until the server's patch brings them or it says
   * no.
   */
  async move(place, command, done) {
    const { insights, theme } = command
    this.follow = document.activeElement?.id
    insights.forEach(id => this.moved.set(id, theme))
    this.redraw()
    const answer = await this.ask(place, command, done)
    await this.seen(answer)
    insights.forEach(id => this.moved.get(id) === theme && this.moved.delete(id))
    this.redraw()
    return answer
  }

  /**
   * Waits until what the server answered to has come with a patch too; only for what every
   * facilitator sees.
   */
  async seen(answer) {
    const change = resume => this.device.addEventListener("change", resume, { once: true })
    while (answer.ok && this.device.n < answer.seq) await new Promise(change)
  }

  /** Tick a card, or take the tick away. */
  pick(id, on = !this.picked.has(id)) {
    this.picked[on ? "add" : "delete"](id)
    this.redraw()
  }

  fold(theme, on = !this.folded.has(theme)) {
    this.folded[on ? "add" : "delete"](theme)
    this.redraw()
  }

  /** All of these groups at once. */
  foldAll(themes, on) {
    for (const id of themes) this.folded[on ? "add" : "delete"](id)
    this.redraw()
  }

  /**
   * What is there of a column stays where it is, `{category, upTo}`; null: what came meanwhile is
   * drawn.
   */
  hold(column) {
    if (this.held === column) return
    this.held = column
    this.redraw()
  }

  /** The board alone, for the projector, and back. */
  enlarge() {
    this.big = !this.big
    this.say(t(this.big ? "facilitate.is_big" : "facilitate.is_small"))
  }

  /** `offers`: what one may do about it now, {text, act} each. */
  say(text, offers = []) {
    this.tell({ said: text, warned: "", offers })
  }

  /** What failed and has no place of its own on the page. */
  warn(text) {
    this.tell({ said: "", warned: text, offers: [] })
  }

  tell(words) {
    Object.assign(this, words)
    clearTimeout(this.silence)
    this.silence = setTimeout(() => {
      Object.assign(this, { said: "", warned: "" })
      this.redraw()
    }, SAID_FOR)
    this.redraw()
  }

  /**
   * Unfold one thing of a kind (a menu, a form, a question back), or fold it with null. What was
   * said makes room for it.
   */
  unfold(kind, what) {
    this.unfolded = { ...this.unfolded, [kind]: what }
    this.fault = null
    if (what) Object.assign(this, { said: "", warned: "" })
    this.redraw()
  }

  failed(place, message) {
    this.fault = { place, message }
    this.redraw()
  }
}
