import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { fold } from "../icons.js"

/** @import { Desk } from "./desk.js" */
/** @import { Axis, Participation } from "../../state.d.ts" */

/** @param {Axis} question @param {Participation} room */
function axis(question, { counts = {}, absent = {}, active = {} }) {
  const [present, known] = [counts, active].map(each => each[question.id] ?? {})
  const nobody = question.options.filter(({ id }) => absent[question.id]?.includes(id))
  const large = question.options.filter(({ id }) => present[id])
  if (!nobody.length && !large.length) return nothing
  const names = nobody.map(({ name }) => name).join(", ")
  const others = question.options.length - nobody.length - large.length
  return html`<div class="stack-s"><h3>${question.title}</h3>
    ${nobody.length ? html`<p>${t("facilitate.nobody_from")} <b>${names}</b></p>` : nothing}
    <ul class="rows">${large.map(
      ({ id, name }) =>
        html`<li><span>${name}</span> <span class="quiet">${
          known[id] === undefined
            ? t("facilitate.here_are", { n: present[id] })
            : t("facilitate.active_of", { n: known[id], of: present[id] })
        }</span></li>`,
    )}</ul>
    ${
      others ? html`<p class="hint">${t("facilitate.too_few_to_tell", { n: others })}</p>` : nothing
    }
  </div>`
}

/**
 * Who isn't in the room and who is silent, along each question of the check-in, as far as that
 * points at nobody.
 * @param {Desk} desk
 */
export function silent(desk) {
  const { participation, plan } = desk.state
  if (!participation) return nothing
  const { absent, active } = participation
  const tells = plan.profile.some(({ id }) => absent?.[id]?.length || active?.[id])
  if (!tells) return nothing
  const open = Boolean(desk.unfolded.silent)
  return html`<section class="side-card">
    <h2><button class="unfolds" id="silent-unfolds" aria-expanded=${open}
      @click=${() => desk.unfold("silent", !open)}>${fold()}${t("facilitate.silent")}</button></h2>
    ${
      open
        ? html`${plan.profile.map(question => axis(question, participation))}
          <p class="hint">${t("facilitate.silent_hint", { n: plan.min_cell })}</p>`
        : nothing
    }
  </section>`
}
