import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { bin } from "../icons.js"
import { fetchLater, later } from "./arriving.js"

/** @import { Phone } from "../../models.d.ts" */

// What the focus goes to may still be on its way.
/** @param {Phone} phone @param {boolean} isOpen */
async function ask(phone, isOpen) {
  phone.ui.forgetting = isOpen
  phone.draw()
  await fetchLater(phone)
  document.getElementById(isOpen ? "forgetting" : "forget")?.focus()
}

/** Erase all that is mine: one tap to read what goes, one to do it. @param {Phone} phone */
export function forgetting(phone) {
  if (!phone.joined) return nothing
  if (phone.ui.forgetting) return later("sureToErase", phone, () => ask(phone, false))
  return html`<p class="is-centred"><button class="button is-plain" id="forget"
    @click=${() => ask(phone, true)}>${bin()}${t("phone.forget")}</button></p>`
}
