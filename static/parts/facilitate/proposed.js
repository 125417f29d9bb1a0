// What the tool noticed while cards are grouped: two that may say the same, and groups in which
// loose cards may belong. A person decides, and "different" is the answer that lies ready.

import { html, nothing, repeat } from "../../draw.js"
import { ordinalOf } from "../../selectors.js"
import { t } from "../../words.js"
import { same } from "../icons.js"
import { faultAt } from "./fault.js"
import { mergeInto } from "./merging.js"
import { moveTo } from "./moving.js"
import { startGroup } from "./naming.js"

const AGAIN = 3_000 // ms from one question to the next
const AT_ONCE = 2 // of groups that are proposed, and of cards that need explaining

/** @import { Desk } from "./desk.js" */
/** @import { Insight, Pair, Proposals, ThemeProposal } from "../../state.d.ts" */

/** What was answered last, when (ms), and for which `seq`. */
export class Proposed {
  /** @type {Proposals} */
  proposals = { pairs: [], themes: [] }
  seq = 0
  at = -Infinity
  asking = false

  /** Asks again where something changed since, one question at a time. @param {Desk} desk */
  async keepUp({ device, redraw }) {
    const later = performance.now() - this.at < AGAIN
    if (this.asking || later || this.seq === device.seq || !device.request) return
    const { seq } = device
    this.asking = true
    const answer = await device.request("proposals", {})
    Object.assign(this, { asking: false, at: performance.now() })
    if (!answer?.ok) return
    Object.assign(this, { seq, proposals: answer })
    redraw()
  }

  /** Answered: it goes at once. @param {Pair | ThemeProposal} proposal */
  drop(proposal) {
    const { pairs, themes } = this.proposals
    this.proposals = {
      pairs: pairs.filter(each => each !== proposal),
      themes: themes.filter(each => each !== proposal),
    }
  }
}

/** @param {Desk} desk @param {Pair | ThemeProposal} proposal @param {object} what */
async function dismiss(desk, proposal, what) {
  desk.proposed.drop(proposal)
  await desk.ask("proposed", { do: "dismiss", ...what }, t("facilitate.dismissed"))
}

// Together in the group where one of them lies, else in a new one that gets its name now.
/** @param {Desk} desk @param {Pair} pair */
function together(desk, pair) {
  const { insights = {} } = desk.state
  const { a, b } = pair
  desk.proposed.drop(pair)
  if (insights[a].theme) return moveTo(desk, [b], insights[a].theme)
  if (insights[b].theme) return moveTo(desk, [a], insights[b].theme)
  return startGroup(desk, insights[a].category, [a, b])
}

// They say the same: the one that came later lies under the first.
/** @param {Desk} desk @param {Pair} pair */
function say(desk, pair) {
  desk.proposed.drop(pair)
  const [first, later] = [pair.a, pair.b].sort((a, b) => ordinalOf(a) - ordinalOf(b))
  return mergeInto(desk, [later], first)
}

/** @param {Insight} card */
const wording = ({ number, text }) =>
  html`<p class="said-so"><b class="code" translate="no">${number}</b> <span
    dir="auto">${text}</span></p>`

/** @param {("number" | "negation")[]} differs @param {number | undefined} people */
const marks = (differs, people) =>
  differs.length || people
    ? html`<p class="row">${
        people
          ? html`<span class="chip">${t("facilitate.people_say_same", { n: people })}</span>`
          : nothing
      }${differs.map(
        what => html`<span class="chip is-now">${t(`shared.differs_${what}`)}</span>`,
      )}</p>`
    : nothing

/** @param {Desk} desk @param {Pair} pair */
function twoCards(desk, pair) {
  const { insights = {} } = desk.state
  const { a, b, differs = [], people } = pair
  return html`<div class="proposal" data-category=${insights[a].category}>
    ${wording(insights[a])}${wording(insights[b])}
    ${marks(differs, people)}
    <div class="row"><button class="button is-main"
      @click=${() => dismiss(desk, pair, { pair: [a, b] })}>${t("facilitate.different")}</button>
    <button class="button"
      @click=${() => say(desk, pair)}>${same()}${t("facilitate.say_same")}</button>
    <button class="button"
      @click=${() => together(desk, pair)}>${t("facilitate.together")}</button></div>
  </div>`
}

/** @param {Desk} desk @param {ThemeProposal} proposal */
function belongs(desk, proposal) {
  const { insights = {}, themes = {} } = desk.state
  const { insight, theme, words } = proposal
  const put = () => {
    desk.proposed.drop(proposal)
    return moveTo(desk, [insight], theme)
  }
  return html`<div class="proposal">
    ${wording(insights[insight])}
    <p>${t("facilitate.belongs_in", { title: themes[theme].title })} <span
      class="hint">${t("facilitate.because", { words: words.join(", ") })}</span></p>
    <div class="row"><button class="button" @click=${put}>${t("facilitate.put_there")}</button>
    <button class="button is-plain"
      @click=${() => dismiss(desk, proposal, { insight, theme })}>${t(
        "facilitate.not_there",
      )}</button></div>
  </div>`
}

/** What was proposed and still holds. @param {Desk} desk */
function standing({ state: { insights = {}, themes = {} }, proposed: { proposals } }) {
  /** @param {string} id */
  const isOnBoard = id => insights[id] && !insights[id].status && !insights[id].parked
  return {
    pairs: proposals.pairs.filter(({ a, b }) => isOnBoard(a) && isOnBoard(b)),
    themes: proposals.themes.filter(({ insight, theme }) => isOnBoard(insight) && themes[theme]),
  }
}

// The hall looks at it while it is explained.
/** @param {Desk} desk */
const askedAbout =
  desk =>
  /** @param {[string, Insight]} entry */
  ([id, card]) => {
    const lit = desk.state.stage?.spotlight === id
    const light = () => desk.ask("proposed", { do: "spotlight", target: lit ? null : id })
    return html`<div class="proposal">${wording(card)}
    <div class="row is-apart"><span class="hint">${t("facilitate.asks", { n: card.asks })}</span>
    <button class="button" aria-pressed=${lit} @click=${light}>${t(
      lit ? "facilitate.unspotlight" : "facilitate.spotlight",
    )}</button></div></div>`
  }

/** @param {Desk} desk @returns {[string, Insight][]} */
const mostAsked = ({ state: { insights = {} } }) =>
  Object.entries(insights)
    .filter(([, { asks, status }]) => asks && !status)
    .sort(([, a], [, b]) => (b.asks ?? 0) - (a.asks ?? 0))

/** @param {Desk} desk */
export function proposed(desk) {
  void desk.proposed.keepUp(desk)
  const { pairs, themes } = standing(desk)
  const askedCards = mostAsked(desk)
  if (!pairs.length && !themes.length && !askedCards.length) return nothing
  return html`<section class="side-card proposed">
    ${
      pairs.length
        ? html`<h2>${t("facilitate.look_at_two", { n: pairs.length })}</h2>
      ${twoCards(desk, pairs[0])}`
        : nothing
    }
    ${themes.length ? html`<h2>${t("facilitate.may_belong", { n: themes.length })}</h2>` : nothing}
    ${themes.slice(0, AT_ONCE).map(each => belongs(desk, each))}
    ${
      askedCards.length
        ? html`<h2>${t("facilitate.asked_about")}</h2>
      ${repeat(askedCards.slice(0, AT_ONCE), ([id]) => id, askedAbout(desk))}`
        : nothing
    }
    ${faultAt(desk, "proposed")}</section>`
}
