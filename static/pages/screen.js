import { open } from "../device.js"
import { render } from "../draw.js"
import { page } from "../page.js"
import { arrivals } from "../parts/screen/arrivals.js"
import { collect } from "../parts/screen/collect.js"
import { lobby } from "../parts/screen/lobby.js"
import { results } from "../parts/screen/results.js"
import { sceneOf } from "../parts/screen/scene.js"
import { pause, talk } from "../parts/screen/talk.js"
import { thanks } from "../parts/screen/thanks.js"
import { forget, measure, tryAll, turn } from "../parts/screen/turn.js"
import { vote } from "../parts/screen/vote.js"
import { stageOf } from "../rules.js"

const SCENES = { lobby, collect, vote, results, pause, talk, thanks }

const app = document.getElementById("app")
const device = open(page)
const isNew = arrivals(device.state.insights)
let shown = ""

function view() {
  const { state } = device
  const stage = stageOf(state)
  return { state, device, page, stage, title: stage?.title ?? "", now: Date.now(), isNew }
}

const lists = () => [...app.querySelectorAll("[data-column]")]

// Twice in one go: first every column tries all its cards, then only those that are whole stay.
function draw() {
  const name = sceneOf(device.state)
  if (name !== shown) forget()
  shown = name
  const scene = SCENES[name]
  document.documentElement.classList.toggle("is-poster", Boolean(scene.isPoster))
  tryAll()
  render(scene(view()), app)
  for (const list of lists()) measure(list, list.dataset.column, Number(list.dataset.total))
  if (lists().length) render(scene(view()), app)
}

function tick() {
  turn(Object.fromEntries(lists().map(list => [list.dataset.column, Number(list.dataset.total)])), Date.now())
  draw()
}

device.addEventListener("change", draw)
addEventListener("resize", draw)
document.fonts?.ready.then(draw)
setInterval(tick, 1000)
draw()
