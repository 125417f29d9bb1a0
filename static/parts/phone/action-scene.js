import { find } from "../../dom.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { earlierActions } from "../earlier.js"
import { plus } from "../icons.js"
import { mark } from "../mark.js"
import { coreQuestion } from "../question.js"
import {
  draftedActions,
  keepAction,
  openAction,
  openedAction,
  rolesOf,
  wrongIn,
} from "./action-draft.js"
import { actionForm } from "./action-form.js"
import { actionsOfOthers, ownActions } from "./actions.js"
import { paged } from "./targets.js"
import { supportLine, topLines } from "./topics.js"

/** @import { Asked, Line, Numbered } from "../../state.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { ActionDraft, OwnAction, Phone, PlacedStage } from "../../models.d.ts" */

const LINES = 6
const NO_LINE = "none"

/**
 * An action of mine, back in the form: its role is one of the plan's or another.
 * @param {Phone} phone
 */
const change =
  phone =>
  (/** @type {OwnAction} */ { id, theme, what, who, when = "", first_step = "" }) => {
    const role = rolesOf(phone.state).includes(who)
    openAction(phone, id, {
      action: id,
      theme,
      what,
      when,
      first_step,
      who: role ? who : "",
      other: role ? "" : who,
    })
  }

/** @param {Phone} phone @param {Set<string | null | undefined>} begun */
function drawLine(phone, begun) {
  const { state } = phone
  /** @param {string} id */
  const actionCount = id =>
    Object.values(state.actions ?? {}).filter(({ theme, status }) => theme === id && !status).length
  return (/** @type {Line & { is: Numbered }} */ line) => html`<li class="card" id=${line.id}
    data-category-nr=${line.is.nr}>
    ${mark(line.is)}
    <p dir="auto">${line.name}</p>
    <div class="under">
      <span class="row is-whole">${supportLine(state, line, true)} ${
        actionCount(line.id)
          ? html`<span>${t("phone.n_actions", { n: actionCount(line.id) })}</span>`
          : nothing
      }</span>
      <button class="button" @click=${() => openAction(phone, line.id, { theme: line.id })}>
        ${plus()}${t(begun.has(line.id) ? "phone.go_on_action" : "phone.make_action")}<span
          class="unseen">: ${line.name}</span>
      </button>
    </div>
  </li>`
}

/** @param {Phone} phone */
function lines(phone) {
  const begun = new Set(draftedActions(phone).map(({ key }) => key))
  const all = topLines(phone.state)
  return html`<section class="stack-s" aria-labelledby="lines">
    <h2 class="is-small" id="lines">${t("phone.from_insight")}</h2>
    ${all.length ? paged(phone, "act", all, drawLine(phone, begun), LINES) : nothing}
    <button class="button is-wide"
      @click=${() => openAction(phone, NO_LINE)}>${plus()}${t(
        begun.has(NO_LINE)
          ? "phone.go_on_action"
          : all.length
            ? "phone.other_action"
            : "phone.make_action",
      )}</button>
  </section>`
}

/** @param {Phone} phone @param {ActionDraft} draft */
function form(phone, draft) {
  const close = () => {
    keepAction(phone, draft.key, null)
    openAction(phone, null)
  }
  /** @param {Handled} event */
  const send = event => {
    event.preventDefault()
    const wrong = wrongIn(draft)
    if (wrong) {
      phone.isWrong(wrong[0], wrong[1])
      return find(`#${wrong[0]}:not([hidden]), [name=${wrong[0]}]`, event.currentTarget)?.focus()
    }
    const { action, theme, what, when, first_step } = draft
    phone.ask(
      /** @type {Asked} */ ({
        do: action ? "edit_action" : "add_action",
        action,
        theme,
        what,
        who: draft.who || draft.other,
        when,
        first_step,
      }),
      "phone.action_saved",
    )
    close()
  }
  const remove = () => {
    phone.ask(
      { do: "remove_action", action: /** @type {string} */ (draft.action) },
      "phone.action_gone",
    )
    close()
  }
  return {
    name: "acting",
    main: actionForm(phone, draft, send, remove),
    foot: html`<footer class="foot">
      <div class="pair">
        <button class="button is-plain is-small" type="button"
          @click=${() => openAction(phone, null)}>${t("phone.back")}</button>
        <button class="button is-main"
          form="action">${draft.action ? t("shared.save") : t("phone.add_action")}</button>
      </div>
    </footer>`,
  }
}

/**
 * From insight to action: → {name, main, foot}. The form stands alone; else my actions, the lines,
 * and what others will do.
 * @param {Phone} phone
 * @param {PlacedStage} stage @param {unknown} open
 */
export function actionScene(phone, stage, open) {
  const draft = open ? openedAction(phone) : null
  if (draft) return form(phone, draft)
  return {
    name: "act",
    main: html`${
      stage.participant ? html`<p class="lead">${stage.participant}</p>` : nothing
    } ${ownActions(phone, open ? change(phone) : null)}
      ${open ? lines(phone) : nothing} ${actionsOfOthers(phone)}
      ${earlierActions(phone.state)} ${coreQuestion(phone.state.workshop)}`,
    foot: nothing,
  }
}
