import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"
import { inTheRoom } from "../hands.js"
import { decided, harvestCard, marks, objectionTexts, otherRounds, remarks } from "./card.js"
import {
  anchor,
  axes,
  calledAs,
  decides,
  lineName,
  outcome,
  purposeInHarvest,
  reached,
  sharesOf,
  supportOf,
} from "./outcome.js"
import { copyButton } from "./take.js"
import { tensionsAt } from "./tensions.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Counts, HarvestLine, HarvestPlace, OptionCounts } from "../../state.d.ts" */

/** @param {{ name: string, people: number, of?: number }} share */
const share = ({ name, people, of }) => html`<li>
  <span>${name}</span>
  <div class="grains is-counted" .style=${`--n:${people};--of:${of}`} aria-hidden="true"></div>
  <span class="number">${t("shared.of_people", { n: people, m: of })}</span>
</li>`

/**
 * From how many regions and the like a line is supported, in a line of words.
 * @param {Counts} [breadth]
 */
const howBroad = (breadth = {}) =>
  axes
    .filter(axis => reached(axis, breadth))
    .map(axis => breadthInWords(axis, breadth[axis.id]))
    .join(" · ")

/** The counts that point at nobody. @param {OptionCounts | undefined} counts */
function kinds(counts) {
  const shares = axes.flatMap(axis => sharesOf(axis, counts))
  return shares.length ? html`<ul class="stack-s kinds">${shares.map(share)}</ul>` : nothing
}

/** @param {HarvestLine} line */
const contested = line =>
  line.objections.length
    ? html`<div class="stack-s"><h4>${t("harvest.objections_title")}</h4>${objectionTexts(
        line.objections,
      )}</div>`
    : nothing

/** @param {HarvestLine} line @param {"sections" | "criteria"} kind @param {HarvestPlace} place */
const whatFor = (line, kind, { id }) =>
  (line.purposes ?? [])
    .filter(each => each.kind === kind && each.place === id)
    .map(({ purpose }) => html` <span class="small quiet">(${purposeInHarvest(purpose)})</span>`)

/**
 * @param {HarvestLine} line @param {"sections" | "criteria"} kind @param {string} key
 * @param {(place: HarvestPlace, purpose: Drawn) => Drawn} say
 */
function places(line, kind, key, say) {
  const matches = outcome[kind].filter(({ id }) => line[kind].includes(id))
  return matches.length
    ? html`<dt>${t(key)}</dt><dd>${matches.map(place =>
        say(place, whatFor(line, kind, place)),
      )}</dd>`
    : nothing
}

/** @param {HarvestLine} line */
const whereTo = line =>
  line.sections.length || line.criteria.length
    ? html`<dl>
  ${places(
    line,
    "sections",
    "harvest.section",
    ({ title }, purpose) => html`<span class="chip is-line">${title}${purpose}</span> `,
  )}
  ${places(
    line,
    "criteria",
    "harvest.criterion",
    ({ title, question }, purpose) => html`<p>${question || title}${purpose}</p>`,
  )}</dl>`
    : nothing

/** @param {HarvestLine} line */
const sourceCards = line =>
  line.kind === "insight"
    ? marks(line.insights[0])
    : html`<ul class="cards">${line.insights.map(harvestCard)}</ul>`

/**
 * A line as the document tells it: support, breadth, objections, the cards word for word, where it
 * goes.
 * @param {HarvestLine} line @param {() => void} draw
 */
export function lineItem(line, draw) {
  const support = supportOf(line)
  return html`<article class="line-item" id=${line.number}>
    <div class="line-head">
      <h3 class="verbatim"><a class="code" translate="no" href=${anchor(line.number)}
        title=${t("harvest.link")}>${calledAs(line.number)}</a> ${lineName(line)}</h3>
      ${
        support
          ? html`<p class="result sum"><b>${support.people}</b> ${t("harvest.of_people", {
              n: support.of,
            })}</p>`
          : nothing
      }
    </div>
    ${support ? grains(support.people, support.of) : nothing}
    ${support ? html`<p>${howBroad(line.breadth[decides])}</p>` : nothing}
    ${inTheRoom(line)} ${kinds(line.counts[decides])} ${otherRounds(line)} ${sourceCards(line)}
    ${contested(line)} ${whereTo(line)} ${remarks(line)} ${tensionsAt(line)} ${decided(line)}
    ${copyButton(line.number, calledAs(line.number), draw)}
  </article>`
}
