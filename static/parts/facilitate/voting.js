import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { grains } from "../grains.js"
import { warning } from "../icons.js"
import { faultAt } from "./fault.js"
import { unveiling } from "./unveiling.js"

/** @import { Desk } from "./desk.js" */
/** @import { Presence, RunningStage, State } from "../../state.d.ts" */

/** @param {Desk} desk @param {string} stage */
const reveal = async (desk, stage) => {
  const answer = await desk.ask("reveal", { do: "reveal", stage }, t("facilitate.revealed"))
  if (answer.ok) desk.unfold("reveal", false)
}

/** @param {Desk} desk */
function later(desk) {
  desk.unfold("reveal", false)
  document.getElementById("reveal-ask")?.focus()
}

/** @param {Desk} desk @param {string} stage @param {number} busy */
function question(desk, stage, busy) {
  return html`<div class="stack-s" role="group" aria-label=${t("facilitate.close_vote")}>
    <p>${
      busy > 0 ? t("facilitate.still_busy", { n: busy }) : t("facilitate.all_done")
    } ${t("facilitate.reveal_hint")}</p>
    <button class="button is-main is-wide" id="reveal-now"
      @click=${() => reveal(desk, stage)}>${t("facilitate.reveal")}</button>
    ${
      desk.state.now.votes
        ? html`<button class="button is-wide" id="by-line"
      @click=${() => byLine(desk, stage)}>${t("facilitate.reveal_by_line")}</button>`
        : nothing
    }
    <button class="button is-wide" @click=${() => later(desk)}>${t("facilitate.wait")}</button>
  </div>`
}

/** @param {Desk} desk @param {string} stage */
function byLine(desk, stage) {
  desk.unfold("reveal", false)
  desk.unfold("unveil", stage)
  document.getElementById("unveiling")?.focus()
}

/** @param {Desk} desk */
function asks(desk) {
  desk.unfold("reveal", true)
  document.getElementById("reveal-now")?.focus()
}

// While a round votes blind there are no totals anywhere, this page included: it may be on the
// projector.
/** @param {Desk} desk */
export function voting(desk) {
  const { state, device } = desk
  const lines = unveiling(desk)
  if (lines) return lines
  if (state.now.blind && state.stage) return progress(desk, state.stage, device.presence)
  if (state.workshop.state === "open" && state.stage?.blind) return outcome(state)
  const hanging = state.rounds?.[state.now.reveal ?? ""]
  if (!hanging) return nothing
  return html`<section class="side-card"><h2>${t("facilitate.vote")}</h2><p>${t(
    "facilitate.not_revealed",
  )}</p>
    <button class="button is-main is-wide"
      @click=${() => reveal(desk, hanging.stage)}>${t("facilitate.reveal")}</button>
    ${faultAt(desk, "reveal")}</section>`
}

// Ballots beside people: a phone that sleeps isn't connected, so this is a reason to look and no
// proof.
/** @param {number} n @param {number | undefined} m */
const fits = (n, m) =>
  m === undefined || n <= m
    ? nothing
    : html`<p class="notice is-alarm">${warning()}<span>${t("facilitate.too_many", {
        n,
        m,
      })}</span></p>`

// Of marks the list beside it says how the hall sees them.
/** @param {State} state */
function outcome({ ballots, now, rounds, stage }) {
  const n = ballots?.[stage?.round ?? ""] ?? 0
  const m = rounds?.[stage?.round ?? ""]?.present
  return html`<section class="side-card"><h2>${t("facilitate.outcome")}</h2>
  <p>${t(now.ratings ? "shared.raters" : "facilitate.voters", { n })} ${
    m === undefined ? nothing : t("facilitate.present", { m })
  } ${now.ratings ? nothing : t("facilitate.outcome_hint")}</p>
  ${fits(n, m)}</section>`
}

/** @param {Desk} desk @param {RunningStage} stage @param {Presence} presence */
function progress(desk, stage, { participants = 0, done = 0, voted = 0 }) {
  const of = Math.max(participants, done, voted)
  return html`<section class="side-card">
    <h2>${t("facilitate.vote")}</h2>
    <p><b class="number big">${done}</b> ${t("facilitate.done_of", { n: of })}</p>
    <div class="is-people">${grains(done, of)}</div>
    <p class="hint">${t(desk.state.now.ratings ? "facilitate.rated" : "facilitate.voted", {
      n: voted,
    })} ${t("facilitate.blind")}</p>
    ${fits(voted, Math.max(participants, desk.state.rounds?.[stage.round]?.present ?? 0))}
    ${
      desk.unfolded.reveal
        ? question(desk, stage.id, of - done)
        : html`<button class="button is-main is-wide" id="reveal-ask"
          @click=${() => asks(desk)}>${t("facilitate.close_vote")}</button>`
    }
    ${faultAt(desk, "reveal")}
  </section>`
}
