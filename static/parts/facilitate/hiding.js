import { ordinalOf } from "../../selectors.js"
import { t } from "../../words.js"
import { openForm } from "./form.js"
import { nameOf } from "./things.js"

/** @import { Named, Subject } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Asked } from "../../state.d.ts" */

/** It is there for everybody again. @param {Desk} desk @param {Named & { id: string }} thing */
export const showAgain = (desk, thing) =>
  desk.ask(
    thing.id,
    { do: "show_insight", insight: thing.id },
    t("facilitate.shown", { what: nameOf(thing) }),
  )

/**
 * It stays out of what anybody may read, or is told to all again.
 * @param {Desk} desk @param {Named & { id: string }} thing @param {boolean} on
 */
export const withhold = (desk, thing, on) =>
  desk.ask(
    thing.id,
    { do: "withhold", target: thing.id, on },
    t(on ? "facilitate.withheld" : "facilitate.shown_again", { what: nameOf(thing) }),
  )

/**
 * Gone from every screen at once; why can be said after that, and it can be taken back.
 * @param {Desk} desk @param {Subject} thing
 */
export const hideNow = (desk, thing) =>
  desk.ask(
    thing.id,
    { do: "hide_insight", insight: thing.id },
    t("facilitate.hidden", { what: thing.name ?? nameOf(thing) }),
    "it".includes(thing.id[0])
      ? [{ text: t("facilitate.say_why"), run: () => openForm(desk, thing, "hide") }]
      : [],
  )

/** The card that came last, of those that everybody sees. @param {Desk} desk */
export function hideNewest(desk) {
  const { workshop, insights = {} } = desk.state
  const visible = Object.keys(insights).filter(id => !insights[id].status)
  const id = visible.sort((a, b) => ordinalOf(b) - ordinalOf(a))[0]
  if (!id || workshop.state === "closed") return
  void hideNow(desk, { ...insights[id], id })
}

// What a key turns on and off goes by what was asked last, not by what has come back: who presses
// twice in a hurry means on and off again.
/**
 * @param {Desk} desk
 * @param {string} what
 * @param {boolean} isOn
 * @param {(on: boolean) => [Asked, string]} command
 */
async function toggle(desk, what, isOn, command) {
  const on = !(desk.wanted.get(what) ?? isOn)
  desk.wanted.set(what, on)
  const [request, confirmation] = command(on)
  desk.turns += 1
  const answer = await desk.ask(`${what}:${desk.turns}`, request, confirmation)
  if (answer.ok) await desk.device.reached(answer.seq)
  if (desk.wanted.get(what) === on) desk.wanted.delete(what)
}

/** The screens show nothing, or what they showed before. @param {Desk} desk */
export function blankScreens(desk) {
  const { show = "stage" } = desk.state.workshop
  if (show !== "blank") desk.shownBefore = show
  void toggle(desk, "blank", show === "blank", on => {
    const what = on ? "blank" : desk.shownBefore
    return [{ do: "show", what }, t("facilitate.shows_now", { what: t(`facilitate.show_${what}`) })]
  })
}

/** Nobody writes for now, or everybody does again. @param {Desk} desk */
export function pausePosts(desk) {
  const { state, paused = false } = desk.state.workshop
  if (state === "closed") return
  void toggle(desk, "paused", paused, on => [
    { do: "pause_posts", on },
    t(on ? "facilitate.paused_now" : "facilitate.resumed_now"),
  ])
}

/**
 * Who wrote this card writes nothing for now, or does again.
 * @param {Desk} desk @param {{ id: string, number?: string }} card @param {boolean} on
 */
export const letWrite = (desk, { id, number }, on) =>
  desk.ask(
    `block:${id}`,
    { do: "block", insight: id, on: !on },
    t(on ? "facilitate.unblocked_now" : "facilitate.blocked_now", {
      whose: number ? t("facilitate.author_of", { number }) : t("facilitate.author_of_none"),
    }),
  )
