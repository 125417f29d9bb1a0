// While somebody types a card: what stands there already and looks like it. It waits for a pause,
// asks one thing at a time, stands under what is typed so that nothing moves, and asks for nothing.
import { html, nothing, repeat } from "../../draw.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { card } from "../card.js"
import { myDots } from "./own.js"
import { ownChip } from "./own-chip.js"
import { supportButton } from "./vote-buttons.js"

const PAUSE = 700 // ms without a key
const EVERY = 2_000 // ms from one question to the next
const WORDS = 3 // with less nothing can be told
const AT_ONCE = 2 // cards that are shown

/** @import { Phone } from "../../models.d.ts" */
/** @import { Card, Numbered, Resembling, Similar } from "../../state.d.ts" */

/** Asks what resembles a text. */
export class Asker {
  at = -Infinity
  asking = false
  typed = { category: "", text: "" }

  /** @param {Phone} phone */
  constructor(phone) {
    this.phone = phone
  }

  /** Somebody typed this, and may type on. @param {string} category @param {string} text */
  hear(category, text) {
    this.typed = { category, text }
    clearTimeout(this.timer)
    const { ui } = this.phone
    if (!tidy(text)) Object.assign(ui, { alike: null, unlike: new Set() })
    if (tidy(text).split(/\s+/).length < WORDS) return
    const delay = Math.max(PAUSE, this.at + EVERY - performance.now())
    this.timer = setTimeout(() => this.ask(), delay)
  }

  /** What comes too late is forgotten: somebody typed on, or the card went. */
  async ask() {
    const { device, ui } = this.phone
    if (this.asking || !device.online || !device.request) return
    const { category, text } = this.typed
    this.asking = true
    this.at = performance.now()
    /** @type {(Similar & { ok: boolean }) | null} */
    const answer = await device.request("similar", { text, category })
    this.asking = false
    if (this.typed.text !== text) return this.hear(this.typed.category, this.typed.text)
    if (!answer?.ok || this.phone.drafts.get(category, "") !== text) return
    const before = standing(this.phone, category).length
    ui.alike = { category, insights: answer.insights }
    const n = standing(this.phone, category).length
    if (n && !before) this.phone.say(t("phone.like_found", { n }))
    this.phone.draw()
  }
}

/**
 * What was found, as far as everybody still sees it and nobody said that it is something else.
 * @param {Phone} phone @param {string} category @returns {Resembling[]}
 */
function standing({ ui, state, drafts }, category) {
  const { alike, unlike } = ui
  if (alike?.category !== category || !tidy(drafts.get(category, ""))) return []
  /** @param {{ id: string }} card */
  const isVisible = ({ id }) =>
    state.insights?.[id] && !state.insights[id].status && !unlike?.has(id)
  return alike.insights.filter(isVisible).slice(0, AT_ONCE)
}

/** Where two that look alike still differ. @param {Resembling["differs"]} differs */
export const contrasts = (differs = []) =>
  differs.map(what => html`<span class="chip is-line">${t(`shared.differs_${what}`)}</span>`)

/** @param {Phone} phone @param {Numbered} category */
const likeness = (phone, category) => {
  const { state } = phone
  const votes = state.now.votes?.support ? state.now.votes : null
  return /** @param {Resembling} match */ ({ id, differs }) => {
    const insight = /** @type {Card} */ ({ id, ...state.insights?.[id] })
    return card({
      category,
      text: insight.text ?? "",
      under: html`<span class="code" translate="no">${insight.number}</span>${ownChip(
        phone,
        id,
      )}${contrasts(differs)}${
        votes && !state.me?.insights?.[id] ? supportButton(phone, votes, insight) : nothing
      }`,
    })
  }
}

/**
 * Under what is being typed: cards that look like it, to support one of them instead.
 * @param {Phone} phone @param {Numbered} category
 */
export function alikeCards(phone, category) {
  const matches = standing(phone, category.id)
  if (!matches.length) return nothing
  const votes = phone.state.now.votes
  const dots = votes?.support ? myDots(phone, votes.round) : {}
  const isSupported = matches.some(({ id }) => dots[id] > 0)
  const typed = () => document.getElementById("card")?.focus()
  const other = () => {
    phone.ui.unlike = new Set([...(phone.ui.unlike ?? []), ...matches.map(({ id }) => id)])
    phone.draw()
    typed()
  }
  const clear = () => {
    phone.drafts.set(category.id, null)
    phone.typed(category.id, "")
    phone.draw()
    typed()
  }
  const advice = isSupported ? "like_supported" : votes?.support ? "like_support" : "like_leave"
  return html`<section class="like" aria-labelledby="like">
    <h2 class="is-small" id="like">${t("phone.like")}</h2>
    <ul class="stack-s">${repeat(matches, ({ id }) => id, likeness(phone, category))}</ul>
    <p class="small">${t(`phone.${advice}`)}</p>
    ${
      isSupported
        ? html`<button class="button is-wide" type="button"
          @click=${clear}>${t("phone.clear_text")}</button>`
        : html`<button class="button is-wide" type="button"
          @click=${other}>${t("phone.like_other")}</button>`
    }
  </section>`
}
