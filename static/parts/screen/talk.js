import { html, nothing } from "../../draw.js"
import { t, timeOfDay } from "../../words.js"
import { footer, hallClock, header, lengthClass } from "./frame.js"

/** @import { View } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */

/** What comes after this stage. @param {View} it */
export const nextStage = ({ state, stage: now }) => {
  const stage = state.plan.stages[now?.place ?? 0]
  return stage ? t("shared.stage_next", { stage: stage.title }) : nothing
}

/** @param {string} words */
const task = words => html`<p class="task ${lengthClass(words, 90)}">${words}</p>`

/**
 * A stage in which people talk or do: what is asked of them, large, and the clock.
 * @param {View} view
 */
export const talk = view => html`${header(view, view.title, nothing)}
  <main class="is-talk"><div
    class="talk">${task(view.stage?.participant ?? view.title)}</div>${hallClock(view, true)}</main>
  ${footer(view, nextStage(view))}`

/** @param {State} state */
const until = ({ stage }) =>
  stage?.ends_at
    ? html`<p class="further">${t("screen.back_at", { time: timeOfDay(stage.ends_at) })}</p>`
    : nothing

/** A break: when it goes on, and how long that still is. @param {View} view */
export const pause = view => html`${header(view, view.title, nothing)}
  <main class="is-talk"><div
    class="talk">${task(view.stage?.participant ?? t("screen.break"))}${until(view.state)}</div>
  ${hallClock(view, true)}</main>
  ${footer(view, nextStage(view))}`
