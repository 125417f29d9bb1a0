import { html, nothing } from "../draw.js"
import { t } from "../words.js"
import { fold } from "./icons.js"

/** @import { Merged } from "../state.d.ts" */

/**
 * What lies under a card, to open: those that say the same, word for word; nothing where none do.
 * @param {Record<string, Merged> | undefined} merged
 */
export function sameWords(merged) {
  const under = Object.values(merged ?? {})
  if (!under.length) return nothing
  return html`<details class="opens same-words"><summary>${t("shared.says_same", {
    n: under.length,
  })}${fold()}</summary>
    <ul class="inside">${under.map(
      ({ number, text }) => html`<li><span class="code" translate="no">${number}</span> <bdi
        dir="auto">${text}</bdi></li>`,
    )}</ul></details>`
}
