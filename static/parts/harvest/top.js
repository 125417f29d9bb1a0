import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { longDate, t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { spaced } from "../code.js"
import { tick } from "../icons.js"
import { logo } from "../logo.js"
import { chapter } from "./blocks.js"
import { counted } from "./figures.js"
import { axes, categories, lines, outcome, reached, sharesOf } from "./outcome.js"
import { copyButton } from "./take.js"

/** @import { Axis } from "../../state.d.ts" */

const { made: status, workshop, participation } = outcome
const cards = [...lines, ...(outcome.parked ?? []).map(({ line }) => line)]
  .flatMap(line => line.insights)
  .reduce((n, card) => n + 1 + (card.merged?.length ?? 0), 0)
const themes = lines.filter(line => line.kind === "theme").length

const chip = () => html`<p class="row">
  ${workshop.rehearsal ? html`<span class="chip">${t("harvest.rehearsal")}</span>` : nothing}
  ${
    status.state === "closed"
      ? nothing
      : html`<span class="chip">${t(`harvest.mark_${status.state}`)}</span>`
  }
  <span class="chip">${page.published ? tick() : nothing}${t(standing())}</span></p>`

const standing = () =>
  page.imported ? "shared.imported" : page.published ? "harvest.published" : "harvest.not_published"

/** Of a harvest that came as a file: from where, and that nothing in it changes any more. */
export const importedFrom = () =>
  page.imported
    ? html`<p class="notice">${t("harvest.imported", {
        code: spaced(page.imported.code),
        date: longDate(page.imported.at),
      })}</p>`
    : nothing

const interim = () =>
  status.state === "closed"
    ? nothing
    : html`<p class="quiet">${t(`harvest.interim_${status.state}`, {
        stage: page.stage ?? "",
        date: status.review_until ? longDate(status.review_until) : "",
      })}</p>`

function figures() {
  const first = axes[0] && reached(axes[0], participation.breadth)
  return html`<ul class="row figures">
    <li>${t("shared.people", { n: participation.people })}</li>
    ${first?.n ? html`<li>${breadthInWords(axes[0], first.n)}</li>` : nothing}
    <li>${t("shared.cards", { n: cards })}</li>
    ${themes ? html`<li>${t("harvest.themes", { n: themes })}</li>` : nothing}
    ${
      outcome.actions.length
        ? html`<li>${t("harvest.actions_n", { n: outcome.actions.length })}</li>`
        : nothing
    }</ul>`
}

/** The question in full, whose harvest this is, and how far it is. */
export const hero = () => html`<header class="hero on-field"><div class="wrap">
  <div class="row is-apart">${logo()}${chip()}</div>
  <div class="stack-s"><h1>${t("harvest.page")}</h1><p dir="auto">${workshop.title}</p><p
    class="small">${page.day.join(": ")}</p></div>
  <p class="lead" dir="auto">${workshop.question}</p>
  ${interim()} ${figures()}</div></header>`

/**
 * Half a page that can be pasted in a mail, as the document begins; its title and the question
 * stand above it here.
 * @param {() => void} draw
 */
export const inShort = draw => html`<section class="stack" id="short">
  <div class="row is-apart"><h2>${t("harvest.short")}</h2>${copyButton(
    "short",
    t("harvest.short"),
    draw,
  )}</div>
  <div class="line-item">${chapter(page.chapters.short.slice(2))}</div></section>`

/** What is still empty or goes nowhere, and how all of this was made, as the document ends. */
export const ending = () =>
  ["missing", "how"]
    .filter(id => page.chapters[id])
    .map(
      id =>
        html`<section class="stack" id=${id}><h2>${t(`harvest.${id}`)}</h2>${chapter(
          page.chapters[id],
        )}</section>`,
    )

/** Where on this page things are; only what is there. @param {[string, string][]} sections */
export const contents =
  sections => html`<nav class="row contents no-print" aria-label=${t("harvest.contents")}>
  ${categories.map(category => html`<a href="#${category.id}">${category.short}</a>`)}
  ${sections.map(([id, key]) => html`<a href="#${id}">${t(key)}</a>`)}</nav>`

/** @param {Axis} question */
const axis = question => {
  const breadth = reached(question, participation.breadth)
  return html`<div class="stack-s"><h3>${question.title}</h3>
    ${breadth ? html`<p class="small quiet">${breadthInWords(question, breadth.n)}</p>` : nothing}
    ${counted(sharesOf(question, participation.counts), participation.people)}</div>`
}

/** Who took part, and where the harvest goes. */
export const tookPart =
  () => html`<section class="stack" id="took-part"><h2>${t("harvest.took_part")}</h2>
  <p>${
    participation.people
      ? t("harvest.people", { n: participation.people })
      : t("harvest.nobody_yet")
  }</p>
  ${
    participation.people && axes.length
      ? html`<div class="line-item axes">${axes.map(axis)}</div>
    <p class="hint">${t("harvest.not_below", { n: workshop.min_cell })}</p>`
      : nothing
  }</section>`

export const uses = () =>
  workshop.uses.length
    ? html`<section class="stack" id="uses"><h2>${t("harvest.uses")}</h2>
  <ul class="stack-s">${workshop.uses.map(
    use => html`<li><b>${use.title}</b> ${use.promise}</li>`,
  )}</ul></section>`
    : nothing
