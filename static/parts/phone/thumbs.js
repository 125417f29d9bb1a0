import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { secondsLeft } from "../timer.js"
import { myThumb } from "./own.js"

/** @import { Phone } from "../../models.d.ts" */

const LAST = 60 // seconds in which the room is asked

/**
 * In the last minute of a topic, and when its time is up: go on with it, or to the next one?
 * @param {Phone} phone
 */
export function thumbs(phone) {
  const left = secondsLeft(phone.device)
  const { stage } = phone.state
  if (left === null || left > LAST || stage?.paused != null) return nothing
  const ownThumb = myThumb(phone)
  /** @param {"further" | "next"} value */
  const button = value => html`<button class="button" aria-pressed=${ownThumb === value}
    data-tap="thumb-${value}"
    @click=${() => phone.ask({ do: "thumb", value: ownThumb === value ? null : value })}>${t(
      `phone.thumb_${value}`,
    )} <span class="number">${stage?.thumbs?.[value] ?? 0}</span></button>`
  return html`<p class="small is-centred" id="thumbs">${t("phone.thumbs")}</p>
    <div class="pair" role="group" aria-labelledby="thumbs">${button("further")}${button(
      "next",
    )}</div>`
}
