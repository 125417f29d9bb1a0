import { html, nothing, repeat } from "../../draw.js"
import { topicsWithoutAction } from "../../ranking.js"
import { longDate, t } from "../../words.js"
import { arrow, download, flag, park } from "../icons.js"
import { isOver } from "../over.js"
import { actOn } from "./actions.js"
import { faultAt } from "./fault.js"
import { openForm } from "./form.js"
import { lookFirst, publishingCheck } from "./publishing.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { Desk } from "./desk.js" */
/** @import { Line, State } from "../../state.d.ts" */

/** @param {Desk} desk @param {string} kind @param {boolean} on */
function ask(desk, kind, on) {
  desk.unfold("close", on ? kind : null)
  const first = topicsWithoutAction(desk.state).length ? "close-group" : "close-now"
  document.getElementById(on ? first : "close-ask")?.focus()
}

/** @typedef {"close_workshop" | "reopen_workshop" | "publish" | "unpublish"} Ending */

/** @param {Desk} desk @param {Ending} command @param {string} done */
async function request(desk, command, done) {
  const answer = await desk.ask("close", { do: command }, done)
  if (answer.ok) desk.unfold("close", null)
}

// What the room found most carried ends in an action, or apart with a reason; who closes all the
// same, knows.
/** @param {Desk} desk */
function loose(desk) {
  const lines = topicsWithoutAction(desk.state)
  if (!lines.length) return nothing
  /**
   * @param {Line} line @param {"act_on" | "park_line"} words @param {() => TemplateResult} icon
   * @param {() => unknown} run
   */
  const tool = (line, words, icon, run) => html`<button class="button is-small"
    id=${`${words}-${line.id}`} @click=${run}>${icon()}${t(`facilitate.${words}`)}<span
    class="unseen">: ${line.name}</span></button>`
  return html`<p><b>${t("facilitate.lines_loose", { n: lines.length })}</b></p>
    <ul class="stack-s">${repeat(
      lines,
      ({ id }) => id,
      line => html`<li class="stack-s"><p dir="auto">${line.name}</p><div class="row">
        ${tool(line, "act_on", flag, () => actOn(desk, line, `act_on-${line.id}`))}
        ${tool(line, "park_line", park, () => openForm(desk, line, "park"))}</div></li>`,
    )}</ul>`
}

// Closing sends everybody on, so it asks once more; opening again, showing and hiding the harvest
// can be taken back.
/** @param {Desk} desk */
function close(desk) {
  const under = desk.state.workshop.state === "review"
  const name = t(under ? "facilitate.end_review" : "facilitate.close")
  if (desk.unfolded.close !== "close")
    return html`<button class="button is-wide" id="close-ask"
    @click=${() => ask(desk, "close", true)}>${name}</button>`
  return html`<div class="stack-s" role="group" id="close-group" tabindex="-1" aria-label=${name}>
    <p>${t(under ? "facilitate.end_review_hint" : "facilitate.close_hint")}</p>${loose(desk)}
    <button class="button is-main is-wide" id="close-now"
      @click=${() => request(desk, "close_workshop", t("facilitate.closed_now"))}>${name}</button>
    <button class="button is-wide"
      @click=${() => ask(desk, "close", false)}>${t("shared.cancel")}</button></div>`
}

/** @param {State} state */
function where({ workshop }) {
  if (workshop.state === "review")
    return workshop.review_until
      ? t("facilitate.in_review", { date: longDate(workshop.review_until) })
      : ""
  return workshop.state === "closed" ? t("facilitate.is_closed") : t("facilitate.closing_hint")
}

// What anybody reads is the harvest as it was published: what came after is in it once it is
// published again.
/** @param {Desk} desk */
const again = desk => html`<button class="button is-wide is-main" data-tap="publish"
  @click=${() => lookFirst(desk)}>${t("facilitate.publish_again")}</button>
  <p class="hint">${t("facilitate.publish_again_hint")}</p>`

// Of a rehearsal there is nothing to publish.
/** @param {Desk} desk @param {boolean} over */
function publishing(desk, over) {
  const { published, published_seq: seq = Infinity } = desk.state.workshop
  if (desk.unfolded.publishing) return html`${publishingCheck(desk)}${faultAt(desk, "publishing")}`
  return html`${published && desk.device.seq > seq ? again(desk) : nothing}
    <button class="button is-wide ${over && !published ? "is-main" : ""}" data-tap="publish"
      id="publish-ask" @click=${() =>
        published ? request(desk, "unpublish", t("facilitate.unpublished_now")) : lookFirst(desk)}>
      ${t(published ? "facilitate.unpublish" : "facilitate.publish")}</button>
    <p class="hint">${t(
      published ? "facilitate.published_hint" : "facilitate.unpublished_hint",
    )}</p>`
}

/**
 * In the last stage and after it: close, open again, publish; the harvest is there in every stage.
 * @param {Desk} desk
 */
export function closing(desk) {
  const { state, page } = desk
  const over = isOver(state.workshop)
  const last = state.plan.stages.at(-1)?.id === state.stage?.id
  if (!over && !last) return nothing
  return html`<section class="side-card">
    <h2>${t(over ? "facilitate.over" : "facilitate.closing")}</h2>
    <p>${where(state)}</p>
    <a class="button is-wide" href=${`/${page.code}/harvest`}
      target="_blank">${arrow()}${t("facilitate.link_harvest")}</a>
    <a class="button is-wide" href=${`/${page.code}/harvest.md`}
      download>${download()}${t("facilitate.link_markdown")}</a>
    ${state.workshop.rehearsal ? nothing : publishing(desk, over)}
    ${state.workshop.state === "closed" ? nothing : close(desk)}
    ${
      over
        ? html`<button class="button is-wide"
      @click=${() =>
        request(
          desk,
          "reopen_workshop",
          t("facilitate.reopened_now"),
        )}>${t("facilitate.reopen")}</button>`
        : nothing
    }
    ${faultAt(desk, "close")}
  </section>`
}
