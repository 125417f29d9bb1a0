import { draftsIn, storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { CardList } from "./card-list.js"
import { sentenceOf } from "./last-acts.js"
import { Proposed } from "./proposed.js"
import { Fresh } from "./sight.js"
import { BoardView } from "./view.js"

const SAID_FOR = 10_000
const UNDOABLE = new Set([
  "hide_insight",
  "show_insight",
  "check",
  "block",
  "pause_posts",
  "edit_insight",
  "move_insights",
  "add_theme",
  "edit_theme",
  "remove_theme",
  "place",
  "decide",
  "note",
  "add_tension",
  "edit_tension",
  "remove_tension",
  "withhold",
  "hide_name",
  "show_name",
  "hide_earlier",
  "show_earlier",
  "merge_insights",
  "split_insight",
  "park",
  "unpark",
  "count_hands",
  "import_cards",
])

/** @import { KeptDraft, Reply, Unfoldable, Unfolded } from "../../desk.d.ts" */
/** @import { OpenDevice } from "../../device.js" */
/** @import { Asked, Page } from "../../state.d.ts" */
/** @import { DraftsOf } from "../../storage.js" */

/**
 * What the facilitator's page knows by itself: what is unfolded, folded and ticked, what failed and
 * where, what was just said.
 */
export class Desk {
  /** @param {OpenDevice} device @param {Page} page @param {() => void} redraw */
  constructor(device, page, redraw) {
    this.device = device
    this.page = page
    this.redraw = redraw
    /** @type {Unfolded} */
    this.unfolded = {}
    /** @type {{ place: string, message: string } | null} */
    this.fault = null
    this.said = ""
    /** @type {{ text: string, run: () => unknown }[]} */
    this.offers = []
    this.warned = ""
    const storage = storageFor(`${page.code}:desk`)
    this.view = new BoardView(storage)
    this.fresh = new Fresh()
    /** @type {{ category: string, upTo: number } | null} a column that stays as it is */
    this.held = null
    /** @type {{ step: string | undefined, id: string } | null} the topic that is or was last */
    this.latestTopic = null
    this.proposed = new Proposed()
    this.list = new CardList()
    /** @type {DraftsOf<KeptDraft>} */
    this.drafts = draftsIn(storage, "drafts")
    /**
     * @type {Set<string>} drafts that were begun since their form opened: they aren't pointed out
     */
    this.begun = new Set()
    /** @type {Set<string | undefined>} drafts whose form is on the page now */
    this.writing = new Set()
    /** @type {Set<string>} places where something was asked and not answered yet */
    this.busy = new Set()
    /** @type {Set<string>} cards that are ticked */
    this.picked = new Set()
    /** @type {Set<string>} themes that are folded */
    this.folded = new Set()
    /** @type {Map<string, string | null>} cards that are on their way to a theme */
    this.moved = new Map()
    /** @type {string | null} the thing on the board where the keyboard was last */
    this.at = null
    /** @type {string | undefined} the thing on the board that Tab reaches */
    this.current = undefined
    /**
     * @type {string | null | undefined} the element that moves by one's own hand, and is followed
     */
    this.followed = null
    /** @type {Map<string, boolean>} what a key turned on or off last, until the state shows it */
    this.wanted = new Map()
    /** @type {Map<string, number>} groups, and the place to which each was put last, likewise */
    this.placed = new Map()
    this.turns = 0
    this.shownBefore = "stage"
    this.pressed = false
    this.dragging = false
    this.big = false
    /** Invented people in a rehearsal. */
    this.crowd = 0
  }

  get state() {
    return this.device.state
  }

  /**
   * Ask the server; what it refuses is said at `place`, what it did is said in a toast. One at a
   * time for each place. `offers`: what else the toast lets one do, beside taking it back.
   * @param {string} place @param {Asked} command @param {string} [done]
   * @param {{ text: string, run: () => unknown }[]} [offers]
   * @returns {Promise<Reply>}
   */
  async ask(place, command, done, offers = []) {
    if (this.busy.has(place)) return { ok: false }
    this.busy.add(place)
    this.fault = null
    const answer = await this.device.ask(command)
    this.busy.delete(place)
    if (!answer.ok) this.fault = { place, message: answer.error.message }
    else if (done)
      this.say(done, UNDOABLE.has(command.do) ? [...offers, this.backFrom(answer.seq)] : [])
    this.redraw()
    return answer
  }

  /** Takes back what a facilitator did last; only this one, if it is said. @param {number} [seq] */
  async undo(seq) {
    const last = this.state.acts?.[0]
    const what = last && sentenceOf(this, last)
    await this.ask(
      "undo",
      { do: "undo", ...(seq && { act: seq }) },
      what && t("facilitate.undone", { what }),
    )
  }

  /**
   * What was just done, up to this `seq`, is offered back, as long as it is the last.
   * @param {number} seq
   */
  backFrom(seq) {
    const meant = () => this.state.acts?.find(each => each.act <= seq)?.act
    return { text: t("facilitate.undo"), run: () => this.undo(meant()) }
  }

  /**
   * A step of the session. The second click of a double click was meant for the step before: it
   * doesn't count.
   * @param {UIEvent} event @param {Asked} command @param {string} done
   */
  async step(event, command, done) {
    if (event.detail > 1) return
    // where somebody types, and what lies open
    const { form, group, action, dropping, paper, past } = this.unfolded
    this.unfolded = { form, group, action, dropping, paper, past }
    await this.ask("step", command, done)
  }

  /**
   * Cards that are on their way lie there already, until the server's patch brings them or it says
   * no.
   * @param {string} place
   * @param {{ do: "move_insights", insights: string[], theme: string | null }} command
   * @param {string} done
   */
  async move(place, command, done) {
    const { insights, theme } = command
    this.followed = document.activeElement?.id
    insights.forEach(id => this.moved.set(id, theme))
    this.redraw()
    const answer = await this.ask(place, command, done)
    if (answer.ok) await this.device.reached(answer.seq)
    insights.forEach(id => this.moved.get(id) === theme && this.moved.delete(id))
    this.redraw()
    return answer
  }

  /** Tick a card, or take the tick away. @param {string} id */
  pick(id, on = !this.picked.has(id)) {
    this.picked[on ? "add" : "delete"](id)
    this.redraw()
  }

  /** Fold a theme, or unfold it. @param {string} theme */
  fold(theme, on = !this.folded.has(theme)) {
    this.folded[on ? "add" : "delete"](theme)
    this.redraw()
  }

  /** All of these groups at once. @param {string[]} themes @param {boolean} on */
  foldAll(themes, on) {
    for (const id of themes) this.folded[on ? "add" : "delete"](id)
    this.redraw()
  }

  /**
   * What is there of a column stays where it is, `{category, upTo}`; null: what came meanwhile is
   * drawn.
   * @param {Desk["held"]} column
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

  /**
   * What was just done. `offers`: what one may do about it now, {text, run} each.
   * @param {string} text @param {{ text: string, run: () => unknown }[]} [offers]
   */
  say(text, offers = []) {
    this.tell({ said: text, warned: "", offers })
  }

  /** What failed and has no place of its own on the page. @param {string} text */
  warn(text) {
    this.tell({ said: "", warned: text, offers: [] })
  }

  /** @param {{ said: string, warned: string, offers: Desk["offers"] }} words */
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
   * @template {keyof Unfoldable} Kind @param {Kind} kind @param {Unfolded[Kind]} what
   */
  unfold(kind, what) {
    this.unfolded = { ...this.unfolded, [kind]: what }
    this.fault = null
    if (what) Object.assign(this, { said: "", warned: "" })
    this.redraw()
  }

  /**
   * What failed here without being asked of the server.
   * @param {string} place
   * @param {string} message
   */
  failed(place, message) {
    this.fault = { place, message }
    this.redraw()
  }
}
