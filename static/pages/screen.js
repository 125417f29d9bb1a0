import { open } from "../device.js"
import { html, nothing, render } from "../draw.js"
import { page } from "../page.js"
import { arrivals } from "../parts/screen/arrivals.js"
import { keepUp, stayAwake } from "../parts/screen/awake.js"
import { bare } from "../parts/screen/blank.js"
import { isCopy } from "../parts/screen/copy.js"
import { fitting, holds } from "../parts/screen/fit.js"
import { help, keys } from "../parts/screen/keys.js"
import { scene } from "../parts/screen/scene.js"
import { forget, measure, tryAll, turn } from "../parts/screen/turn.js"

// One screen that a whole room looks at: it tries sooner and waits less than a phone.
const PACE = { again: 1_000, patience: 1_000, attempt: 4_000 }
const CONNECTING = 3_000

const app = document.getElementById("app")
const root = document.documentElement
const copy = isCopy()
const device = open({ ...page, copy }, { pace: PACE })
const isNew = arrivals(device.state)
const hand = keys(draw)
const shown = { name: "", stage: undefined }

const lists = () => [...app.querySelectorAll("[data-column]")]

function now() {
  const online = device.online || performance.now() < CONNECTING
  return scene(device.state, device.presence, device.now(), {
    online,
    refused: device.refused,
    over: hand.over,
    isNew,
  })
}

// What a hand chose here ends at the next stage, as what a facilitator chose does.
function followStage() {
  const stage = `${device.state.workshop.state} ${device.state.stage?.round}`
  if (shown.stage !== undefined && stage !== shown.stage) hand.over = null
  shown.stage = stage
}

// Another scene begins with the first of its cards.
function next() {
  const drawn = now()
  if (drawn.name === shown.name) return drawn
  shown.name = drawn.name
  forget()
  return now()
}

function put({ name, isPoster, picture }) {
  root.dataset.scene = name
  root.classList.toggle("is-poster", isPoster)
  root.classList.toggle("is-dark", hand.dark)
  render(html`${picture}${copy ? nothing : help(hand)}`, app)
}

// Where a list has compact forms, it takes those before anything has to wait for its turn.
const COMPACT = ["is-compact", "is-tight", "is-bare"]

// Twice in one go: first every column tries all its cards, then only those that are whole stay.
function drawOnce() {
  root.classList.remove(...COMPACT)
  let drawn = drawAs(next)
  for (const form of app.querySelector("[data-compact]") ? COMPACT : []) {
    if (drawn.all) break
    root.classList.add(form)
    drawn = drawAs(now)
  }
  return drawn.holds
}

function drawAs(drawn) {
  tryAll()
  put(drawn())
  const measured = lists().map(list =>
    measure(list, list.dataset.column, Number(list.dataset.total)),
  )
  if (measured.length) put(now())
  return {
    all: measured.every(({ all }) => all),
    holds: measured.every(({ first }) => first) && holds(app),
  }
}

// Whatever goes wrong, a hall full of people keeps looking at a picture: the last one, or else a calm field.
function draw() {
  try {
    followStage()
    fitting(hand.size, drawOnce)
  } catch (fault) {
    console.error(fault)
    if (!app.firstElementChild) render(bare(page), app)
  }
}

function tick() {
  turn(
    Object.fromEntries(lists().map(list => [list.dataset.column, Number(list.dataset.total)])),
    device.now(),
  )
  draw()
}

device.addEventListener("change", draw)
addEventListener("resize", draw)
document.fonts?.ready.then(draw)
setInterval(tick, 1000)
draw()
if (!copy) {
  stayAwake()
  keepUp(device)
}
