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
