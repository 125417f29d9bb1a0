// The server draws the form, so that a key can be shown without a script; this brings the one in
// the address, and says why not.

import { api } from "../api.js"
import { html, nothing, render } from "../draw.js"
import { takeFragment } from "../fragment.js"
import { page } from "../page.js"
import { warning } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { start } from "../start.js"
import { t } from "../words.js"

// The organiser's key, or a facilitator's, comes in the fragment; a participant's token was given
// with the page.
const form = /** @type {HTMLFormElement} */ (document.querySelector("form"))
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("key"))

let fault = ""

const view = () => (fault ? html`<p class="fault">${warning()}<span>${fault}</span></p>` : nothing)

function draw() {
  render(logo(), document.getElementById("logo"))
  render(view(), document.getElementById("fault"))
}

/** @param {string} key */
async function signIn(key) {
  const answer = await api("POST", form.getAttribute("action") ?? "", { key })
  if (answer.ok) return location.replace(page.to)
  fault = answer.code === "bad_key" ? t("signin.failed") : answer.message
  draw()
  field.setAttribute("aria-invalid", "true")
  field.focus()
}

form.addEventListener("submit", event => {
  event.preventDefault()
  void signIn(field.value.trim())
})

function bring() {
  const key = takeFragment()
  if (key) void signIn(key)
}

// A token that was given stands in the address too, until somebody has chosen.
if (field.type === "hidden") history.replaceState(null, "", location.pathname)
addEventListener("hashchange", bring)
start(draw)
bring()
