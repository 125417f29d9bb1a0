// Two people changed one plan. What only one of them changed is taken from them; where both did,
// somebody chooses.

/** @import { Path } from "./plan-data.js" */
/** @import { PlanData } from "./state.d.ts" */
/** @typedef {Record<string, unknown>} Table */
/** @typedef {{ path: Path, mine: unknown, theirs: unknown }} Difference */

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** The same, however its keys are ordered. @param {unknown} value @returns {unknown} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isTable(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]),
  )
}

/** @param {unknown} value @returns {value is Table} */
const isTable = value => typeof value === "object" && value !== null && !Array.isArray(value)

/** A text by language is one value, as a text is. @param {unknown} value */
const isTexts = value => isTable(value) && Object.keys(value).every(key => /^[a-z]{2}$/.test(key))

/** A table that isn't such a text. @param {unknown} value @returns {value is Table} */
const isFields = value => isTable(value) && !isTexts(value)

/** @param {unknown} value @returns {value is { id: string }[]} */
const isNamed = value =>
  Array.isArray(value) && value.length > 0 && value.every(item => isTable(item) && "id" in item)

/** Whether these say the same plan. @param {unknown} one @param {unknown} other */
export const isSamePlan = (one, other) => same(one, other)

/**
 * The plan of both. `conflicts`: where both changed something else, and `plan` has mine; `taken`:
 * what only they changed.
 * A path goes through a list by the short names of its things. `chosen(theirs)` picks theirs at
 * those conflicts.
 * @param {PlanData} base what both began with @param {PlanData} ours @param {PlanData} theirs
 * @param {(path: Path) => boolean} [takesTheirs] what somebody chose at a conflict
 * @returns {{ plan: PlanData, conflicts: Difference[], taken: Difference[] }}
 */
export function mergePlans(base, ours, theirs, takesTheirs = () => false) {
  /** @type {Difference[]} */
  const conflicts = []
  /** @type {Difference[]} */
  const applied = []
  const plan = both(base, ours, theirs, [])
  return { plan, conflicts, taken: applied }

  /**
   * @param {unknown} base @param {unknown} ours @param {unknown} theirs @param {Path} path
   * @returns {unknown}
   */
  function both(base, ours, theirs, path) {
    if (same(ours, theirs) || same(base, theirs)) return ours
    if (same(base, ours)) {
      applied.push({ path, mine: ours, theirs })
      return theirs
    }
    if (isNamed(ours) && isNamed(theirs))
      return lists(isNamed(base) ? base : [], ours, theirs, path)
    if (isFields(ours) && isFields(theirs))
      return tables(isTable(base) ? base : {}, ours, theirs, path)
    conflicts.push({ path, mine: ours, theirs })
    return takesTheirs(path) ? theirs : ours
  }

  /**
   * @param {Table} base @param {Table} ours @param {Table} theirs
   * @param {Path} path
   */
  function tables(base, ours, theirs, path) {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
    const all = keys.map(key => [key, both(base[key], ours[key], theirs[key], [...path, key])])
    return Object.fromEntries(all.filter(([, value]) => value !== undefined))
  }

  // Things are known by their short names. Theirs come where they stand there; the order is mine
  // where I changed it.
  /**
   * @param {{ id: string }[]} base @param {{ id: string }[]} ours @param {{ id: string }[]} theirs
   * @param {Path} path
   */
  function lists(base, ours, theirs, path) {
    /** @param {{ id: string }[]} list */
    const ids = list => list.map(({ id }) => id)
    /** @param {{ id: string }[]} list @param {string} id */
    const named = (list, id) => list.find(item => item.id === id)
    const [old, my, their] = [ids(base), ids(ours), ids(theirs)]
    const moved = !same(
      my.filter(id => old.includes(id)),
      old.filter(id => my.includes(id)),
    )
    const [first, second] = moved ? [my, their] : [their, my]
    const order = [...first]
    for (const id of second.filter(id => !order.includes(id))) {
      const before = second.slice(0, second.indexOf(id)).findLast(each => order.includes(each))
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
    }
    return order
      .map(id => both(named(base, id), named(ours, id), named(theirs, id), [...path, id]))
      .filter(item => item !== undefined)
  }
}
