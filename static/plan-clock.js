// The clock of the evening: when each step begins and ends.

const DAY = 24 * 60

/** @param {number} minutes */
const asTime = minutes => {
  const [hour, minute] = [Math.floor((minutes % DAY) / 60), minutes % 60]
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
}

/** What isn't a number of minutes yet takes none. @param {any} stage */
const minutesOf = stage =>
  Number.isInteger(stage.minutes) && stage.minutes > 0 ? stage.minutes : 0

/**
 * From when to when each step is, and how many minutes all take.
 * @param {any[]} stages @param {string} begin as in a field of type time, "19:00"
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
