import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { spaced } from "../code.js"
import { large, offline, people, undo } from "../icons.js"
import { logo } from "../logo.js"
import { isOffline } from "../offline.js"
import { stageClock } from "./clock.js"
import { faultAt } from "./fault.js"
import { hallPanel } from "./hall-panel.js"
import { sentenceOf } from "./last-acts.js"
import { links } from "./links.js"
import { rehearsing } from "./rehearsing.js"

/** @import { Desk } from "./desk.js" */

// Of the last act of any facilitator, which its title names.
/** @param {Desk} desk */
function undoLast(desk) {
  const [last] = desk.state.acts ?? []
  return html`<button class="button" id="undo" aria-disabled=${!last}
    title=${last ? sentenceOf(desk, last) : t("problem.nothing_to_undo")}
    @click=${() => last && desk.undo(last.act)}>${undo()}<span
      class="in-words">${t("facilitate.undo")}</span></button>`
}

// What stays in sight in every stage: code, people, connection, clock, and the way to the other
// screens.
/** @param {Desk} desk */
export function bar(desk) {
  const { device, page, state } = desk
  const participants = device.presence.participants ?? 0
  return html`
    <header><div class="bar on-field">
      ${logo()}
      <p class="session-code">${t("facilitate.code")} <b translate="no">${spaced(page.code)}</b></p>
      ${state.workshop.rehearsal ? rehearsing(desk) : nothing}
      <p class="here">${people()}<b class="number">${participants}</b><span
        class="unseen"> ${t("facilitate.connected", { n: participants })}</span></p>
      ${
        !isOffline(device)
          ? nothing
          : html`<p class="offline" role="status">${offline()}${t("facilitate.offline")}</p>`
      }
      <div class="row push">${stageClock(desk)}${faultAt(desk, "clock")}</div>
      <div class="row">
        ${undoLast(desk)}
        ${links(desk)}
        ${state.workshop.rehearsal ? nothing : rehearsing(desk)}
        <button class="button" aria-pressed=${desk.big}
          @click=${() => desk.enlarge()}>${large()}${t("facilitate.big")}</button>
        ${hallPanel(desk)}
      </div></div>
      <p class="core-question"><span
        class="unseen">${t("shared.core_question")}: </span>${state.workshop.question}</p>
    </header>`
}
