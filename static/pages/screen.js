// The screen in the hall, and its small copy on the facilitator's page.

import { open } from "../device.js"
import { find, findAll } from "../dom.js"
import { html, nothing, render } from "../draw.js"
import { page } from "../page.js"
import { arrivals } from "../parts/screen/arrivals.js"
import { bare } from "../parts/screen/blank.js"
import { isCopy } from "../parts/screen/copy.js"
import { fitting, holds } from "../parts/screen/fit.js"
import { keepAlive, stayAwake } from "../parts/screen/keep-alive.js"
import { keys, keysHelp } from "../parts/screen/keys.js"
import { measure, resetRotation, rotate, showAll } from "../parts/screen/rotation.js"
import { screenScene } from "../parts/screen/scene.js"
import { root, start } from "../start.js"

// One screen that a whole room looks at: it tries sooner and waits less than a phone.
const TIMING = { reconnect: 1_000, connect: 4_000, ack: 1_000 }
const CONNECTING = 3_000

const copy = isCopy()
const device = open({ ...page, copy }, { timing: TIMING })
const isNew = arrivals(device.state)
const hand = keys(draw)
const current = { name: "", stage: "" }

const lists = () => findAll("[data-column]", root)

const view = () =>
  screenScene(device.state, device.presence, device.now(), {
    online: device.online || performance.now() < CONNECTING,
    refused: device.refused,
    over: hand.over,
    isNew,
  })

// What a hand chose here ends at the next stage, as what a facilitator chose does.
function followStage() {
  const stage = `${device.state.workshop.state} ${device.state.stage?.round}`
  if (current.stage && stage !== current.stage) hand.over = null
  current.stage = stage
}

// Another scene begins with the first of its cards.
function next() {
  const drawn = view()
  if (drawn.name === current.name) return drawn
  current.name = drawn.name
  resetRotation()
  return view()
}

/** @typedef {ReturnType<typeof view>} Drawing */

/** @param {Drawing} drawing */
function put({ name, isPoster, picture }) {
  const { dataset, classList } = document.documentElement
  dataset.scene = name
  classList.toggle("is-poster", isPoster)
  classList.toggle("is-dark", hand.dark)
  render(html`${picture}${copy ? nothing : keysHelp(hand)}`, root)
}

// Where a list has compact forms, it takes those before anything has to wait for its turn.
const COMPACT = ["is-compact", "is-tight", "is-bare"]

function drawOnce() {
  const { classList } = document.documentElement
  classList.remove(...COMPACT)
  let drawn = drawAs(next)
  for (const form of find("[data-compact]", root) ? COMPACT : []) {
    if (drawn.all) break
    classList.add(form)
    drawn = drawAs(view)
  }
  return drawn.holds
}

// Twice in one go: first every column tries all its cards, then only those that are whole stay.
/** @param {() => Drawing} drawn */
function drawAs(drawn) {
  showAll()
  put(drawn())
  const measured = lists().map(list =>
    measure(list, list.dataset.column ?? "", Number(list.dataset.total)),
  )
  if (measured.length) put(view())
  return {
    all: measured.every(({ all }) => all),
    holds: measured.every(({ first }) => first) && holds(root),
  }
}

// Whatever goes wrong, a hall full of people keeps looking at a picture: the last one, or else a
// calm field.
function draw() {
  try {
    followStage()
    fitting(hand.size, drawOnce)
  } catch (fault) {
    console.error(fault)
    if (!root.firstElementChild) render(bare(page), root)
  }
}

function tick() {
  rotate(
    Object.fromEntries(lists().map(list => [list.dataset.column, Number(list.dataset.total)])),
    device.now(),
  )
  draw()
}

addEventListener("resize", draw)
document.fonts?.ready.then(draw)
setInterval(tick, 1000)
start(draw, { device })
if (!copy) {
  stayAwake()
  keepAlive(device)
}
