import { asField, find } from "../../dom.js"
import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Home } from "../../models.d.ts" */

// The server reads what was typed, also a whole link or a sentence; a wrong one comes back with
// this page.
/** @param {Home} home @param {Handled} event */
function go(home, event) {
  const field = asField(find("[name=code]", event.currentTarget))
  if (!field) return
  // A key in a pasted link is nobody's business: not the address bar's, nor a log's.
  field.value = field.value.replace(/[?&](?:key|token)=\S*|#\S*/g, "")
  if (tidy(field.value)) return
  event.preventDefault()
  home.wrongCode = t("home.code_empty")
  home.draw()
  field.focus()
}

/** Join with the code that stands on the screen in the room. @param {Home} home */
export const joinForm =
  home => html`<form class="join" action="/" @submit=${event => go(home, event)} novalidate>
  <div class="field"><label for="code">${t("home.code")}</label>
    <input class="input is-code" id="code" name="code" autocomplete="off"
      autocapitalize="characters" spellcheck="false"
      .value=${page.typed ?? ""}
      aria-describedby="code-hint code-fault" aria-invalid=${home.wrongCode ? "true" : nothing}>
    <p class="hint" id="code-hint">${t("home.code_hint")}</p>
    <div role="alert" id="code-fault">${
      home.wrongCode
        ? html`<p
      class="fault">${warning()}<span>${home.wrongCode}</span></p>`
        : nothing
    }</div></div>
  <button class="button is-main is-wide">${t("home.join")}</button>
</form>`
