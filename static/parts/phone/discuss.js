import { categoryOf } from "../../categories.js"
import { html, nothing, repeat } from "../../draw.js"
import { topicsOf } from "../../ranking.js"
import { lineOf, targetsOf } from "../../selectors.js"
import { tensionOf } from "../../tensions.js"
import { t } from "../../words.js"
import { bothInWords } from "../both.js"
import { flag } from "../icons.js"
import { mark } from "../mark.js"
import { coreQuestion } from "../question.js"
import { addButton, addForm, additionDrafts, additionList } from "./adding.js"
import { objectButton, objectForm, objectionDrafts } from "./objecting.js"
import { objectionList, visibleObjections } from "./objections.js"
import { myObjection } from "./own.js"
import { paged, readable } from "./targets.js"
import { thumbs } from "./thumbs.js"
import { supportLine } from "./topics.js"

/** @import { Phone, PlacedStage } from "../../models.d.ts" */
/** @import { Line, State } from "../../state.d.ts" */
/** @import { Pulling } from "../../tensions.js" */

const CARDS = 5

/**
 * The line that an objection to this goes to: a card in a group is spoken of in its group.
 * @param {State} state
 * @param {Line} line
 */
const objectedTo = (state, line) =>
  line.title
    ? line
    : (targetsOf(state, "themes").find(
        ({ id, cards }) => id === line.id || cards.some(card => card.id === line.id),
      ) ?? line)

/**
 * "Onderwerp 2 van 5", where it is one of those that follow from the vote. @param {State} state
 * @param {Line} line
 */
function which(state, line) {
  const topics = topicsOf(state).map(({ id }) => id)
  const n = topics.indexOf(line.id) + 1
  return n ? t("phone.topic_on_screen", { n, of: topics.length }) : t("phone.on_screen_too")
}

/**
 * @param {Phone} phone
 * @param {Line} line
 */
function topic(phone, line) {
  const { state } = phone
  const category = categoryOf(state, line.category)
  const group = line.title ? null : lineOf(state, state.insights?.[line.id]?.theme)
  const target = objectedTo(state, line).id
  const objections = visibleObjections(phone, target)
  return html`<section class="stack" data-category-nr=${category.nr}>
      <p class="small quiet">${which(state, line)}</p>
      <div class="topic">${mark(category)}<h2 dir="auto">${line.name}</h2></div>
      ${
        group
          ? html`<p class="small quiet">${t("phone.in_group", { title: group.title })}</p>`
          : nothing
      } ${supportLine(state, group ?? line)}
    </section>
    ${
      line.title && line.cards.length
        ? html`<section class="stack-s" aria-labelledby="cards">
          <h2 class="is-small" id="cards">${t("phone.the_cards")}</h2>
          ${paged(phone, `topic:${line.id}`, line.cards, readable(phone, category), CARDS)}
        </section>`
        : nothing
    }
    ${
      objections.length
        ? html`<section class="stack-s" aria-labelledby="against">
          <h2 class="is-small flagged"
            id="against">${flag()}${t("phone.objections", { n: objections.length })}</h2>
          ${objectionList(phone, target, objections)}
        </section>`
        : nothing
    }`
}

/**
 * Forms that are open: here, and on what the room spoke of before somebody had finished typing.
 * @param {Phone} phone
 * @param {string | undefined} topic
 */
function forms(phone, topic = "") {
  const open = Object.keys(objectionDrafts(phone))
    .map(id => lineOf(phone.state, id))
    .filter(line => line !== undefined)
  const sorted = [
    ...open.filter(({ id }) => id === topic),
    ...open.filter(({ id }) => id !== topic),
  ]
  return repeat(
    sorted,
    ({ id }) => id,
    line => html`<section class="stack-s">
    <h2 class="is-small flagged">${flag()}${
      line.id === topic
        ? t(myObjection(phone, topic) ? "phone.your_objection" : "phone.object")
        : t("phone.objection_to", { name: line.name })
    }</h2>
    ${objectForm(phone, line)}
  </section>`,
  )
}

/**
 * What was added, what a facilitator noted, and one's own next sentence.
 * @param {Phone} phone @param {Line} target
 */
const adding = (phone, target) =>
  html`${additionList(phone, target.id)} ${
    target.note
      ? html`<p class="notice" dir="auto"><span>${t("phone.noted", {
          text: target.note,
        })}</span></p>`
      : nothing
  } ${addForm(phone, target)}`

/** @param {Phone} phone @param {PlacedStage} stage */
function waiting(phone, stage) {
  const items = topicsOf(phone.state).map(line => {
    const category = categoryOf(phone.state, line.category)
    return html`<li class="card" data-category-nr=${category.nr}>${mark(category)}<p
      dir="auto">${line.name}</p><div
        class="under">${supportLine(phone.state, line, true)}</div></li>`
  })
  return html`${stage.participant ? html`<p class="lead">${stage.participant}</p>` : nothing}
    <p class="notice"><span>${t("phone.no_topic_yet")}</span></p>
    ${
      items.length
        ? html`<section class="stack-s"><h2 class="is-small">${t("phone.what_we_discuss")}</h2><ul
          class="stack-s">${items}</ul></section>`
        : nothing
    }`
}

/**
 * One of two lines that pull against each other: who is behind it, and what one may say of it.
 * @param {Phone} phone @param {Line} line
 */
function pole(phone, line) {
  const { state } = phone
  const category = categoryOf(state, line.category)
  const objects = objectionDrafts(phone)[line.id] === undefined
  const adds = additionDrafts(phone)[line.id] === undefined
  const problems = visibleObjections(phone, line.id).length
  return html`<section class="stack-s pole" data-category-nr=${category.nr}>
    <div class="topic is-low">${mark(category)}<h3 dir="auto">${line.name}</h3></div>
    ${supportLine(state, line)}
    ${
      problems
        ? html`<p class="flagged">${flag()}${t("phone.objections", { n: problems })}</p>`
        : nothing
    }
    ${additionList(phone, line.id)} ${addForm(phone, line)}
    <div class="pair">${adds ? addButton(phone, line) : nothing}${
      objects ? objectButton(phone, line, "button") : nothing
    }</div>
  </section>`
}

/** Two lines that the room weighs against each other. @param {Phone} phone @param {Pulling} it */
const pair = (phone, { text, lines, both }) => html`<section class="stack">
    <p class="small quiet">${t("phone.tension")}</p>
    ${text ? html`<h2 dir="auto">${text}</h2>` : nothing}
    ${both === undefined ? nothing : html`<p>${bothInWords({ both })}</p>`}
    ${lines.map(line => pole(phone, line))}
  </section>`

/**
 * What the room looks at together: → {topic, main, foot}; `topic` is its id, null while there is
 * none.
 * @param {Phone} phone
 * @param {PlacedStage} stage
 */
export function discussion(phone, stage) {
  const { state } = phone
  const pulling = tensionOf(state, state.stage?.spotlight)
  const ends = thumbs(phone)
  if (pulling)
    return {
      topic: pulling.id,
      main: html`${pair(phone, pulling)} ${forms(phone)} ${coreQuestion(state.workshop)}`,
      foot: ends === nothing ? nothing : html`<footer class="foot">${ends}</footer>`,
    }
  const line = lineOf(state, state.stage?.spotlight)
  const target = line && objectedTo(state, line)
  const writing = target && objectionDrafts(phone)[target.id] !== undefined
  return {
    topic: line?.id ?? null,
    main: html`${
      line ? topic(phone, line) : waiting(phone, stage)
    } ${target ? adding(phone, target) : nothing} ${forms(phone, target?.id)} ${coreQuestion(
      state.workshop,
    )}`,
    foot:
      target && !writing
        ? html`<footer class="foot">${ends}<div class="pair">${
            additionDrafts(phone)[target.id] === undefined ? addButton(phone, target) : nothing
          }${objectButton(phone, target, "button")}</div></footer>`
        : nothing,
  }
}
