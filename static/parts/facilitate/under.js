import { html, nothing } from "../../draw.js"
import { figuresOf } from "../../ranking.js"
import { t } from "../../words.js"
import { beforeTheTalk } from "../before.js"
import { breadth } from "../breadth.js"
import { grains } from "../grains.js"
import { inTheRoom } from "../hands.js"
import { spotlight } from "../icons.js"
import { originLink } from "../origin-link.js"
import { trialChip } from "../trial.js"
import { tensionsOn } from "./tensions.js"

/** @import { BoardCard, BoardTheme, ShownCounts } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

/** @param {BoardCard} card */
function origin({ source, people }) {
  if (source !== "table") return t("facilitate.from_paper")
  return people ? t("facilitate.from_table", { n: people }) : t("facilitate.from_some_table")
}

/** @param {ReturnType<typeof figuresOf>} figures */
const outcome = ({ people, of, dots }) =>
  html`<span><b class="number">${people}</b> ${t("facilitate.of_voters", { m: of })}${
    dots ? ` · ${dots} ${t("facilitate.points", { n: dots })}` : nothing
  }</span>`

// In which round people gave it what they gave, of how many. A card inside a group was no target of
// its own: a "0 van 58" there would read as a verdict.
/** @param {BoardCard | BoardTheme} thing @param {ShownCounts} counts */
function roundOf(thing, { voters }) {
  const wasTarget = thing.title !== undefined || !thing.theme
  return voters && (wasTarget || thing.votes?.[voters.round]) ? voters : null
}

/** @param {BoardTheme} theme */
const recognised = ({ recognised: tally }) =>
  html`<span>${
    tally
      ? t("facilitate.recognised", { n: tally.yes, of: tally.of })
      : t("facilitate.recognised_too_few")
  }</span>`

// Of each other card, how many find that it says the same.
/** @param {Desk} desk @param {BoardCard} card */
const sameAs = ({ state: { insights = {} } }, { same = {} }) =>
  Object.entries(same)
    .filter(([id]) => insights[id])
    .map(
      ([id, n]) =>
        html`<span>${t("facilitate.found_same", { n, number: insights[id].number })}</span>`,
    )

// What was mended for a reason isn't read over a shoulder either, nor is the reason.
/** @param {BoardCard} card */
const first = ({ original, mended_for: why }) =>
  html`<span class="first">${
    why === undefined ? t("facilitate.original", { text: original }) : t("facilitate.mended")
  }</span>`

/** @param {Desk} desk @param {BoardCard} card */
const ofCard = (desk, card) => [
  ...sameAs(desk, card),
  card.source && html`<span>${origin(card)}</span>`,
  card.origin && originLink(card.origin),
  card.trial && trialChip(card),
  card.excluded && html`<span class="chip is-line">${t("facilitate.card_excluded")}</span>`,
  card.late && html`<span>${t("facilitate.late")}</span>`,
  card.by && html`<span>${card.by}</span>`,
  card.original && first(card),
]

/** @param {Desk} desk @param {BoardCard | BoardTheme} thing @param {ShownCounts} counts */
function facts(desk, thing, counts) {
  const voted = roundOf(thing, counts)
  const support = thing.votes?.[counts.open ?? ""] ?? 0
  return [
    desk.state.stage?.spotlight === thing.id &&
      html`<span class="chip is-now">${spotlight()}${t("facilitate.is_spotlit")}</span>`,
    voted && outcome(figuresOf(desk.state, thing, voted.round)),
    voted && beforeTheTalk(desk.state, thing, voted.round),
    support > 0 && html`<span>${t("facilitate.support", { n: support })}</span>`,
    thing.hands && inTheRoom(thing),
    thing.title !== undefined && desk.state.now.reading && recognised(thing),
    thing.asks && html`<span>${t("facilitate.asks", { n: thing.asks })}</span>`,
    ...(thing.title === undefined ? ofCard(desk, thing) : []),
  ].filter(Boolean)
}

/**
 * What is small under the words of a card or a group: what the room made of it, and where it comes
 * from.
 * @param {Desk} desk @param {BoardCard | BoardTheme} thing @param {ShownCounts} counts
 */
export function under(desk, thing, counts) {
  const details = facts(desk, thing, counts)
  const voted = roundOf(thing, counts)
  const people = voted ? figuresOf(desk.state, thing, voted.round).people : 0
  const tied = tensionsOn(desk, thing.id)
  return html`${voted && people > 0 ? grains(people, voted.of) : nothing}
    ${details.length ? html`<div class="under">${details}</div>` : nothing}
    ${voted && people > 0 ? breadth(desk.state, thing.breadth?.[voted.round]) : nothing}
    ${tied.length ? html`<div class="under">${tied}</div>` : nothing}`
}
