// A session plan in a form: what the organiser prepares before the day.

import { api } from "../api.js"
import { render } from "../draw.js"
import { page } from "../page.js"
import { named } from "../parts/plan/acts.js"
import { draftOf } from "../parts/plan/draft-key.js"
import { editor } from "../parts/plan/editor.js"
import { unreadable } from "../parts/plan/unreadable.js"
import { timesOf } from "../plan-clock.js"
import { languagesIn, textIn, valueAt, withValue } from "../plan-data.js"
import { isSamePlan, mergePlans } from "../plan-merge.js"
import { start } from "../start.js"
import { storageFor } from "../storage.js"
import { t } from "../words.js"

/** @import { Path } from "../plan-data.js" */
/** @import { PlanData, PlanSource } from "../state.d.ts" */
/** @import { Book } from "../models.d.ts" */

const CHECK_AFTER = 500 // ms after the last key
const LOOK_AFTER = 1500 // ms after the last key, for what a step looks like then
const LOOK_EVERY = 30_000 // ms, whether the file changed meanwhile

const storage = storageFor("plan")
const { source } = page
const app = document.getElementById("app")

// What this page knows. `base` is what the file said when this began, `plan` what the form says.
const book = {
  slug: source.slug ?? "",
  base: source.slug ? source.plan : null,
  version: source.version ?? "",
  fixed: source.fixed ?? false,
  plan: source.plan,
  faults: source.faults ?? [],
  warnings: source.warnings ?? [],
  people: /** @type {number | null} */ (storage.get("people", page.people)),
  begin: storage.get("begin", "19:00"),
  also: new Set(), // languages beside the plan's own that somebody asked for
  byHand: new Set(), // short names that somebody typed
  open: new Set(source.slug ? [] : ["categories.0"]), // of what folds
  touched: new Set(),
  parked: new Map(),
  conflict: /** @type {Book["conflict"]} */ (null),
  newer: null,
  preview: /** @type {Book["preview"]} */ (null),
  looksAt: /** @type {string | null} */ (null), // the step that was asked for last
  looking: false,
  anew: false,
  restored: false,
  saving: false,
  tried: Boolean(source.slug),
  said: "",
  undo: null,
  fault: "",

  /** Where this device keeps what was typed here: a new plan has one by what it began from. */
  get drawer() {
    return draftOf(this.slug || (source.template ? `from:${source.template}` : ""))
  },
  get isChanged() {
    return !isSamePlan(this.base ?? source.plan, this.plan)
  },
  get language() {
    return this.plan.language
  },
  /** @param {Path} path */
  at(path) {
    return valueAt(this.plan, path)
  },
  /**
   * The plan's own language first, then those that it has texts in, and those that somebody
   * asked for.
   */
  languages() {
    const all = new Set([this.language, ...languagesIn(this.plan), ...this.also])
    return [...all].filter(each => each in page.languages)
  },
  /** @param {number} at */
  whenOf(at) {
    const { from, to } = timesOf(this.plan.stages, this.begin).times[at]
    return from === to ? from : `${from}–${to}`
  },
  /**
   * Set a value, or take it away, and keep what was done on this device.
   * @param {Path} path @param {unknown} value
   */
  set(path, value) {
    this.touched.add(path.join("."))
    this.put(named(this, withValue(this.plan, path, value), path))
  },
  /** @param {PlanData} plan */
  put(plan) {
    this.plan = plan
    this.said = ""
    this.undo = null
    this.keep()
    checkSoon()
    if (this.preview) lookSoon()
    draw()
  },
  keep() {
    const { plan, base, version } = this
    storage.set(this.drawer, this.isChanged ? { plan, base, version } : null)
  },
  /**
   * What was done, with the plan that was before where one may go back to it.
   * @param {string} text
   */
  say(text, undo = null) {
    this.said = text
    this.undo = undo
    draw()
  },
  /** Throw away what was typed here and isn't saved. */
  drop() {
    this.plan = this.base ?? source.plan
    this.restored = false
    this.keep()
    void this.check()
    draw()
  },
  /** @param {Path} path */
  faultAt(path) {
    const key = path.join(".")
    if (!this.tried && !this.touched.has(key)) return null
    return this.faults.find(fault => fault.path.join(".") === key) ?? null
  },
  /** @param {Path} path */
  warningsAt: path => book.warnings.filter(warning => warning.path.join(".") === path.join(".")),
  /** @param {Path} path */
  hasFaultIn(path) {
    const within = `${path.join(".")}.`
    return this.tried && this.faults.some(fault => `${fault.path.join(".")}.`.startsWith(within))
  },
  /** @param {"begin" | "people"} what @param {string | number | null} value */
  remember(what, value) {
    Object.assign(this, { [what]: value })
    storage.set(what, value)
    checkSoon()
    draw()
  },
  async save() {
    if (this.saving) return
    this.saving = true
    this.fault = ""
    this.tried = true
    draw()
    const sent = this.plan
    const answer = this.slug
      ? await api("PUT", `/api/plans/${this.slug}`, { plan: sent, version: this.version })
      : await api("POST", "/api/plans", { plan: sent })
    this.saving = false
    if (answer.ok) this.saved(answer.body, sent)
    else this.refused(answer)
    draw()
  },
  /**
   * It is on the disk; what was typed meanwhile isn't yet.
   * @param {PlanSource} body @param {PlanData} sent
   */
  saved(body, sent) {
    const { plan } = this
    storage.set(this.drawer, null)
    this.take(body)
    if (plan !== sent) this.plan = plan
    this.keep()
    this.restored = false
    this.said = t("plan.saved")
    history.replaceState(null, "", `/plans/${this.slug}`)
  },
  /** @param {PlanSource} body */
  take(body) {
    const { slug, version, fixed, plan, faults, warnings } = body
    Object.assign(this, { slug, version, fixed, base: plan, plan, newer: null })
    Object.assign(this, { faults, warnings })
    checkSoon() // what was saved is weighed for as many people as stand here
  },
  /** @param {{ code?: string, message?: string, body?: any }} answer */
  refused({ code, message, body }) {
    this.fault = message ?? ""
    if (code === "plan_changed") this.differ(body.now)
    if (!body?.faults) return
    this.faults = body.faults
    showFirst()
  },
  /**
   * Somebody else saved: what both made of it, with what there is to choose.
   * @param {PlanSource} now
   */
  differ(now) {
    this.conflict = { now, theirs: new Set(), ...mergePlans(this.base ?? {}, this.plan, now.plan) }
    this.fault = ""
    draw()
    document.getElementById("conflict")?.focus()
  },
  /** Go on with both: what is chosen stands in the form, and saving it replaces theirs. */
  settle() {
    if (!this.conflict) return
    const { now, theirs } = this.conflict
    const { plan } = mergePlans(this.base ?? {}, this.plan, now.plan, path =>
      theirs.has(path.join("/")),
    )
    this.take(now)
    this.conflict = null
    this.put(plan)
    document.getElementById("save")?.focus()
  },
  async saveAsCopy() {
    const name = this.slug || textIn(this.plan.title, this.language)
    const copied = this.isChanged || this.conflict ? { plan: this.plan, name } : { copy: this.slug }
    const answer = await api("POST", "/api/plans", copied)
    if (answer.ok) {
      storage.set(this.drawer, null)
      this.conflict = null
      this.saved(answer.body, this.plan)
    } else this.refused(answer)
    draw()
  },
  /** Begin a session from what is saved. */
  async rehearse() {
    const answer = await api("POST", "/api/workshops", { plan: this.slug, rehearsal: true })
    if (answer.ok) return location.assign(`/${answer.body.code}/facilitate`)
    this.fault = answer.message
    draw()
  },
  /**
   * A phone and the hall in a step, as the form has it now: one question at a time, and what was
   * wanted meanwhile after it.
   * @param {string} stage
   */
  async look(stage) {
    this.looksAt = stage
    this.anew = true
    if (this.looking) return
    this.looking = true
    while (this.anew && this.looksAt) await this.lookOnce(this.looksAt)
    this.looking = false
  },
  /** @param {string} stage */
  async lookOnce(stage) {
    const { plan, preview } = this
    this.anew = false
    const send = { plan, stage, closes: preview?.code }
    const { ok, body, message } = await api("POST", "/api/plans/preview", send)
    this.preview = { stage, plan, code: ok ? body.code : null, fault: ok ? "" : (message ?? "") }
    if (!this.looksAt) this.closePreview()
    draw()
  },
  /** The step in which somebody is now: what is looked at goes along. @param {string} stage */
  follow(stage) {
    if (this.preview && this.looksAt !== stage) void this.look(stage)
  },
  closePreview() {
    if (this.preview?.code) void api("DELETE", `/api/plans/preview/${this.preview.code}`)
    this.preview = this.looksAt = null
    draw()
  },
  async check() {
    const { plan, people } = this
    const answer = await api("POST", "/api/plans/check", { plan, people: people || undefined })
    if (!answer.ok || plan !== this.plan) return
    Object.assign(this, answer.body)
    draw()
  },
  draw,
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let checking
function checkSoon() {
  clearTimeout(checking)
  checking = setTimeout(() => book.check(), CHECK_AFTER)
}

// What is looked at is as the form has it, a moment after the last key.
/** @type {ReturnType<typeof setTimeout> | undefined} */
let looking
function lookSoon() {
  clearTimeout(looking)
  looking = setTimeout(() => {
    const { preview } = book
    const isThere = book.plan.stages?.some(
      (/** @type {PlanData} */ { id }) => id === preview?.stage,
    )
    if (preview && isThere && !book.faults.length) void book.look(preview.stage)
  }, LOOK_AFTER)
}

// Whether the file is still as it was. Who changed nothing here sees the new one at once.
async function lookAtFile() {
  if (!book.slug || document.hidden || book.saving || book.conflict) return
  const answer = await api("GET", `/api/plans/${book.slug}/source`)
  if (!answer.ok || answer.body.version === book.version) return
  if (book.isChanged) book.newer = answer.body
  else {
    book.take(answer.body)
    book.said = t("plan.changed_elsewhere")
  }
  draw()
}

// The first field that isn't right comes into sight, unfolded.
function showFirst() {
  const [first] = book.faults
  if (!first) return
  for (let n = 1; n < first.path.length; n++) book.open.add(first.path.slice(0, n).join("."))
  draw()
  /** @type {HTMLElement | null} */
  const field = document.querySelector("[aria-invalid=true]")
  field?.focus()
  field?.scrollIntoView({ block: "center" })
}

// What was typed here before a reload, a lost connection or a closed window.
function restore() {
  const draft = storage.get(book.drawer)
  if (!draft || isSamePlan(draft.plan, book.plan)) return
  const now = source
  book.plan = draft.plan
  book.restored = true
  if (book.slug && draft.version !== book.version) {
    book.base = draft.base
    book.differ(now)
  }
}

function draw() {
  render(source.plan ? editor(book) : unreadable(source), app)
}

start(draw)
if (source.plan) {
  restore()
  draw()
  void book.check()
  setInterval(lookAtFile, LOOK_EVERY)
  document.addEventListener("visibilitychange", lookAtFile)
  window.addEventListener("focus", lookAtFile)
  window.addEventListener("pagehide", () => {
    const code = book.preview?.code
    if (code) void api("DELETE", `/api/plans/preview/${code}`)
  })
}
