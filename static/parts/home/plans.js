import { api } from "../../api.js"
import { html, live, nothing, repeat } from "../../draw.js"
import { page } from "../../page.js"
import { draftsIn, storageFor } from "../../storage.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"
import { broughtAlong, startFrom } from "./earlier.js"
import { newPlan, planButtons, planMore } from "./plan-files.js"
import { templateList } from "./templates.js"

/** @import { DraftsOf } from "../../storage.js" */
/** @import { Handled } from "../../draw.js" */
/** @import { Home } from "../../models.d.ts" */
/** @import { PlanSummary } from "../../state.d.ts" */

/** @param {PlanSummary} plan */
const minutes = plan => plan.stages.reduce((sum, stage) => sum + (stage.minutes ?? 0), 0)

/** @param {PlanSummary} plan */
const size = plan =>
  [
    t("home.questions", { n: plan.categories }),
    t("home.stages", { n: plan.stages.length }),
    t("home.minutes", { n: minutes(plan) }),
  ].join(", ")

// What was typed for a session that isn't made yet, by plan.
/** @type {DraftsOf<Record<string, FormDataEntryValue>>} */
const drafts = draftsIn(storageFor("home"), "sessions")

/** @param {PlanSummary} plan @param {HTMLFormElement} form */
function keep(plan, form) {
  const { title, language } = Object.fromEntries(new FormData(form))
  const isAsPlanned = title === plan.title && language === plan.language
  drafts.set(plan.slug, isAsPlanned ? null : { title, language })
}

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
function drop(home, plan) {
  drafts.set(plan.slug, null)
  unfold(home, plan, true)
}

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 * @param {Handled} event
 */
async function start(home, plan, event) {
  event.preventDefault()
  const { title, language, insights } = Object.fromEntries(new FormData(event.currentTarget))
  const answer = await api("POST", "/api/workshops", {
    plan: plan.slug,
    title,
    language,
    insights: insights === "on",
    earlier: broughtAlong(home.from),
  })
  if (answer.ok) {
    drafts.set(plan.slug, null)
    return location.assign(`/${answer.body.code}/facilitate`)
  }
  home.starting = { ...home.starting, slug: plan.slug, fault: answer.message }
  home.draw()
}

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 * @param {boolean} on
 */
function unfold(home, plan, on) {
  home.from = null
  home.starting = on ? { slug: plan.slug, kept: Boolean(drafts.get(plan.slug)) } : null
  home.draw()
  document.getElementById(on ? `title-${plan.slug}` : `start-${plan.slug}`)?.focus()
}

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
const keptNote = (home, plan) => html`<div class="notice is-now kept"><p>${t("shared.kept")}</p>
  <button type="button" class="button is-small"
    @click=${() => drop(home, plan)}>${t("shared.drop")}</button></div>`

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
function form(home, plan) {
  const { title, language } = drafts.get(plan.slug) ?? plan
  return html`<form class="start" @submit=${event => start(home, plan, event)}
    @input=${event => keep(plan, event.currentTarget)}
    @keydown=${event => event.key === "Escape" && !event.isComposing && unfold(home, plan, false)}>
    ${home.starting?.kept ? keptNote(home, plan) : nothing}
    <div class="field"><label for=${`title-${plan.slug}`}>${t("home.title")}</label>
      <input class="input" dir="auto" id=${`title-${plan.slug}`} name="title" required
        .value=${live(title)}></div>
    <div class="field"><label for=${`language-${plan.slug}`}>${t("shared.language")}</label>
      <select class="input" id=${`language-${plan.slug}`} name="language">${Object.entries(
        page.languages,
      ).map(
        ([each, name]) =>
          html`<option value=${each} .selected=${live(each === language)}>${name}</option>`,
      )}</select></div>
    ${
      plan.insights
        ? html`<label class="check"><input type="checkbox"
      name="insights"><span>${t("home.with_insights", { n: plan.insights })}</span></label>`
        : nothing
    }
    ${startFrom(home, plan)}
    <div role="alert">${
      home.starting?.fault
        ? html`<p class="fault">${warning()}<span>${home.starting?.fault}</span></p>`
        : nothing
    }</div>
    <div class="row"><button class="button is-main">${t("home.start_now")}</button>
      <button type="button" class="button is-plain"
        @click=${() => unfold(home, plan, false)}>${t("shared.cancel")}</button></div>
  </form>`
}

// A plan with mistakes can't be started; it says which, and its form is where to mend them.
/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
const broken = (home, plan) => html`<li><div><h3 dir="auto">${plan.title}</h3><p
    class="fault">${warning()}<span>${t("home.plan_mistakes")}</span></p>
  <ul class="small">${plan.mistakes?.map(mistake => html`<li>${mistake}</li>`)}</ul></div>
  ${plan.slug ? [planButtons(home, plan, nothing), planMore(home, plan)] : nothing}</li>`

/**
 * @param {Home} home
 * @param {PlanSummary} plan
 */
function row(home, plan) {
  const isOpen = home.starting?.slug === plan.slug
  const start = html`<button class="button" id=${`start-${plan.slug}`} aria-expanded=${isOpen}
    @click=${() => unfold(home, plan, !isOpen)}>${t("home.start")}<span
      class="unseen"> ${plan.title}</span></button>`
  return html`<li><div><h3 dir="auto">${plan.title}</h3><p
    class="small quiet">${size(plan)}</p></div>
    ${planButtons(home, plan, start)}${planMore(home, plan)}
    ${isOpen ? form(home, plan) : nothing}</li>`
}

/** The session plans; each starts a workshop, and is prepared in a form. @param {Home} home */
export const plans = home => html`<section class="stack">
  <div class="row is-apart"><h2 id="plans"
    tabindex="-1">${t("home.plans")}</h2>${newPlan(home)}</div>
  ${
    home.plans.length
      ? html`<ul class="rowlist">${repeat(
          home.plans,
          plan => plan.slug,
          plan => (plan.mistakes ? broken(home, plan) : row(home, plan)),
        )}</ul>`
      : html`<p>${t("home.no_plans")}</p>`
  }
  ${templateList(page.templates ?? [], !home.plans.length)}</section>`
