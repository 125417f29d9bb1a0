// The clock of the evening: when each step begins and ends.

/** @import { Stage, State } from "./state.d.ts" */

const DAY = 24 * 60

/** @param {number} minutes */
const asTime = minutes => {
  const [hour, minute] = [Math.floor((minutes % DAY) / 60), minutes % 60]
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
}

/** @typedef {{ minutes?: unknown }} Timed a step, as a form may hold it */

/** What isn't a number of minutes yet takes none. @param {Timed} stage */
const minutesOf = ({ minutes }) =>
  typeof minutes === "number" && Number.isInteger(minutes) && minutes > 0 ? minutes : 0

const SHORTEST = 10 // minutes of a step that can still do with fewer
const LATE = 3 // minutes that nobody is warned of

/** A step can be shorter, but for a pause, a vote and the end. @param {Stage} stage */
const isShortenable = stage =>
  minutesOf(stage) >= SHORTEST && !["break", "vote", "close"].includes(stage.kind)

/**
 * @param {{ minutes: number, ends_at?: string, paused?: number }} stage
 * @param {number} used minutes @param {number} now
 */
function leftOf({ minutes, ends_at, paused }, used, now) {
  if (ends_at) return Math.max(0, Date.parse(ends_at) - now) / 60_000
  return paused ? paused / 60 : Math.max(0, minutes - used)
}

/**
 * How an open session ends when each step to come keeps its minutes: how many are `left`, and how
 * many `late` that is, beside all that were planned; 0 where it is no more than a few. `give`: of a
 * late one the longest step to come that can be shorter, and to how many minutes. Null before and
 * after the session.
 * @param {Pick<State, "workshop" | "plan" | "stage" | "spent">} state
 * @param {number} now milliseconds, on the server's clock
 */
export function forecast({ workshop, plan, stage, spent = {} }, now) {
  const at = plan.stages.findIndex(({ id }) => id === stage?.id)
  if (workshop.state !== "open" || !stage || at < 0) return null
  const running = Math.max(0, now - Date.parse(stage.started_at)) / 60_000
  /** @param {{ id: string }} each */
  const used = each => (spent[each.id] ?? 0) / 60 + (each.id === stage.id ? running : 0)
  const ahead = plan.stages.slice(at + 1)
  const minutes = minutesOf(plan.stages[at])
  const left = ahead.reduce(
    (sum, each) => sum + Math.max(0, minutesOf(each) - used(each)),
    leftOf({ ...stage, minutes }, used(stage), now),
  )
  const took = plan.stages.reduce((sum, each) => sum + used(each), 0)
  const late = Math.round(took + left - plan.stages.reduce((sum, each) => sum + minutesOf(each), 0))
  if (late < LATE) return { left: Math.round(left), late: 0, give: null }
  const [longest] = ahead
    .filter(isShortenable)
    .sort((one, other) => minutesOf(other) - minutesOf(one))
  const to = longest && Math.max(Math.ceil(minutesOf(longest) / 2), minutesOf(longest) - late)
  return { left: Math.round(left), late, give: longest ? { stage: longest, to } : null }
}

/**
 * From when to when each step is, and how many minutes all take.
 * @param {Timed[]} stages @param {string} begin as in a field of type time, "19:00"
 */
export function timesOf(stages, begin) {
  const [hour, minute] = begin.split(":").map(Number)
  let at = (hour || 0) * 60 + (minute || 0)
  const times = stages.map(stage => {
    const from = at
    at += minutesOf(stage)
    return { from: asTime(from), to: asTime(at) }
  })
  return { times, end: asTime(at), total: stages.reduce((sum, stage) => sum + minutesOf(stage), 0) }
}
