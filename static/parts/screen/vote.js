import { html } from "../../draw.js"
import { t } from "../../words.js"
import { grains } from "../grains.js"
import { footer, hallClock, header } from "./frame.js"

/** @import { View } from "../../models.d.ts" */

/**
 * While the room votes blind: how far it is, and nothing about where the dots go.
 * @param {View} view
 */
export function vote(view) {
  const {
    presence: { participants = 0, done = 0, voted = 0 },
    stage,
    title,
  } = view
  const of = Math.max(participants, done, voted)
  return html`${header(view, title, hallClock(view))}
    <main class="is-middle"><div class="progress">
      <p class="sum"><b>${done}</b><span>${t("screen.done_of", { n: of })}</span></p>
      <div class="is-people">${grains(done, of)}</div>
      <div class="how"><p><b>${stage?.participant ?? ""}</b></p><p
        class="quiet">${t("screen.blind")}</p></div>
    </div></main>
    ${footer(view, t("screen.grain"))}`
}
