import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"
import { api } from "./api.js"
import { LANGUAGES } from "./languages.js"

const minutes = plan => plan.stages.reduce((sum, stage) => sum + (stage.minutes ?? 0), 0)

const size = plan => [
  t("home.questions", { n: plan.categories }),
  t("home.stages", { n: plan.stages.length }),
  t("home.minutes", { n: minutes(plan) }),
].join(", ")

async function start(home, plan, event) {
  event.preventDefault()
  const { title, language, insights } = Object.fromEntries(new FormData(event.target))
  const answer = await api("POST", "/api/workshops", { plan: plan.slug, title, language, insights: insights === "on" })
  if (answer.ok) return location.assign(`/${answer.body.code}/facilitate`)
  home.starting = { slug: plan.slug, fault: answer.message }
  home.draw()
}

function unfold(home, plan, on) {
  home.starting = on ? { slug: plan.slug } : null
  home.draw()
  document.getElementById(on ? `title-${plan.slug}` : `start-${plan.slug}`)?.focus()
}

const form = (home, plan) => html`<form class="start" @submit=${event => start(home, plan, event)}
  @keydown=${event => event.key === "Escape" && unfold(home, plan, false)}>
  <div class="field"><label for=${`title-${plan.slug}`}>${t("home.title")}</label>
    <input class="input" dir="auto" id=${`title-${plan.slug}`} name="title" required .value=${plan.title}></div>
  <div class="field"><label for=${`language-${plan.slug}`}>${t("shared.language")}</label>
    <select class="input" id=${`language-${plan.slug}`} name="language">${Object.entries(LANGUAGES).map(([language, name]) =>
      html`<option value=${language} ?selected=${language === plan.language}>${name}</option>`)}</select></div>
  ${plan.insights ? html`<label class="check"><input type="checkbox"
    name="insights"><span>${t("home.with_insights", { n: plan.insights })}</span></label>` : nothing}
  <div role="alert">${home.starting.fault ? html`<p class="fault">${warning()}<span>${home.starting.fault}</span></p>` : nothing}</div>
  <div class="row"><button class="button is-main">${t("home.start_now")}</button>
    <button type="button" class="button is-plain" @click=${() => unfold(home, plan, false)}>${t("shared.cancel")}</button></div>
</form>`

// A plan with mistakes can't be started; it says which, for whoever can mend the file.
const broken = plan => html`<li><div><h3 dir="auto">${plan.title}</h3><p class="fault">${warning()}<span>${t("home.plan_mistakes")}</span></p>
  <ul class="small">${plan.mistakes.map(mistake => html`<li>${mistake}</li>`)}</ul></div></li>`

const row = (home, plan) => html`<li><div><h3 dir="auto">${plan.title}</h3><p class="small quiet">${size(plan)}</p></div>
  <div class="row"><button class="button" id=${`start-${plan.slug}`} aria-expanded=${home.starting?.slug === plan.slug}
    @click=${() => unfold(home, plan, home.starting?.slug !== plan.slug)}>${t("home.start")}<span
      class="unseen"> ${plan.title}</span></button></div>
  ${home.starting?.slug === plan.slug ? form(home, plan) : nothing}</li>`

/** The session plans; each starts a workshop. */
export const plans = home => html`<section class="stack"><h2 id="plans" tabindex="-1">${t("home.plans")}</h2>
  ${home.plans.length ? html`<ul class="rowlist">${repeat(home.plans, plan => plan.slug, plan => plan.mistakes ? broken(plan) : row(home, plan))}</ul>` : html`<p>${t("home.no_plans")}</p>`}</section>`
