import { html } from "../../draw.js"
import { t } from "../../words.js"
import { hide } from "../icons.js"
import { faultAt } from "./fault.js"
import { isOpenOn } from "./form.js"
import { formOn } from "./forms.js"
import { moreButton } from "./menu.js"
import { objectionsOn } from "./objections.js"
import { under } from "./under.js"

const menuOf = (desk, insight, isNow) =>
  moreButton(desk, insight.id, t("facilitate.more_for", { number: insight.number }), isNow)

// A hidden card stays folded, so that the hall doesn't read it over a shoulder.
const folded = (desk, insight, isNow) => html`
  <p>${hide()}<span class="unseen">${t("facilitate.card")} </span>${t("facilitate.is_hidden", {
    number: insight.number,
  })}</p>
  ${menuOf(desk, insight, isNow)}${faultAt(desk, insight.id)}`

const tick = (
  desk,
  insight,
  isNow,
) => html`<label class="pick"><input type="checkbox" tabindex=${isNow ? 0 : -1}
  .checked=${desk.picked.has(insight.id)}
    @change=${event => desk.pick(insight.id, event.target.checked)}><span
  class="unseen">${t("facilitate.pick")} </span><span class="code"
    translate="no">${insight.number}</span></label>`

const readable = (desk, insight, counts, isNow) => html`
  <p>${tick(desk, insight, isNow)} ${insight.text}</p>
  ${menuOf(desk, insight, isNow)}
  ${under(desk, insight, counts)}${objectionsOn(desk, insight.id)}${faultAt(desk, insight.id)}`

function inside(desk, insight, counts, isNow) {
  if (isOpenOn(desk, insight.id)) return { kind: "has-form", content: formOn(desk, insight) }
  if (insight.status === "hidden")
    return { kind: "is-hidden", content: folded(desk, insight, isNow) }
  return {
    kind: desk.picked.has(insight.id) ? "is-picked" : "",
    content: readable(desk, insight, counts, isNow),
  }
}

export function boardCard(desk, insight, counts) {
  const isNow = desk.current === insight.number
  const { kind, content } = inside(desk, insight, counts, isNow)
  return html`<li class="card ${kind}" id=${insight.number} data-item data-insight=${insight.id}
    tabindex=${isNow ? 0 : -1}>
    ${content}</li>`
}
