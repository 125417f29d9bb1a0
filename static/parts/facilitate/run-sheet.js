import { html, nothing, repeat } from "../../draw.js"
import { forecast } from "../../plan-clock.js"
import { unveiledIn } from "../../selectors.js"
import { t, timeOfDay } from "../../words.js"
import { arrow, fold, hourglass, lock, warning } from "../icons.js"
import { faultAt } from "./fault.js"

/** @import { Drawn, Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Stage, State } from "../../state.d.ts" */

/** @param {number} seconds */
const minutes = seconds => Math.round(seconds / 60)

// Minutes used and planned; of a stage that has not been held only what is planned.
/** @param {Desk} desk @param {Stage} stage */
function used(desk, stage) {
  const { workshop, stage: current, spent = {} } = desk.state
  const running = workshop.state === "open" && current?.id === stage.id ? current?.started_at : null
  const seconds =
    (spent[stage.id] ?? 0) +
    (running ? Math.max(0, desk.device.now() - Date.parse(running)) / 1000 : 0)
  const hasRun = running || stage.id in spent
  if (!stage.minutes) return hasRun ? t("facilitate.minutes", { n: minutes(seconds) }) : ""
  return hasRun
    ? t("facilitate.minutes_of", { n: minutes(seconds), of: stage.minutes })
    : t("facilitate.minutes", { n: stage.minutes })
}

// People who are still choosing where votes are given now; who leaves takes their round away.
/** @param {Desk} it */
function stillVoting({ state, device }) {
  if (
    state.workshop.state !== "open" ||
    state.stage?.kind !== "vote" ||
    !state.now.votes ||
    (state.now.votes.blind && state.now.votes.revealed)
  )
    return 0
  const { participants = 0, done = 0, voted = 0 } = device.presence
  return Math.max(participants, done, voted) - done
}

// A step of the session, asked after once where people are still voting. `again`: in a new round.
/** @param {Desk} desk @param {UIEvent} event @param {Stage} stage */
function leave(desk, event, stage, again = false) {
  if (event.detail > 1) return
  const pending = desk.unfolded.leave
  if (stillVoting(desk) > 0 && pending?.stage !== stage.id) {
    desk.unfold("leave", { stage: stage.id, again })
    document.getElementById("leave-now")?.focus()
  } else {
    const { id, title } = stage
    const command = /** @type {const} */ ({ do: "start_stage", stage: id, ...(again && { again }) })
    desk.step(event, command, t("facilitate.now_in", { stage: title }))
  }
}

// What is asked under the button that was clicked.
/** @param {Desk} desk @param {Stage} stage */
function sure(desk, stage, again = false) {
  const { leave: pending } = desk.unfolded
  const n = stillVoting(desk)
  if (pending?.stage !== stage.id || pending.again !== again || n <= 0) return nothing
  const cancel = () => {
    desk.unfold("leave", null)
    document.getElementById(`to-${stage.id}`)?.focus()
  }
  return html`<div class="stack-s" role="group" aria-label=${t("facilitate.leave_vote")}>
    <p>${t("facilitate.still_busy", { n })} ${t("facilitate.leave_sure")}</p>
    <button class="button is-main is-wide" id="leave-now"
      @click=${event => leave(desk, event, stage, again)}>${t("facilitate.leave_now")}</button>
    <button class="button is-wide" @click=${cancel}>${t("facilitate.wait")}</button></div>`
}

// Where the room goes on to: in the step that is now, under what is said in it. A button of its own
// that lay over the list would lie over steps, and who means to look at one would move the room.
/** @param {Desk} desk */
export function onward(desk) {
  const { workshop, stage, plan } = desk.state
  const at = plan.stages.findIndex(each => each.id === stage?.id)
  const next = plan.stages[workshop.state === "waiting" ? 0 : at + 1]
  if (!next) return html`<p class="hint">${t("facilitate.last_stage")}</p>`
  /** @param {Handled} event */
  const start = event => leave(desk, event, next)
  return html`<button class="button is-main is-wide" id=${`to-${next.id}`} @click=${start}>${
    workshop.state === "waiting" ? t("facilitate.start") : html`${t("facilitate.next")}${arrow()}`
  }</button>${sure(desk, next)}${
    desk.state.now.blind && !unveiledIn(desk.state)
      ? html`<p class="hint">${t("facilitate.ends_vote")}</p>`
      : nothing
  }`
}

/** @type {Record<string, () => Drawn>} */
const ICONS = { sealed: lock, checked: hourglass }

// Cards show at once, when they are passed, or all together; and when one wants which.
/** @param {string} cards */
function howCardsShow(cards) {
  const icon = ICONS[cards]
  return html`<p class="hint cards-${cards}">${
    icon ? html`${icon()}<b>${t(`facilitate.cards_${cards}`)}.</b> ` : nothing
  }${t(`facilitate.cards_${cards}_when`)}</p>`
}

// Choosing a stage shows what to say in it; only a button of its own takes the room there.
/** @param {Desk} desk @param {Stage} stage @param {boolean} isNow */
function chosen(desk, stage, isNow) {
  const { workshop, spent = {} } = desk.state

  const hasRun = isNow || stage.id in spent
  const cards = (isNow && desk.state.stage?.cards) || stage.posts?.cards
  // its totals were on this page, so going back begins a new round
  const isAnew = desk.state.now.anew?.includes(stage.id)
  return html`<div class="say">
    ${stage.facilitator ? html`<p>${stage.facilitator}</p>` : nothing}
    ${stage.posts ? howCardsShow(cards ?? "live") : nothing}
    ${isNow ? onward(desk) : nothing}
    ${
      workshop.state === "open" && !isNow
        ? html`<button class="button is-wide"
      @click=${event => leave(desk, event, stage)}>${t(
        hasRun ? "facilitate.go_back" : "facilitate.go",
      )}</button>${sure(desk, stage)}${
        isAnew
          ? html`<p
        class="hint">${t("facilitate.seen_hint")}</p>`
          : nothing
      }`
        : nothing
    }
    ${
      workshop.state === "open" &&
      hasRun &&
      stage.votes &&
      desk.unfolded.stage === stage.id &&
      !isAnew
        ? html`<button class="button is-wide"
          @click=${event => leave(desk, event, stage, true)}>${t("facilitate.again")}</button>
          ${sure(desk, stage, true)}<p class="hint">${t("facilitate.again_hint")}</p>`
        : nothing
    }
  </div>`
}

/** @param {Desk} desk @param {Stage} stage @param {Element | null} step */
function unfold(desk, stage, step) {
  desk.unfold("stage", desk.unfolded.stage === stage.id ? null : stage.id)
  step?.scrollIntoView({ block: "nearest" })
}

/** @param {Desk} desk @param {Stage} stage */
function stop(desk, stage) {
  const { workshop, stage: current, spent = {} } = desk.state
  const isNow = workshop.state === "open" && current?.id === stage.id
  const open = isNow || desk.unfolded.stage === stage.id
  const kind = isNow ? "is-now" : stage.id in spent ? "is-past" : ""
  return html`<li class=${open && !isNow ? `${kind} is-chosen` : kind}>
    <button class="stop" aria-current=${isNow ? "step" : nothing} aria-expanded=${open}
      @click=${event => unfold(desk, stage, event.currentTarget.parentElement)}>
      <span>${stage.title}</span><span class="mins">${used(desk, stage)}</span></button>
    ${open ? chosen(desk, stage, isNow) : nothing}</li>`
}

// Steps that are over make room, but for the last one: somebody may go back there.
/** @param {Desk} desk */
function past({ state: { workshop, plan, stage } }) {
  const at = plan.stages.findIndex(each => each.id === stage?.id)
  return workshop.state === "open" && at > 2 ? plan.stages.slice(0, at - 1) : []
}

/** @param {Desk} desk */
const inSight = desk =>
  desk.unfolded.past ? desk.state.plan.stages : desk.state.plan.stages.slice(past(desk).length)

/** @param {Desk} desk */
function foldedPast(desk) {
  const n = past(desk).length
  if (!n) return nothing
  return html`<button class="unfolds past-steps" aria-expanded=${Boolean(desk.unfolded.past)}
    @click=${() => desk.unfold("past", !desk.unfolded.past)}>${fold()}${t("facilitate.past_steps", {
      n,
    })}</button>`
}

/**
 * When it will be over if each step keeps its minutes; and what could give, where that is too late.
 * @param {Desk} desk
 */
export function outlook({ state, device }) {
  const now = device.now()
  const ahead = forecast(state, now)
  if (!ahead) return nothing
  const { left, late, give: suggestion } = ahead
  const at = timeOfDay(new Date(now + left * 60_000).toISOString())
  const shorter =
    suggestion &&
    t("facilitate.could_give", {
      step: suggestion.stage.title,
      to: suggestion.to,
      from: suggestion.stage.minutes,
    })
  return html`<p class="small quiet outlook">${t("facilitate.left", { n: left, at })}</p>
    ${
      late
        ? html`<p class="caution outlook">${warning()}<span>${t("facilitate.runs_over", {
            n: late,
          })} ${shorter ?? nothing}</span></p>`
        : nothing
    }`
}

/** The steps of the session, what to say in each, and the way on. @param {Desk} desk */
export const runSheet = desk => html`
  <nav class="pane is-side run" aria-label=${t("facilitate.run_sheet")}>
    <h1>${t("facilitate.run_sheet")}<span class="unseen">: ${desk.state.workshop.title}</span></h1>
    ${desk.state.workshop.state === "waiting" ? onward(desk) : nothing}
    ${outlook(desk)}
    ${faultAt(desk, "step")}
    ${foldedPast(desk)}
    <ol class="sheet-run">${repeat(
      inSight(desk),
      stage => stage.id,
      stage => stop(desk, stage),
    )}</ol>
  </nav>`

/**
 * Brings the step that is now into sight, with what is said in it: in its own pane, so that
 * nobody's page moves.
 */
export function showNow() {
  const now = document.querySelector(".sheet-run .is-now")
  const pane = now?.closest(".run")
  if (!now || !pane) return
  const { top, bottom } = pane.getBoundingClientRect()
  const step = now.getBoundingClientRect()
  const under = Math.min(Math.max(0, step.bottom - bottom), step.top - top)
  pane.scrollTop += step.top < top ? step.top - top : under
}
