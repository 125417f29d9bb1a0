// What a facilitator is asked to look at: cards that wait, what holds a number, an address or a
// watched word, and what people reported. This page often stands on the big screen, so nothing of
// it is read there before somebody opens it, and then one at a time.

import { closest } from "../../dom.js"
import { html, nothing, repeat } from "../../draw.js"
import { ordinalOf } from "../../selectors.js"
import { t } from "../../words.js"
import { fold, hourglass, tick, warning } from "../icons.js"
import { faultAt } from "./fault.js"
import { typeIn } from "./form.js"
import { formIn } from "./forms.js"
import { hideNow } from "./hiding.js"
import { takeOff } from "./named.js"

/** @import { Desk } from "./desk.js" */
/** @import { Subject } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Action, State } from "../../state.d.ts" */

/**
 * Something in the tray: `name`, what it is called without saying what it says.
 * @typedef {Pick<Action, "status" | "watch" | "reports" | "whys" | "organisations">} Watched
 * @typedef {{ name: string, words: string, isTheme?: boolean }} Called
 * @typedef {Subject & Watched & Called & { tray: true }} Asked
 */

/** @param {Asked} thing */
const inTurn = ({ id }) => ordinalOf(id)

/** What everybody reads already comes first; then who waits longest. @param {Asked} thing */
const urgency = ({ reports = 0, status }) => (status ? 0 : 1 + reports)

/** @param {Watched} thing */
const isAsked = ({ status, watch, reports }) =>
  status ? status === "waiting" : Boolean(watch || reports)

/**
 * Those of these things that a facilitator is asked to look at.
 * @template {Watched} T
 * @param {Record<string, T> | undefined} things @param {(thing: T) => Called} call
 * @returns {Asked[]}
 */
const askedOf = (things = {}, call) =>
  Object.entries(things)
    .filter(([, thing]) => isAsked(thing))
    .map(([id, thing]) => ({ ...thing, ...call(thing), id, tray: true }))

/** @param {State} state */
const inTray = ({ insights, themes, objections, additions, actions }) =>
  [
    ...askedOf(insights, ({ number, text }) => ({
      name: t("facilitate.card_called", { number }),
      words: text,
    })),
    ...askedOf(themes, ({ title }) => ({
      name: t("facilitate.a_theme"),
      words: title,
      isTheme: true,
    })),
    ...askedOf(objections, ({ text }) => ({ name: t("facilitate.an_objection"), words: text })),
    ...askedOf(additions, ({ text }) => ({ name: t("facilitate.an_addition"), words: text })),
    ...askedOf(actions, ({ what, who, when, first_step: step, organisations = [] }) => ({
      name: t("facilitate.an_action"),
      words: [what, who, when, step, ...organisations].filter(Boolean).join(" · "),
    })),
  ].sort((a, b) => urgency(b) - urgency(a) || inTurn(a) - inTurn(b))

/** Opens what is first in it, for whoever comes by key. @param {Desk} desk */
export function toTray(desk) {
  const [first] = inTray(desk.state)
  if (!first) return
  desk.unfold("tray", first.id)
  document.getElementById(`tray-${first.id}`)?.focus()
}

// What was open stays open on the next one, so that a whole row of cards takes a key each.
/** @param {Desk} desk @param {Asked} thing @param {() => Promise<{ ok: boolean }>} command */
async function dealWith(desk, thing, command) {
  const all = inTray(desk.state)
  const at = all.findIndex(({ id }) => id === thing.id)
  const next = all[at + 1] ?? all[at - 1]
  const wasOpen = desk.unfolded.tray === thing.id
  const answer = await command()
  if (!answer.ok) return
  if (wasOpen) desk.unfolded.tray = next?.id
  desk.redraw()
  document.getElementById(next ? `tray-${next.id}` : "tray")?.focus()
}

/** @param {Desk} desk @param {Asked} thing */
const pass = (desk, thing) =>
  dealWith(desk, thing, () =>
    desk.ask(
      thing.id,
      { do: "check", target: thing.id, ok: true },
      t(thing.status ? "facilitate.passed" : "facilitate.cleared", { what: thing.name }),
    ),
  )

/** @param {Desk} desk @param {Asked} thing */
const foldAway = (desk, thing) => dealWith(desk, thing, () => hideNow(desk, thing))

/** @param {Desk} desk @param {Asked} thing @param {"hide" | "edit" | "rename"} what */
function write(desk, thing, what) {
  desk.unfold("form", { id: thing.id, what, back: `tray-${thing.id}`, tray: true })
  typeIn(`${what}:${thing.id}`)
}

/** What one may do, as {key, words, run}. @param {Desk} desk @param {Asked} thing */
const actsOn = (desk, thing) => [
  {
    key: "d",
    words: t(thing.status ? "facilitate.pass" : "facilitate.clear"),
    run: () => pass(desk, thing),
  },
  { key: "h", words: t("facilitate.tray_hide"), run: () => foldAway(desk, thing) },
  {
    key: "w",
    words: t("facilitate.tray_hide_why"),
    run: () => write(desk, thing, "hide"),
  },
  ...(thing.isTheme || thing.id[0] === "i"
    ? [
        {
          key: "e",
          words: t("facilitate.mend"),
          run: () => write(desk, thing, thing.isTheme ? "rename" : "edit"),
        },
      ]
    : []),
  ...(thing.organisations ?? []).map((name, n) => ({
    key: `name-${n}`,
    words: `${t("facilitate.name_hide")}: ${name}`,
    run: () => dealWith(desk, thing, () => takeOff(desk, thing.id, name)),
  })),
]

// Of a group it may be that its sentence isn't what somebody meant: that is no complaint.
/** @param {Asked} thing */
const causes = ({ status, watch = [], reports, isTheme }) =>
  html`${
    status ? html`<span class="chip">${hourglass()}${t("facilitate.waits")}</span>` : nothing
  } ${
    reports
      ? html`<span class="chip is-now">${warning()}${t(
          isTheme ? "facilitate.look_asked" : "facilitate.reported",
          { n: reports },
        )}</span>`
      : nothing
  } ${watch.map(kind => html`<span class="chip is-line">${t(`facilitate.watch_${kind}`)}</span> `)}`

/** @param {Desk} desk @param {Asked} thing */
const opened = (desk, thing) => html`<div class="tray-open">
  ${
    desk.unfolded.form?.tray && desk.unfolded.form.id === thing.id
      ? formIn(desk, thing)
      : html`<p class="said-so" dir="auto">${thing.words}</p>
    ${thing.whys?.map(
      why =>
        html`<p class="small quiet" dir="auto">${t(
          thing.isTheme ? "facilitate.look_why" : "facilitate.reported_why",
          { why },
        )}</p>`,
    )}
    <div class="two">${actsOn(desk, thing).map(
      ({ key, words, run }) => html`<button class="button is-small" data-key=${key}
        data-tap=${`tray-${key}`} @click=${run}><span>${words}</span>${
          key.length === 1 ? html`<kbd translate="no">${key.toUpperCase()}</kbd>` : nothing
        }</button>`,
    )}</div>`
  }${faultAt(desk, thing.id)}</div>`

/** @param {Desk} desk @param {Asked} thing */
function row(desk, thing) {
  const open = desk.unfolded.tray === thing.id
  const toggle = () => desk.unfold("tray", open ? undefined : thing.id)
  const { number, name } = thing
  return html`<li data-tray=${thing.id}><button class="unfolds tray-row" id=${`tray-${thing.id}`}
    aria-expanded=${open} @click=${toggle}>${fold()}<b>${
      number ? html`<span class="code" translate="no">${number}</span>` : name
    }</b>
    ${causes(thing)}</button>${open ? opened(desk, thing) : nothing}</li>`
}

// Arrows go from one to the next, letters do what its buttons do.
/** @param {Desk} desk @param {Handled} event @param {Asked[]} all */
function onKey(desk, event, all) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  if (event.target.closest("form")) return
  const at = all.findIndex(({ id }) => id === closest(event.target, "[data-tray]")?.dataset.tray)
  if (at < 0) return
  /** @type {Record<string, Asked | undefined>} */
  const neighbours = { ArrowDown: all[at + 1], ArrowUp: all[at - 1] }
  const to = neighbours[event.key]
  const command = actsOn(desk, all[at]).find(({ key }) => key === event.key.toLowerCase())
  if (!to && !command) return
  event.preventDefault()
  if (to) document.getElementById(`tray-${to.id}`)?.focus()
  else command?.run()
}

/** @param {Desk} desk @param {Asked[]} all */
function passAll(desk, all) {
  const n = all.filter(({ status }) => status).length
  return n > 1
    ? html`<button class="button is-wide" id="pass-all" @click=${() =>
        desk.ask(
          "tray",
          { do: "check", target: null, ok: true },
          t("facilitate.all_passed", { n }),
        )}>${tick()}${t("facilitate.pass_all", { n })}</button>`
    : nothing
}

/**
 * The tray; also while it is empty where new cards wait, so that one knows where they will come.
 * @param {Desk} desk
 */
export function tray(desk) {
  const all = inTray(desk.state)
  const { workshop, stage } = desk.state
  const expected = workshop.state === "open" && stage?.cards === "checked"
  if (workshop.state === "closed" || (!all.length && !expected)) return nothing
  return html`<section class="side-card tray" id="tray" tabindex="-1" aria-labelledby="tray-name">
    <h2 id="tray-name">${t("facilitate.tray")} <span class="quiet">${all.length}</span></h2>
    <p class="hint">${t(all.length ? "facilitate.tray_hint" : "facilitate.tray_empty")}</p>
    ${
      all.length
        ? html`<ul @keydown=${event => onKey(desk, event, all)}>${repeat(
            all,
            ({ id }) => id,
            thing => row(desk, thing),
          )}</ul>`
        : nothing
    }
    ${passAll(desk, all)}${faultAt(desk, "tray")}
  </section>`
}
