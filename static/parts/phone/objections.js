import { html, nothing, repeat } from "../../draw.js"
import { listOf } from "../../selectors.js"
import { t } from "../../words.js"
import { flag, hourglass } from "../icons.js"
import { whyHidden } from "./card-fate.js"
import { objectionDrafts } from "./objecting.js"
import { myObjection } from "./own.js"

/** @import { Phone } from "../../models.d.ts" */

/**
 * Everybody's objections to this target that one may see, one's own first.
 * @param {Phone} phone @param {string} target @returns {Said[]}
 */
export function visibleObjections(phone, target) {
  const { me, objections } = phone.state
  const ownObjection = myObjection(phone, target)
  const others = listOf(objections).filter(
    ({ id, status, target: at }) => at === target && !status && id !== me?.objections?.[target],
  )
  return ownObjection ? [{ ...ownObjection, id: "mine", own: true }, ...others] : others
}

/** @param {Phone} phone */
const line =
  phone =>
  /** @param {Said} said */
  ({ own, text, waits, status, reason }) =>
    html`<li class="notice ${waits && phone.stuck ? "is-waiting" : ""}">
  ${flag()}
  <div class="stack-s">
    <span dir="auto">${text ? `‘${text}’` : t("phone.no_why")}</span>
    ${
      own
        ? html`<span class="row"
          ><span class="chip is-own">${t("phone.own_objection")}</span>${
            waits && phone.stuck
              ? html`<span class="chip">${hourglass()}${t("phone.unsent")}</span>`
              : nothing
          }
          ${status ? html`<span class="small">${whyHidden({ reason })}</span>` : nothing}</span
        >`
        : nothing
    }
  </div>
</li>`

/**
 * An objection as it stands on this phone: `waits` where the server hasn't heard of it.
 * @typedef {{ id: string, text: string, own?: boolean, waits?: boolean, status?: string,
 *   reason?: string }} Said
 */

/**
 * What they say: one's own, unless it is in the form just now, and of others what has words.
 * @param {Phone} phone
 * @param {string} target
 * @param {Said[]} all
 */
export function objectionList(phone, target, all) {
  const writing = objectionDrafts(phone)[target] !== undefined
  const listed = all.filter(({ own, text }) => (own ? !writing : text))
  return listed.length
    ? html`<ul class="stack-s">${repeat(listed, ({ id }) => id, line(phone))}</ul>`
    : nothing
}
