import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"
import { api } from "./api.js"

async function go(home, event) {
  event.preventDefault()
  const field = event.target.elements.code
  const code = field.value.replace(/[\s-]/g, "")
  const answer = code ? await api("GET", `/api/workshops/${encodeURIComponent(code)}`) : { ok: false, message: t("home.code_empty") }
  if (answer.ok) location.assign(`/${answer.body.code}`)
  home.wrongCode = answer.ok ? "" : answer.message
  home.draw()
  if (!answer.ok) field.focus()
}

/** Join with the code that stands on the screen in the room. */
export const join = home => html`<form class="join" action="/" @submit=${event => go(home, event)} novalidate>
  <div class="field"><label for="code">${t("home.code")}</label>
    <input class="input is-code" id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12"
      .value=${page.typed ?? ""}
      aria-describedby="code-hint code-fault" aria-invalid=${home.wrongCode ? "true" : nothing}>
    <p class="hint" id="code-hint">${t("home.code_hint")}</p>
    <div role="alert" id="code-fault">${home.wrongCode ? html`<p
      class="fault">${warning()}<span>${home.wrongCode}</span></p>` : nothing}</div></div>
  <button class="button is-main is-wide">${t("home.join")}</button>
</form>`
