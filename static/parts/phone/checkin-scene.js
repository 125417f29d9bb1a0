import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { answersIn, checkin, checkinFoot } from "./checkin.js"
import { plainTop, stageTop } from "./top.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone, PlacedStage } from "../../models.d.ts" */
/** @import { State } from "../../state.d.ts" */

/**
 * Does this plan ask nothing of who comes in?
 * @param {State} state
 */
export const asksNothing = ({ plan }) => !plan.profile.length && plan.names === "none"

/** The check-in as a scene of its own. @param {Phone} phone @param {PlacedStage} stage */
export function checkinScene(phone, stage) {
  const over = () => phone.checkedIn(true)
  /** @param {Handled} event */
  const submit = event => {
    event.preventDefault()
    phone.ask(
      { do: "introduce", ...answersIn(event.currentTarget, phone.state.plan) },
      "phone.answers_saved",
    )
    over()
  }
  return {
    name: "checkin",
    top: stage ? stageTop(phone) : plainTop(phone),
    main: checkin(phone, stage, submit),
    foot: checkinFoot(over),
  }
}

/**
 * Who comes late was not asked where they come from: an offer, never a door.
 * @param {Phone} phone
 */
export const offer = phone =>
  phone.checkedIn() || asksNothing(phone.state)
    ? nothing
    : html`<p class="notice"><span>${t("phone.not_checked_in")} <button class="button is-plain"
      @click=${() => phone.checkedIn(false)}>${t("phone.check_in")}</button></span></p>`
