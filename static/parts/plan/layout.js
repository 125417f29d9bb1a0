// What of a plan stands where in its form. What isn't named here comes too: at the end, or behind
// "more".

/** @import { Book } from "../../models.d.ts" */
/** @import { Path } from "../../plan-data.js" */
/** @import { Described } from "../../state.d.ts" */

/** @typedef {{ id: string, keys: string[], more?: string[], folded?: boolean }} PlanSection */

/** The parts of the page; those that are `folded` open by a tap. @type {PlanSection[]} */
export const SECTIONS = [
  { id: "about", keys: ["title", "question", "purpose"], more: ["language", "timezone"] },
  { id: "asked", keys: ["categories"] },
  { id: "steps", keys: ["stages"] },
  { id: "checkin", keys: ["profile"], folded: true },
  { id: "goes", keys: ["uses", "sections", "criteria"], more: ["purposes"], folded: true },
  { id: "begin", keys: ["insights"], folded: true },
  { id: "privacy", keys: ["privacy"], folded: true },
  { id: "house", keys: ["rules", "passphrase", "watch_list", "watch_words"], folded: true },
]

/** Whether the heading of its part says already what a list is of. @param {string} list */
export const standsAlone = list => SECTIONS.some(({ keys }) => keys.join() === list)

// What most people fill in; the rest is behind "more".
/** @type {Record<string, string[]>} */
const FIRST = {
  categories: ["title", "prompt"],
  stages: ["title", "kind", "minutes", "participant", "facilitator"],
  profile: ["title", "options", "multiple"],
  options: ["name"],
  uses: ["title", "promise", "decide_by"],
  sections: ["title"],
  criteria: ["title", "question"],
  purposes: ["title"],
  insights: ["category", "text"],
  privacy: ["names", "notice", "min_cell"],
  posts: ["per_category", "cards"],
  votes: ["on", "dots", "per", "blind", "decides"],
  ratings: ["on", "scales", "blind"],
  scales: ["title", "values", "agree"],
  discuss: ["topics", "minutes_per_topic", "include_contested"],
  actions: ["by_participants", "ask_organisation"],
}

// What a step may take, the usual first.
const TAKEN = ["posts", "votes", "ratings", "discuss", "actions"]

const LONG = [
  "question",
  "purpose",
  "rules",
  "prompt",
  "participant",
  "facilitator",
  "notice",
  "promise",
  "text",
]

/** Texts that are more than a line. @param {string} key */
export const isLong = key => LONG.includes(key)

/** Lists whose things are large enough to fold. @param {string} list */
export const isFolded = list => ["stages", "categories", "profile"].includes(list)

/**
 * The keys of a table: the `first`, what it may `take` (tables that it may have or not), and the
 * rest.
 * @param {string} table @param {Record<string, Described>} fields
 */
export function laidOut(table, fields) {
  const known = Object.keys(fields)
  const optional = known.filter(key => fields[key].optional)
  const take = [...new Set([...TAKEN.filter(key => optional.includes(key)), ...optional])]
  const first = (FIRST[table] ?? known).filter(key => known.includes(key))
  return { first, take, more: known.filter(key => !first.includes(key) && !take.includes(key)) }
}

// Which list a key points into, by the short names of its things.
/** @type {Record<string, string>} */
const POINTS = {
  insights_category: "categories",
  insights_sections: "sections",
  insights_criteria: "criteria",
}

/**
 * What may be pointed at from here: `{id, title}` each; undefined where this points nowhere.
 * @param {Book} book @param {Path} path @param {string} name
 */
export function pointed(book, path, name) {
  if (name === "ratings_plot") return book.at([...path.slice(0, -1), "scales"]) ?? []
  return POINTS[name] && (book.at([POINTS[name]]) ?? [])
}

/** What a thing is called in its list. @param {string} list */
export const titleKey = list => ({ options: "name", insights: "text" })[list] ?? "title"
