import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"
import { decisionInWords } from "../fate.js"
import { inTheRoom } from "../hands.js"
import { flag } from "../icons.js"
import { originLink } from "../origin-link.js"
import { anchor, lineName, outcome } from "./outcome.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { HarvestCard, HarvestLine } from "../../state.d.ts" */

/** What a line says, and the way to it. @param {HarvestLine} line */
export const toLine = line =>
  html`<a class="verbatim" dir="auto" href=${anchor(line.number)}>${lineName(line)}</a>`

/** @param {string} text */
const small = text => html`<p class="small quiet verbatim" dir="auto">${text}</p>`

/**
 * What people who see a problem wrote; those who wrote nothing are counted.
 * @param {{ text?: string }[]} list
 */
export function objectionTexts(list) {
  const texts = list.filter(({ text }) => text)
  const silent = list.length - texts.length
  const silently = t(texts.length ? "harvest.more_objections" : "harvest.objections", { n: silent })
  return [...texts.map(({ text }) => `‘${text}’`), ...(silent ? [silently] : [])].map(
    text =>
      html`<p class="objection">${flag()}<span class="verbatim" dir="auto">${text}</span></p>`,
  )
}

/**
 * What a line or card got in the rounds that are told beside the one that decides.
 * @param {Pick<HarvestCard, "people" | "ballots">} item
 */
export const otherRounds = ({ people = {}, ballots = {} }) =>
  outcome.rounds
    .filter(({ id }) => people[id] && page.beside.includes(id))
    .map(({ id, title, late }) =>
      small(
        `${
          late ? t("harvest.late_round", { stage: title }) : title
        }: ${t("harvest.support", { n: people[id], m: ballots[id] })}`,
      ),
    )

/**
 * What must be known of a card besides its words; first those that say the same.
 * @param {HarvestCard} card @returns {TemplateResult}
 */
export const marks = card => html`
  ${(card.merged ?? []).map(
    each =>
      html`<p class="small verbatim" dir="auto" id=${each.number}>${t("harvest.says_same", {
        text: `${each.number} ${each.text}`,
      })}</p>${marks(each)}`,
  )}
  ${card.origin ? html`<p class="small quiet">${originLink(card.origin)}</p>` : nothing}
  ${card.late ? small(t("harvest.late")) : nothing}
  ${card.excluded ? small(t("harvest.card_excluded")) : nothing}
  ${card.source ? small(t(`harvest.from_${card.source}`)) : nothing}
  ${card.behind ? small(t("harvest.behind_it", { n: card.behind })) : nothing}
  ${card.original ? small(t("harvest.original", { text: card.original })) : nothing}`

/**
 * What the talk left of a line: what people added, and what a facilitator says of it.
 * @param {HarvestLine | HarvestCard} item
 */
export const remarks = ({ additions = [], note }) =>
  html`${additions.map(
    text => html`<p class="verbatim added" dir="auto">${t("harvest.addition", { text })}</p>`,
  )}${note ? html`<p class="noted" dir="auto">${t("harvest.note", { text: note })}</p>` : nothing}`

/** What became of a line or card, and why. @param {HarvestLine | HarvestCard} item */
export const decided = ({ decision }) =>
  decision ? html`<p class="verbatim decided" dir="auto">${decisionInWords(decision)}</p>` : nothing

/** A card under its theme, or on its own: its number leads to it. @param {HarvestCard} card */
export const harvestCard = card => html`<li class="card" id=${card.number}>
  <span class="code" translate="no">${card.number}</span>
  <div class="stack-s"><p class="verbatim"
    dir="auto">${card.text}</p>${inTheRoom(card)}${otherRounds(card)}${objectionTexts(
      card.objections ?? [],
    )}${marks(card)}${remarks(card)}${decided(card)}</div>
</li>`
