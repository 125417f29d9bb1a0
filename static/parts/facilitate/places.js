import { find } from "../../dom.js"
import { html } from "../../draw.js"
import { t } from "../../words.js"
import { tick } from "../icons.js"
import { faultAt } from "./fault.js"
import { nameOf, thingOf } from "./things.js"

/** @import { Desk } from "./desk.js" */

const ID = "places"

/**
 * Where does this line go? Opens the panel with a tick for each section and criterion.
 * @param {Desk} desk
 * @param {string} id
 */
export function openPlaces(desk, id) {
  const back = document.activeElement?.id
  desk.unfold("places", { id, back })
  find(`#${ID} input`)?.focus()
}

/** @param {Desk} desk */
function close(desk) {
  const back = desk.unfolded.places?.back
  desk.unfold("places", null)
  document.getElementById(back)?.focus()
}

/** @param {Desk} desk */
async function save(desk, thing, event) {
  event.preventDefault()
  const chosen = new FormData(event.target)
  const command = {
    do: "place",
    target: thing.id,
    sections: chosen.getAll("sections"),
    criteria: chosen.getAll("criteria"),
  }
  const n = command.sections.length + command.criteria.length
  const answer = await desk.ask(
    ID,
    command,
    t(n ? "facilitate.placed" : "facilitate.placed_nowhere", { what: nameOf(thing), n }),
  )
  if (answer.ok) close(desk)
}

const choice = (
  thing,
  kind,
  place,
) => html`<label class="choice"><input type="checkbox" name=${kind} value=${place.id}
  .checked=${thing[kind]?.includes(place.id) ?? false}>${tick()}<span>${place.title}</span></label>`

const choices = (thing, kind, places) =>
  !places.length
    ? ""
    : html`<fieldset class="field"><legend>${t(`facilitate.${kind}`)}</legend>
  <div class="choices">${places.map(place => choice(thing, kind, place))}</div></fieldset>`

/** The panel, over the side of the page. @param {Desk} desk */
export function places(desk) {
  const thing = desk.unfolded.places && thingOf(desk, desk.unfolded.places.id)
  if (!thing) return ""
  const { sections, criteria } = desk.state.plan
  return html`<form class="links-panel is-places" id=${ID}
    aria-label=${t("facilitate.place_what", { what: nameOf(thing) })}
    @submit=${event => save(desk, thing, event)}
      @keydown=${event => event.key === "Escape" && close(desk)}>
    <h2>${t("facilitate.place_what", { what: nameOf(thing) })}</h2>
    ${thing.isTheme ? "" : html`<p dir="auto">${thing.text}</p>`}
    ${choices(thing, "sections", sections)}${choices(thing, "criteria", criteria)}
    ${faultAt(desk, ID)}
    <div class="row foot"><button class="button is-main">${t("shared.save")}</button>
      <button type="button" class="button is-plain"
        @click=${() => close(desk)}>${t("shared.cancel")}</button></div>
  </form>`
}
