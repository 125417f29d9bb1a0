// What the room said in pictures: people as grains, places as plots, the session as a line. Each is
// one drawing with a name, and its numbers stand in a table, for who can't see it and who counts.
import { html, nothing, svg } from "../../draw.js"
import { t } from "../../words.js"
import { sizeOf } from "../breadth.js"
import { fold } from "../icons.js"
import { problemsOf } from "./filter.js"
import {
  anchor,
  axes,
  calledAs,
  decides,
  lineName,
  outcome,
  reached,
  supportOf,
} from "./outcome.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Axis, HarvestLine } from "../../state.d.ts" */

const ROW = 16 // a line's height in a drawing, of which its shapes take ten
const WIDE = 150
const GRAIN = "M0-5C3.500-1.500 3.500 1.500 0 5C-3.500 1.500-3.500-1.500 0-5Z"
const NUMBER = 46 // room for what a line is called

/**
 * A drawing of rows, one a line. What it shows is named, and told in the table below it.
 * @param {string} title @param {unknown[]} rows
 */
const picture = (title, rows) => html`<figure class="panel"><figcaption>${title}</figcaption>
  <svg class="rows" viewBox=${`0 0 ${NUMBER + WIDE} ${rows.length * ROW}`} role="img"
    aria-label=${t("harvest.picture", { title })}>${rows}</svg></figure>`

/**
 * `n` of `of` shapes filled: as many as fit are drawn one by one, of more a bar.
 * @param {number} n @param {number} of @param {number} row
 * @param {(x: number, y: number, kind: string) => Drawn} draw
 */
function shapes(n, of, row, draw) {
  const middle = row * ROW + ROW / 2
  if (of > 40) {
    return svg`<rect x=${NUMBER} y=${middle - 4} width=${WIDE} height="8" class="is-empty" /><rect
      x=${NUMBER} y=${middle - 4} width=${(WIDE * Math.min(n, of)) / of} height="8" />`
  }
  const step = WIDE / Math.max(of, 20)
  return Array.from({ length: of }, (_, place) =>
    draw(NUMBER + step * (place + 0.5), middle, place < n ? "" : "is-empty"),
  )
}

/** @param {number} x @param {number} y @param {string} kind */
const grainAt = (x, y, kind) =>
  svg`<path d=${GRAIN} transform=${`translate(${x} ${y})`} class=${kind} />`
/** @param {number} x @param {number} y @param {string} kind */
const plotAt = (x, y, kind) =>
  svg`<rect x=${x - 3} y=${y - 3} width="6" height="6" class=${kind} />`

/** @param {HarvestLine} line @param {number} row */
const label = (line, row) =>
  svg`<text x="0" y=${row * ROW + ROW / 2 + 3}>${calledAs(line.number)}</text>`

/** @param {HarvestLine} line */
const supportIn = line => supportOf(line) ?? { people: 0, of: 0 }

/** @param {Axis} axis @param {HarvestLine} line */
const reach = (axis, line) => reached(axis, line.breadth[decides])?.n

/** @param {HarvestLine[]} lines */
const supportPicture = lines =>
  picture(
    t("harvest.column_people"),
    lines.map((line, row) => {
      const { people, of } = supportIn(line)
      return [label(line, row), shapes(people, of, row, grainAt)]
    }),
  )

/** @param {Axis} axis @param {HarvestLine} line @param {number} row */
function plots(axis, line, row) {
  const n = reach(axis, line)
  return n === undefined
    ? svg`<text x=${NUMBER} y=${row * ROW + ROW / 2 + 3} class="quiet">–</text>`
    : shapes(n, outcome.participation.places[axis.id], row, plotAt)
}

/** @param {Axis} axis @param {HarvestLine[]} lines */
const breadthPicture = (axis, lines) =>
  picture(
    axis.title,
    lines.map((line, row) => [label(line, row), plots(axis, line, row)]),
  )

/** @param {string} summary @param {string[]} heads @param {Drawn[][]} rows */
const table = (
  summary,
  heads,
  rows,
) => html`<details class="numbers"><summary>${fold()}${summary}</summary>
  <div class="sideways" tabindex="0" role="region" aria-label=${summary}><table>
    <thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([first, ...cells]) =>
        html`<tr><th scope="row">${first}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table></div></details>`

/** @param {HarvestLine} line */
const lineLink = line =>
  html`<a href=${anchor(line.number)}>${calledAs(line.number)}</a> <bdi>${lineName(line)}</bdi>`

/**
 * The lines of a question beside each other: how many stand behind each, and from how many places
 * of each kind they come.
 * @param {HarvestLine[]} lines
 */
export function overview(lines) {
  const voted = lines.filter(supportOf)
  if (voted.length < 2) return nothing
  const visibleAxes = axes.filter(axis => voted.some(line => reach(axis, line) !== undefined))
  return html`<div class="line-item"><div class="panels">${supportPicture(voted)}${visibleAxes.map(
    axis => breadthPicture(axis, voted),
  )}</div>${table(
    t("harvest.numbers"),
    [
      t("harvest.column_text"),
      t("harvest.column_people"),
      ...visibleAxes.map(({ title }) => title),
      t("harvest.column_objections"),
    ],
    voted.map(line => {
      const { people, of } = supportIn(line)
      return [
        lineLink(line),
        t("shared.of_people", { n: people, m: of }),
        ...visibleAxes.map(axis =>
          reach(axis, line) === undefined
            ? t("harvest.too_few")
            : t("shared.of_people", { n: reach(axis, line), m: sizeOf(axis) }),
        ),
        problemsOf(line) || "–",
      ]
    }),
  )}</div>`
}

/**
 * Who took part along a question of the check-in, as far as that points at nobody.
 * @param {{ name: string, people: number }[]} shares @param {number} people
 */
export function counted(shares, people) {
  if (!shares.length) return nothing
  const max = Math.max(1, ...shares.map(share => share.people))
  return html`<table class="bars"><thead><tr><th scope="col">${t(
    "harvest.column_group",
  )}</th><th scope="col">${t("harvest.column_people")}</th><td></td></tr></thead>
    <tbody>${shares.map(
      ({ name, people: n }) => html`<tr><th scope="row">${name}</th><td class="number">${t(
        "shared.of_people",
        { n, m: people },
      )}</td><td><svg class="rows" viewBox="0 0 100 10" preserveAspectRatio="none"
        aria-hidden="true">${svg`<rect width=${(100 * n) / max} height="10" />`}</svg></td></tr>`,
    )}</tbody></table>`
}

/** The steps of the session after each other, as long as they took. */
export function timeline() {
  const steps = (outcome.timeline ?? []).filter(({ minutes }) => minutes)
  const all = steps.reduce((sum, { minutes }) => sum + minutes, 0)
  if (steps.length < 2) return nothing
  let before = 0
  const parts = steps.map(({ minutes }, place) => {
    const at = (600 * before) / all
    before += minutes
    const width = (600 * minutes) / all
    return svg`<rect x=${at} y="0" width=${Math.max(width - 2, 1)} height="22"
      class=${place % 2 ? "is-other" : ""} /><text x=${at + width / 2 - 1} y="38"
      text-anchor="middle">${place + 1}</text>`
  })
  const title = t("harvest.timeline")
  return html`<section class="stack" id="timeline"><h2>${title}</h2><div class="line-item">
    <svg class="course" viewBox="0 0 600 42" role="img" aria-label=${t("harvest.picture", {
      title,
    })}>${parts}</svg>
    <div class="sideways" tabindex="0" role="region" aria-label=${title}><table>
      <thead><tr>${["step", "minutes", "planned", "cards"].map(
        id => html`<th scope="col">${t(`harvest.column_${id}`)}</th>`,
      )}</tr></thead>
      <tbody>${steps.map(
        ({ title: name, minutes, planned, cards }, place) =>
          html`<tr><th scope="row">${
            place + 1
          }. ${name}</th>${[minutes, planned, cards].map(n => html`<td>${n || "–"}</td>`)}</tr>`,
      )}</tbody></table></div></div></section>`
}
