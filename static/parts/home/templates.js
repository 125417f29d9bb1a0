// What a plan may begin from: whom it is for, how many people and how long, and a picture of its
// evening, in which each step is as wide as it takes.
import { html, nothing, svg } from "../../draw.js"
import { t } from "../../words.js"
import { arrow, fold } from "../icons.js"

/** @import { TemplateSummary } from "../../state.d.ts" */

const WIDTH = 320
const HEIGHT = 56
const GAP = 3
const MIN_WIDTH = 26 // a step of a minute is still seen

// What one does in a step, on a field of 24 by 24.
/** @type {Record<string, () => ReturnType<typeof svg>>} */
const BY_KIND = {
  checkin: () => svg`<circle cx="12" cy="8" r="4" /><path d="M4 21c1-5 15-5 16 0" />`,
  collect: () =>
    svg`<rect x="4" y="4" width="16" height="16" rx="2" /><path d="M8 9h8M8 13h8M8 17h4" />`,
  group: () => svg`<rect x="3" y="3" width="12" height="12" rx="2" /><path
    d="M19 9v10a2 2 0 0 1-2 2H9" />`,
  vote: () => svg`<path class="full" d="M12 2C19 8.500 19 15.500 12 22C5 15.500 5 8.500 12 2Z" />`,
  rate: () => svg`<path d="M4 3v17h17" /><circle class="full" cx="16" cy="8" r="2.500" /><circle
    class="full" cx="9" cy="14" r="2" />`,
  break:
    () => svg`<path d="M5 9h11v7a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM16 11h2a2 2 0 0 1 0 5h-2" /><path
    d="M9 3v3M13 3v3" />`,
  discuss: () => svg`<path d="M4 5h16v11H11l-4 4v-4H4Z" />`,
  act: () => svg`<path d="M4 12h15M13 6l6 6-6 6" />`,
  close: () => svg`<path d="M4 13l5 5L20 6" />`,
}

/** @param {TemplateSummary["stages"]} stages */
const minutesOf = stages => stages.reduce((sum, { minutes }) => sum + minutes, 0)

/** The steps beside each other, as wide as they take. @param {TemplateSummary["stages"]} stages */
function picture(stages) {
  const room = WIDTH - stages.length * (MIN_WIDTH + GAP)
  const all = minutesOf(stages)
  let x = 0
  const steps = stages.map(({ kind, minutes }) => {
    const width = MIN_WIDTH + (room * minutes) / all
    const step = svg`<g transform=${`translate(${x} 0)`}>
      <rect class="step" width=${width} height=${HEIGHT} rx="6" />
      <g class="does" transform=${`translate(${width / 2 - 9} ${HEIGHT / 2 - 9}) scale(.75)`}
        >${BY_KIND[kind]?.()}</g></g>`
    x += width + GAP
    return step
  })
  return html`<svg class="evening" viewBox="0 0 ${WIDTH} ${HEIGHT}"
    aria-hidden="true">${steps}</svg>`
}

/** @param {TemplateSummary} template */
const row = ({ slug, title, who, people: [min, max], stages }) => html`<li class="template">
  <div class="stack-s"><h3 dir="auto">${title}</h3><p>${who}</p>
    <p class="small quiet">${t("home.template_people", { least: min, most: max })}, ${t(
      "home.minutes",
      {
        n: minutesOf(stages),
      },
    )}: ${stages.map(({ title }) => title).join(" · ")}</p></div>
  <div class="stack-s">${picture(stages)}
    <a class="button" href=${`/plans?template=${slug}`}>${t("home.template_take")}<span
      class="unseen"> ${title}</span>${arrow()}</a></div></li>`

/** @param {TemplateSummary[]} templates @param {boolean} open */
export const templateList = (templates, open) =>
  templates.length
    ? html`<details class="opens templates" ?open=${open}><summary id="templates"><span>${t(
        "home.templates",
        { n: templates.length },
      )}</span>${fold()}</summary>
      <ul class="rowlist">${templates.map(row)}</ul></details>`
    : nothing
