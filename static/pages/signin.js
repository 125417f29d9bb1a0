import { html, render } from "../draw.js"
import { api } from "../parts/home/api.js"
import { warning } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { t } from "../words.js"

// The organiser's key comes in the fragment, which no server and no log ever sees, and leaves the address at once.
const form = document.querySelector("form")
const field = form.elements.key

async function signIn(key) {
  const answer = await api("POST", "/signin", { key })
  if (answer.ok) return location.replace("/")
  render(html`<p class="fault">${warning()}<span>${answer.code === "bad_key" ? t("signin.failed") : answer.message}</span></p>`, document.getElementById("fault"))
  field.setAttribute("aria-invalid", "true")
  field.focus()
}

form.addEventListener("submit", event => {
  event.preventDefault()
  signIn(field.value.trim())
})

function bring() {
  const brought = decodeURIComponent(location.hash.slice(1))
  if (!brought) return
  history.replaceState(null, "", location.pathname)
  signIn(brought)
}

render(logo(), document.getElementById("logo"))
addEventListener("hashchange", bring)
bring()
