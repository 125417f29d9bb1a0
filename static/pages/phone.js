// The participant's phone: one thing at a time, following the facilitator's stage by itself.
import { api } from "../api.js"
import { open, unopened } from "../device.js"
import { html, nothing, render } from "../draw.js"
import { newId } from "../ids.js"
import { merge } from "../merge.js"
import { hasText, Outbox } from "../outbox.js"
import { page } from "../page.js"
import { Asker } from "../parts/phone/alike.js"
import { fetchLater } from "../parts/phone/arriving.js"
import { overKeyboard } from "../parts/phone/keyboard.js"
import { readAlong } from "../parts/phone/read-along.js"
import { phoneScene } from "../parts/phone/scene.js"
import { keepingScroll } from "../parts/phone/scroll-anchor.js"
import { secondsLeft } from "../parts/timer.js"
import { lineOf, stageOf } from "../selectors.js"
import { root, start } from "../start.js"
import { storageFor } from "../storage.js"
import { t } from "../words.js"

/** @import { Phone, Scene } from "../models.d.ts" */

const SHORT = 1000 // what is over within a second needs no mark
const SETTLED = 4_000 // ms until what later steps need is asked for
const LOOK_AT_DOOR = 4_000 // ms until who waits there asks again
const spoken = /** @type {HTMLElement} */ (document.getElementById("spoken"))
const trial = Boolean(page.trial)
const shared = storageFor(page.code, trial)
let own = storageFor(`${page.code}:nobody`, trial)

page.state = merge(page.state, page.own ?? {}) // what is only mine comes with the page too

/** @type {Phone} */
const phone = {
  joined: false,
  device: unopened(page),
  // Nothing is asked before somebody came in.
  outbox: /** @type {any} */ ({ pending: [], delivered: [], returned: [] }),
  drafts: storageFor(`${page.code}:draft`, trial),
  ui: {
    category: shared.get("category"),
    shown: {},
    open: new Set(),
    wrong: {},
    editing: null,
    checkin: false,
    reported: new Set(),
  },
  get state() {
    return this.device.state
  },
  get remembered() {
    return shared.get("mine", {})
  },
  get trial() {
    return trial || Boolean(this.state.me?.trial)
  },
  framed: window.parent !== window,
  get longOffline() {
    return lasts("offline", !this.device.online)
  },
  get stuck() {
    return lasts("waiting", this.outbox.pending.length > 0)
  },
  draw,
  say,
  enter,
  async ask(command, words) {
    Object.assign(phone.ui, { fault: null, back: 0 })
    if (command.do === "vote") requestedDots.set(command.target, command.dots)
    const answer = await phone.outbox.ask(command)
    if (answer.ok) return words && say(t(words))
    say(answer.error.message)
    if (!hasText(command)) phone.ui.fault = answer.error.message
    draw()
  },
  choose(category) {
    Object.assign(phone.ui, { category, wrong: {}, editing: null })
    shared.set("category", category)
    draw()
  },
  edit(insight, focus) {
    Object.assign(phone.ui, { editing: insight, wrong: {} })
    phone.drawTo(focus)
  },
  /** Nothing is mine any more, on this device neither. */
  forgotten() {
    phone.device.close?.()
    shared.clear()
    phone.joined = false
    Object.assign(phone.ui, { forgotten: true, forgetting: false, editing: null })
    draw()
  },
  /** Draw, and put the focus on what has this id. */
  drawTo(id) {
    draw()
    document.getElementById(id)?.focus()
  },
  typed: (category, text) => asker.hear(category, text),
  isWrong(field, words) {
    phone.ui.wrong = field && words ? { [field]: words } : {}
    draw()
    return Boolean(words)
  },
  /**
   * Without an argument: were the questions of the check-in answered or skipped here? Else: they
   * are from now on, or are asked again.
   */
  checkedIn(over) {
    if (over === undefined)
      return own.get("checked-in", false) || Object.keys(phone.state.me?.profile ?? {}).length > 0
    if (over) own.set("checked-in", true)
    phone.ui.checkin = !over
    draw()
    window.scrollTo(0, 0)
  },
}

const asker = new Asker(phone)
const lookWhatIsRead = readAlong(id => {
  phone.ui.read?.add(id)
  own.set("read", [...(phone.ui.read ?? [])])
  draw()
})

/** @type {Record<string, number>} */
const since = {}
/** @type {Map<unknown, unknown>} target → the dots that I asked for last */
const requestedDots = new Map()

// Points that are mine again without my asking: their card went into a group, or is there no more.
function pointsBack() {
  const { me, rounds, now } = phone.state
  const round = now.votes?.round ?? ""
  const votes = me?.votes?.[round] ?? {}
  if (round === before.voting && !rounds?.[round]?.closed) {
    const back = Object.entries(before.votes ?? {}).filter(
      ([target, dots]) =>
        dots > (votes[target] ?? 0) && requestedDots.get(target) !== (votes[target] ?? 0),
    )
    phone.ui.back = back.reduce(
      (sum, [target, dots]) => sum + dots - (votes[target] ?? 0),
      phone.ui.back ?? 0,
    )
  } else phone.ui.back = 0
  Object.assign(before, { voting: round, votes })
}

/**
 * Is this so for longer than a moment? Draws again when it is.
 * @param {string} what @param {boolean} so
 */
function lasts(what, so) {
  if (!so) delete since[what]
  else if (!since[what]) {
    since[what] = performance.now()
    setTimeout(draw, SHORT + 50)
  }
  return so && performance.now() - since[what] >= SHORT
}

/** @param {string} words */
function say(words) {
  spoken.textContent = ""
  setTimeout(() => (spoken.textContent = words), 50)
}

/**
 * What was drawn last, and said of it.
 * @type {{ voting?: string, votes?: Record<string, number>, revealed?: boolean, place?: string,
 *   topic?: string | null, round?: string, cut?: boolean, title?: string,
 *   announced?: string | null }}
 */
let before = {}

/** → whether the scene stayed the same, or somebody types on in it. */
function draw() {
  const votes = phone.state.now.votes
  const revealed = Boolean(votes?.blind && votes.revealed)
  // Bars grow in once, for who was there when the outcome was shown.
  if (revealed && before.revealed === false) phone.ui.revealing = true
  before.revealed = revealed
  pointsBack()
  const now = phoneScene(phone)
  const had = document.activeElement !== document.body
  render(html`${now.top}<main id="content">${now.main}</main>${now.foot ?? nothing}`, root)
  lookWhatIsRead()
  return followed(now, had)
}

// The stage or the topic moved on by itself: say so, start at the top unless somebody is typing,
// and give the focus a place when what had it is gone.
/** @param {{ name: string, topic?: string | null }} scene @param {boolean} hadFocus */
function followed({ name, topic }, hadFocus) {
  const { stage: now, workshop } = phone.state
  const stage = phone.joined ? stageOf(phone.state) : null
  const place = [name, stage?.title, now?.round, topic].join()
  const moved = before.place !== undefined && before.place !== place
  const focused = document.activeElement
  const typing = focused?.matches("main textarea, main input") ?? false
  if (moved) {
    if (stage && before.round !== now?.round) say(t("shared.stage_now", { stage: stage.title }))
    else if (topic && before.topic !== topic)
      say(t("shared.stage_now", { stage: lineOf(phone.state, topic)?.name }))
    if (!typing) window.scrollTo(0, 0)
    phone.ui.fault = null
  }
  if (hadFocus && focused === document.body)
    document.getElementById("title")?.focus({ preventScroll: true })
  if (before.cut && !phone.longOffline) say(t("phone.connected_again"))
  entitle([(stage ?? workshop).title, t("shared.name")].join(" · "))
  before = { ...before, place, topic, round: now?.round, cut: phone.longOffline }
  return !moved || typing
}

// Only another title: who has the page translated keeps it translated.
/** @param {string} title */
function entitle(title) {
  if (before.title !== title) document.title = title
  before.title = title
}

function tellTime() {
  const left = secondsLeft(phone.device)
  const now =
    left === null || left > 60 || phone.state.stage?.paused != null
      ? null
      : left > 0
        ? "shared.last_minute"
        : "phone.time_up"
  if (now && before.announced !== now) say(t(now))
  before.announced = now
  if (left !== null) draw()
}

// An answer that gets lost makes nobody else: the same id goes again until one came.
function joining() {
  const id = shared.get("joining") ?? newId()
  shared.set("joining", id)
  return { id, ...(trial ? { trial } : {}) }
}

/** Until who waits at the door asks again. @type {number | undefined} */
let looking

/**
 * Tapping "Doe mee" makes the participant; the cookie that comes back is the key. Who may not come
 * in yet waits, and asks again.
 * @param {string} [passphrase]
 */
async function enter(passphrase) {
  clearTimeout(looking)
  const waited = phone.ui.waiting
  // Who waits on reads what was refused, and may type meanwhile.
  if (passphrase || !waited) Object.assign(phone.ui, { refused: null, entering: true })
  draw()
  const request = { ...joining(), wait: !passphrase, ...(passphrase ? { passphrase } : {}) }
  const answer = await api("POST", `/api/workshops/${page.code}/participants`, request)
  const wrong = Boolean(passphrase) && answer.code === "door_closed"
  phone.ui.waiting = Boolean(answer.body?.waiting) || ((answer.lost || wrong) && waited)
  if (answer.body?.door) phone.state.workshop.door = answer.body.door
  if (wrong) phone.ui.refused = t("phone.passphrase_wrong")
  if (phone.ui.waiting) looking = setTimeout(enter, LOOK_AT_DOOR)
  else if (answer.ok) connect(answer.body.participant, answer.body.token)
  else if (!wrong) phone.ui.refused = answer.message
  phone.ui.entering = false
  draw()
}

/** @param {string} participant @param {string} token */
function connect(participant, token) {
  setTimeout(() => fetchLater(phone), SETTLED)
  phone.device.close?.()
  phone.ui.forgotten = false
  shared.set("joining", null)
  own = storageFor(`${page.code}:${participant}`, trial)
  if (trial && token) shared.set("trial", { participant, token })
  const device = open(page, { token: trial ? token : undefined })
  const outbox = new Outbox(device, own, shared)
  Object.assign(phone, { device, outbox, joined: true })
  phone.ui.read = new Set(own.get("read", []))
  device.addEventListener("change", () => {
    if (device.refused?.code === "bad_key") outbox.abandon(device.refused.message)
    if (phone.joined && device.state.me?.insights) shared.set("mine", device.state.me.insights)
    keepingScroll(draw)
  })
  outbox.addEventListener("change", draw)
}

const known = trial ? shared.get("trial") : page.me && { participant: page.me }
if (known) connect(known.participant, known.token)
// beside a plan in the making, and a run sheet; once it is drawn
else if (trial && location.hash) setTimeout(enter)
setInterval(tellTime, 5000)
overKeyboard()
start(draw, { byMouse: false })
// The door, kept by the browser from before somebody came in elsewhere.
addEventListener("pageshow", ({ persisted }) => persisted && !phone.joined && location.reload())
