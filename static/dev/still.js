// Before all else on a page that stands still (workshop/parts/page.py): nothing of it reaches a
// server or another frame.
import { page } from "../page.js"

/** What the server gave this page: what its connection is like and answers, what a hand does. */
export const still = JSON.parse(document.getElementById("still")?.textContent ?? "{}")

/** What the server says to all that is asked of it; or a promise that it never keeps. */
export const answer = () => (still.answer ? Promise.resolve(still.answer) : new Promise(() => {}))

Object.assign(page, { at: still.at ?? page.at }, still.about)

// What one frame keeps is no other frame's business: it begins with what the page was given, and
// goes with the page.
const stored = new Map(Object.entries(still.kept ?? {}))
const drawer = {
  /** @param {string} key */
  getItem: key => stored.get(key) ?? null,
  /** @param {string} key @param {string} text */
  setItem: (key, text) => void stored.set(key, text),
  /** @param {string} key */
  removeItem: key => void stored.delete(key),
}
for (const kind of ["local", "session"])
  Object.defineProperty(window, `${kind}Storage`, { value: drawer })

// On the page of parts: in the light that was asked for. What takes the focus there pulls the page
// nowhere, and nothing folds because another frame took it.
if (new URLSearchParams(location.search).get("light") === "dark")
  document.documentElement.style.colorScheme = "dark"
if (window.parent !== window) {
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, { ...options, preventScroll: true })
  }
  Element.prototype.scrollIntoView = () => {}
  window.addEventListener("focusout", event => event.stopImmediatePropagation(), true)
}

// The organiser's lists are those that came with the page; the file of a plan is as somebody else
// saved it.
/** @param {string} path @param {{ method?: string }} [options] */
async function fetched(path, { method = "GET" } = {}) {
  if (!still.online) throw new TypeError("The connection is away")
  const resource = path.split("?")[0].split("/").at(-1) ?? ""
  /** @type {Record<string, any>} */
  const lists = page
  if (method === "GET")
    return Response.json((resource === "source" && still.theirs) || lists[resource] || {})
  const { ok, error, result } = await answer()
  if (ok) return Response.json(result)
  const { code, message: detail } = error
  return Response.json({ code, detail, now: still.theirs }, { status: 400 })
}

Object.assign(window, { fetch: fetched })
