import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { arrow, hall, tick } from "../icons.js"
import { hallCopy } from "../screen/copy.js"
import { faultAt } from "./fault.js"

const ID = "hall"

function close(desk) {
  desk.unfold("hall", false)
  document.getElementById("hall-button").focus()
}

function left(desk, event) {
  const to = event.relatedTarget
  if (event.currentTarget.contains(to) || to?.id === "hall-button" || !document.hasFocus() || !to)
    return
  desk.unfold("hall", false)
}

const isOver = ({ workshop }) => workshop.state === "review" || workshop.state === "closed"

const shownNow = ({ workshop }) => workshop.show ?? "stage"

// What there is to show now: after the end no stage but the thanks, and nobody to let in once it is closed.
const scenes = ({ page, state }) =>
  page.scenes.filter(what => what !== "join" || state.workshop.state !== "closed")

const nameOf = (state, what) =>
  t(what === "stage" && isOver(state) ? "facilitate.show_thanks" : `facilitate.show_${what}`)

function choice(desk, what) {
  const name = nameOf(desk.state, what)
  const show = () =>
    desk.ask("hall", { do: "show", what }, t("facilitate.shows_now", { what: name }))
  return html`<label class="choice"><input type="radio" name="show" value=${what} .checked=${shownNow(desk.state) === what}
    @change=${show}>${tick()}<span>${name}</span></label>`
}

function panel(desk) {
  const n = desk.device.presence.screens ?? 0
  return html`<section class="links-panel is-hall" id=${ID} tabindex="-1" aria-label=${t("facilitate.hall")}
    @focusout=${event => left(desk, event)} @keydown=${event => event.key === "Escape" && close(desk)}>
    ${hallCopy(desk.page.code, t("facilitate.hall_copy"))}
    <p class="row is-apart"><span>${t("facilitate.screens", { n })}</span>
      <a class="button" href=${`/${desk.page.code}/screen`} target="oogst-screen">${arrow()}${t("facilitate.open_screen")}</a></p>
    <fieldset class="field"><legend>${t("facilitate.hall_shows")}</legend>
      <div class="choices">${scenes(desk).map(what => choice(desk, what))}</div></fieldset>
    <p class="hint">${t(isOver(desk.state) ? "facilitate.hall_hint_over" : "facilitate.hall_hint")}</p>
    ${faultAt(desk, "hall")}
  </section>`
}

function toggle(desk) {
  desk.unfold("hall", !desk.unfolded.hall)
  document.getElementById(ID)?.focus()
}

/** What the hall sees: a small copy of it, and what it shows when that isn't the stage. */
export function hallPanel(desk) {
  const what = shownNow(desk.state)
  const name =
    what === "stage"
      ? t("facilitate.hall")
      : t("facilitate.hall_is", { what: t(`facilitate.show_${what}`) })
  return html`
    <button class="button ${what === "stage" ? "" : "is-now"}" id="hall-button" aria-expanded=${Boolean(desk.unfolded.hall)}
      aria-controls=${ID} @click=${() => toggle(desk)}>${hall()}${name}</button>
    ${desk.unfolded.hall ? panel(desk) : nothing}`
}
