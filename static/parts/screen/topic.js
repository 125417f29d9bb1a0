import { categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { figuresOf, topicsOf } from "../../ranking.js"
import { lineOf } from "../../selectors.js"
import { t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"
import { inTheRoom } from "../hands.js"
import { flag, plus } from "../icons.js"
import { mark } from "../mark.js"
import { trialChip } from "../trial.js"
import { waitingCards } from "./collect.js"
import { footer, hallClock, headerAbove, lengthClass } from "./frame.js"
import { keyed } from "./keyed.js"
import { inRotation } from "./rotation.js"
import { nextStage } from "./talk.js"

/** @import { Line, State } from "../../state.d.ts" */
/** @import { View } from "../../models.d.ts" */

const AT_MOST = 3

/**
 * "29 van 58 mensen, uit 10 van de 18 regio's", once the room may know.
 * @param {State} state
 * @param {Line} line
 */
export function support(state, line) {
  const round = state.now.decides
  const { people, of, dots } = figuresOf(state, line, round)
  if (!people) return inTheRoom(line)
  const axis = state.plan.profile[0]
  const regions = axis && line.breadth?.[round ?? ""]?.[axis.id]
  const from = regions ? `, ${t("screen.from")} ${breadthInWords(axis, regions)}` : ""
  return html`<div class="result"><p class="figures"><b class="number">${people}</b>
    <span>${t("screen.of_people", { n: of })}${
      dots ? ` · ${dots} ${t("screen.points", { n: dots })}` : ""
    }${from}</span>${inTheRoom(line)}</p>
    ${grains(people, of)}</div>`
}

// All of them counted, the last one's words: who sees a problem is heard here too.
/**
 * @param {State} state
 * @param {string} id
 */
function objections(state, id) {
  const all = Object.values(state.objections ?? {}).filter(({ target }) => target === id)
  if (!all.length) return nothing
  const last = all.findLast(({ text }) => text)
  const quote = last ? `: ${t("screen.said", { text: last.text })}` : ""
  return html`<p class="card is-objection">${flag()}<span>${t("screen.objections", {
    n: all.length,
  })}${quote}</span></p>`
}

// What was added, counted, with the last one's words; and the facilitator's sentence.
/** @param {State} state @param {Line} line */
function talk(state, { id, note }) {
  const all = Object.values(state.additions ?? {}).filter(({ target }) => target === id)
  const last = all.at(-1)
  return html`${
    last
      ? html`<p class="card is-addition">${plus()}<span>${t("screen.additions", {
          n: all.length,
        })}: ${t("screen.said", { text: last.text })}</span></p>`
      : nothing
  }${note ? html`<p class="card is-note" dir="auto">${note}</p>` : nothing}`
}

/** Whether the room wants to go on with it, as soon as somebody said so. @param {State} state */
export const thumbsInHall = ({ stage }) =>
  stage?.thumbs
    ? html`<p class="thumbs">${t("screen.thumbs", {
        further: stage.thumbs.further,
        next: stage.thumbs.next,
      })}</p>`
    : nothing

/**
 * @param {View} view
 * @param {Line} line
 */
function cards(view, line) {
  if (!line.title || !line.cards.length) return nothing
  const rotation = inRotation(`topic-${line.id}`, line.cards, view.now, AT_MOST)
  return html`<ul class="cards" data-column=${`topic-${line.id}`} data-total=${line.cards.length}>
    ${keyed(
      rotation.cards,
      (card, at) =>
        html`<li class="card" data-turn ?hidden=${at >= rotation.fits}><p
          dir="auto">${card.text}</p>${trialChip(card)}</li>`,
    )}
    ${waitingCards({ ...rotation, again: true })}</ul>`
}

// "Onderwerp 2 van 5", where it is one of those.
/**
 * @param {State} state
 * @param {Line} line
 */
function nth(state, line) {
  const topics = topicsOf(state)
  const place = topics.findIndex(({ id }) => id === line.id)
  return place < 0
    ? nothing
    : html`<p class="nth">${t("screen.topic", { n: place + 1, of: topics.length })}</p>`
}

// This scene is there for what is in the spotlight.
/** @param {State} state */
const spotlit = state => /** @type {Line} */ (lineOf(state, state.stage?.spotlight))

/**
 * What the room looks at together: its sentence large, who is behind it, what it holds, and the
 * time that is left.
 * @param {View} view
 */
export function topic(view) {
  const { state } = view
  const line = spotlit(state)
  const category = categoryOf(state, line.category)
  return html`${headerAbove(view, nth(state, line))}
    <main class="is-topic" data-category-nr=${category.nr}>
      <div class="topic"><div class="name">${mark(category)}<h1
        class=${lengthClass(line.name)} dir="auto">${line.name}</h1></div>${trialChip(line)}
        ${support(state, line)}${cards(view, line)}${objections(state, line.id)}${talk(
          state,
          line,
        )}</div>
      <div class="beside">${hallClock(view, true)}${thumbsInHall(state)}</div>
    </main>
    ${footer(view, nextStage(view))}`
}
