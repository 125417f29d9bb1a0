// Where one joins with a code; for the organiser also the sessions and the plans.

import { api } from "../api.js"
import { html, nothing, render } from "../draw.js"
import { page } from "../page.js"
import { importForm } from "../parts/home/import.js"
import { joinForm } from "../parts/home/join.js"
import { languages } from "../parts/home/languages.js"
import { plans } from "../parts/home/plans.js"
import { workshops } from "../parts/home/workshops.js"
import { plus, warning } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { isOver } from "../parts/over.js"
import { root, start } from "../start.js"
import { t } from "../words.js"

/** @import { Home } from "../models.d.ts" */

const isOrganiser = page.as === "organiser"
// Where pages come from that the server takes for somebody else's: this one, or one that was
// refused.
const astray =
  isOrganiser && (page.origins.includes(location.origin) ? page.astray : location.origin)
const damaged = page.damaged ?? []

// What this page knows: whether a wrong code was typed, what is being started or deleted, and the
// organiser's lists.
const home = {
  wrongCode: page.wrong ? t(`problem.${page.wrong}`) : "",
  starting: null,
  from: null,
  deleting: null,
  more: null, // the plan or session of which all that can be done is shown
  sought: "", // what is sought among the sessions
  leaving: null, // the plan that is to be deleted, while it is asked
  said: "",
  fault: "",
  workshops: page.workshops ?? [],
  plans: page.plans ?? [],
  get first() {
    return this.workshops.find(workshop => !isOver(workshop) && !workshop.archived)?.code
  },
  /** @param {string} text */
  say(text) {
    this.said = text
    this.draw()
  },
  async load() {
    const [sessions, books] = await Promise.all([
      api("GET", "/api/workshops"),
      api("GET", "/api/plans"),
    ])
    this.fault = [sessions, books].find(answer => !answer.ok)?.message ?? ""
    if (sessions.ok) this.workshops = sessions.body
    if (books.ok) this.plans = books.body
    this.draw()
  },
  draw,
}

/** @param {Home} home */
const visitor = home => html`<header class="bar on-field">${logo()}</header>
  <main class="wrap is-narrow" id="main"><h1>${t("home.join_title")}</h1>${joinForm(home)}
    <p class="small quiet">${t("shared.tagline")}</p>${languages()}</main>`

/** @param {Home} home */
const organiser = home => html`<a class="skip" href="#main">${t("shared.skip")}</a>
  <header class="bar on-field">${logo()}</header>
  <main class="wrap" id="main">
    <div class="head"><div class="row is-apart"><h1 id="sessions"
      tabindex="-1">${t("home.sessions")}</h1>
      <a class="button is-main" href="#plans">${plus()}${t("home.new")}</a></div>
    <div role="status">${home.said ? html`<p class="notice">${home.said}</p>` : nothing}</div>
    ${
      astray
        ? html`<p class="notice is-alarm">${warning()}<span>${t("home.astray", {
            address: astray,
          })}</span></p>`
        : nothing
    }
    <div role="alert">${
      home.fault
        ? html`<p class="notice is-alarm">${warning()}<span>${home.fault}</span></p>`
        : nothing
    }</div></div>
    ${
      damaged.length
        ? html`<p class="notice is-alarm">${warning()}<span>${t("home.damaged", {
            codes: damaged.join(", "),
          })}</span></p>`
        : nothing
    }
    ${home.workshops.length ? workshops(home) : html`<p class="lead">${t("home.none_yet")}</p>`}
    ${plans(home)}
    ${importForm(home)}
    <section class="stack is-narrow"><h2>${t("home.join_title")}</h2>${joinForm(home)}</section>
    ${languages()}
  </main>`

function draw() {
  render(isOrganiser ? organiser(home) : visitor(home), root)
}

start(draw)
if (page.wrong) document.getElementById("code")?.focus()
if (isOrganiser) void home.load()
