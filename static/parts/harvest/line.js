import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains, plots } from "../grains.js"
import { decided, harvestCard, marks, objectionTexts, otherRounds, talk } from "./card.js"
import {
  anchor,
  axes,
  lineName,
  outcome,
  purposeInHarvest,
  reached,
  sharesOf,
  supportOf,
} from "./outcome.js"

/** @import { Axis } from "../../state.d.ts" */

const share = ({ name, people, of }) => html`<li>
  <span>${name}</span>
  <div class="grains is-counted" .style=${`--n:${people};--of:${of}`} aria-hidden="true"></div>
  <span class="number">${t("shared.of_people", { n: people, m: of })}</span>
</li>`

/** @param {Axis} axis */
function reach(axis, breadth) {
  const told = reached(axis, breadth)
  if (!told) return nothing
  return html`<p class="breadth">${
    axis.total ? plots(told.n, told.of) : nothing
  }<span>${breadthInWords(axis, told.n)}</span></p>`
}

/** From how many regions and the like a line is supported. */
const howBroad = breadth =>
  breadth
    ? html`<div class="stack-s"><h4>${t("harvest.how_broad")}</h4>${axes.map(axis =>
        reach(axis, breadth),
      )}</div>`
    : nothing

/** The counts that point at nobody. */
function kinds(counts) {
  const shares = axes.flatMap(axis => sharesOf(axis, counts))
  return shares.length ? html`<ul class="stack-s kinds">${shares.map(share)}</ul>` : nothing
}

const contested = line =>
  line.objections.length
    ? html`<div class="stack-s"><h4>${t("harvest.objections_title")}</h4>${objectionTexts(
        line.objections,
      )}</div>`
    : nothing

/** @param {string} kind */
const whatFor = (line, kind, { id }) =>
  (line.purposes ?? [])
    .filter(each => each.kind === kind && each.place === id)
    .map(({ purpose }) => html` <span class="small quiet">(${purposeInHarvest(purpose)})</span>`)

/** @param {string} key */
function places(line, kind, key, say) {
  const found = outcome[kind].filter(({ id }) => line[kind].includes(id))
  return found.length
    ? html`<dt>${t(key)}</dt><dd>${found.map(place => say(place, whatFor(line, kind, place)))}</dd>`
    : nothing
}

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

const behind = line =>
  line.kind === "insight"
    ? marks(line.insights[0])
    : html`<div class="stack-s">
  <h4>${t("harvest.from_cards")}</h4><ul class="cards">${line.insights.map(harvestCard)}</ul></div>`

/**
 * A line as the document tells it: support, breadth, objections, the cards word for word, where it
 * goes.
 */
export function lineItem(line) {
  const support = supportOf(line)
  return html`<article class="line-item" id=${line.number}>
    <div class="line-head">
      <h3 class="verbatim"><a class="code" translate="no" href=${anchor(line.number)}
        title=${t("harvest.link")}>${line.number}</a> ${lineName(line)}</h3>
      ${
        support
          ? html`<p class="result sum"><b>${support.people}</b> ${t("harvest.of_people", {
              n: support.of,
            })}</p>`
          : nothing
      }
    </div>
    ${support ? grains(support.people, support.of) : nothing}
    ${
      support || line.objections.length
        ? html`<div class="two">
      ${howBroad(
        line.breadth[outcome.decides],
      )}${kinds(line.counts[outcome.decides])}${contested(line)}</div>`
        : nothing
    }
    ${otherRounds(line)} ${behind(line)} ${whereTo(line)} ${talk(line)} ${decided(line)}
  </article>`
}
