// Before anybody may read the harvest: what that is, with what points at somebody marked. It asks
// once.
import { api } from "../../api.js"
import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { arrow, hide, warning } from "../icons.js"

/** @import { Looked, Marked } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

/** Shows what would be public. @param {Desk} desk */
export async function lookFirst(desk) {
  const answer = await api("GET", `/api/workshops/${desk.page.code}/publishing`)
  if (!answer.ok) return desk.failed("close", answer.message ?? "")
  desk.unfold("publishing", answer.body)
  document.getElementById("publish-now")?.focus()
}

/** @param {Desk} desk @param {Marked} thing */
async function withhold(desk, { id, number }) {
  const what = number ? t("facilitate.card_called", { number }) : t("facilitate.this_text")
  const command = /** @type {const} */ ({ do: "withhold", target: id, on: true })
  const answer = await desk.ask("publishing", command, t("facilitate.withheld", { what }))
  if (answer.ok) await lookFirst(desk)
}

/** @param {Desk} desk @param {string} action @param {string} name */
async function hideName(desk, action, name) {
  const command = /** @type {const} */ ({ do: "hide_name", action, name })
  const answer = await desk.ask("publishing", command, t("facilitate.name_hidden"))
  if (answer.ok) await lookFirst(desk)
}

// The focus goes back to the button that asked.
/** @param {Desk} desk */
function close(desk) {
  desk.unfold("publishing", null)
  document.getElementById("publish-ask")?.focus()
}

/** @param {Desk} desk */
async function publish(desk) {
  const answer = await desk.ask("publishing", { do: "publish" }, t("facilitate.published_now"))
  if (answer.ok) close(desk)
}

/** @param {Marked} thing */
const why = ({ marks, names }) =>
  marks
    .map(mark =>
      mark === "name"
        ? t("facilitate.mark_name", { names: names.join(", ") })
        : t(`facilitate.watch_${mark}`),
    )
    .join(" · ")

/** @param {Desk} desk @param {Marked} thing */
const markedRow = (desk, thing) => html`<li class="stack-s">
  <p dir="auto">${thing.number ? html`<b class="code">${thing.number}</b> ` : nothing}${
    thing.text
  }</p>
  ${
    thing.original
      ? html`<p class="small" dir="auto">${t("facilitate.original", {
          text: thing.original,
        })}</p>`
      : nothing
  }
  <p class="small quiet">${why(thing)}</p>
  ${thing.organisations.map(
    name => html`<p class="row"><span dir="auto">${name}</span><button class="button is-small"
      @click=${() => hideName(desk, thing.id, name)}>${hide()}${t("facilitate.name_hide")}<span
        class="unseen">: ${name}</span></button></p>`,
  )}
  <button class="button is-small" id=${`withhold-${thing.id}`}
    @click=${() => withhold(desk, thing)}>${hide()}${t("facilitate.withhold")}</button></li>`

/** @param {Desk} desk @param {Looked} looked */
const attention = (desk, { marked: things }) =>
  things.length
    ? html`<p class="notice is-now">${warning()}<span>${t("facilitate.marked", {
        n: things.length,
      })}</span></p>
    <ul class="stack marked">${repeat(
      things,
      ({ id }) => id,
      thing => markedRow(desk, thing),
    )}</ul>`
    : html`<p>${t("facilitate.none_marked")}</p>`

/** What was looked at, and the one question. @param {Desk} desk */
export function publishingCheck(desk) {
  const looked = desk.unfolded.publishing
  if (!looked) return nothing
  return html`<div class="stack-s" role="group" aria-label=${t("facilitate.publish")}>
    <p>${t("facilitate.public_cards", { n: looked.cards })}
      ${looked.withheld ? t("facilitate.public_withheld", { n: looked.withheld }) : nothing}</p>
    ${attention(desk, looked)}
    <button class="button is-main is-wide" id="publish-now"
      @click=${() => publish(desk)}>${arrow()}${t("facilitate.publish_sure")}</button>
    <button class="button is-wide"
      @click=${() => close(desk)}>${t("shared.cancel")}</button></div>`
}
