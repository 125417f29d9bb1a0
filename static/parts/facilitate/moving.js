import { boardOf } from "../../ranking.js"
import { t } from "../../words.js"
import { arrow, outOfGroup, plus } from "../icons.js"
import { makeCalled, startGroup } from "./naming.js"
import { choose } from "./picker.js"
import { stillThere, themeOf } from "./things.js"

/** @import { Option } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Identified, State, Theme } from "../../state.d.ts" */

/**
 * The cards that an act on this card is for: all ticked ones of its question when it is one of
 * them, else itself.
 * @param {Desk} desk @param {{ id: string, category?: string }} insight
 */
export function chosen(desk, insight) {
  const { insights = {} } = desk.state
  if (!desk.picked.has(insight.id)) return [insight.id]
  return [...desk.picked].filter(id => insights[id]?.category === insight.category)
}

/** @param {State} state @param {string[]} ids @param {string | null} theme */
const movedMessage = ({ insights, themes }, ids, theme) =>
  t(theme ? "facilitate.moved" : "facilitate.moved_loose", {
    n: ids.length,
    number: insights?.[ids[0]].number,
    theme: themes?.[theme ?? ""]?.title,
  })

/**
 * Cards to a theme, or to the loose ones (null).
 * @param {Desk} desk @param {string[]} ids @param {string | null} theme
 */
export async function moveTo(desk, ids, theme) {
  const existing = stillThere(desk, ids).filter(id => themeOf(desk, id) !== theme)
  if (!existing.length) return
  const ticked = ids.filter(id => desk.picked.has(id))
  ticked.forEach(id => desk.pick(id, false))
  const answer = await desk.move(
    existing[0],
    { do: "move_insights", insights: existing, theme },
    movedMessage(desk.state, existing, theme),
  )
  if (!answer.ok) ticked.forEach(id => desk.pick(id))
}

/**
 * Ask for the name of a new group with these cards in it.
 * @param {Desk} desk @param {string[]} ids
 */
export function group(desk, ids) {
  const existing = stillThere(desk, ids)
  if (existing.length) startGroup(desk, desk.state.insights?.[existing[0]].category ?? "", existing)
}

/**
 * Up or down among the themes of its question; `by` -1 or 1. From where it was put last, which may
 * not have come back yet.
 * @param {Desk} desk @param {Identified<Theme>} theme @param {-1 | 1} by
 */
export function reorder(desk, { id, category, title }, by) {
  const { themes } = boardOf(desk.state, category)
  const from = desk.placed.get(id) ?? themes.findIndex(theme => theme.id === id)
  const place = from + by
  return place < 0 || place >= themes.length ? null : putAt(desk, { id, title }, place)
}

/**
 * `place`: among the other themes of its question.
 * @param {Desk} desk @param {{ id: string, title: string }} theme @param {number} place
 */
export async function putAt(desk, { id, title }, place) {
  desk.placed.set(id, place)
  const answer = await desk.ask(
    id,
    { do: "edit_theme", theme: id, position: place },
    t("facilitate.reordered", { title, n: place + 1 }),
  )
  if (answer.ok) await desk.device.reached(answer.seq)
  if (desk.placed.get(id) === place) desk.placed.delete(id)
  return answer
}

/**
 * Once it is known what the room decided, that is the order; while it votes anew the board lies as
 * it was put.
 * @param {Desk} it
 */
export const canReorder = ({ state }) => state.now.blind || !state.now.decides

/** @param {Desk} desk @param {Identified<Theme>} theme */
export const removeTheme = (desk, { id, title }) =>
  desk.ask(id, { do: "remove_theme", theme: id }, t("facilitate.theme_removed", { title }))

/**
 * The list to choose a theme from, by typing: a new name makes a new group.
 * @param {Desk} desk @param {string[]} candidates @param {HTMLElement | null} button
 */
export function chooseTheme(desk, candidates, button) {
  const ids = stillThere(desk, candidates)
  if (!ids.length) return
  const { insights = {} } = desk.state
  const category = insights[ids[0]].category
  /** @param {string | null} theme */
  const isIn = theme => ids.every(id => themeOf(desk, id) === theme)
  const themes = boardOf(desk.state, category).themes.filter(
    theme => !theme.status && !isIn(theme.id),
  )
  /** @type {Option[]} */
  const options = themes.map(theme => ({
    id: theme.id,
    text: theme.title,
    icon: arrow,
    run: () => moveTo(desk, ids, theme.id),
  }))
  if (!isIn(null))
    options.push({
      id: "loose",
      text: t("facilitate.loose"),
      icon: outOfGroup,
      run: () => moveTo(desk, ids, null),
    })
  options.push({
    id: "new",
    text: t("facilitate.new_theme_with", { n: ids.length }),
    icon: plus,
    run: () => group(desk, ids),
  })
  choose(desk, {
    title: t("facilitate.move_what", { n: ids.length, number: insights[ids[0]].number }),
    options,
    button,
    targets: ids,
    keeps: `pick:${category}`,
    otherwise: title => ({
      text: t("facilitate.new_theme_called", { title }),
      icon: plus,
      run: () => makeCalled(desk, { category, insights: ids, title }),
    }),
  })
}
