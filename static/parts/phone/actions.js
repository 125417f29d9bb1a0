import { categoryOf } from "../../categories.js"
import { html, nothing, repeat } from "../../draw.js"
import { lineOf } from "../../selectors.js"
import { dayOf, t } from "../../words.js"
import { earlierActions } from "../earlier.js"
import { hourglass, pen } from "../icons.js"
import { whyHidden } from "./card-fate.js"
import { joining } from "./joining.js"
import { myActions, othersActions } from "./own.js"
import { reporting } from "./reporting.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { OwnAction, Phone } from "../../models.d.ts" */

/**
 * An action to read: what first, then who and by when, the first step, and what it comes from.
 * `under` stands below.
 * @param {Phone} it
 * @param {OwnAction} action @param {boolean} own
 */
function action({ state }, { theme, what, who, when, first_step, waits }, own, under = nothing) {
  const line = lineOf(state, theme)
  return html`<li class="card is-action ${waits ? "is-waiting" : ""}"
    data-category-nr=${line ? categoryOf(state, line.category).nr : nothing}>
    <p dir="auto">${what}</p>
    <dl>
      <div><dt>${t("phone.who")}</dt><dd dir="auto">${who}</dd></div>
      ${when ? html`<div><dt>${t("phone.when")}</dt><dd>${dayOf(when)}</dd></div>` : nothing}
      ${
        first_step
          ? html`<div><dt>${t("phone.first_step")}</dt><dd dir="auto">${first_step}</dd></div>`
          : nothing
      }
      ${
        line
          ? html`<div><dt>${t("phone.action_on")}</dt><dd dir="auto">${line.name}</dd></div>`
          : nothing
      }
    </dl>
    ${
      own || under !== nothing
        ? html`<div class="under">${
            own ? html`<span class="chip is-own">${t("phone.your_action")}</span>` : nothing
          } ${under}</div>`
        : nothing
    }
  </li>`
}

/** @param {string} id @param {string} title @param {unknown} items */
const section = (id, title, items) => html`<section class="stack-s" aria-labelledby=${id}>
  <h2 class="is-small" id=${id}>${title}</h2>
  <ul class="stack-s">${items}</ul>
</section>`

/** @param {Phone} phone @param {OwnAction} own @param {((own: OwnAction) => void) | null} edit */
const changed = (phone, own, edit) => html`${
  own.waits && phone.stuck
    ? html`<span
      class="chip">${hourglass()}${t("phone.unsent")}</span><span>${t("phone.unsent_why")}</span>`
    : nothing
}
  ${own.joined ? html`<span>${t("shared.n_join", { n: own.joined })}</span>` : nothing}
  ${own.status ? html`<span>${whyHidden(own)}</span>` : nothing}
  ${
    edit && (!own.waits || own.sent)
      ? html`<button class="button is-plain is-end"
        @click=${() => edit(own)}>${pen()}${t("phone.change")}<span
          class="unseen">: ${own.what}</span></button>`
      : nothing
  }`

/** @param {Phone} phone @param {boolean} own */
const toRead = (phone, own) => (/** @type {OwnAction} */ each) =>
  action(
    phone,
    each,
    own,
    each.waits || each.status
      ? nothing
      : joining(phone, each, own ? nothing : reporting(phone, each.id, each.what)),
  )

/**
 * My actions; `edit(action)` opens one, where that may be.
 * @param {Phone} phone @param {((own: OwnAction) => void) | null} edit
 */
export function ownActions(phone, edit) {
  const actions = myActions(phone)
  /** @param {OwnAction} own */
  const draw = own =>
    action(phone, { ...own, waits: own.waits && phone.stuck }, false, changed(phone, own, edit))
  return actions.length
    ? section(
        "my-actions",
        t("phone.my_actions"),
        repeat(actions, ({ id }) => id, draw),
      )
    : nothing
}

/**
 * Those of everybody else, in the order in which they came: a new one is the last.
 * @param {Phone} phone
 */
export function actionsOfOthers(phone) {
  const others = othersActions(phone)
  return others.length
    ? section(
        "actions",
        t("phone.of_others"),
        repeat(others, ({ id }) => id, toRead(phone, false)),
      )
    : nothing
}

/** All actions, to read; and what came of those of before. @param {Phone} phone */
export function allActions(phone) {
  const all = [
    ...myActions(phone).map(toRead(phone, true)),
    ...othersActions(phone).map(toRead(phone, false)),
  ]
  return html`${
    all.length ? section("actions", t("phone.actions"), all) : nothing
  }${earlierActions(phone.state)}`
}
