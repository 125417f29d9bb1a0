import { find } from "../../dom.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { purposeName } from "../fate.js"
import { tick } from "../icons.js"
import { decisionForm } from "./deciding.js"
import { faultAt } from "./fault.js"
import { nameOf, thingOf } from "./things.js"

/** @import { Thing } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Destination, PlacedFor } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @typedef {PlacedFor["kind"]} Kind */

const ID = "places"
/** @type {Kind[]} */
export const KINDS = ["sections", "criteria"]

/**
 * What becomes of this line? Opens the panel with what is decided of it, and a tick for each
 * section and criterion.
 * @param {Desk} desk
 * @param {string} id
 */
export function openPlaces(desk, id) {
  const back = document.activeElement?.id
  desk.unfold("places", { id, back })
  find(`#${ID} [name=decision]:checked`)?.focus()
}

/** @param {Desk} desk */
function close(desk) {
  const back = desk.unfolded.places?.back
  desk.unfold("places", null)
  document.getElementById(back ?? "")?.focus()
}

/** @param {Kind} kind @param {string} place */
const purposeField = (kind, place) => `purpose_${kind}_${place}`

/** @param {Desk} desk @param {Thing} thing @param {Handled} event */
async function save(desk, thing, event) {
  event.preventDefault()
  const chosen = new FormData(event.currentTarget)
  const [sections, criteria] = KINDS.map(kind => chosen.getAll(kind).map(String))
  const purposes = KINDS.flatMap(kind =>
    chosen
      .getAll(kind)
      .map(String)
      .map(place => ({ kind, place, purpose: chosen.get(purposeField(kind, place)) })),
  ).filter(({ purpose }) => purpose)
  const n = sections.length + criteria.length
  const answer = await desk.ask(
    ID,
    { do: "place", target: thing.id, sections, criteria, purposes },
    t(n ? "facilitate.placed" : "facilitate.placed_nowhere", { what: nameOf(thing), n }),
  )
  if (answer.ok) close(desk)
}

// What for: there to be chosen where the place is ticked (talking.css).
/** @param {Desk} desk @param {Thing} thing @param {Kind} kind @param {Destination} place */
function purposeChoice(desk, thing, kind, place) {
  const now = thing.purposes?.find(each => each.kind === kind && each.place === place.id)?.purpose
  return html`<label class="purpose"><span class="unseen">${t("facilitate.purpose_at", {
    place: place.title,
  })}</span><select class="input" name=${purposeField(kind, place.id)}>
    <option value="" .selected=${!now}>${t("facilitate.purpose_none")}</option>
    ${desk.state.plan.purposes.map(
      purpose => html`<option value=${purpose.id}
        .selected=${purpose.id === now}>${purposeName(desk.state.plan, purpose.id)}</option>`,
    )}</select></label>`
}

/** @param {Desk} desk @param {Thing} thing @param {Kind} kind @param {Destination} place */
const choice = (desk, thing, kind, place) => html`<li class="with-purpose">
  <label class="choice"><input type="checkbox" name=${kind} value=${place.id}
    .checked=${thing[kind]?.includes(place.id) ?? false}>${tick()}<span>${
      place.title
    }</span></label>${purposeChoice(desk, thing, kind, place)}</li>`

/** @param {Desk} desk @param {Thing} thing @param {Kind} kind */
const choices = (desk, thing, kind) =>
  !desk.state.plan[kind].length
    ? nothing
    : html`<fieldset class="field"><legend>${t(`facilitate.${kind}`)}</legend>
  <ul class="choices">${desk.state.plan[kind].map(place =>
    choice(desk, thing, kind, place),
  )}</ul></fieldset>`

/** @param {Desk} desk @param {Thing} thing */
const placesForm = (desk, thing) => html`<form aria-label=${t("facilitate.place")}
    @submit=${event => save(desk, thing, event)}>
  ${KINDS.map(kind => choices(desk, thing, kind))}
  ${faultAt(desk, ID)}
  <div class="row foot"><button class="button is-main">${t("facilitate.place_save")}</button>
    <button type="button" class="button is-plain"
      @click=${() => close(desk)}>${t("facilitate.places_close")}</button></div></form>`

/** The panel, over the side of the page. @param {Desk} desk */
export function places(desk) {
  const thing = desk.unfolded.places && thingOf(desk, desk.unfolded.places.id)
  if (!thing) return ""
  const { sections, criteria } = desk.state.plan
  return html`<section class="links-panel is-places" id=${ID}
    aria-label=${t("facilitate.place_what", { what: nameOf(thing) })}
    @keydown=${event => event.key === "Escape" && !event.isComposing && close(desk)}>
    <h2>${t("facilitate.place_what", { what: nameOf(thing) })}</h2>
    ${thing.isTheme ? "" : html`<p dir="auto">${thing.text}</p>`}
    ${decisionForm(desk, thing)}
    ${sections.length + criteria.length ? placesForm(desk, thing) : nothing}
  </section>`
}
