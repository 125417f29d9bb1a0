import { html, nothing, repeat } from "../../draw.js"
import { isPlaced } from "../../ranking.js"
import { targetsOf } from "../../selectors.js"
import { t } from "../../words.js"
import { decisionName, purposeName } from "../fate.js"
import { arrow, fold, pen, plus } from "../icons.js"
import { stillOpen } from "./deciding.js"
import { faultAt } from "./fault.js"
import { choose } from "./picker.js"
import { KINDS, openPlaces } from "./places.js"
import { lineInFull } from "./things.js"

/** @import { Desk } from "./desk.js" */
/** @import { Destination, Line, State } from "../../state.d.ts" */
/** @import { Kind } from "./places.js" */

/** @param {Line} line */
const shortOf = line => line.number ?? line.title
/** @param {Line} line @param {Kind} kind @param {string} id */
const isAt = (line, kind, id) => [line, ...line.cards].some(each => each[kind]?.includes(id))

// Adds one place to those that a line has.
/** @param {Desk} desk @param {Line} line @param {Kind} kind @param {Destination} place */
function put(desk, line, kind, place) {
  const at = { sections: line.sections ?? [], criteria: line.criteria ?? [] }
  return desk.ask(
    "placing",
    { do: "place", target: line.id, ...at, [kind]: [...at[kind], place.id] },
    t("facilitate.placed_at", { what: shortOf(line), place: place.title }),
  )
}

/**
 * @param {Desk} desk @param {Line[]} lines @param {Kind} kind @param {Destination} place
 * @param {HTMLElement} button
 */
function add(desk, lines, kind, place, button) {
  const options = lines
    .filter(line => !line[kind]?.includes(place.id))
    .map(line => ({ text: lineInFull(line), icon: arrow, run: () => put(desk, line, kind, place) }))
  choose(desk, { title: t("facilitate.place_at", { place: place.title }), options, button })
}

// Where it stands: in the place `at` (id) of this kind, or in the list `at` of those that are in
// none.
/** @param {Desk} desk @param {Line} line @param {string} at @param {Kind} [kind] */
const lineButton = (
  desk,
  line,
  at,
  kind,
) => html`<li><button class="pick-line" id=${`line-${at}-${line.id}`}
  @click=${() => openPlaces(desk, line.id)}>
  ${
    line.number ? html`<b class="code" translate="no">${line.number}</b>` : nothing
  }<span>${line.name}${fate(desk, line, at, kind)}</span></button></li>`

// What for, and what was decided, where that was said.
/** @param {Desk} desk @param {Line} line @param {string} at @param {Kind | undefined} kind */
function fate(desk, line, at, kind) {
  const placed = line.purposes?.find(each => each.kind === kind && each.place === at)
  const labels = [
    placed && purposeName(desk.state.plan, placed.purpose),
    line.decision && decisionName(line.decision.decision),
  ].filter(Boolean)
  return labels.length ? html`<small>${labels.join(" · ")}</small>` : nothing
}

/** @param {Desk} desk @param {Line[]} lines @param {Kind} kind @param {Destination} place */
function row(desk, lines, kind, place) {
  const placedLines = lines.filter(line => isAt(line, kind, place.id))
  return html`<li class=${placedLines.length ? "" : "is-empty"}>
    <div class="row"><h4>${place.title}</h4><span
      class="number">${placedLines.length || t("facilitate.place_empty")}</span>
      <button class="more" id=${`add-${kind}-${place.id}`}
        aria-label=${t("facilitate.place_at", { place: place.title })}
        @click=${event =>
          add(desk, lines, kind, place, event.currentTarget)}>${plus()}</button></div>
    ${
      placedLines.length
        ? html`<ul>${placedLines.map(line => lineButton(desk, line, place.id, kind))}</ul>`
        : nothing
    }</li>`
}

/** @param {Desk} desk @param {Line[]} lines @param {Kind} kind */
const list = (desk, lines, kind) =>
  desk.state.plan[kind].length === 0
    ? nothing
    : html`<h3>${t(`facilitate.${kind}`)}</h3>
  <ul class="placing-list">${repeat(
    desk.state.plan[kind],
    ({ id }) => id,
    place => row(desk, lines, kind, place),
  )}</ul>`

// Few lie open; many stand folded, or the places themselves would be out of sight.
const FEW = 6
/** @param {Desk} desk @param {Line[]} lines @param {string} what */
const waiting = (desk, lines, what) =>
  lines.length
    ? html`<details class="unplaced" ?open=${lines.length <= FEW}>
  <summary>${fold()}<h3>${t(`facilitate.${what}`)} <span
    class="quiet">${lines.length}</span></h3></summary>
  <ul class="nowhere">${repeat(
    lines,
    ({ id }) => id,
    line => lineButton(desk, line, what),
  )}</ul></details>`
    : nothing

/** @param {State} state */
const atTheEnd = ({ workshop, stage }) => workshop.state !== "open" || stage?.kind === "close"

/** @param {number} nowhere @param {number} empty */
const placed = (nowhere, empty) => html`<p>${
  nowhere ? t("facilitate.unplaced", { n: nowhere }) : t("facilitate.all_placed")
}
  ${empty ? t("facilitate.empty_places", { n: empty }) : t("facilitate.none_empty")}</p>`

/**
 * What becomes of the lines: every section and criterion with what is behind it, empty ones
 * standing out, lines that go nowhere, and those of which nothing is decided yet.
 * @param {Desk} desk
 */
export function placing(desk) {
  const { plan } = desk.state
  const places = KINDS.flatMap(kind => plan[kind].map(({ id }) => ({ kind, id })))
  const lines = targetsOf(desk.state, "themes")
  const nowhere = places.length ? lines.filter(line => !isPlaced(line)) : []
  const empty = places.filter(({ kind, id }) => !lines.some(line => isAt(line, kind, id))).length
  const open = desk.unfolded.placing ?? atTheEnd(desk.state)
  return html`<section class="side-card placing">
    <h2><button class="unfolds" aria-expanded=${open}
      @click=${() =>
        desk.unfold("placing", !open)}>${fold()}${t("facilitate.placing")}</button></h2>
    ${places.length ? placed(nowhere.length, empty) : nothing}
    ${stillOpen(desk, lines)}
    ${
      places.length
        ? html`<a class="button is-wide" href=${`/${desk.page.code}/draft`}>${pen()}${t(
            "facilitate.link_draft",
          )}</a>`
        : nothing
    }
    ${faultAt(desk, "placing")}
    ${
      open
        ? html`
      ${waiting(desk, nowhere, "nowhere")}
      ${waiting(
        desk,
        lines.filter(({ decision }) => !decision),
        "undecided_lines",
      )}
      ${list(desk, lines, "sections")}${list(desk, lines, "criteria")}`
        : nothing
    }
  </section>`
}
