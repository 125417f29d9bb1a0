import { html, nothing } from "../../draw.js"
import { t, timeOfDay } from "../../words.js"
import { footer, hallClock, header } from "./frame.js"

const LONG = 90

/** What comes after this stage. */
export const nextStage = ({ state, stage: { place } }) => {
  const stage = state.plan.stages[place]
  return stage ? t("shared.stage_next", { stage: stage.title }) : nothing
}

const task = words => html`<p class="task ${words.length > LONG ? "is-long" : ""}">${words}</p>`

/** A stage in which people talk or do: what is asked of them, large, and the clock. */
export const talk = view => html`${header(view, view.title, nothing)}
  <main class="is-talk"><div
    class="talk">${task(view.stage.participant ?? view.title)}</div>${hallClock(view, true)}</main>
  ${footer(view, nextStage(view))}`

const until = ({ ends_at: end }) =>
  end ? html`<p class="further">${t("screen.back_at", { time: timeOfDay(end) })}</p>` : nothing

/** A break: when it goes on, and how long that still is. */
export const pause = view => html`${header(view, view.title, nothing)}
  <main class="is-talk"><div
    class="talk">${task(
      view.stage.participant ?? t("screen.break"),
    )}${until(view.state.stage)}</div>
  ${hallClock(view, true)}</main>
  ${footer(view, nextStage(view))}`
