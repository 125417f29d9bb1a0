// What an organiser does with the file of a plan: begin one, edit, copy, take along, delete.

import { api } from "../../api.js"
import { html, nothing } from "../../draw.js"
import { storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { bin, download, more, pen, plus, warning } from "../icons.js"
import { draftOf } from "../plan/draft-key.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Home } from "../../models.d.ts" */
/** @import { PlanSummary } from "../../state.d.ts" */

/** @param {PlanSummary} plan */
const named = plan => html`<span class="unseen"> ${plan.title}</span>`

// A new plan opens in its form.
/** @param {Home} home @param {Record<string, unknown>} send */
async function createPlan(home, send) {
  const answer = await api("POST", "/api/plans", send)
  if (answer.ok) return location.assign(`/plans/${answer.body.slug}`)
  home.fault = [answer.message, ...(answer.body?.mistakes ?? [])].join(" ")
  home.draw()
}

/** @param {Home} home @param {Handled} event */
async function upload(home, event) {
  const file = event.target.files?.[0]
  if (!file) return
  await createPlan(home, { toml: await file.text(), name: file.name.replace(/\.toml$/i, "") })
  event.target.value = ""
}

/** Begin a plan, or bring one from elsewhere. @param {Home} home */
export const newPlan = home => html`<div class="row">
  <a class="button" href="/plans">${plus()}${t("home.new_plan")}</a>
  <label class="button is-plain upload">${t("home.plan_upload")}<input class="unseen" type="file"
    accept=".toml" @change=${event => upload(home, event)}></label></div>`

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
function toggle(home, plan) {
  home.more = home.more === plan.slug ? null : plan.slug
  home.leaving = null
  home.draw()
}

/** @param {PlanSummary} plan */
const editLink = plan => html`<a class="button is-plain" href=${`/plans/${plan.slug}`}>
  ${pen()}${t(plan.mistakes ? "home.plan_mend" : "home.plan_edit")}${named(plan)}</a>`

/**
 * Its form, and a button for what one seldom does; `start` stands between.
 * @param {Home} home
 * @param {PlanSummary} plan
 * @param {unknown} start
 */
export const planButtons = (home, plan, start) => html`<div class="row">
  ${plan.fixed ? nothing : editLink(plan)}${start}
  <button class="button is-plain is-round" id=${`more-${plan.slug}`}
    aria-expanded=${home.more === plan.slug} @click=${() => toggle(home, plan)}>${more()}<span
      class="unseen">${t("home.plan_more")}${named(plan)}</span></button></div>`

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
async function remove(home, plan) {
  const answer = await api("DELETE", `/api/plans/${plan.slug}`)
  home.leaving = null
  if (answer.ok) {
    storageFor("plan").set(draftOf(plan.slug), null) // what was typed here for it goes too
    home.say(t("home.plan_deleted", { title: plan.title }))
  }
  await home.load()
  if (!answer.ok) home.fault = answer.message
  home.draw()
  document.getElementById("plans")?.focus()
}

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 * @param {boolean} on
 */
function ask(home, plan, on) {
  home.leaving = on ? plan.slug : null
  home.draw()
  document.getElementById(`${on ? "stay" : "leave"}-${plan.slug}`)?.focus()
}

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
const sure = (home, plan) => html`<div class="notice is-alarm sure" role="group"
    aria-label=${t("home.plan_delete")}>${warning()}
  <div class="stack-s"><p>${t("home.plan_delete_sure", { title: plan.title })}</p>
    <div class="row"><button class="button is-main" id=${`stay-${plan.slug}`}
        @click=${() => ask(home, plan, false)}>${t("home.delete_keep")}</button>
      <button class="button is-alarm"
        @click=${() => remove(home, plan)}>${bin()}${t("home.plan_delete_now")}</button></div>
  </div></div>`

/**
 * What one seldom does with a plan; deleting is asked once.
 * @param {Home} home
 * @param {PlanSummary} plan
 */
export function planMore(home, plan) {
  if (home.more !== plan.slug) return nothing
  const about = named(plan)
  const leave = html`<button class="button is-plain" id=${`leave-${plan.slug}`}
    @click=${() => ask(home, plan, true)}>${bin()}${t("home.plan_delete")}${about}</button>`
  return html`<div class="row plan-more">
      <button class="button is-plain"
        @click=${() => createPlan(home, { copy: plan.slug })}>${t(
          "home.plan_copy",
        )}${about}</button>
      <a class="button is-plain" href=${`/api/plans/${plan.slug}.toml`}
        download>${download()}${t("home.plan_download")}${about}</a>
      ${plan.fixed ? nothing : leave}</div>
    ${home.leaving === plan.slug ? sure(home, plan) : nothing}`
}
