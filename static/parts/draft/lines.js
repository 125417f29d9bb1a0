// The lines that go to a part, beside its paragraphs: one tap ties one to the paragraph in which
// one types.

import { isAnswered, linesOfPart, paragraphsIn } from "../../draft-text.js"
import { html, nothing, repeat } from "../../draw.js"
import { objectionsTo, peopleIn } from "../../ranking.js"
import { t } from "../../words.js"
import { decisionInWords, purposeName } from "../fate.js"
import { flag, fold, tick } from "../icons.js"

/** @import { Draft } from "../../models.d.ts" */
/** @import { Card, Line } from "../../state.d.ts" */

/** @param {Draft} draft @param {string} id */
function tie(draft, id) {
  const { at } = draft
  const clause = at && draft.state.clauses?.[at]
  if (!clause) return
  const lines = clause.lines.includes(id)
    ? clause.lines.filter(each => each !== id)
    : [...clause.lines, id]
  return draft.ask({ do: "tie_clause", clause: at, lines })
}

/**
 * The button that ties a line or card to the paragraph in which one types.
 * @param {Draft} draft @param {{ id: string }} line @param {string | undefined} name
 */
function tieButton(draft, { id }, name) {
  const on = paragraphsIn(draft.state, draft.part).find(each => each.id === draft.at)
  if (!on) return nothing
  const isTied = on.lines.includes(id)
  return html`<button class="button is-small" aria-pressed=${isTied} id=${`tie-${id}`}
    @click=${() => tie(draft, id)}>${isTied ? tick() : nothing}${t("draft.tie", {
      number: on.number || t("draft.new_paragraph"),
    })}<span class="unseen">: ${name}</span></button>`
}

/** @param {string} words */
const small = words => html`<p class="small" dir="auto">${words}</p>`

/** @param {Draft} draft @param {Line} line */
function support(draft, line) {
  const round = draft.state.now.decides
  const of = round && draft.state.ballots?.[round]
  return of ? small(t("shared.of_people", { n: peopleIn(line, round), m: of })) : nothing
}

/** @param {Draft} draft @param {string} id */
const objections = (draft, id) =>
  objectionsTo(draft.state, id)
    .filter(({ text }) => text)
    .map(
      ({ text }) => html`<p class="objection small">${flag()}<span
        dir="auto">‘${text}’</span></p>`,
    )

/** @param {Draft} draft @param {Card} card */
const cardOf = (draft, card) => html`<li><p dir="auto"><b class="code">${card.number}</b>
  ${card.text}</p>${objections(draft, card.id)}${tieButton(draft, card, card.number)}</li>`

/** @param {Draft} draft @param {Line} line @param {Set<string>} tied */
function lineCard(draft, line, tied) {
  const { state, part, answers } = draft
  const isTheme = line.title !== undefined
  const name = isTheme ? t("draft.group", { n: line.id.slice(1) }) : line.number
  const purpose = line.purposes?.find(each => each.kind === part.kind && each.place === part.id)
  const numbers = [line, ...line.cards].flatMap(({ id }) => answers[id] ?? [])
  return html`<li class="beside ${isAnswered(line, tied) ? "is-answered" : ""}">
    <p dir="auto"><b class="code">${name}</b> ${line.name}</p>
    ${support(draft, line)}
    ${purpose ? small(purposeName(state.plan, purpose.purpose)) : nothing}
    ${line.decision ? small(decisionInWords(line.decision)) : nothing}
    ${objections(draft, line.id)}
    <p class="small quiet">${
      numbers.length
        ? t("draft.answered_in", { numbers: [...new Set(numbers)].join(", ") })
        : t("draft.answered_nowhere")
    }</p>
    ${tieButton(draft, line, name)}
    ${
      isTheme
        ? html`<details><summary>${fold()}${t("shared.cards", { n: line.cards.length })}</summary>
        <ul>${line.cards.map(card => cardOf(draft, card))}</ul></details>`
        : nothing
    }</li>`
}

/** @param {Draft} draft */
export function linesBeside(draft) {
  const tied = new Set(paragraphsIn(draft.state, draft.part).flatMap(({ lines }) => lines))
  const lines = linesOfPart(draft.state, draft.part)
  // what waits for an answer stands first
  const sorted = [...lines].sort(
    (a, b) => Number(isAnswered(a, tied)) - Number(isAnswered(b, tied)),
  )
  return html`<aside class="draft-lines" aria-label=${t("draft.lines")}>
    <h2>${t("draft.lines")}</h2>
    <p class="hint">${lines.length ? t("draft.lines_hint") : t("draft.no_lines")}</p>
    <ul>${repeat(
      sorted,
      ({ id }) => id,
      line => lineCard(draft, line, tied),
    )}</ul></aside>`
}
