import { html, live, nothing } from "../../draw.js"
import { lengthOf, tidy } from "../../text.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"
import { alikeCards } from "./alike.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Numbered, Posts, State } from "../../state.d.ts" */

/**
 * How many more characters fit, counted as the server counts them.
 * @param {string} text @param {number} limit
 */
export const charsLeft = (text, limit) => limit - lengthOf(text)

/**
 * The field that is typed in, and beside it what is wrong. `keep(text)` holds what is typed.
 * @param {Phone} phone
 * @param {string} id
 * @param {string} text
 * @param {(text: string) => void} keep
 */
export function field(phone, id, text, keep, rows = 3) {
  const wrong = phone.ui.wrong[id]
  /** @param {Handled} event */
  const input = ({ target }) => {
    keep(target.value)
    phone.ui.wrong = {}
    phone.draw()
  }
  return html`<textarea
      class="input"
      dir="auto"
      id=${id}
      rows=${rows}
      autocomplete="off"
      aria-describedby="${id}-left ${id}-fault"
      aria-invalid=${wrong ? "true" : nothing}
      .value=${live(text)}
      @input=${input}
    ></textarea>
    <p class="fault" role="alert" id="${id}-fault"
      ?hidden=${!wrong}>${wrong ? html`${warning()}<span>${wrong}</span>` : nothing}</p>`
}

/** @param {string} id @param {string} text @param {number} limit */
export const left = (id, text, limit) => {
  const n = charsLeft(text, limit)
  return html`<span class="hint number"
    id="${id}-left">${
      n < 0 ? t("phone.chars_over", { n: -n }) : t("phone.chars_left", { n })
    }</span>`
}

/**
 * What is wrong with a text, in words; null when it may go.
 * @param {string} text @param {number} limit
 */
export const wrongWith = (text, limit) =>
  tidy(text) === ""
    ? t("phone.write_first")
    : charsLeft(text, limit) < 0
      ? t("problem.too_long", { n: limit })
      : null

/**
 * Why one doesn't write now, though the stage takes it; null where one does.
 * @param {State} state
 */
export const mayNotWrite = ({ workshop, me }) =>
  workshop.paused ? t("problem.paused") : me?.blocked ? t("problem.blocked") : null

/**
 * Write a card for one category. What is typed stays on the phone until it is in the outbox.
 * @param {Phone} phone
 * @param {Numbered} category
 * @param {Posts} posts @param {number} cardsLeft how many more I may write
 */
export function composer(phone, category, posts, cardsLeft) {
  const draft = phone.drafts.get(category.id, "")
  const head = html`<label for="card"
    class="is-question">${category.title}</label>${
      category.prompt ? html`<p class="hint">${category.prompt}</p>` : nothing
    }`
  if (cardsLeft <= 0 && !draft) {
    return html`<div class="field">
      <h2 class="is-question">${category.title}</h2>
      <p class="notice"><span>${t("problem.limit_reached", { n: posts.per_category })}</span></p>
    </div>`
  }
  /** @param {Handled} event */
  const post = event => {
    event.preventDefault()
    const text = phone.drafts.get(category.id, "")
    event.currentTarget.querySelector("textarea")?.focus()
    if (phone.isWrong("card", wrongWith(text, posts.max_chars))) return
    phone.drafts.set(category.id, null)
    phone.typed(category.id, "")
    phone.ask({ do: "post_insight", category: category.id, text }, "phone.card_saved")
  }
  return html`<form class="field" @submit=${post} novalidate>
    ${head} ${field(phone, "card", draft, text => {
      phone.drafts.set(category.id, text)
      phone.typed(category.id, text)
    })}
    <div class="row is-apart">${left("card", draft, posts.max_chars)}<button
      class="button is-main" ?disabled=${mayNotWrite(phone.state) !== null}>${t(
        "phone.add_card",
      )}</button></div>
  </form>
  ${alikeCards(phone, category)}`
}
