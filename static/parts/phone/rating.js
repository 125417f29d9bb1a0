import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { ratedLines } from "../../marks.js"
import { targetsOf } from "../../selectors.js"
import { t } from "../../words.js"
import { tick } from "../icons.js"
import { mark } from "../mark.js"
import { allMarks } from "../marks.js"
import { coreQuestion } from "../question.js"
import { objectButton, objectForm, objectionDrafts } from "./objecting.js"
import { objectionList, visibleObjections } from "./objections.js"
import { amDone, myMarks } from "./own.js"
import { reporting } from "./reporting.js"
import { lineDetails } from "./results.js"
import { shuffled } from "./shuffle.js"
import { emptyList, inside, paged } from "./targets.js"

/** @import { Phone, PlacedStage } from "../../models.d.ts" */
/** @import { Counts, Line, Marks, Now, Ratings, Scale, Stage } from "../../state.d.ts" */
/** @typedef {NonNullable<Now["ratings"]>} Round */

/** @param {Scale[]} scales @param {Counts | undefined} marks */
const isRated = (scales, marks) => scales.every(({ id }) => marks?.[id] != null)

/**
 * What somebody says of a line on one scale: another tap takes it back. When it was the last that
 * was asked of this line, the next one comes, unless they are writing about this one.
 * @param {Phone} phone @param {Line} line @param {Scale} scale
 * @param {{ scales: Scale[], marks?: Counts, next: () => void }} at
 */
function choices(phone, line, scale, { scales, marks, next }) {
  const ownMark = marks?.[scale.id]
  /** @param {number | null} value */
  const say = value => {
    const stays = isRated(scales, marks) || objectionDrafts(phone)[line.id] !== undefined
    void phone.ask({ do: "rate", target: line.id, scale: scale.id, value })
    if (!stays && value !== null && isRated(scales, { ...marks, [scale.id]: value })) next()
  }
  const buttons = scale.values.map(
    (value, place) => html`<button class="choice ${ownMark === place ? "is-on" : ""}"
      aria-pressed=${ownMark === place} data-tap=${`mark-${line.id}-${scale.id}-${place}`}
      @click=${() => say(ownMark === place ? null : place)}>${tick()}<span
        dir="auto">${value}</span></button>`,
  )
  return html`<div class="stack-s" role="group" aria-label=${scale.title}>
    ${scales.length > 1 || !scale.agree ? html`<p><b>${scale.title}</b></p>` : nothing}
    <div class="choices is-marks ${scales.length > 1 ? "is-row" : ""}">${
      scales.length > 1 ? buttons : buttons.reverse()
    }</div></div>`
}

/** @param {Phone} phone @param {Line} line */
const groupCards = (phone, { title, cards }) =>
  title ? html`<ul class="inside stack-s">${inside(phone, cards)}</ul>` : nothing

/**
 * The problem that one sees in it, written or said; others' where that is told.
 * @param {Phone} phone @param {{ id: string }} line @param {Round} round
 */
const problems = (phone, { id }, { revealed }) =>
  html`${objectForm(phone, { id })} ${objectionList(
    phone,
    id,
    visibleObjections(phone, id).filter(({ own }) => own || revealed),
  )}`

/**
 * One line, large, and its scales.
 * @param {Phone} phone @param {Line} line
 * @param {{ scales: Scale[], marks: Counts | undefined, next: () => void, round: Round }} at
 */
function questions(phone, line, at) {
  const category = categoriesOf(phone.state).find(({ id }) => id === line.category)
  return html`<div class="topic" data-category-nr=${category?.nr}>${
    category ? mark(category) : nothing
  }<div class="stack-s"><h2 id="line" tabindex="-1" dir="auto">${line.name}</h2>
    ${groupCards(phone, line)}</div></div>
    ${at.scales.map(scale => choices(phone, line, scale, at))}
    <div class="row">${objectButton(phone, line)}${reporting(phone, line.id, line.name)}</div>
    ${problems(phone, line, at.round)}`
}

/**
 * What everybody gave a line, as far as that is told.
 * @param {Scale[]} scales @param {Marks | undefined} marks
 */
const marksLine = (scales, marks) =>
  scales.some(({ id }) => marks?.[id])
    ? html`<div class="across">${allMarks(scales, marks)}</div>`
    : nothing

/**
 * What I gave a line, and what everybody did.
 * @param {Phone} phone @param {{ scales: Scale[] }} ratings @param {Round} round
 * @param {((line?: Line) => void) | null} go
 */
const summed =
  (phone, { scales }, round, go) =>
  (/** @type {Line} */ line) => {
    const marks = myMarks(phone)[line.id]
    const category = categoriesOf(phone.state).find(({ id }) => id === line.category)
    const ownMarks = scales
      .filter(({ id }) => marks?.[id] != null)
      .map(
        ({ id, values }) =>
          html`<span class="chip is-own">${t("phone.your_mark", {
            value: values[marks[id]],
          })}</span> `,
      )
    return html`<li class="card is-target" id=${line.id} data-category-nr=${category?.nr}>
      <p dir="auto">${line.name}</p>
      <div class="under"><span class="row">${ownMarks.length ? ownMarks : t("phone.no_mark")}</span>
        ${
          go
            ? html`<button class="button is-plain is-small" @click=${() => go(line)}>
              ${t("phone.change")}<span class="unseen">: ${line.name}</span></button>`
            : nothing
        }</div>
      ${marksLine(scales, line.ratings?.[round.round])}
      ${
        go
          ? html`<div class="across">${problems(phone, line, round)}</div>`
          : lineDetails(phone, line)
      }
    </li>`
  }

/** @param {Phone} phone @param {number} rated @param {number} of */
function doneFoot(phone, rated, of) {
  /** @param {boolean} on */
  const say = on => () => phone.ask({ do: "done", on })
  return html`<footer class="foot">${
    amDone(phone)
      ? html`<p class="is-centred"><b>${t("phone.you_are_done")}</b></p><button
        class="button is-wide" data-tap="done" @click=${say(false)}>${t("phone.not_done")}</button>`
      : html`<button class="button is-main is-wide is-big" data-tap="done"
        @click=${say(true)}>${t("phone.done_rating")}</button>`
  }<p class="small quiet is-centred">${t("phone.rated", { n: rated, of })}</p></footer>`
}

/** @param {(() => void) | null} go @param {string} key */
const step = (go, key, kind = "") =>
  html`<button class="button ${kind}" aria-disabled=${go ? nothing : "true"}
    @click=${() => go?.()}>${t(key)}</button>`

// Where I am among the lines: where I went last, else at the first that waits; -1: I had them all.
/** @param {Phone} phone @param {Line[]} lines @param {Round} round @param {number} first */
function placeIn({ ui }, lines, { round }, first) {
  if (ui.rating?.round !== round) return first
  const place = lines.findIndex(({ id }) => id === ui.rating?.line)
  return place < 0 && ui.rating.line ? first : place
}

/**
 * One line at a time, in an order of one's own; after the last what one gave, to change and to be
 * done with.
 * @param {Phone} phone @param {Stage & { ratings: Ratings }} stage @param {Round} round
 */
export function rating(phone, stage, round) {
  const { scales } = stage.ratings
  const lines = shuffled(phone, targetsOf(phone.state, round.on))
  if (!lines.length) return { main: emptyList(t("phone.nothing_to_rate")) }
  const allMarks = myMarks(phone)
  const rated = lines.filter(({ id }) => isRated(scales, allMarks[id])).length
  const place = placeIn(
    phone,
    lines,
    round,
    lines.findIndex(({ id }) => !isRated(scales, allMarks[id])),
  )
  /** @param {Line} [line] */
  const go = line => {
    phone.ui.rating = { round: round.round, line: line?.id ?? null }
    phone.drawTo("line")
    window.scrollTo(0, 0)
  }
  if (place < 0)
    return {
      main: html`<h2 id="line" tabindex="-1">${t("phone.what_you_gave")}</h2>
        ${paged(phone, "rated", lines, summed(phone, stage.ratings, round, go))}`,
      foot: doneFoot(phone, rated, lines.length),
    }
  const line = lines[place]
  const next = () => go(lines[place + 1])
  const onward = isRated(scales, allMarks[line.id]) ? "phone.next_line" : "phone.skip_line"
  return {
    main: html`<p class="small quiet" role="status">${t("phone.line_of", {
      n: place + 1,
      of: lines.length,
    })}</p>
      ${questions(phone, line, { scales, marks: allMarks[line.id], next, round })}`,
    foot: html`<footer class="foot"><div class="pair">
      ${step(place ? () => go(lines[place - 1]) : null, "phone.line_before")}
      ${step(next, onward, isRated(scales, allMarks[line.id]) ? "is-main" : "")}</div></footer>`,
  }
}

/**
 * How everybody's marks turned out, one's own beside them.
 * @param {Phone} phone @param {PlacedStage & { ratings: Ratings }} stage @param {Round} round
 */
export const ratingResults = (phone, stage, round) => html`<div class="stack is-wide">
  <p>${t("shared.raters", { n: phone.state.ballots?.[round.round] ?? 0 })}</p>
  ${paged(
    phone,
    "rated",
    ratedLines(phone.state, round.round),
    summed(phone, stage.ratings, round, null),
  )}
  ${coreQuestion(phone.state.workshop)}</div>`
