import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { bin, warning } from "../icons.js"
import { plainTop } from "./top.js"

/** @import { Phone } from "../../models.d.ts" */

// What is being typed goes too, and what waits to be sent goes first.
/** @param {Phone} phone */
async function erase(phone) {
  phone.drafts.clear()
  const answer = await phone.outbox.ask({ do: "forget_me" })
  // No key of mine any more: it was done, and only the answer got lost.
  if (answer.ok || answer.error.code === "bad_key") return phone.forgotten()
  Object.assign(phone.ui, { forgetting: false, fault: answer.error.message })
  phone.draw()
}

/** @param {Phone} phone */
const sure = phone => html`<div class="notice is-alarm" id="forgetting" role="group" tabindex="-1"
  aria-labelledby="forget-what">
  ${warning()}
  <div class="stack-s">
    <p id="forget-what">${t("phone.forget_what")}</p>
    <p>${t("phone.forget_stays")}</p>
    <div class="stack-s">
      <button class="button is-alarm is-wide"
        @click=${() => erase(phone)}>${t("phone.forget_sure")}</button>
      <button class="button is-wide"
        @click=${() => ask(phone, false)}>${t("shared.cancel")}</button>
    </div>
  </div>
</div>`

/** @param {Phone} phone @param {boolean} asked */
function ask(phone, asked) {
  phone.ui.forgetting = asked
  phone.drawTo(asked ? "forgetting" : "forget")
}

/** Erase all that is mine: one tap to read what goes, one to do it. @param {Phone} phone */
export function forgetting(phone) {
  if (!phone.joined) return nothing
  if (phone.ui.forgetting) return sure(phone)
  return html`<p class="is-centred"><button class="button is-plain" id="forget"
    @click=${() => ask(phone, true)}>${bin()}${t("phone.forget")}</button></p>`
}

/** Nothing is left, here neither. @param {Phone} phone */
export const forgottenScene = phone => ({
  name: "forgotten",
  top: plainTop(phone),
  main: html`<h1 class="ask" id="title" tabindex="-1">${t("phone.forgotten")}</h1>
    <p>${t("phone.forgotten_what")}</p>
    ${
      phone.state.workshop.state === "closed"
        ? nothing
        : html`<button class="button is-wide"
          @click=${() => phone.enter()}>${t("phone.join_again")}</button>`
    }`,
})
