// What a facilitator holds in one hand: the step that is now and what to say in it, the way on, the
// next topic, and what nobody should see longer than a moment.
import { html, nothing } from "../../draw.js"
import { stageOf } from "../../selectors.js"
import { t } from "../../words.js"
import { offline, people } from "../icons.js"
import { isOffline } from "../offline.js"
import { isOver } from "../over.js"
import { rehearsalChip } from "../rehearsal-chip.js"
import { calm } from "./calm.js"
import { stageClock } from "./clock.js"
import { faultAt } from "./fault.js"
import { onward, outlook } from "./run-sheet.js"
import { topics } from "./topics.js"
import { voting } from "./voting.js"

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
export const remoteHead = desk => html`<header class="bar on-field remote-bar">
  <p class="here">${people()}<b class="number">${desk.device.presence.participants ?? 0}</b><span
    class="unseen"> ${t("facilitate.connected", {
      n: desk.device.presence.participants ?? 0,
    })}</span></p>
  ${rehearsalChip(desk.state)}
  ${
    isOffline(desk.device)
      ? html`<p class="offline" role="status">${offline()}${t("facilitate.offline")}</p>`
      : nothing
  }
  <div class="row push">${stageClock(desk)}${faultAt(desk, "clock")}</div></header>`

/** The title of the step after this one. @param {Desk} desk */
function after({ state }) {
  const at = state.plan.stages.findIndex(({ id }) => id === state.stage?.id)
  const next = state.plan.stages[at + 1]
  return next
    ? html`<p class="small quiet">${t("facilitate.remote_after", { step: next.title })}</p>`
    : nothing
}

/** @param {Desk} desk */
function stepNow(desk) {
  const { workshop } = desk.state
  const stage = stageOf(desk.state)
  if (isOver(workshop)) return html`<h1 id="title">${t("facilitate.remote_over")}</h1>`
  return html`${
    stage
      ? html`<p class="small quiet">${t("facilitate.remote_step", {
          n: stage.place,
          m: stage.of,
        })}</p>
    <h1 id="title" dir="auto">${stage.title}</h1>`
      : html`<h1 id="title" dir="auto">${workshop.title}</h1>`
  }
    ${stage?.facilitator ? html`<p class="say-now" dir="auto">${stage.facilitator}</p>` : nothing}
    ${outlook(desk)}
    ${onward(desk)}${after(desk)}${faultAt(desk, "step")}`
}

/** @param {Desk} desk */
export function remoteMain(desk) {
  const stage = desk.state.workshop.state === "open" ? stageOf(desk.state) : null
  return html`<main class="wrap remote" id="main">
    <section class="side-card" aria-labelledby="title">${stepNow(desk)}</section>
    ${stage?.votes ? voting(desk) : nothing}
    ${topics(desk, stage)}
    ${calm(desk)}</main>`
}
