import { html } from "../../draw.js"
import { t } from "../../words.js"
import { arrow, hall, tick } from "../icons.js"
import { isOver } from "../over.js"
import { hallCopy } from "../screen/copy.js"
import { faultAt } from "./fault.js"
import { popover } from "./popover.js"

/** @import { Desk } from "./desk.js" */
/** @import { State } from "../../state.d.ts" */

/** @param {State} state */
const shownNow = ({ workshop }) => workshop.show ?? "stage"

// What there is to show now: after the end no stage but the thanks, and nobody to let in once it is
// closed.
/** @param {Desk} it */
const scenes = ({ page, state }) =>
  page.scenes.filter(what => what !== "join" || state.workshop.state !== "closed")

/** @param {State} state @param {string} what */
const nameOf = (state, what) =>
  t(
    what === "stage" && isOver(state.workshop)
      ? "facilitate.show_thanks"
      : `facilitate.show_${what}`,
  )

/** @param {Desk} desk @param {string} what */
function choice(desk, what) {
  const name = nameOf(desk.state, what)
  const show = () =>
    desk.ask("hall", { do: "show", what }, t("facilitate.shows_now", { what: name }))
  return html`<label class="choice"><input type="radio" name="show" value=${what}
    .checked=${shownNow(desk.state) === what}
    @change=${show}>${tick()}<span>${name}</span></label>`
}

/** @param {Desk} desk */
function panel(desk) {
  const n = desk.device.presence.screens ?? 0
  return html`${hallCopy(desk.page.code, t("facilitate.hall_copy"))}
    <p class="row is-apart"><span>${t("facilitate.screens", { n })}</span>
      <a class="button" href=${`/${desk.page.code}/screen`}
        target="oogst-screen">${arrow()}${t("facilitate.open_screen")}</a></p>
    <fieldset class="field"><legend>${t("facilitate.hall_shows")}</legend>
      <div class="choices">${scenes(desk).map(what => choice(desk, what))}</div></fieldset>
    <p class="hint">${t(
      isOver(desk.state.workshop) ? "facilitate.hall_hint_over" : "facilitate.hall_hint",
    )}</p>
    ${faultAt(desk, "hall")}`
}

/**
 * What the hall sees: a small copy of it, and what it shows when that isn't the stage.
 * @param {Desk} desk
 */
export function hallPanel(desk) {
  const what = shownNow(desk.state)
  const words =
    what === "stage"
      ? t("facilitate.hall")
      : t("facilitate.hall_is", { what: t(`facilitate.show_${what}`) })
  return popover(
    desk,
    {
      id: "hall",
      name: t("facilitate.hall"),
      button: html`${hall()}${words}`,
      isNow: what !== "stage",
      look: "is-hall",
      holdsFrame: true,
    },
    () => panel(desk),
  )
}
