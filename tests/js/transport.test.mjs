import assert from "node:assert/strict"
import { EventEmitter } from "node:events"
import { beforeEach, mock, test } from "node:test"
import { Transport } from "../../static/transport.js"
import { storage } from "./storage.mjs"

const HALF_AN_HOUR = 1_800_000
const settled = () => new Promise(setImmediate)
let here, up

beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 })
  globalThis.window = { sessionStorage: storage() }
  globalThis.document = new EventTarget()
  globalThis.document.hidden = false
  up = true
  // What plain http says: the server, a proxy that finds nobody behind it, or nothing at all.
  globalThis.fetch = async () => {
    if (up === null) throw new TypeError("no network")
    return { status: up ? 200 : 502 }
  }
  here = openWindow()
})

function openWindow() {
  const socket = Object.assign(new EventEmitter(), { connected: false, io: new EventEmitter() })
  socket.io.opts = {}
  const here = { socket, again: 0 }
  here.way = new Transport(socket, () => here.again++)
  here.way.choose()
  here.transports = () => {
    here.way.choose()
    return socket.io.opts.transports.join()
  }
  return here
}

async function fails(times = 1) {
  for (; times > 0; times--) {
    here.socket.emit("connect_error", {})
    await settled()
  }
}

async function isCut(after) {
  here.socket.connected = true
  here.socket.emit("connect")
  mock.timers.tick(after)
  here.socket.connected = false
  here.socket.emit("disconnect", "transport close")
  await settled()
}

test("one failure may be chance; two while http answers are the network, and it polls at once", async () => {
  await fails(1)
  assert.deepEqual([here.transports(), here.again], ["websocket", 0])
  await fails(1)
  assert.deepEqual([here.transports(), here.again], ["polling", 1])
})

test("a server that is away is not taken for such a network", async () => {
  for (up of [false, null]) {
    await fails(5)
    assert.deepEqual([here.transports(), here.again], ["websocket", 0])
  }
  for (up of [true, false, true]) await fails(1)
  assert.equal(here.transports(), "websocket")
})

test("a refusal by the server itself is no failure of the network", async () => {
  for (let n = 0; n < 3; n++) here.socket.emit("connect_error", { data: { code: "too_fast" } })
  await settled()
  assert.equal(here.transports(), "websocket")
})

test("silence is a failure after three seconds, and again after two more", async () => {
  mock.timers.tick(3_000)
  await settled()
  assert.equal(here.again, 0)
  mock.timers.tick(2_000)
  await settled()
  assert.deepEqual([here.transports(), here.again], ["polling", 1])
})

test("a window remembers it for half an hour, also after a reload", async () => {
  await fails(2)
  here = openWindow()
  mock.timers.tick(HALF_AN_HOUR - 1)
  assert.equal(here.transports(), "polling")
  mock.timers.tick(1)
  assert.equal(here.transports(), "websocket")
})

test("who polls in vain tries the websocket again", async () => {
  await fails(2)
  await fails(2)
  assert.deepEqual([here.transports(), here.again], ["websocket", 2])
})

test("cut twice soon after it came, the connection was cut by the network", async () => {
  await isCut(60_000)
  assert.equal(here.transports(), "websocket")
  await isCut(60_000)
  assert.deepEqual([here.transports(), here.again], ["polling", 1])
})

test("a connection that stood for long was not cut by the network, and clears what was before", async () => {
  await isCut(60_000)
  await isCut(120_001)
  await isCut(60_000)
  assert.equal(here.transports(), "websocket")
})

test("what a phone cuts while nobody looks says nothing about the network", async () => {
  for (let n = 0; n < 3; n++) {
    here.socket.emit("connect")
    globalThis.document.hidden = true
    globalThis.document.dispatchEvent(new Event("visibilitychange"))
    here.socket.emit("disconnect", "transport close")
    await settled()
    globalThis.document.hidden = false
  }
  assert.equal(here.transports(), "websocket")
})

test("who leaves by itself was not cut", async () => {
  for (let n = 0; n < 3; n++) {
    here.socket.emit("connect")
    here.socket.emit("disconnect", "io client disconnect")
  }
  await settled()
  assert.equal(here.transports(), "websocket")
})
