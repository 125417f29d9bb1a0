// What isn't for this vote: it stands apart under its question, with the reason, until somebody
// takes it back.
import { html, live, nothing } from "../../draw.js"
import { parkedOf } from "../../ranking.js"
import { t } from "../../words.js"
import { park, undo } from "../icons.js"
import { draftOn } from "./card-forms.js"
import { faultAt } from "./fault.js"
import { shell } from "./form.js"
import { itemOf, nameOf } from "./things.js"

/** @import { Parked, Subject } from "../../desk.d.ts" */
/** @import { Category } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @param {Subject} thing */
export function parkForm(desk, thing) {
  const { id } = thing
  const draft = draftOn(thing, "park", t("facilitate.park_reason_for", { what: nameOf(thing) }), {
    reason: "",
  })
  return shell(desk, draft, {
    command: values => ({ do: "park", target: id, ...values }),
    done: () => t("facilitate.parked", { what: nameOf(thing) }),
    main: t("facilitate.park_now"),
    fields: values => html`
    <div class="field"><label for=${`reason-${id}`}>${t("facilitate.park_reason")}</label>
      <input class="input" dir="auto" id=${`reason-${id}`} name="reason" autocomplete="off" required
        list="park-reasons" .value=${live(values.reason)}></div>
    <p class="hint">${t("facilitate.park_hint")}</p>`,
  })
}

/** @param {Desk} desk @param {Parked} thing */
async function takeBack(desk, thing) {
  const answer = await desk.ask(
    thing.id,
    { do: "unpark", target: thing.id },
    t("facilitate.unparked", { what: nameOf(thing) }),
  )
  if (!answer.ok) return
  await desk.device.reached(answer.seq)
  document.getElementById(itemOf(thing))?.focus({ preventScroll: true })
}

/** @param {Desk} desk @param {Parked} thing */
const row = (desk, thing) => html`<li>
  <p>${
    thing.isTheme ? nothing : html`<b class="code" translate="no">${thing.number}</b> `
  }<span class="words" dir="auto">${thing.title ?? thing.text}</span>${
    thing.isTheme
      ? html` <span class="quiet">${t("shared.cards", { n: thing.cards.length })}</span>`
      : nothing
  }</p>
  <p class="quiet" dir="auto">${thing.parked}</p>
  ${
    desk.state.workshop.state === "closed"
      ? nothing
      : html`<button class="button is-plain is-small" id=${`unpark-${thing.id}`}
    @click=${() => takeBack(desk, thing)}>${undo()}${t("facilitate.unpark")}<span
      class="unseen">: ${nameOf(thing)}</span></button>`
  }${faultAt(desk, thing.id)}</li>`

/**
 * What of a question is parked, in a list under its column.
 * @param {Desk} desk @param {Category} category
 */
export function parkedList(desk, { id }) {
  /** @type {Parked[]} */
  const parked = parkedOf(desk.state, id)
  if (!parked.length) return nothing
  return html`<section class="parked" aria-labelledby=${`parked-${id}`}>
    <h3 id=${`parked-${id}`}>${park()}${t("shared.parked")}<span class="count"
      >${parked.length}</span></h3>
    <ul>${parked.map(each => row(desk, each))}</ul></section>`
}
