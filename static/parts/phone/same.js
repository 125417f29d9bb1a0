import { html, live, nothing, repeat } from "../../draw.js"
import { finding } from "../../search.js"
import { t } from "../../words.js"
import { contrasts } from "./alike.js"
import { mySame } from "./own.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Card } from "../../state.d.ts" */

const AT_ONCE = 5 // cards to choose from

/** Opens, or closes, what one chooses another card from. @param {Phone} phone @param {Card} card */
async function toggle(phone, card) {
  const { ui, device } = phone
  const open = ui.same?.id !== card.id
  ui.same = open ? { id: card.id, find: "", like: [] } : null
  phone.drawTo(open ? `choose-${card.id}` : `same-${card.id}`)
  if (!open || !device.request) return
  const { text, category } = card
  const answer = await device.request("similar", { text, category })
  if (answer?.ok && ui.same?.id === card.id) {
    ui.same.like = answer.insights
    phone.draw()
  }
}

/** "Zegt hetzelfde als …" @param {Phone} phone @param {Card} card */
export const sameButton = (phone, card) => html`<button class="object" id="same-${card.id}"
  aria-expanded=${phone.ui.same?.id === card.id} @click=${() => toggle(phone, card)}>
  ${t("phone.same")}<span class="unseen"> (${t("phone.card", { number: card.number })})</span>
</button>`

/** @param {Phone} phone @param {string} id @param {string} other @param {boolean} on */
const say = (phone, id, other, on) =>
  phone.ask({ do: "same", pair: [id, other], on }, on ? "phone.same_saved" : "phone.same_gone")

/**
 * Which I said of this card already; a tap takes it back.
 * @param {Phone} phone @param {Card} card
 */
export const sameCardButtons = (phone, { id }) =>
  mySame(phone, id).map(
    other => html`<button class="object is-on" aria-pressed="true"
      @click=${() => say(phone, id, other, false)}>${t("phone.same_as", {
        number: phone.state.insights?.[other]?.number,
      })}<span class="unseen">. ${t("phone.tap_to_take_back")}</span></button>`,
  )

// By number or by words; before anything is typed those that look like it come first.
/** @param {Phone} phone @param {Card} card @param {Card[]} cards @returns {Card[]} */
function candidates(phone, { id }, cards) {
  const { find, like } = phone.ui.same ?? { find: "", like: [] }
  const excluded = new Set([id, ...mySame(phone, id)])
  const rest = cards.filter(card => !excluded.has(card.id))
  const isSought = finding(find)
  if (find.trim()) return rest.filter(({ text, number }) => isSought(`${number} ${text}`))
  const place = Object.fromEntries(like.map((match, at) => [match.id, at - like.length]))
  return [...rest].sort((a, b) => (place[a.id] ?? 0) - (place[b.id] ?? 0))
}

/**
 * Where one chooses which other card says the same.
 * @param {Phone} phone @param {Card} card @param {Card[]} cards those of its question
 */
export function sameForm(phone, card, cards) {
  const { same } = phone.ui
  if (same?.id !== card.id) return nothing
  const close = () => {
    phone.ui.same = null
    phone.drawTo(`same-${card.id}`)
  }
  /** @param {Handled} event */
  const find = event => {
    same.find = event.target.value
    phone.draw()
  }
  /** @param {Card} other */
  const choose = other => () => {
    say(phone, card.id, other.id, true)
    close()
  }
  const matches = candidates(phone, card, cards).slice(0, AT_ONCE)
  const differs = Object.fromEntries(same.like.map(match => [match.id, match.differs]))
  return html`<div class="field" role="group" id="choose-${card.id}" tabindex="-1"
    aria-labelledby="which-${card.id}">
    <p class="is-small" id="which-${card.id}"><b>${t("phone.same_which")}</b></p>
    <label class="hint" for="find-${card.id}">${t("phone.same_find")}</label>
    <input class="input" dir="auto" id="find-${card.id}" autocomplete="off"
      .value=${live(same.find)}
      @input=${find}>
    ${
      matches.length
        ? html`<ul class="stack-s">${repeat(
            matches,
            ({ id }) => id,
            other => html`<li><button class="pickable" @click=${choose(other)}><b class="code"
              translate="no">${other.number}</b> <span dir="auto">${other.text}</span>${contrasts(
                differs[other.id],
              )}</button></li>`,
          )}</ul>`
        : html`<p role="status">${t("phone.same_none")}</p>`
    }
    <button class="button" @click=${close}>${t("shared.cancel")}</button>
  </div>`
}
