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

/** @import { Desk } from "./desk.js" */

function origin({ source, people }) {
  if (source !== "table") return t("facilitate.from_paper")
  return people ? t("facilitate.from_table", { n: people }) : t("facilitate.from_some_table")
}

const outcome = ({ people, of, dots }) =>
  html`<span><b class="number">${people}</b> ${t("facilitate.of_voters", { m: of })}${
    dots ? ` · ${dots} ${t("facilitate.points", { n: dots })}` : nothing
  }</span>`

// A card inside a group was no target of its own: a "0 van 58" there would read as a verdict.
const wasTarget = (thing, voters) => voters && (!thing.theme || thing.votes?.[voters.round] > 0)

const recognised = ({ recognised: told }) =>
  html`<span>${
    told
      ? t("facilitate.recognised", { n: told.yes, of: told.of })
      : t("facilitate.recognised_too_few")
  }</span>`

// Of each other card, how many find that it says the same.
/** @param {Desk} desk */
const sameAs = ({ state: { insights = {} } }, { same = {} }) =>
  Object.entries(same)
    .filter(([id]) => insights[id])
    .map(
      ([id, n]) =>
        html`<span>${t("facilitate.found_same", { n, number: insights[id].number })}</span>`,
    )

// What was mended for a reason isn't read over a shoulder either, nor is the reason.
const first = ({ original, mended_for: why }) =>
  html`<span class="first">${
    why === undefined ? t("facilitate.original", { text: original }) : t("facilitate.mended")
  }</span>`

/** @param {Desk} desk */
function facts(desk, thing, { voters, open }) {
  const counted = wasTarget(thing, voters)
  return [
    desk.state.stage?.spotlight === thing.id &&
      html`<span class="chip is-now">${spotlight()}${t("facilitate.is_spotlit")}</span>`,
    counted && outcome(figuresOf(desk.state, thing, voters.round)),
    counted && beforeTheTalk(desk.state, thing, voters.round),
    open &&
      thing.votes?.[open] > 0 &&
      html`<span>${t("facilitate.support", { n: thing.votes[open] })}</span>`,
    thing.hands && inTheRoom(thing),
    ...tensionsOn(desk, thing.id),
    thing.title && desk.state.now.reading && recognised(thing),
    thing.asks > 0 && html`<span>${t("facilitate.asks", { n: thing.asks })}</span>`,
    ...sameAs(desk, thing),
    thing.source && html`<span>${origin(thing)}</span>`,
    thing.origin && originLink(thing.origin),
    thing.trial && trialChip(thing),
    thing.excluded && html`<span class="chip is-line">${t("facilitate.card_excluded")}</span>`,
    thing.late && html`<span>${t("facilitate.late")}</span>`,
    thing.by && html`<span>${thing.by}</span>`,
    thing.original && first(thing),
  ].filter(Boolean)
}

/**
 * What is small under the words of a card or a group: what the room made of it, and where it comes
 * from.
 * @param {Desk} desk
 */
export function under(desk, thing, counts) {
  const { voters } = counts
  const told = facts(desk, thing, counts)
  const people = wasTarget(thing, voters) ? figuresOf(desk.state, thing, voters.round).people : 0
  return html`${people > 0 ? grains(people, voters.of) : nothing}
    ${told.length ? html`<div class="under">${told}</div>` : nothing}
    ${people > 0 ? breadth(desk.state, thing.breadth?.[voters.round]) : nothing}`
}
