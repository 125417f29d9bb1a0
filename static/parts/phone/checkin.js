import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"
import { tick } from "../icons.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone, PlacedStage } from "../../models.d.ts" */
/** @import { Axis, Me, Plan } from "../../state.d.ts" */

/** @param {Axis} axis @param {string | string[] | undefined} chosen */
const one = (axis, chosen) => html`<div class="field">
  <label for="axis-${axis.id}">${axis.title}</label>
  <select class="input" id="axis-${axis.id}" name=${axis.id} autocomplete="off">
    <option value="" ?selected=${!chosen}>${t("phone.choose")}</option>
    ${axis.options.map(
      ({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`,
    )}
    <option value="">${t("phone.rather_not")}</option>
  </select>
</div>`

/** @param {Axis} axis @param {string[]} chosen */
const many = (axis, chosen = []) => html`<fieldset class="field">
  <legend>${axis.title}</legend>
  <p class="hint">${t("phone.choose_many")}</p>
  <div class="choices">
    ${axis.options.map(
      ({ id, name }) => html`<label class="choice">
        <input type="checkbox" name=${axis.id} value=${id} autocomplete="off"
          ?checked=${chosen.includes(id)} />${tick()}<span>${name}</span>
      </label>`,
    )}
  </div>
</fieldset>`

/** @param {Me | undefined} me */
const name = me => html`<div class="field">
  <label for="name">${t("phone.name")}</label>
  <input class="input" dir="auto" id="name" name="name" maxlength=${page.limits.name}
    autocomplete="name" value=${me?.name ?? ""} aria-describedby="name-hint" />
  <p class="hint" id="name-hint">${t("phone.name_hint")}</p>
</div>`

/**
 * What a form says: every axis gets its answer, an empty one withdraws it.
 * @param {HTMLFormElement} form @param {Plan} plan
 * @returns {{ profile: object, name?: string }}
 */
export function answersIn(form, plan) {
  const data = new FormData(form)
  const profile = Object.fromEntries(
    plan.profile.map(({ id, multiple }) => {
      const chosen = data.getAll(id).filter(Boolean)
      return [id, chosen.length ? (multiple ? chosen : chosen[0]) : null]
    }),
  )
  return {
    profile,
    ...(plan.names === "none" ? {} : { name: /** @type {string} */ (data.get("name")) }),
  }
}

/**
 * Where people come from: every answer is optional, and only counted.
 * @param {Phone} phone @param {PlacedStage} stage @param {(event: Handled) => unknown} submit
 */
export function checkin(phone, stage, submit) {
  const { plan, me } = phone.state
  return html`${
    stage?.participant && stage.kind === "checkin" ? html`<p>${stage.participant}</p>` : nothing
  }
    <form class="stack is-wide" id="checkin" @submit=${submit}>
      ${plan.names === "none" ? nothing : name(me)}
      ${plan.profile.map(axis =>
        axis.multiple
          ? many(axis, [me?.profile?.[axis.id] ?? []].flat())
          : one(axis, me?.profile?.[axis.id]),
      )}
      <p class="hint">${t("phone.why_checkin", { min_cell: plan.min_cell })}</p>
    </form>`
}

/** @param {() => unknown} skip */
export const checkinFoot = skip => html`<footer class="foot">
  <div class="pair">
    <button class="button is-plain is-small" type="button"
      @click=${skip}>${t("phone.skip_checkin")}</button>
    <button class="button is-main" form="checkin">${t("phone.checked_in")}</button>
  </div>
</footer>`
