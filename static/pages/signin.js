import { html, render } from "../draw.js"
import { brought } from "../fragment.js"
import { page } from "../page.js"
import { api } from "../parts/home/api.js"
import { warning } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { t } from "../words.js"

// The organiser's key, or a facilitator's, comes in the fragment; a participant's token was given with the page.
const form = document.querySelector("form")
const field = form.elements.key

async function signIn(key) {
  const answer = await api("POST", form.getAttribute("action"), { key })
  if (answer.ok) return location.replace(page.to)
  render(
    html`<p class="fault">${warning()}<span>${answer.code === "bad_key" ? t("signin.failed") : answer.message}</span></p>`,
    document.getElementById("fault"),
  )
  field.setAttribute("aria-invalid", "true")
  field.focus()
}

form.addEventListener("submit", event => {
  event.preventDefault()
  void signIn(field.value.trim())
})

function bring() {
  const key = brought()
  if (key) void signIn(key)
}

// A token that was given stands in the address too, until somebody has chosen.
if (field.type === "hidden") history.replaceState(null, "", location.pathname)
render(logo(), document.getElementById("logo"))
addEventListener("hashchange", bring)
bring()
