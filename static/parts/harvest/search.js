// The bar to look for lines with; what it finds is said at once, and the rest is folded away.
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { EVERYTHING, isFiltered, matches } from "./filter.js"
import { categories, lines, outcome } from "./outcome.js"

/** @import { HarvestLine } from "../../state.d.ts" */
/** @import { Filter } from "./filter.js" */

const DECISIONS = ["adopted", "partly", "not", "later", "open"]

/** What is looked for now. @type {Filter} */
let filter = { ...EVERYTHING }

/** @param {Partial<Filter>} change */
export function look(change) {
  filter = { ...filter, ...change }
}

/**
 * Of a question, the lines that are looked for.
 * @param {{ id: string, lines: HarvestLine[] }} category
 */
export const matchingLines = category =>
  isFiltered(filter)
    ? category.lines.filter(line => matches(line, category.id, filter))
    : category.lines

/**
 * @param {string} label @param {keyof Filter} name @param {unknown} options
 * @param {() => void} draw
 */
const choice = (label, name, options, draw) => html`<div class="field">
  <label for=${`look-${name}`}>${label}</label>
  <select class="input" id=${`look-${name}`} .value=${filter[name]}
    @change=${event => {
      look({ [name]: event.target.value })
      draw()
    }}><option value="">${t("harvest.look_all")}</option>${options}</select></div>`

/** @param {string} value @param {string} title */
const option = (value, title) => html`<option value=${value}>${title}</option>`
/** @param {"sections" | "criteria"} kind @param {string} key */
const group = (kind, key) =>
  outcome[kind].length
    ? html`<optgroup label=${t(key)}>${outcome[kind].map(({ id, title }) =>
        option(`${kind}.${id}`, title),
      )}</optgroup>`
    : nothing

const count = () => categories.reduce((n, category) => n + matchingLines(category).length, 0)

/** @param {() => void} draw */
export const searchBar = draw => html`<form class="line-item look no-print" role="search"
  aria-label=${t("harvest.look")} @submit=${event => event.preventDefault()}
  @reset=${event => {
    event.preventDefault()
    look(EVERYTHING)
    draw()
  }}>
  <div class="field"><label for="look-words">${t("harvest.look_words")}</label>
    <input class="input" id="look-words" type="search" autocomplete="off" dir="auto"
      .value=${filter.words} @input=${event => {
        look({ words: event.target.value })
        draw()
      }}></div>
  ${choice(
    t("harvest.look_category"),
    "category",
    categories.map(({ id, short }) => option(id, short)),
    draw,
  )}
  ${
    outcome.sections.length || outcome.criteria.length
      ? choice(
          t("harvest.look_place"),
          "place",
          html`${group("sections", "harvest.to_call")}${group("criteria", "harvest.to_assessment")}
          ${option("nowhere", t("harvest.look_nowhere"))}`,
          draw,
        )
      : nothing
  }
  ${
    lines.some(({ decision }) => decision)
      ? choice(
          t("harvest.look_decision"),
          "decision",
          DECISIONS.map(each => option(each, t(`shared.decision_${each}`))),
          draw,
        )
      : nothing
  }
  <label class="row check"><input type="checkbox" .checked=${filter.contested}
    @change=${event => {
      look({ contested: event.target.checked })
      draw()
    }}> ${t("harvest.look_contested")}</label>
  <p class="row is-apart"><span role="status">${t("harvest.look_found", {
    n: count(),
    of: lines.length,
  })}</span>${
    isFiltered(filter)
      ? html`<button class="button is-plain" type="reset">${t("harvest.look_anew")}</button>`
      : nothing
  }</p></form>`
