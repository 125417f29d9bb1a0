import { categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { tensionOf } from "../../tensions.js"
import { t } from "../../words.js"
import { bothInWords } from "../both.js"
import { bothWays } from "../icons.js"
import { mark } from "../mark.js"
import { trialChip } from "../trial.js"
import { footer, hallClock, headerAbove, lengthClass } from "./frame.js"
import { nextStage } from "./talk.js"
import { support, thumbsInHall } from "./topic.js"

/** @import { Line, State } from "../../state.d.ts" */
/** @import { View } from "../../models.d.ts" */
/** @import { Pulling } from "../../tensions.js" */

/** @param {State} state @param {Line} line */
function side(state, line) {
  const category = categoryOf(state, line.category)
  return html`<section class="pole" data-category-nr=${category.nr}>
    <div class="name">${mark(category)}<h2 class=${lengthClass(line.name)}
      dir="auto">${line.name}</h2></div>${trialChip(line)}${support(state, line)}</section>`
}

// This scene is there for what is in the spotlight.
/** @param {State} state */
const spotlit = state => /** @type {Pulling} */ (tensionOf(state, state.stage?.spotlight))

/**
 * Two lines that pull against each other, side by side and large: what it is that pulls, who is
 * behind each, how many support both, and the time that is left.
 * @param {View} view
 */
export function tension(view) {
  const { state } = view
  const pulling = spotlit(state)
  const [one, other] = pulling.lines
  const both = bothInWords(pulling)
  return html`${headerAbove(view, nothing)}
    <main class="is-tension">
      <div class="row is-apart"><h1 dir="auto">${pulling.text ?? t("screen.tension")}</h1>
        <div class="beside">${hallClock(view, true)}${thumbsInHall(state)}</div></div>
      <div class="poles">${side(state, one)}<span class="sign">${bothWays()}</span>${side(
        state,
        other,
      )}</div>
      ${both ? html`<p class="both">${both}</p>` : nothing}
    </main>
    ${footer(view, nextStage(view))}`
}
