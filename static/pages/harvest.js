// The outcome as a document: it reads, prints, and each line has an address of its own (#S7).
import { html, nothing, render } from "../draw.js"
import { page } from "../page.js"
import {
  actionList,
  broad,
  categorySection,
  destinationList,
  other,
  parkedLines,
} from "../parts/harvest/lists.js"
import { categories, outcome } from "../parts/harvest/outcome.js"
import { ratingList } from "../parts/harvest/ratings.js"
import { contents, downloads, hero, tookPart, uses } from "../parts/harvest/top.js"
import { root, start } from "../start.js"
import { t } from "../words.js"

const decided = Boolean(outcome.decides)
const unlikely = outcome.rounds.filter(round => round.too_many)

const sections = [
  decided && ["broad", "harvest.broad"],
  outcome.other.length && ["other", "harvest.other"],
  outcome.ratings && ["ratings", "harvest.ratings"],
  outcome.parked && ["parked", "harvest.parked"],
  outcome.sections.length && ["sections", "harvest.to_call"],
  outcome.criteria.length && ["criteria", "harvest.to_assessment"],
  outcome.actions.length && ["actions", "harvest.actions"],
  ["download", "harvest.download"],
].filter(Boolean)

const view = () => html`
  <a class="skip" href="#main">${t("shared.skip")}</a>
  ${hero()}
  <main class="wrap" id="main" tabindex="-1">
    ${contents(sections)}
    ${uses()} ${tookPart()}
    ${page.unrevealed.map(
      stage => html`<p class="notice">${t("harvest.not_revealed", { stage })}</p>`,
    )}
    ${unlikely.map(
      ({ title: stage, ballots: n, present: m }) =>
        html`<p class="notice">${t("harvest.how_too_many", { stage, n, m })}</p>`,
    )}
    ${categories.map(categorySection)}
    ${decided ? broad() : nothing}
    ${outcome.other.length ? other() : nothing}
    ${ratingList()}
    ${parkedLines()}
    ${actionList()}
    ${destinationList("sections", "harvest.to_call")}
    ${destinationList("criteria", "harvest.to_assessment")}
    ${downloads()}
    ${
      page.as === "facilitator"
        ? html`<p class="no-print"><a class="button is-plain"
          href="/${page.code}/facilitate">${t("harvest.facilitate")}</a></p>`
        : nothing
    }
  </main>`

start(() => render(view(), root))
// The browser looked for the line before it was drawn.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
