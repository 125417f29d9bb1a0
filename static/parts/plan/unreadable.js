// A plan whose file no form can show: what is wrong in it, for whoever can mend it, and the file
// itself.

import { html } from "../../draw.js"
import { t } from "../../words.js"
import { download, warning } from "../icons.js"
import { logo } from "../logo.js"

/** @import { PlanSource } from "../../state.d.ts" */

/** @param {PlanSource} source */
export const unreadable = ({ slug, mistakes }) => html`<header class="bar on-field">
    <a href="/" class="home-link" aria-label=${t("plan.to_sessions")}>${logo()}</a></header>
  <main class="wrap is-narrow" id="main"><h1 dir="auto">${slug}</h1>
    <p class="notice is-alarm">${warning()}<span>${t("plan.unreadable")}</span></p>
    <ul class="mistakes">${mistakes?.map(mistake => html`<li>${mistake}</li>`)}</ul>
    <div class="row"><a class="button" href=${`/api/plans/${slug}.toml`}
      download>${download()}${t("plan.download")}</a></div>
  </main>`
