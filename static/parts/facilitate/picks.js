import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { arrow, intoGroup, same } from "../icons.js"
import { chooseTop } from "./merging.js"
import { chooseTheme, group } from "./moving.js"

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
function none(desk) {
  desk.picked.clear()
  desk.redraw()
  document.getElementById(desk.current ?? "")?.focus()
}

// Of cards that are gone, or that folded away, nothing is asked.
/** @param {Desk} desk */
function prunePicks(desk) {
  const { insights = {} } = desk.state
  for (const id of desk.picked) if (!insights[id] || insights[id].status) desk.picked.delete(id)
  return [...desk.picked]
}

/**
 * What can be done with the ticked cards. The place is always there, so that a screen reader hears
 * how many there are.
 * @param {Desk} desk
 */
export function picks(desk) {
  const ids = prunePicks(desk)
  const n = ids.length
  const mixed = new Set(ids.map(id => desk.state.insights?.[id].category)).size > 1
  const tools = () => html`
    <button class="button" id="picks-group"
      @click=${() => group(desk, ids)}>${intoGroup()}${t("facilitate.group_n", { n })}</button>
    <button class="button" id="picks-move"
      @click=${event =>
        chooseTheme(desk, ids, event.currentTarget)}>${arrow()}${t("facilitate.move_to")}</button>
    ${
      n > 1
        ? html`<button class="button" id="picks-same"
      @click=${event =>
        chooseTop(desk, ids, event.currentTarget)}>${same()}${t("facilitate.say_same")}</button>`
        : nothing
    }`
  return html`<section class="picks ${n ? "on-field" : ""}"
    aria-label=${t("facilitate.picked_cards")}>
    <p aria-live="polite">${n ? t("facilitate.picked", { n }) : nothing}${
      mixed ? html` ${t("facilitate.picked_mixed")}` : nothing
    }</p>
    ${
      n
        ? html`<div class="row">${mixed ? nothing : tools()}
      <button class="button is-plain"
        @click=${() => none(desk)}>${t("facilitate.pick_none")}</button></div>`
        : nothing
    }
  </section>`
}
