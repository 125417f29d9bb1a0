// The outcome as a document: it reads, prints, and each line has an address of its own (#S7).
import { html, nothing, render } from "../draw.js"
import { page } from "../page.js"
import { timeline } from "../parts/harvest/figures.js"
import { EVERYTHING } from "../parts/harvest/filter.js"
import {
  actionList,
  broad,
  categorySection,
  destinationList,
  earlierList,
  other,
  parkedLines,
} from "../parts/harvest/lists.js"
import { categories, lines, outcome } from "../parts/harvest/outcome.js"
import { ratingList } from "../parts/harvest/ratings.js"
import { look, searchBar } from "../parts/harvest/search.js"
import { downloads } from "../parts/harvest/take.js"
import { tensionList } from "../parts/harvest/tensions.js"
import {
  contents,
  ending,
  hero,
  importedFrom,
  inShort,
  tookPart,
  uses,
} from "../parts/harvest/top.js"
import { root, start } from "../start.js"
import { t } from "../words.js"

const decided = Boolean(outcome.decides)
const unlikely = outcome.rounds.filter(round => round.too_many)

/** @param {unknown} isThere @param {string} id @param {string} key @returns {[string, string][]} */
const section = (isThere, id, key) => (isThere ? [[id, key]] : [])

const sections = [
  ...section(decided, "broad", "harvest.broad"),
  ...section(outcome.other.length, "other", "harvest.other"),
  ...section(outcome.tensions, "tensions", "harvest.tensions"),
  ...section(outcome.ratings, "ratings", "harvest.ratings"),
  ...section(outcome.parked, "parked", "harvest.parked"),
  ...section(outcome.actions.length, "actions", "harvest.actions"),
  ...section(outcome.earlier, "earlier", "shared.earlier"),
  ...section(outcome.sections.length, "sections", "harvest.to_call"),
  ...section(outcome.criteria.length, "criteria", "harvest.to_assessment"),
  ...section(true, "took-part", "harvest.took_part"),
  ...section(true, "how", "harvest.how"),
]

const draw = () => render(view(), root)

const view = () => html`
  <a class="skip" href="#main">${t("shared.skip")}</a>
  ${hero()}
  <main class="wrap" id="main" tabindex="-1">
    ${importedFrom()} ${inShort(draw)} ${downloads(draw)}
    ${contents(sections)}
    ${page.unrevealed.map(
      stage => html`<p class="notice">${t("harvest.not_revealed", { stage })}</p>`,
    )}
    ${unlikely.map(
      ({ title: stage, ballots: n, present: m }) =>
        html`<p class="notice">${t("harvest.how_too_many", { stage, n, m })}</p>`,
    )}
    ${lines.length > 5 ? searchBar(draw) : nothing}
    ${categories.map(category => categorySection(category, draw))}
    ${decided ? broad() : nothing}
    ${outcome.other.length ? other() : nothing}
    ${tensionList()} ${ratingList()}
    ${parkedLines()}
    ${actionList()}
    ${earlierList()}
    ${destinationList("sections", "harvest.to_call", draw)}
    ${destinationList("criteria", "harvest.to_assessment", draw)}
    ${tookPart()} ${uses()} ${timeline()} ${ending()}
    ${
      page.as === "facilitator"
        ? html`<p class="no-print"><a class="button is-plain"
          href="/${page.code}/facilitate">${t("harvest.facilitate")}</a></p>`
        : nothing
    }
  </main>`

// The browser looked for the line before it was drawn; and one that is folded away is there again.
function goTo() {
  const id = decodeURIComponent(location.hash.slice(1))
  if (!id) return
  if (!document.getElementById(id)) {
    look(EVERYTHING)
    draw()
  }
  document.getElementById(id)?.scrollIntoView()
}

start(draw)
addEventListener("hashchange", goTo)
goTo()
