import { t } from "../../words.js"
import { openForm } from "./form.js"
import { nameOf } from "./things.js"

/** @import { Desk } from "./desk.js" */

/** It is there for everybody again. @param {Desk} desk */
export const showAgain = (desk, thing) =>
  desk.ask(
    thing.id,
    { do: "show_insight", insight: thing.id },
    t("facilitate.shown", { what: nameOf(thing) }),
  )

/**
 * Gone from every screen at once; why can be said after that, and it can be taken back.
 * @param {Desk} desk
 */
export const hideNow = (desk, thing) =>
  desk.ask(
    thing.id,
    { do: "hide_insight", insight: thing.id },
    t("facilitate.hidden", { what: nameOf(thing) }),
    [{ text: t("facilitate.say_why"), run: () => openForm(desk, thing, "hide") }],
  )

/** The card that came last, of those that everybody sees. @param {Desk} desk */
export function hideNewest(desk) {
  const { workshop, insights = {} } = desk.state
  const seen = Object.keys(insights).filter(id => !insights[id].status)
  const id = seen.sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0]
  if (!id || workshop.state === "closed") return
  void hideNow(desk, { ...insights[id], id })
}

/** The screens show nothing, or what they showed before. @param {Desk} desk */
export function blankScreens(desk) {
  const what = desk.state.workshop.show === "blank" ? "stage" : "blank"
  void desk.ask(
    "hall",
    { do: "show", what },
    t("facilitate.shows_now", {
      what: t(what === "blank" ? "facilitate.show_blank" : "facilitate.show_stage"),
    }),
  )
}
