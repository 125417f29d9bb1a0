import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

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

/**
 * What goes when all of mine is erased, before it goes.
 * @param {Phone} phone @param {() => void} leave nothing goes after all
 */
export const sureToErase = (
  phone,
  leave,
) => html`<div class="notice is-alarm" id="forgetting" role="group"
  tabindex="-1" aria-labelledby="forget-what">
  ${warning()}
  <div class="stack-s">
    <p id="forget-what">${t("phone.forget_what")}</p>
    <p>${t("phone.forget_stays")}</p>
    <div class="stack-s">
      <button class="button is-alarm is-wide"
        @click=${() => erase(phone)}>${t("phone.forget_sure")}</button>
      <button class="button is-wide" @click=${leave}>${t("shared.cancel")}</button>
    </div>
  </div>
</div>`

/** Nothing is left, here neither. @param {Phone} phone */
export const forgottenScene = phone => ({
  name: "forgotten",
  main: html`<h1 class="ask" id="title" tabindex="-1">${t("phone.forgotten")}</h1>
    <p>${t("phone.forgotten_what")}</p>
    ${
      phone.state.workshop.state === "closed"
        ? nothing
        : html`<button class="button is-wide"
          @click=${() => phone.enter()}>${t("phone.join_again")}</button>`
    }`,
})
