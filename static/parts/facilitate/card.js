import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { hide, hourglass } from "../icons.js"
import { elsewhere, isElsewhere } from "./elsewhere.js"
import { faultAt } from "./fault.js"
import { isOpenOn } from "./form.js"
import { formOn } from "./forms.js"
import { hideNow } from "./hiding.js"
import { moreButton } from "./menu.js"
import { mergedOn } from "./merging.js"
import { objectionsOn } from "./objections.js"
import { under } from "./under.js"

/** @import { BoardCard, ShownCounts } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk @param {BoardCard} insight @param {boolean} isNow */
const menuOf = (desk, insight, isNow) =>
  moreButton(desk, insight.id, t("facilitate.more_for", { number: insight.number }), isNow)

// A hidden card stays folded, so that the hall doesn't read it over a shoulder.
/** @param {Desk} desk @param {BoardCard} insight @param {boolean} isNow */
const folded = (desk, insight, isNow) => html`
  <p>${hide()}<span class="unseen">${t("facilitate.card")} </span>${t(
    insight.status === "hidden" ? "facilitate.is_hidden" : "facilitate.is_withheld",
    { number: insight.number },
  )}</p>
  ${menuOf(desk, insight, isNow)}${faultAt(desk, insight.id)}`

// Nor does it read a card that waits: the tray opens one at a time.
/** @param {Desk} desk @param {BoardCard} insight @param {boolean} isNow */
const waiting = (desk, insight, isNow) => html`
  <p>${hourglass()}<span class="unseen">${t("facilitate.card")} </span>${t(
    "facilitate.is_waiting",
    {
      number: insight.number,
    },
  )}</p>
  ${menuOf(desk, insight, isNow)}${faultAt(desk, insight.id)}`

/** @param {Desk} desk @param {BoardCard} insight @param {boolean} isNow */
const tick = (
  desk,
  insight,
  isNow,
) => html`<label class="pick"><input type="checkbox" tabindex=${isNow ? 0 : -1}
  .checked=${desk.picked.has(insight.id)}
    @change=${event => desk.pick(insight.id, event.target.checked)}><span
  class="unseen">${t("facilitate.pick")} </span><span class="code"
    translate="no">${insight.number}</span></label>`

// While cards come in, what must not stand on the big screen is gone with one click.
/** @param {Desk} desk @param {BoardCard} insight */
const atOnce = (desk, insight) =>
  desk.state.stage?.kind === "collect" && desk.state.workshop.state === "open"
    ? html`<button class="more" tabindex="-1"
    aria-label=${t("facilitate.hide_at_once", { number: insight.number })}
    @click=${() => hideNow(desk, insight)}>${hide()}</button>`
    : nothing

/** @param {Desk} desk @param {BoardCard} insight */
const newMark = (desk, { id }) =>
  desk.fresh.has(id) ? html`<b class="chip is-now">${t("facilitate.new")}</b> ` : nothing

/**
 * @param {Desk} desk @param {BoardCard} insight @param {ShownCounts} counts @param {boolean} isNow
 */
const readable = (desk, insight, counts, isNow) => html`
  <p>${tick(desk, insight, isNow)} ${newMark(desk, insight)}<span
    class="words">${insight.text}</span></p>
  <div class="card-tools">${atOnce(desk, insight)}${menuOf(desk, insight, isNow)}</div>
  ${elsewhere(desk, insight.id)}
  ${under(desk, insight, counts)}${mergedOn(desk, insight)}${objectionsOn(
    desk,
    insight.id,
  )}${faultAt(desk, insight.id)}`

/**
 * @param {Desk} desk @param {BoardCard} insight @param {ShownCounts} counts @param {boolean} isNow
 */
function inside(desk, insight, counts, isNow) {
  if (isOpenOn(desk, insight.id)) return { kind: "has-form", content: formOn(desk, insight) }
  if (insight.status === "hidden" || insight.status === "withheld")
    return { kind: "is-hidden", content: folded(desk, insight, isNow) }
  if (insight.status === "waiting")
    return { kind: "is-hidden", content: waiting(desk, insight, isNow) }
  return {
    kind: [
      desk.picked.has(insight.id) && "is-picked",
      desk.fresh.has(insight.id) && "is-new",
      isElsewhere(desk, insight.id) && "is-elsewhere",
    ]
      .filter(Boolean)
      .join(" "),
    content: readable(desk, insight, counts, isNow),
  }
}

/** @param {Desk} desk @param {BoardCard} insight @param {ShownCounts} counts */
export function boardCard(desk, insight, counts) {
  const isNow = desk.current === insight.number
  const { kind, content } = inside(desk, insight, counts, isNow)
  return html`<li class="card ${kind}" id=${insight.number} data-item data-insight=${insight.id}
    tabindex=${isNow ? 0 : -1}>
    ${content}</li>`
}
