// One connection, one state, and whoever wants to know when it changes. The rules are those of
// docs/protocol.md.
import { io } from "socket.io-client"
import { newId } from "./ids.js"
import { merge } from "./merge.js"
import { sendable } from "./text.js"
import { serverAnswers, Transport } from "./transport.js"
import { t } from "./words.js"

const ACK_TIMEOUT = 10_000
// Milliseconds: between two attempts to connect (at most), for one attempt, and for the answer that
// shows that the connection lives. Phones are many and come back spread out.
const PHONE_TIMING = { reconnect: 4_000, connect: 20_000, ack: 3_000 }
/** @type {Record<string, number>} */
const RETRY_AFTER = { too_fast: 1, try_again: 1 }

/** @import { Answer, Asked, Command, Page, Patch, Presence, Problem, State } from "./state.d.ts" */
/** @typedef {{ reconnect: number, connect: number, ack: number }} Timing */

/** @param {number} seconds */
const pause = seconds => new Promise(resume => setTimeout(resume, seconds * 1000))

// The server goes by another address than the one that this page came from, so it takes the page
// for somebody else's.
const astray = () => ({
  code: "another_address",
  message: t("problem.another_address", { address: location.origin }),
})

class Device extends EventTarget {
  /** @param {Page} page @param {string | undefined} token @param {Timing} timing */
  constructor(page, token, timing) {
    super()
    this.timing = timing
    /** @type {State} */
    this.state = page.state ?? {}
    this.seq = page.seq ?? 0
    this.log = page.log
    /** @type {Presence} */
    this.presence = {}
    /** @type {string[]} what other facilitators drag */
    this.holds = []
    this.online = false
    this.everOnline = false
    /** @type {Problem | null} */
    this.refused = null
    /** @type {number | null} */
    this.drawing = null
    this.hasOwn = page.as !== "participant"
    /** @type {Promise<unknown>} */
    this.queue = Promise.resolve()
    this.clockOffset = -Infinity
    this.syncClock(page.at)
    this.origins = page.origins
    this.socket = io({
      autoConnect: false,
      // Which of the two is for transport.js to say. Changing from one to the other on the way
      // would stop every message for as long as a proxy keeps the websocket waiting.
      upgrade: false,
      // Browsers send no Origin with a GET, and some networks take the Referer out; a page
      // elsewhere can't send this one.
      transportOptions: { polling: { extraHeaders: { "X-Requested-With": "Oogst" } } },
      reconnectionDelayMax: timing.reconnect,
      timeout: timing.connect,
      auth: fill =>
        fill({
          code: page.code,
          as: page.as,
          copy: page.copy,
          language: page.language,
          token,
          since: this.seq,
          log: this.log,
        }),
    })
    this.transport = new Transport(this.socket, () => this.socket.active && this.reconnect())
    this.listen()
    this.connect()
  }

  /** The server's clock, in milliseconds: what `ends_at` is counted against. */
  now() {
    return Date.now() + (Number.isFinite(this.clockOffset) ? this.clockOffset : 0)
  }

  /**
   * Ask the server something and wait for its answer, however long the connection is away: the same
   * `id` goes again until an answer came, so it counts once. One at a time. → {ok: true, seq,
   * result} or {ok: false, error}
   * @param {Asked | Command} command @returns {Promise<Answer>}
   */
  ask(command) {
    const message = { id: newId(), ...sendable(command) }
    const answer = this.queue.then(() => this.untilAnswered(message))
    this.queue = answer.catch(() => {})
    return answer
  }

  // → the answer to an event, or null when none came in time.
  /** @param {string} event @param {unknown} message */
  async request(event, message) {
    try {
      return await this.socket.timeout(ACK_TIMEOUT).emitWithAck(event, message)
    } catch {
      return null
    }
  }

  close() {
    this.socket.close()
  }

  /** @param {unknown} message @returns {Promise<Answer>} */
  async untilAnswered(message) {
    for (;;) {
      await this.connected()
      const answer = await this.request("command", message)
      if (!answer && (await serverAnswers())) void this.probe()
      if (answer?.me) this.mergeOwn(answer.me)
      if (answer && !(answer.error?.code in RETRY_AFTER)) return answer
      if (answer) await pause(answer.error.retry_after ?? RETRY_AFTER[answer.error.code])
    }
  }

  // What a command changed for this participant, at once; `seq` waits for the patch.
  /** @param {State["me"]} me */
  mergeOwn(me) {
    this.state = merge(this.state, { me })
    this.changed()
  }

  connected() {
    if (this.socket.connected) return null
    return new Promise(resume => this.socket.once("connect", () => resume(null)))
  }

  /**
   * A patch brings the device from `from` to `seq`; what it can't be applied to is asked for again,
   * once.
   * @param {Patch} message
   */
  applyPatch({ from, seq, log, at, patch }) {
    this.syncClock(at)
    if (from === 0) Object.assign(this, { state: merge({}, patch), seq, log: log ?? this.log })
    else if (from > this.seq) return this.sync(this.seq)
    else if (seq > this.seq) Object.assign(this, { state: merge(this.state, patch), seq })
    this.changed()
  }

  /**
   * Waits until the state is as new as this: what the server answered to has come with a patch too.
   * Only for what this device is shown: of what it isn't no patch tells.
   * @param {number} seq
   */
  async reached(seq) {
    /** @param {(change: unknown) => void} resume */
    const change = resume => this.addEventListener("change", resume, { once: true })
    while (this.seq < seq) await new Promise(change)
  }

  /** @param {number} since */
  async sync(since) {
    if (this.syncing) return
    this.syncing = true
    const missed = await this.request("sync", { since, log: this.log })
    this.syncing = false
    if (missed?.patch) void this.applyPatch(missed)
  }

  // A message is never early, only late: of all offsets seen since the connection, the largest is
  // the truest.
  /** @param {string | undefined} at */
  syncClock(at) {
    if (at) this.clockOffset = Math.max(this.clockOffset, Date.parse(at) - Date.now())
  }

  changed() {
    this.drawing ||= requestAnimationFrame(() => {
      this.drawing = null
      this.dispatchEvent(new Event("change"))
    })
  }

  listen() {
    const { socket } = this
    socket.on("connect", () => {
      this.clockOffset = -Infinity
      Object.assign(this, { online: true, everOnline: true, refused: null })
      this.changed()
    })
    socket.on("patch", message => {
      void this.applyPatch(message)
      // The page holds what everybody sees; a participant's own part has to come over the socket.
      if (!this.hasOwn && !this.state.me) void this.sync(0)
      this.hasOwn = true
    })
    socket.on("presence", presence => {
      this.presence = presence
      this.changed()
    })
    socket.on("holds", ({ targets }) => {
      this.holds = targets
      this.changed()
    })
    socket.on("disconnect", reason => {
      Object.assign(this, { online: false, holds: [] })
      this.changed()
      if (reason === "io server disconnect") void this.reconnectLater()
    })
    socket.on("connect_error", error => {
      /** @type {Problem | undefined} */
      const data = Object(error).data
      this.online = false
      if (data && !(String(data.code) in RETRY_AFTER)) this.refused = data
      else if (!data && !this.everOnline && !this.origins.includes(location.origin))
        this.refused = astray()
      else if (!socket.active) void this.reconnectLater(data?.retry_after)
      this.changed()
    })
    document.addEventListener("visibilitychange", () => document.hidden || this.probe())
    window.addEventListener("online", () => this.probe())
    // A socket notices much later that there is nobody at the other end.
    window.addEventListener("offline", () => this.refused || this.reconnect())
    // Kept by the browser while somebody was elsewhere: what it was waiting for will never come.
    window.addEventListener(
      "pageshow",
      ({ persisted }) => persisted && !this.refused && this.reconnect(),
    )
  }

  connect() {
    this.transport.choose()
    this.socket.connect()
  }

  reconnect() {
    this.socket.disconnect()
    this.connect()
  }

  // Not all at the same moment: the server that said goodbye is just starting again.
  async reconnectLater(after = 0.5) {
    await pause(after + 1.5 * Math.random())
    this.connect()
  }

  /**
   * After sleep a connection may look open and be dead, and the clock be another: one question,
   * little patience, tells.
   */
  async probe({ slept = false } = {}) {
    if (this.refused || this.probing) return
    if (slept) this.clockOffset = -Infinity
    if (!this.socket.connected) return void this.reconnect()
    this.probing = true
    try {
      // A poll's question and its answer go by two requests, and may just miss the one that waits.
      const patience = this.timing.ack * (this.transport.polls ? 3 : 1)
      const missed = await this.socket
        .timeout(patience)
        .emitWithAck("sync", { since: this.seq, log: this.log })
      if (missed?.patch) void this.applyPatch(missed)
    } catch {
      this.transport.lost()
      this.reconnect()
    } finally {
      this.probing = false
    }
  }
}

/**
 * What a page shows that isn't connected yet: the state that came with it.
 * @param {Page} page
 */
export const unopened = page => ({
  state: page.state ?? {},
  presence: {},
  holds: [],
  online: true,
  now: () => Date.now(),
})

/**
 * Open the connection of this page. → a Device: `.state` `.seq` `.log` `.presence` `.online`
 * `.refused` ({code, message} when the server does not let it in) `.now()` `.ask(command)`
 * `.request(event, message)` `.reached(seq)`; a `change` event, at most one a frame, says that any
 * of these changed. `timing`: {reconnect, connect, ack} in milliseconds, for a device that can't
 * wait as long as a phone.
 * @param {Page} page @param {{ token?: string, timing?: Timing }} [options]
 */
export const open = (page, { token, timing = PHONE_TIMING } = {}) => new Device(page, token, timing)

/** @typedef {ReturnType<typeof open>} OpenDevice */
