// In the place of socket.io-client on a page that stands still: the server of a moment, who brings
// nothing but what the page was given, and says what it was given or nothing at all.
import { page } from "../page.js"
import { answer, still } from "./still.js"

/** @typedef {(message?: any) => void} Hear what a listener does with what comes */
/** @type {[string, Hear][]} */
const hearers = []

/**
 * To whoever listens to this event of the page's connection.
 * @param {string} event @param {unknown} [message]
 */
function bring(event, message) {
  for (const [heard, hear] of hearers) if (heard === event) hear(message)
}

/** What came next in that session. */
export const bringNext = () => bring("patch", { from: page.seq, ...still.next, at: still.at })

/** @param {string} event @param {Hear} hear */
const listen = (event, hear) => void hearers.push([event, hear])

/** @type {Record<string, any>} */
const connection = {
  connected: false,
  active: true,
  io: { opts: {}, on() {} },
  on: listen,
  once: listen,
  timeout: () => connection,
  /** @param {string} event */
  emitWithAck: event => (event === "command" ? answer() : Promise.resolve(still[event] ?? {})),
  connect: () => queueMicrotask(come),
  disconnect() {},
  close() {},
}

function come() {
  if (still.refused) return bring("connect_error", { data: still.refused })
  if (connection.connected || !still.online) return
  connection.connected = true
  bring("connect")
  bring("patch", { from: page.seq, seq: page.seq, at: still.at, patch: {} })
  bring("presence", still.presence)
  bring("holds", { targets: still.holds })
}

export const io = () => connection
