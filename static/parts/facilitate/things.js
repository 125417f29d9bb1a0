import { t } from "../../words.js"

/** The card or theme with this id, with its id; undefined when it is gone. */
export function thingOf({ insights = {}, themes = {} }, id) {
  const there = insights[id] ?? themes[id]
  return there && { ...there, id, isTheme: id in themes }
}

/** "Kaart S5", or "Groep ‘…’". */
export const nameOf = thing =>
  thing.isTheme ? t("facilitate.theme_called", { title: thing.title }) : t("facilitate.card_called", { number: thing.number })

/** The name of the button that opens its menu, and of that menu. */
export const moreFor = thing =>
  thing.isTheme ? t("facilitate.more_for_theme", { title: thing.title }) : t("facilitate.more_for", { number: thing.number })

/** The id of the element on the board that has the focus for a card or theme. */
export const itemOf = thing => (thing.isTheme ? `item-${thing.id}` : thing.number)

// Where the focus goes when its card folded away meanwhile, or is gone: to its theme's head, else to the board.
export function refuge(state, element) {
  const id = element.replace(/^more-/, "")
  const insight = state.insights?.[id] ?? Object.values(state.insights ?? {}).find(({ number }) => number === id)
  return document.getElementById(`item-${insight?.theme}`) ?? document.getElementById("main")
}
