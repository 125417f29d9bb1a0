import { t } from "../../words.js"

/** @import { Named, Thing } from "../../desk.d.ts" */
/** @import { Line } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */

/**
 * The theme that a card lies in, or is on its way to; null: none. @param {Desk} it
 * @param {string} id
 */
export const themeOf = ({ state, moved }, id) =>
  moved.has(id) ? moved.get(id) : (state.insights?.[id]?.theme ?? null)

/**
 * The card or theme with this id, with its id; undefined when it is gone.
 * @param {Desk} desk @param {string} id @returns {Thing | undefined}
 */
export function thingOf(desk, id) {
  const { insights = {}, themes = {} } = desk.state
  if (id in insights) return { ...insights[id], id, theme: themeOf(desk, id) }
  return themes[id] && { ...themes[id], id, isTheme: true }
}

/**
 * Is there (still) a card, theme, objection or action with this id?
 * @param {Desk} it
 * @param {string} id
 */
export const isThere = ({ state }, id) =>
  [state.insights, state.themes, state.objections, state.actions].some(all => all && id in all)

/**
 * Those of these that are there (still). When none is, that is said: what one meant to do can't be
 * done.
 * @param {Desk} desk @param {string[]} ids
 */
export function stillThere(desk, ids) {
  const existing = ids.filter(id => isThere(desk, id))
  if (!existing.length) desk.warn(t("problem.unknown_target"))
  return existing
}

/** "Kaart S5", or "Groep ‘…’". @param {Named} thing */
export const nameOf = thing =>
  thing.isTheme
    ? t("facilitate.theme_called", { title: thing.title })
    : t("facilitate.card_called", { number: thing.number })

/** "S5 …", all that a card says, or what a group is called. @param {Line} line */
export const lineInFull = ({ number, name }) => (number ? `${number} ${name}` : name)

/** The name of the button that opens its menu, and of that menu. @param {Named} thing */
export const moreFor = thing =>
  thing.isTheme
    ? t("facilitate.more_for_theme", { title: thing.title })
    : t("facilitate.more_for", { number: thing.number })

/**
 * The id of the element on the board that has the focus for a card or theme.
 * @param {Named & { id?: string }} thing
 */
export const itemOf = thing => (thing.isTheme ? `item-${thing.id}` : (thing.number ?? ""))

// Where the focus goes when its card folded away meanwhile, or is gone: to its theme's head, else
// to the board.
/** @param {Desk} desk @param {string} element */
export function refuge(desk, element) {
  const name = element.replace(/^more-/, "")
  const [id] =
    Object.entries(desk.state.insights ?? {}).find(
      ([id, { number }]) => id === name || number === name,
    ) ?? []
  return (
    document.getElementById(`item-${id && themeOf(desk, id)}`) ?? document.getElementById("main")
  )
}
