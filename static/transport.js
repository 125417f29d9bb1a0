// Over what this window talks with the server. Some networks let no websocket through: a proxy
// refuses it, never answers it, passes no word of it, or cuts it. Where plain http comes through
// meanwhile, it goes on with long polling; a server that is away or only slow answers neither, and
// a thousand phones that wait for it stay with what costs it least.
import { storageFor } from "./storage.js"

const POLLING_FOR = 1_800_000 // milliseconds that a window stays with polling
const SILENT = 3_000 // this long without an answer is a failure, and so is AGAIN more
const SILENT_AGAIN = 2_000
// a connection that was cut before was cut by the network, if the server is there
const SOON = 120_000
const FAILURES = 2 // failures: one may be chance

const CUT = ["transport close", "transport error", "ping timeout"]

/** Does plain http come through now? Whatever isn't a proxy that says "there is nobody" does. */
export async function serverAnswers() {
  try {
    return (
      (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(SILENT) })).status <
      500
    )
  } catch {
    return false
  }
}

/** @import { Socket } from "socket.io-client" */

/**
 * Chooses the transport of each attempt to connect `socket`; `reconnect` begins a new attempt at
 * once.
 */
export class Transport {
  /** @param {Socket} socket @param {() => void} reconnect */
  constructor(socket, reconnect) {
    this.socket = socket
    this.reconnect = reconnect
    this.storage = storageFor("way", true)
    this.failures = 0
    socket.io.on("reconnect_attempt", () => this.choose())
    socket.on("connect", () => this.heard())
    socket.on("disconnect", reason => CUT.includes(reason) && this.lost())
    socket.on("connect_error", ({ data }) => (data ? this.heard() : this.failed()))
    // A phone cuts what nobody looks at; that says nothing about the network.
    document.addEventListener("visibilitychange", () => (this.since = 0))
  }

  get polls() {
    return this.storage.get("polls-until", 0) > Date.now()
  }

  choose() {
    this.socket.io.opts.transports = [this.polls ? "polling" : "websocket"]
    this.expect(SILENT)
  }

  /** @param {number} patience */
  expect(patience) {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => {
      void this.failed()
      this.expect(SILENT_AGAIN)
    }, patience)
  }

  /** The server was heard over it, whatever it said. */
  heard() {
    clearTimeout(this.waiting)
    this.since = document.hidden ? 0 : Date.now()
  }

  /** The connection was cut, or turned out dead. */
  lost() {
    if (Date.now() - this.since > SOON) this.failures = 0
    else if (!this.polls) void this.failed(true)
  }

  async failed(hadCome = false) {
    const { polls } = this
    clearTimeout(this.waiting)
    const up = await serverAnswers()
    if (polls !== this.polls || (this.socket.connected && !hadCome)) return
    this.failures = up ? this.failures + 1 : 0
    if (this.failures < FAILURES) return
    this.failures = 0
    this.storage.set("polls-until", polls ? null : Date.now() + POLLING_FOR)
    this.reconnect()
  }
}
