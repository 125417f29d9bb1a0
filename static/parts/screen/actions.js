import { categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { topicsOf, topicsWithoutAction } from "../../ranking.js"
import { inOrder, lineOf } from "../../selectors.js"
import { dayOf, t } from "../../words.js"
import { earlierActions } from "../earlier.js"
import { arrow } from "../icons.js"
import { mark } from "../mark.js"
import { emptyColumn, waitingCards } from "./collect.js"
import { footer, hallClock, header, lengthClass } from "./frame.js"
import { keyed } from "./keyed.js"
import { inRotation } from "./rotation.js"

/** @import { Action, Identified, Line } from "../../state.d.ts" */
/** @import { View } from "../../models.d.ts" */

const AT_MOST = 5

/** @param {View} view @param {Identified<Action>} action @param {boolean} hidden */
function action(view, { id, theme, what, who, when, first_step: step, joined }, hidden) {
  const line = lineOf(view.state, theme)
  return html`<li class="card is-action ${view.isNew(id) ? "is-new" : ""}" data-turn
    ?hidden=${hidden}>
    ${line ? mark(categoryOf(view.state, line.category)) : arrow()}
    <div><p class="says ${lengthClass(what)}" dir="auto">${what}</p>
      ${step ? html`<p class="step">${t("screen.first_step", { text: step })}</p>` : nothing}</div>
    <div class="who"><p class="says"
      dir="auto">${who}</p>${
        when ? html`<p>${t("screen.by", { when: dayOf(when) })}</p>` : nothing
      }${joined ? html`<p>${t("shared.n_join", { n: joined })}</p>` : nothing}</div>
  </li>`
}

/** @param {Line[]} lines */
const open = lines =>
  lines.length
    ? html`<section class="open" aria-label=${t("screen.no_action_yet")}>
  <h2>${t("screen.no_action_yet")}:</h2>
  <ul>${lines.map(line => html`<li dir="auto">${line.title ?? line.text}</li>`)}</ul></section>`
    : nothing

/** @param {Identified<Action>[]} all @param {View} view */
function list(all, view) {
  const rotation = inRotation("actions", all, view.now, AT_MOST)
  return html`<ul class="cards" data-column="actions" data-total=${all.length}
    aria-label=${t("screen.newest_actions")}>
    ${keyed(rotation.cards, (each, at) =>
      action(view, each, at >= rotation.fits),
    )}${waitingCards(rotation)}</ul>`
}

// It tells how soon a room comes from talk to action.
/** @param {Action} [first] */
const firstAfter = first =>
  first?.after === undefined
    ? nothing
    : html` · ${t("screen.first_after", { n: Math.max(1, Math.round(first.after / 60)) })}`

/** @param {View} view */
const toDo = ({
  stage,
  title,
}) => html`<div class="talk"><p class="task">${stage?.participant ?? title}</p>
  ${emptyColumn(t("screen.no_actions"))}</div>`

/**
 * Who does what, by when, as it comes; and what the room found important that nobody took up yet.
 * @param {View} view
 */
export function actions(view) {
  const { state, title } = view
  const all = inOrder(state.actions).reverse()
  const lines = topicsOf(state)
  const left = topicsWithoutAction(state)
  const n = lines.length - left.length
  return html`${header(view, title, hallClock(view))}
    <main class="is-actions">${all.length ? list(all, view) : toDo(view)}${open(left)}
      ${earlierActions(state)}</main>
    ${footer(
      view,
      lines.length
        ? html`<b class="tally">${n}</b> ${t("screen.with_action", {
            n,
            of: lines.length,
          })}${firstAfter(all.at(-1))}`
        : nothing,
    )}`
}
