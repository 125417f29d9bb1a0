import { categoriesOf } from "../../categories.js"
import { html, nothing, repeat } from "../../draw.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { card } from "../card.js"
import { hourglass, pen, plus } from "../icons.js"
import { mark } from "../mark.js"
import { whereItGoes, whyHidden } from "./card-fate.js"
import { field, left, wrongWith } from "./composer.js"
import { forgetting } from "./forgetting.js"
import { myCards } from "./own.js"
import { supportText } from "./vote-buttons.js"

/** @import { Drawn, Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Command, Numbered, Posts, Votes } from "../../state.d.ts" */

/**
 * @param {Phone} phone
 * @param {Numbered} category
 * @param {Command} command
 */
const unsent = (phone, category, { text }) =>
  card({
    category,
    text: text ?? "",
    state: phone.stuck ? "is-waiting" : "",
    under: phone.stuck
      ? html`<span class="chip is-own">${hourglass()}${t("phone.unsent")}</span><span
          >${t("phone.unsent_why")}</span>`
      : nothing,
  })

// Why a card can't be changed now: others support it, or while votes are blind nobody may learn
// whether they do.
/** @param {Phone} phone @param {Card} own @param {Votes | null | undefined} votes */
function fixed({ state }, own, votes) {
  if (own.into || own.merged) return t("phone.cannot_edit_merged")
  const now = state.now.votes
  if (now?.blind && !now.revealed) return t("phone.cannot_edit_blind")
  return votes && (own.votes?.[votes.round] ?? 0) > 0 ? t("phone.cannot_edit") : null
}

// The card that stands for it; hidden, it has no number here.
/** @param {Phone} phone @param {Card} card */
function whereMerged({ state }, { into }) {
  const number = state.insights?.[into ?? ""]?.number
  return number ? t("phone.merged_into", { number }) : t("phone.merged_away")
}

/**
 * @param {Phone} phone @param {Numbered} category @param {Card} card @param {Posts} posts
 * @param {string | null} why
 */
function editor(phone, category, { id, number, text }, posts, why) {
  const key = `edit:${id}`
  const typed = phone.drafts.get(key) ?? text
  const away = () => {
    phone.drafts.set(key, null)
    phone.edit(null, `change-${id}`)
  }
  /** @param {Handled} event */
  const save = event => {
    event.preventDefault()
    if (phone.isWrong("edit", wrongWith(typed, posts.max_chars))) return
    if (tidy(typed) !== text)
      phone.ask({ do: "edit_insight", insight: id, text: typed }, "phone.card_saved")
    away()
  }
  const withdraw = () => {
    phone.ask({ do: "withdraw_insight", insight: id }, "phone.card_gone")
    away()
  }
  return html`<li class="card is-own" data-category-nr=${category.nr}>
    ${mark(category)}
    <form class="field" @submit=${save} novalidate>
      <label for="edit">${
        number ? t("phone.edit_card", { number }) : t("phone.edit_sealed")
      }</label>
      ${
        why
          ? html`<p dir="auto">${text}</p><p class="hint">${why}</p>`
          : html`${field(phone, "edit", typed, text =>
              phone.drafts.set(key, text),
            )} ${left("edit", typed, posts.max_chars)}`
      }
      <div class="row">
        ${why ? nothing : html`<button class="button is-main">${t("shared.save")}</button>`}
        <button class="button" type="button" @click=${away}>${t("shared.cancel")}</button>
        <button class="button is-alarm" type="button"
          @click=${withdraw}>${t("phone.withdraw")}</button>
      </div>
    </form>
  </li>`
}

/**
 * @param {Phone} phone @param {Numbered} category @param {Card} own @param {Posts | null} posts
 * @param {Votes | null | undefined} votes
 */
function ownCard(phone, category, own, posts, votes) {
  if (posts && phone.ui.editing === own.id)
    return editor(phone, category, own, posts, fixed(phone, own, votes))
  const counts =
    own.status || !votes?.revealed
      ? nothing
      : html`<span>${supportText(own.votes?.[votes.round] ?? 0, true)}</span>`
  // A hidden one only goes away: what is better is a card of its own.
  const change = html`<button class="button is-plain is-end" id="change-${own.id}"
    @click=${() => phone.edit(own.id, "edit")}>
    ${pen()}${t("phone.change")}<span class="unseen"> ${own.number ?? nothing}</span>
  </button>`
  return card({
    category,
    text: own.text,
    state: own.status === "hidden" || own.status === "waiting" ? `is-${own.status}` : "",
    under: html`${
      own.number ? html`<span class="code" translate="no">${own.number}</span>` : nothing
    }
      ${mended(phone, own)}
      ${own.status === "hidden" ? html`<span>${whyHidden(own)}</span>` : nothing}
      ${own.status === "merged" ? html`<span>${whereMerged(phone, own)}</span>` : nothing}
      ${own.parked ? html`<span>${t("shared.parked")}: ${own.parked}</span>` : nothing}
      ${own.status === "sealed" ? html`<span>${t("phone.sealed")}</span>` : nothing}
      ${
        own.status === "waiting"
          ? html`<span class="chip is-own">${hourglass()}${t("phone.waiting")}</span>`
          : nothing
      } ${counts}
      ${
        phone.state.workshop.state === "open" ? nothing : whereItGoes(phone.state, own)
      } ${posts ? html`${writeAnew(phone, category, own)} ${change}` : nothing}`,
  })
}

/** That a facilitator mended it, and why. @param {Phone} phone @param {Card} card */
function mended({ state }, { id }) {
  const by = state.me?.mended?.[id]
  if (!by) return nothing
  return html`<span>${t("phone.reworded", { text: by.original })}${
    by.reason ? html` ${t("phone.reworded_why", { reason: by.reason })}` : nothing
  }</span>`
}

// What was hidden or mended is written better in a new card, that begins with one's own words.
/** @param {Phone} phone @param {Numbered} category @param {Card} card */
function writeAnew(phone, category, { id, text, status }) {
  const words = phone.state.me?.mended?.[id]?.original ?? (status === "hidden" && text)
  if (!words) return nothing
  const begin = () => {
    const draft = phone.drafts.get(category.id, "")
    phone.drafts.set(
      category.id,
      draft.includes(words) ? draft : [draft, words].filter(Boolean).join("\n"),
    )
    phone.drawTo("card")
  }
  return html`<button class="button is-plain is-end" id="anew-${id}"
    @click=${begin}>${plus()}${t("phone.write_anew")}</button>`
}

/** @param {Phone} phone @param {Drawn} count @param {Drawn} items */
const section = (phone, count, items) => html`<section class="stack-s" aria-labelledby="mine">
  <div class="head2">
    <h2 class="is-small" id="mine">${t("phone.my_cards")}</h2>
    <span class="small quiet">${count}</span>
  </div>
  <ul class="stack-s">${items}</ul>
  ${forgetting(phone)}
</section>`

/**
 * @param {Phone} phone @param {Numbered} category @param {ReturnType<typeof myCards>} own
 * @param {Posts | null} posts @param {Votes | null} [votes]
 */
const items = (phone, category, { pending, delivered, published }, posts, votes) => html`
  ${repeat(
    [...pending].reverse(),
    ({ id }) => id,
    own => unsent(phone, category, own),
  )}
  ${repeat(
    delivered,
    ({ id }) => id,
    ({ text }) => card({ category, text: text ?? "" }),
  )}
  ${repeat(
    published,
    ({ id }) => id,
    own => ownCard(phone, category, own, posts, votes),
  )}`

/**
 * My cards of one category, what waits first. `posts` lets me change them.
 * @param {Phone} phone @param {Numbered} category @param {ReturnType<typeof myCards>} own
 * @param {Posts} posts @param {Votes | null} [votes]
 */
export const ownCards = (phone, category, own, posts, votes) =>
  own.n || own.published.length
    ? section(
        phone,
        // Where some are of a round before, as many as there are: the limit is of this one.
        (posts.per_category ?? 0) - own.left === own.n
          ? t("shared.of_people", { n: own.n, m: posts.per_category })
          : own.n,
        items(phone, category, own, posts, votes),
      )
    : nothing

/** All my cards, to read. @param {Phone} phone */
export function allOwnCards(phone) {
  const all = categoriesOf(phone.state).map(category => ({
    category,
    own: myCards(phone, category.id),
  }))
  const n = all.reduce((sum, { own }) => sum + own.n, 0)
  return all.some(({ own }) => own.n || own.published.length)
    ? section(
        phone,
        t("shared.cards", { n }),
        all.map(({ category, own }) => items(phone, category, own, null, null)),
      )
    : nothing
}
