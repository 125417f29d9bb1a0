import { html, nothing, repeat } from "../../draw.js"
import { page } from "../../page.js"
import { finding } from "../../search.js"
import { longDate, t } from "../../words.js"
import { spaced } from "../code.js"
import { arrow, fold, hall, more, tick } from "../icons.js"
import { isOver } from "../over.js"
import { meeting, workshopMore } from "./workshop-more.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Home } from "../../models.d.ts" */
/** @import { Summary } from "../../state.d.ts" */

const SEARCHED = 6 // sessions; fewer are seen at once

/** @param {Summary} workshop */
const facts = workshop =>
  [
    workshop.rehearsal && t("home.rehearsal"),
    workshop.imported
      ? t("home.imported_from", { code: spaced(workshop.imported.code) })
      : t(`home.state_${workshop.state}`),
    t("shared.people", { n: workshop.participants }),
    t("shared.cards", { n: workshop.insights }),
    meeting(workshop) ||
      new Date(workshop.created).toLocaleDateString(page.language, {
        day: "numeric",
        month: "long",
        year: "numeric",
      }),
    isOverdue(workshop) && t("home.overdue", { date: longDate(`${workshop.decide_by}T12:00`) }),
  ]
    .filter(Boolean)
    .join(", ")

/**
 * The day by which each line would be decided is past, and one is still open.
 * @param {Summary} workshop
 */
const isOverdue = ({ decide_by: day }) => day && day < new Date().toLocaleDateString("sv")

/** @param {Home} home @param {Summary} workshop */
function toggle(home, workshop) {
  home.more = home.more === workshop.code ? null : workshop.code
  home.deleting = null
  home.draw()
}

/**
 * @param {Home} home
 * @param {Summary} workshop
 */
function row(home, workshop) {
  const { code } = workshop
  const over = isOver(workshop)
  const about = html`<span class="unseen"> ${workshop.title}, ${spaced(code)}</span>`
  return html`<li><div><h3 dir="auto">${workshop.title}</h3>
      <p class="small quiet">${t("home.code_word")} <b
        translate="no">${spaced(code)}</b>, ${facts(workshop)}</p></div>
    <div class="row">
      ${
        workshop.published
          ? html`<span class="chip">${tick()}${t("home.published")}</span>`
          : nothing
      }
      ${workshop.imported ? html`<span class="chip">${t("shared.imported")}</span>` : nothing}
      <a class="button ${over ? "" : "is-plain"}"
        href=${`/${code}/harvest`}>${t("home.harvest")}${about}</a>
      ${
        over
          ? nothing
          : html`<a class="button"
            href=${`/${code}/screen`}>${hall()}${t("home.screen")}${about}</a>`
      }
      ${
        workshop.imported
          ? nothing
          : html`<a class="button ${home.first === code ? "is-now" : ""}"
        href=${`/${code}/facilitate`}>${t("home.facilitate")}${about}${arrow()}</a>`
      }
      <button class="button is-plain is-round" id=${`more-${code}`}
        aria-expanded=${home.more === code} @click=${() => toggle(home, workshop)}>${more()}<span
          class="unseen">${t("home.plan_more")} ${workshop.title}, ${spaced(code)}</span></button>
    </div>
    ${home.more === code ? workshopMore(home, workshop, about) : nothing}</li>`
}

/** @param {Home} home @param {Summary[]} workshops */
const rows = (home, workshops) =>
  html`<ul class="rowlist">${repeat(
    workshops,
    workshop => workshop.code,
    workshop => row(home, workshop),
  )}</ul>`

/**
 * @param {Home} home
 * @param {string} title
 * @param {Summary[]} workshops
 */
const list = (home, title, workshops) =>
  workshops.length
    ? html`<section class="stack"><h2>${title}</h2>${rows(home, workshops)}</section>`
    : nothing

/**
 * Folded away, under a word that says how many.
 * @param {Home} home @param {"archive" | "rehearsals"} what @param {Summary[]} put
 */
const folded = (home, what, put) =>
  put.length
    ? html`<details class="opens" ?open=${Boolean(home.sought)}><summary id=${what}><span>${t(
        `home.${what}_of`,
        { n: put.length },
      )}</span>${fold()}</summary>${rows(home, put)}</details>`
    : nothing

/** Every word that is sought stands in its title, code, place or plan. @param {string} sought */
const fits = sought => (/** @type {Summary} */ workshop) =>
  finding(sought)([workshop.title, workshop.code, workshop.place, workshop.plan].join(" "))

/** @param {Home} home @param {Handled} event */
function search(home, event) {
  home.sought = event.target.value
  home.draw()
}

/**
 * The organiser's workshops: what runs now on top, what is over under it, and last what was put
 * away.
 * @param {Home} home
 */
export function workshops(home) {
  const matches = home.workshops.filter(fits(home.sought))
  const active = matches.filter(workshop => !workshop.archived && !workshop.rehearses)
  return html`${
    home.workshops.length < SEARCHED
      ? nothing
      : html`<div class="field is-narrow"><label for="search">${t("home.search")}</label>
        <input class="input" type="search" dir="auto" id="search" .value=${home.sought}
          @input=${event => search(home, event)}></div>`
  }
  ${list(
    home,
    t("home.now"),
    active.filter(workshop => !isOver(workshop)),
  )}
  ${list(home, t("home.over"), active.filter(isOver))}
  ${matches.length ? nothing : html`<p>${t("home.nothing_found")}</p>`}
  ${folded(
    home,
    "rehearsals",
    matches.filter(({ rehearses }) => rehearses),
  )}
  ${folded(
    home,
    "archive",
    matches.filter(({ archived, rehearses }) => archived && !rehearses),
  )}`
}
