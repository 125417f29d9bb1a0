import { html, nothing, repeat } from "../../draw.js"
import { page } from "../../page.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { mark } from "../mark.js"
import { charsLeft, field, left } from "./composer.js"
import { myRecognition } from "./own.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Line, Numbered } from "../../state.d.ts" */

/**
 * What is being written about a group that doesn't say it; "" where that was only opened.
 * @param {string} id
 */
const key = id => `recognise:${id}`

/** @param {Phone} phone @param {Line} group */
function wrong(phone, { id }) {
  const draft = phone.drafts.get(key(id))
  const close = () => {
    phone.drafts.set(key(id), null)
    phone.isWrong(null)
    phone.drawTo(`no-${id}`)
  }
  /** @param {Handled} event */
  const say = event => {
    event.preventDefault()
    const limit = page.limits.reason
    if (
      phone.isWrong(
        `wrong-${id}`,
        charsLeft(draft.text, limit) < 0 && t("problem.too_long", { n: limit }),
      )
    )
      return
    const text = tidy(draft.text)
    phone.ask({ do: "recognise", theme: id, on: false, ...(text && { text }) }, "phone.answered")
    close()
  }
  return html`<form class="field" @submit=${say} novalidate>
    <label for="wrong-${id}">${t("phone.recognise_wrong")}</label>
    ${field(phone, `wrong-${id}`, draft.text, text => phone.drafts.set(key(id), { text }), 2)}
    ${left(`wrong-${id}`, draft.text, page.limits.reason)}
    <div class="row"><button class="button is-main">${t("phone.send")}</button><button
      class="button" type="button" @click=${close}>${t("shared.cancel")}</button></div>
  </form>`
}

/** @param {Phone} phone @param {Numbered} category */
const question = (phone, category) => (/** @type {Line} */ group) => {
  const { id, name, cards } = group
  const numbers = cards.filter(card => isOwn(phone, card)).map(({ number }) => number)
  const answer = myRecognition(phone, id)
  const writing = Boolean(phone.drafts.get(key(id)))
  const yes = () => {
    phone.drafts.set(key(id), null)
    phone.ask({ do: "recognise", theme: id, on: true }, "phone.answered")
  }
  const no = () => {
    phone.drafts.set(key(id), { text: "" })
    phone.drawTo(`wrong-${id}`)
  }
  return html`<li class="card is-read" data-category-nr=${category.nr}>
    ${mark(category)}<p dir="auto"><b>${name}</b></p>
    <div class="under"><span>${t("phone.with_your_card", {
      n: numbers.length,
      number: numbers.join(", "),
    })}</span></div>
    <div class="says"><button class="object ${answer === true ? "is-on" : ""}"
      aria-pressed=${answer === true} @click=${yes}>${t("phone.recognise_yes")}<span
      class="unseen">: ${name}</span></button><button
      class="object ${answer === false ? "is-on" : ""}"
      id="no-${id}" aria-pressed=${answer === false} aria-expanded=${writing}
      @click=${no}>${t("phone.recognise_no")}<span class="unseen">: ${name}</span></button></div>
    ${writing ? wrong(phone, group) : nothing}
  </li>`
}

/** Mine, or one under it that says the same is. @param {Phone} phone @param {Card} card */
const isOwn = ({ state: { me } }, { id, merged = {} }) =>
  [id, ...Object.keys(merged)].some(each => me?.insights?.[each])

/**
 * "Klopt dit?": of each group in which a card of mine lies, whether its sentence says what I meant.
 * @param {Phone} phone @param {Numbered} category @param {Line[]} groups those of its question
 */
export function recognising(phone, category, groups) {
  const ownGroups = groups.filter(({ cards }) => cards.some(card => isOwn(phone, card)))
  return ownGroups.length
    ? html`<section class="stack-s" aria-labelledby="recognise">
    <h2 class="is-small" id="recognise">${t("phone.recognise")}</h2>
    <p class="small">${t("phone.recognise_why")}</p>
    <ul class="stack-s">${repeat(ownGroups, ({ id }) => id, question(phone, category))}</ul>
  </section>`
    : nothing
}
