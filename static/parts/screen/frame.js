import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { address, spaced } from "../code.js"
import { offline } from "../icons.js"
import { logo } from "../logo.js"
import { rehearsalChip } from "../rehearsal-chip.js"
import { face, secondsLeft } from "../timer.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { View } from "../../models.d.ts" */
/** @import { Problem } from "../../state.d.ts" */
/**
 * As much of a view as every scene has in its corner, also where there is no state.
 * @typedef {Pick<View, "page" | "online"> & { refused?: Problem | null,
 *   state: { workshop: { rehearsal?: boolean } } }} Corner
 */

/**
 * The clock of the hall: minutes and seconds, apricot in the last minute; when time is up it says
 * so and nothing more.
 * @param {View} it
 */
export function hallClock({ state, now }, huge = false) {
  const left = secondsLeft({ state, now: () => now })
  if (left === null) return nothing
  const size = huge ? "is-huge" : ""
  if (left <= 0) return html`<span class="timer is-up ${size}">${t("screen.time_up")}</span>`
  const paused = state.stage?.paused != null
  return html`<span class="timer ${size} ${left <= 60 && !paused ? "is-last" : ""}">
    <span class="unseen">${t("screen.clock")} </span>${face(left)}</span>`
}

/**
 * The class of a text that is too long for the letters that others get: longer than this many
 * characters.
 * @param {string} text
 */
export const lengthClass = (text, limit = 60) => (text.length > limit ? "is-long" : "")

/** @param {string} text */
export const questionClass = text => lengthClass(text, 320)

/** @param {View} it */
const question = ({
  state: { workshop },
}) => html`<p class="ask ${questionClass(workshop.question)}"
  dir="auto">${workshop.question}</p>`

/**
 * The question on top, in full; the stage and its clock beside it. @param {View} view
 * @param {string} title
 * @param {Drawn | string} beside
 */
export const header = (view, title, beside) => html`<header>${question(view)}
  <div class="at"><h1 class="stage">${title}</h1>${beside}</div></header>`

/**
 * The same over a scene whose heading is what the room looks at. @param {View} view
 * @param {Drawn | string} beside
 */
export const headerAbove = (view, beside) => html`<header>${question(view)}
  <div class="at"><p class="stage">${view.title}</p>${beside}</div></header>`

/**
 * That the connection is away, or why there will be none, in a corner; the picture stays.
 * @param {Pick<Corner, "online" | "refused">} view
 */
export const offlineMark = ({ online, refused }) =>
  online
    ? nothing
    : html`<p class="offline"
      role="status">${offline()}<span>${refused?.message ?? t("screen.offline")}</span></p>`

// The wordmark, and where and how to come in: for a corner of every scene.
/** @param {Corner} it */
const where = ({ page, state }) => html`<p class="where">${logo()}
  <span><span translate="no">${address(page)}</span>&ensp;${t("screen.code")} <b
    translate="no">${spaced(page.code)}</b></span>${rehearsalChip(state)}</p>`

/**
 * How to come in; on the right what this scene counts, or that the connection is away.
 * @param {Corner} view
 * @param {Drawn | string} aside
 */
export const footer = (view, aside) => html`<footer class="on-field">
  ${where(view)}
  ${view.online ? html`<p class="aside">${aside}</p>` : offlineMark(view)}
</footer>`
