import { html, nothing } from "../../draw.js"
import { clock, t } from "../../words.js"
import { footer, hallClock, header } from "./frame.js"

/** What comes after this stage. */
export const next = ({ state, stage: { place } }) => {
  const stage = state.plan.stages[place]
  return stage ? t("shared.stage_next", { stage: stage.title }) : nothing
}

/** A stage in which people talk or do: what is asked of them, large, and the clock. */
export const talk = view => html`${header(view, view.title, nothing)}
  <main class="is-talk"><div class="talk"><p class="task ${(view.stage.participant ?? "").length > 90 ? "is-long" : ""}">${view.stage.participant ?? view.title}</p></div>
  ${hallClock(view, true)}</main>
  ${footer(view, next(view))}`

/** A break: when it goes on, and how long that still is. */
export const pause = view => html`${header(view, view.title, nothing)}
  <main class="is-talk"><div class="talk"><p class="task">${view.stage.participant ?? t("screen.break")}</p>
    ${view.state.stage.ends_at ? html`<p class="further">${t("screen.back_at", { time: clock(view.state.stage.ends_at) })}</p>` : nothing}</div>
  ${hallClock(view, true)}</main>
  ${footer(view, next(view))}`
