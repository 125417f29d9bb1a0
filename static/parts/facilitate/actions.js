import { html, nothing, repeat } from "../../draw.js"
import { topicsWithoutAction } from "../../ranking.js"
import { inOrder, lineOf } from "../../selectors.js"
import { dayOf, t } from "../../words.js"
import { hide, plus } from "../icons.js"
import { actionEditor } from "./action-form.js"
import { faultAt } from "./fault.js"
import { typeIn } from "./form.js"
import { organisationsOf } from "./named.js"
import { toolButton } from "./tool-button.js"

/** @import { ActionForm } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Action, Identified, Line, State } from "../../state.d.ts" */

/** @param {State} state @param {string | null} id */
const nameIn = (state, id) => lineOf(state, id)?.name ?? t("facilitate.action_loose")

/** @param {ActionForm} form */
const keyOf = ({ id }) => `act:${id}`

/** @param {Desk} desk @param {ActionForm} form */
function unfold(desk, form) {
  desk.unfold("action", form)
  typeIn(keyOf(form))
}

/** @param {Desk} it @param {ActionForm} form */
const aboutOf = ({ state }, { action, line }) => {
  if (action) return t("facilitate.action_called", { what: state.actions?.[action]?.what ?? "" })
  return line
    ? t("facilitate.action_at", { what: nameIn(state, line) })
    : t("facilitate.new_action")
}

// One form for a new action (of a line, or of none) and for one that is changed.
/** @param {Desk} desk @param {ActionForm} open */
const form = (desk, open) =>
  actionEditor(
    desk,
    {
      id: open.id,
      key: keyOf(open),
      about: aboutOf(desk, open),
      target: open.action ?? open.line,
      at: ["action", open],
    },
    open,
  )

/** @param {Desk} desk @param {string} id */
async function remove(desk, id) {
  if (desk.unfolded.removing !== id) return desk.unfold("removing", id)
  const answer = await desk.ask(
    id,
    { do: "remove_action", action: id },
    t("facilitate.action_removed"),
  )
  if (answer.ok) desk.unfold("removing", null)
}

/** @param {Desk} desk @param {Identified<Action>} action */
const details = (desk, action) => {
  const { who, when, first_step: step, joined } = action
  return html`<p class="small quiet">${[
    who,
    when && dayOf(when),
    joined && t("shared.n_join", { n: joined }),
  ]
    .filter(Boolean)
    .join(" · ")}</p>
  ${organisationsOf(desk, action)}
  ${step ? html`<p class="small">${t("facilitate.action_step", { step })}</p>` : nothing}`
}

/** @param {Desk} desk @param {string} id @param {boolean} on */
const setVisible = (desk, id, on) =>
  desk.ask(
    id,
    { do: on ? "show_insight" : "hide_insight", insight: id },
    t(on ? "facilitate.action_shown" : "facilitate.action_hidden"),
  )

/** @param {Desk} desk @param {Identified<Action>} action */
function tools(desk, { id, what }) {
  const sure = desk.unfolded.removing === id
  const change = { id: `action-${id}`, action: id, back: `edit-${id}` }
  const edit = () => unfold(desk, change)
  return html`${toolButton("facilitate.action_edit", what, `edit-${id}`, edit)}
    ${toolButton("facilitate.action_hide", what, `hide-${id}`, () => setVisible(desk, id, false))}
    ${toolButton(
      sure ? "facilitate.action_remove_now" : "facilitate.action_remove",
      what,
      `remove-${id}`,
      () => remove(desk, id),
    )}`
}

/** @param {Desk} desk @param {Identified<Action>} action */
function row(desk, action) {
  const { id, status, what } = action
  if (desk.unfolded.action?.id === `action-${id}`)
    return html`<li>${form(desk, desk.unfolded.action)}</li>`
  const hidden = () => html`<p class="quiet row">${hide()}${t("facilitate.action_is_hidden")}</p>
    <div class="row tools">${toolButton(
      "facilitate.action_show",
      t("facilitate.action_is_hidden"),
      `show-${id}`,
      () => setVisible(desk, id, true),
    )}</div>`
  const visible = () =>
    html`<p dir="auto">${what}</p>${details(desk, action)}<div
      class="row tools">${tools(desk, action)}</div>`
  return html`<li>${status ? hidden() : visible()}${faultAt(desk, id)}</li>`
}

// A line that the room talks about; its form stands where its name stands.
/** @param {Desk} desk @param {Line} line */
const offer = (desk, { id, name }) => html`<button class="pick-line" id=${`act-${id}`}
  @click=${() => actOn(desk, { id }, `act-${id}`)}>${plus()}<span>${name}</span></button>`

// Lines that the room found most carried and that nobody took up yet: one tap, and their form is
// there.
/** @param {Desk} it */
const waiting = ({ state }) => (state.stage?.kind === "discuss" ? [] : topicsWithoutAction(state))

/** @param {Desk} desk @param {Line[]} lines */
function list(desk, lines) {
  const { action } = desk.unfolded
  return !lines.length
    ? nothing
    : html`<h3>${t("facilitate.without_action")}</h3><ul class="stack-s">${repeat(
        lines,
        ({ id }) => id,
        line =>
          html`<li>${
            action?.line === line.id
              ? html`<p dir="auto">${line.name}</p>${form(desk, action)}`
              : offer(desk, line)
          }</li>`,
      )}</ul>`
}

/** @param {Desk} desk @param {string | null} line @param {Identified<Action>[]} own */
const ofLine = (desk, line, own) => html`<h3>${nameIn(desk.state, line)}</h3>
  <ul class="stack-s own">${repeat(
    own,
    ({ id }) => id,
    each => row(desk, each),
  )}</ul>`

// A form that is open on a line stays where somebody types in it, also when the line is no longer
// among those that wait.
/** @param {Desk} desk @param {ActionForm} fresh @param {boolean} isShown */
function anew(desk, fresh, isShown) {
  const { action: open } = desk.unfolded
  if (open?.id === fresh.id) return form(desk, open)
  return html`${
    open?.line && !isShown
      ? html`<h3>${nameIn(desk.state, open.line)}</h3>${form(desk, open)}`
      : nothing
  }
    <button class="button is-wide" id=${fresh.back}
      @click=${() => unfold(desk, fresh)}>${plus()}${t("facilitate.new_action")}</button>`
}

/**
 * The form for an action of this line comes up, in the card of actions.
 * @param {Desk} desk @param {{ id: string }} line @param {string} back
 */
export const actOn = (desk, { id }, back) => unfold(desk, { id: `line-${id}`, line: id, back })

/** Who does what: the actions by the line that they come from. @param {Desk} desk */
export function actionsCard(desk) {
  const all = inOrder(desk.state.actions)
  /** @param {Action} action */
  const lineOfAction = action => action.theme ?? null
  const lines = new Map(
    all
      .map(action => lineOfAction(action))
      .map(line => [line, all.filter(each => lineOfAction(each) === line)]),
  )
  const fresh = { id: "new-action", back: "action-new" }
  const without = waiting(desk)
  return html`<section class="side-card actions"><h2>${t("facilitate.actions")} <span
    class="quiet">${all.length}</span></h2>
    ${repeat(
      lines,
      ([line]) => line,
      ([line, own]) => ofLine(desk, line, own),
    )}
    ${list(desk, without)}
    ${anew(
      desk,
      fresh,
      without.some(({ id }) => id === desk.unfolded.action?.line),
    )}
  </section>`
}
