import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { dayOf, t } from "../../words.js"
import { grains } from "../grains.js"
import { mark } from "../mark.js"
import { originLink } from "../origin-link.js"
import { harvestCard, marks, objectionTexts, toLine } from "./card.js"
import { overview } from "./figures.js"
import { problemsOf } from "./filter.js"
import { lineItem } from "./line.js"
import {
  anchor,
  calledAs,
  cardById,
  lineById,
  lineName,
  outcome,
  supportOf,
  wordsOf,
} from "./outcome.js"
import { matchingLines } from "./search.js"
import { copyButton } from "./take.js"

/** @import { EarlierAction, HarvestAction, HarvestLine } from "../../state.d.ts" */
/** @import { HarvestVoice, Identified, Numbered } from "../../state.d.ts" */

// A card without support or objections needs no room of its own.
/** @param {HarvestLine} line */
const isPlain = line => line.kind === "insight" && !supportOf(line) && !line.objections.length

// Plain cards that follow one another in the order of the harvest are one list.
/** @param {HarvestLine[]} lines */
function runs(lines) {
  /** @type {HarvestLine[][]} */
  const runs = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last && isPlain(line) && isPlain(last[0])) last.push(line)
    else runs.push([line])
  }
  return runs
}

/** @param {HarvestLine[]} lines @param {boolean} alone */
const plain = (
  lines,
  alone,
) => html`<div class="line-item">${alone ? nothing : html`<h3>${t("harvest.loose")}</h3>`}
  <ul class="cards">${lines.map(line => harvestCard(line.insights[0]))}</ul></div>`

/**
 * A question of the session: its lines, the most supported first; cards that stand alone and that
 * nobody gave a dot are short. Of lines that somebody looks for, only those.
 * @param {Numbered & { lines: HarvestLine[] }} category @param {() => void} draw
 */
export function categorySection(category, draw) {
  const lines = matchingLines(category)
  if (category.lines.length && !lines.length) return nothing
  return html`<section class="stack" data-category-nr=${category.nr}>
    <div class="row is-apart"><h2 class="row" id=${category.id}>${mark(category)}<span>${
      category.title
    }</span></h2>${copyButton(category.id, category.short, draw)}</div>
    ${overview(lines)}
    ${runs(lines).map(run =>
      isPlain(run[0]) ? plain(run, run.length === category.lines.length) : lineItem(run[0], draw),
    )}
    ${
      category.lines.length ? nothing : html`<p class="lead">${t("harvest.no_cards")}</p>`
    }</section>`
}

/** @param {HarvestVoice} voice */
function voice({ line: id, nearly_all: groups }) {
  const line = lineById(id)
  if (!line) return nothing
  const support = supportOf(line)
  const problems = problemsOf(line)
  return html`<li class="result" data-category-nr=${line.of.nr}>
    <div class="head"><p class="row is-name">${mark(line.of)}${toLine(line)}</p>
      ${
        support
          ? html`<p class="sum"><b>${support.people}</b> ${t("harvest.of", { n: support.of })}</p>`
          : nothing
      }</div>
    ${support ? grains(support.people, support.of) : nothing}
    ${
      groups.length
        ? html`<p class="small quiet">${t("harvest.nearly_all", { names: groups.join(", ") })}</p>`
        : nothing
    }
    ${problems ? objectionTexts(Array.from({ length: problems }, () => ({}))) : nothing}</li>`
}

/**
 * One of the lists: broadly supported, or other voices; the rule that made it stands above.
 * @param {string} name @param {string} rule @param {HarvestVoice[]} list
 */
const voices = (
  name,
  rule,
  list,
  none = nothing,
) => html`<section class="stack" id=${name}><h2>${t(`harvest.${name}`)}</h2>
  <p class="hint">${rule}</p>
  ${
    list.length ? html`<ul class="voices">${list.map(voice)}</ul>` : html`<p>${none}</p>`
  }</section>`

export const broad = () =>
  voices(
    "broad",
    t("harvest.broad_rule", { n: outcome.workshop.min_cell, voters: page.voters }),
    outcome.broad,
    t(outcome.too_few ? "harvest.too_few_voters" : "harvest.no_line"),
  )

export const other = () => voices("other", t("harvest.other_rule"), outcome.other)

/** What stood apart from the vote, each with why and its cards; nothing is counted of it. */
export const parkedLines = () =>
  outcome.parked
    ? html`<section class="stack" id="parked"><h2>${t("harvest.parked")}</h2>
  <p class="hint">${t("harvest.parked_rule")}</p>
  <ul class="voices">${outcome.parked.map(
    ({ line, reason }) => html`<li class="result" id=${line.number}>
    <p class="is-name"><span class="code" translate="no">${calledAs(line.number)}</span> <span
      class="verbatim" dir="auto">${lineName(line)}</span></p>
    <p class="small">${t("harvest.parked_because", { text: reason })}</p>
    ${objectionTexts(line.objections)}
    ${
      line.kind === "theme"
        ? html`<ul class="cards">${line.insights.map(harvestCard)}</ul>`
        : marks(line.insights[0])
    }</li>`,
  )}</ul></section>`
    : nothing

// How many take part, and those organisations that may be named.
/** @param {Pick<HarvestAction, "joined" | "organisations">} it */
function takesPart({ joined, organisations }) {
  const words = [joined && t("shared.n_join", { n: joined }), organisations?.join(", ")]
  const sentence = words.filter(Boolean).join(" · ")
  return sentence ? html`<p class="small verbatim" dir="auto">${sentence}</p>` : nothing
}

/** @param {HarvestAction} it */
const action = ({ id, what, who, when, first_step: step, of, ...rest }) => html`<li
  class="stack-s" id=${id}>
  <p class="what verbatim" dir="auto">${what}</p>
  <p class="small">${t("harvest.who", { text: who })}${
    when ? html` · ${t("harvest.when", { text: dayOf(when) })}` : nothing
  }</p>
  ${
    step
      ? html`<p class="small quiet verbatim">${t("harvest.first_step", { text: step })}</p>`
      : nothing
  }
  ${takesPart(rest)}
  ${
    of
      ? html`<p class="small"><a
        href=${anchor(of)}>${t("harvest.from_line", {
          number: calledAs(of),
          text: wordsOf(of),
        })}</a></p>`
      : nothing
  }</li>`

export const actionList = () =>
  outcome.actions.length
    ? html`<section class="stack" id="actions"><h2>${t("harvest.actions")}</h2>
  <ul class="stack">${outcome.actions.map(action)}</ul></section>`
    : nothing

/** @param {Identified<EarlierAction>} action */
const earlierItem = ({ id, what, who, when, organisations, origin, outcome: came, reason }) => {
  const words = t(`shared.outcome_${came ?? "unasked"}`)
  return html`<li class="stack-s" id=${id}>
  <p class="what verbatim" dir="auto">${what}</p>
  <p><b>${words}</b>${
    reason ? html`: <span class="verbatim" dir="auto">${reason}</span>` : nothing
  }</p>
  <p class="small quiet">${t("harvest.who", { text: who })}${
    when ? html` · ${t("harvest.when", { text: dayOf(when) })}` : nothing
  }${organisations ? html` · ${organisations.join(", ")}` : nothing}</p>
  <p class="small quiet">${originLink(origin)}</p></li>`
}

/** What came of the actions that an earlier harvest left open. */
export const earlierList = () =>
  outcome.earlier
    ? html`<section class="stack" id="earlier"><h2>${t("shared.earlier")}</h2>
  <ul class="stack">${outcome.earlier.map(earlierItem)}</ul></section>`
    : nothing

// A card that was placed on its own stays found when it lies in a theme that goes elsewhere.
/** @param {string} id */
const toCard = id => {
  const card = cardById(id)
  return card
    ? html`<a class="verbatim" dir="auto" href=${anchor(card.number)}>${card.text}</a>`
    : nothing
}

/**
 * Towards the call or its assessment: each place with the lines behind it; those without any stand
 * out.
 * @param {"sections" | "criteria"} kind @param {string} key @param {() => void} draw
 */
export function destinationList(kind, key, draw) {
  const places = outcome[kind]
  return places.length
    ? html`<section class="stack" id=${kind}><h2>${t(key)}</h2><ul class="rowlist">
    ${places.map(place => {
      const entries = place.lines.map(id => {
        const line = lineById(id)
        return html`<p>${line ? toLine(line) : toCard(id)}</p>`
      })
      return html`<li><div><p>${place.title}</p>${
        place.question ? html`<p class="small quiet">${place.question}</p>` : nothing
      }</div>
        <div>${
          entries.length
            ? [entries, copyButton(`${kind}.${place.id}`, place.title, draw)]
            : html`<span class="chip is-line">${t("harvest.no_line_here")}</span>`
        }</div></li>`
    })}</ul></section>`
    : nothing
}
