// Draws in Node what a phone or the hall would: one line of JSON in ({as, state, presence, now, ui}), its HTML as one line out.
// What stands in the page comes as an argument. The templates are ours; only lit, which would put them in a document, isn't asked.
import { createInterface } from "node:readline"
import { storage } from "../js/storage.mjs"

const [, , given] = process.argv
const page = JSON.parse(given)
globalThis.document = {
  getElementById: () => ({ textContent: given }),
  createTreeWalker: () => ({}),
}
globalThis.window = { localStorage: storage(), sessionStorage: storage() }

const { nothing, repeat } = await import("../../static/draw.js")
const { storageFor } = await import("../../static/storage.js")
const phones = await import("../../static/parts/phone/scene.js")
const { fetchLater } = await import("../../static/parts/phone/arriving.js")
await fetchLater({ draw: () => true })
const hall = await import("../../static/parts/screen/scene.js")
const { Desk } = await import("../../static/parts/facilitate/desk.js")
const { side } = await import("../../static/parts/facilitate/side.js")

const escaped = text => String(text).replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`)
const REPEAT = repeat([], () => nothing)._$litDirective$

/** What stands between two tags, as HTML. */
function drawn(value) {
  if (value === nothing || value == null) return ""
  if (Array.isArray(value)) return value.map(drawn).join("")
  if (value._$litType$) return html(value)
  if (value._$litDirective$ !== REPEAT)
    return value._$litDirective$ ? drawn(value.values[0]) : escaped(value)
  const [things, key, draw] = value.values
  return [...things].map((thing, at) => drawn((draw ?? key)(thing, at))).join("")
}

/** The tag as it was begun, with what lit makes of `name=`, `?name=`, `.name=` and `@name=`. */
function attribute(begun, value) {
  const [all, kind, name] = begun.match(/\s([?.@]?)([\w-]+)=$/) ?? []
  if (!all) return begun + escaped(value) // between quotes
  const before = begun.slice(0, -all.length)
  const plain = value?._$litDirective$ ? value.values[0] : value
  if (kind === "@" || plain === nothing || (kind && !plain)) return before
  return plain === true && kind ? `${before} ${name}` : `${before} ${name}="${escaped(plain)}"`
}

function html({ strings, values }) {
  return strings.reduce((text, string, at) => {
    const value = values[at - 1]
    const inside = text.lastIndexOf("<") > text.lastIndexOf(">")
    return (inside ? attribute(text, value) : text + drawn(value)) + string
  })
}

/** What is being written: question → text. */
function drafts(written = {}) {
  const drawer = storageFor("drafts")
  return { ...drawer, get: (key, otherwise = null) => written[key] ?? drawer.get(key, otherwise) }
}

/** A phone that lies still: nothing waits on it, and nobody taps. Who sees no part of their own hasn't joined. */
const phone = (state, { presence, now, ui }) => ({
  state,
  joined: Boolean(state.me),
  remembered: ui.remembered ?? {},
  trial: Boolean(state.me?.trial),
  framed: Boolean(ui.framed),
  drafts: drafts(ui.written),
  device: { state, presence, online: true, now: () => now },
  outbox: { pending: [], delivered: [], returned: [] },
  ui: { shown: {}, wrong: {}, open: new Set(), reported: new Set(), ...ui },
  checkedIn: () => Object.keys(state.me?.profile ?? {}).length > 0,
})

/** A screen that nobody touched, and on which nothing is new. */
const STILL = { online: true, refused: null, over: null, isNew: () => false }

/** A facilitator's page on which something was typed. */
function deskOf(state, asked) {
  const desk = new Desk(phone(state, asked).device, page, () => {})
  const { unfolded = {}, typed = {}, read = null } = asked.ui
  Object.assign(desk.unfolded, unfolded)
  const written = Object.entries(typed).map(([key, values]) => [key, { values, was: {} }])
  const all = Object.fromEntries(written)
  desk.drafts = { all: () => all, get: key => all[key], set() {} }
  const asks = desk.list.question(typed.paper?.text, typed.paper?.category)
  if (read) Object.assign(desk.list, { read, requested: asks, answered: asks })
  return desk
}

const SHOWN = {
  screen: (state, { presence, now }) => hall.screenScene(state, presence, now, STILL),
  facilitator: (state, asked) => ({ main: side(deskOf(state, asked)) }),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { as, state, ...asked } = JSON.parse(line)
  const { name, top, main, foot, picture } =
    SHOWN[as]?.(state, asked) ?? phones.phoneScene(phone(state, asked))
  console.log(JSON.stringify([name, drawn([top, main, foot, picture])]))
}
