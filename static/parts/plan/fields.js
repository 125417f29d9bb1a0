// The form of a plan, drawn from what the format says of each of its fields. A new key of the
// format is in it by itself.

import { html, live, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { keyOf, textIn } from "../../plan-data.js"
import { t } from "../../words.js"
import { bin, down, fold, plus, up, warning } from "../icons.js"
import { addItem, addStage, moveItem, removeItem, turnTake } from "./acts.js"
import { dragging } from "./dragging.js"
import { idAt, input, notes } from "./inputs.js"
import { isFolded, laidOut, pointed, standsAlone, titleKey } from "./layout.js"
import { stagePreview } from "./preview.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { Drawn, Handled } from "../../draw.js" */
/** @import { Book } from "../../models.d.ts" */
/** @import { Path } from "../../plan-data.js" */
/** @import { Described, PlanData } from "../../state.d.ts" */

/**
 * That this stands open, or not: from the click on, for what is drawn before the browser tells of
 * it would fold it again; and where the browser unfolds it by itself, as for who searches a page.
 * @param {Book} book
 * @param {string} key
 */
function remembering(book, key) {
  /** @param {Handled} event a click on its summary, or its `toggle` */
  return ({ type, currentTarget }) => {
    const part = /** @type {Element} */ (currentTarget)
    const { open } = /** @type {HTMLDetailsElement} */ (part.closest("details"))
    const opens = type === "toggle" ? open : !open
    book.open[opens ? "add" : "delete"](key)
  }
}

/**
 * What folds and is remembered while the page is open. `summary`, `inside`: what it shows
 * closed, and open.
 * @param {Book} book @param {string} key @param {Drawn} summary @param {Drawn} inside
 */
export function folding(book, key, summary, inside) {
  const remember = remembering(book, key)
  return html`<details class="opens" .open=${live(book.open.has(key))} @toggle=${remember}>
    <summary @click=${remember}>${summary}${fold()}</summary>
    <div class="inside">${inside}</div></details>`
}

/**
 * The fields of a table, the common ones first.
 * @param {Book} book @param {Path} path @param {Described | undefined} described
 * @param {string} name @returns {TemplateResult}
 */
function table(book, path, described, name) {
  const fields = described?.fields ?? {}
  const { first, take, more } = laidOut(name, fields)
  /** @param {string} key */
  const draw = key => planField(book, [...path, key], fields[key], `${name}_${key}`)
  const key = `${path.join(".")}+`
  return html`${first.map(draw)}
    ${take.length ? takes(book, path, fields, take, name) : nothing}
    ${
      more.length
        ? folding(book, key, html`<span>${t("plan.more")}</span>`, more.map(draw))
        : nothing
    }`
}

// What people may do in a step: each is a table that the step has or not, and comes back as it was
// when turned on again.
/**
 * @param {Book} book @param {Path} path @param {Record<string, Described>} fields
 * @param {string[]} keys @param {string} name
 */
function takes(book, path, fields, keys, name) {
  return html`<fieldset class="takes"><legend>${t(`plan.${name}_takes`)}</legend>
    ${keys.map(key => {
      const at = [...path, key]
      const on = book.at(at) !== undefined
      /** @param {Handled} event */
      const toggle = event => turnTake(book, at, event.target.checked)
      return html`<div class="take"><label class="check"><input type="checkbox" id=${idAt(at)}
          .checked=${live(on)} @change=${toggle}><span>${t(`plan.${name}_${key}`)}</span></label>
        ${
          on
            ? html`<div
          class="inside">${table(book, at, fields[key], key)}</div>`
            : nothing
        }
        ${notes(book, at)}</div>`
    })}</fieldset>`
}

/**
 * Any field: one control, a table, or a list of things.
 * @param {Book} book
 * @param {Path} path
 * @param {Described} described
 * @param {string} name what it is called in the catalogue
 * @returns {Drawn}
 */
export function planField(book, path, described, name) {
  const isOwnList = described.is === "list" && !pointed(book, path, name)
  if (isOwnList) return items(book, path, described, name)
  if (described.is === "table") return table(book, path, described, keyOf(path))
  return input(book, path, described, name)
}

/**
 * @param {string} id @param {string} label @param {Drawn} icon @param {() => void} action
 * @param {boolean} [off]
 */
const tool = (
  id,
  label,
  icon,
  action,
  off,
) => html`<button type="button" class="button is-plain is-round"
  id=${id} aria-label=${label} title=${label} aria-disabled=${off ? "true" : nothing}
  @click=${() => !off && action()}>${icon}</button>`

// Earlier, later, away: what a hand does by dragging, keys do here.
/**
 * @param {Book} book @param {Path} path @param {number} at @param {number} count
 * @param {string} title
 */
function tools(book, path, at, count, title) {
  const place = [...path, at]
  /** @param {number} step */
  const go = step => moveItem(book, path, at, at + step, step < 0 ? "up" : "down")
  const away = () => removeItem(book, place, title)
  const isLast = at === count - 1
  return html`<div class="tools">
    ${tool(`up-${idAt(place)}`, t("plan.earlier", { title }), up(), () => go(-1), at === 0)}
    ${tool(`down-${idAt(place)}`, t("plan.later", { title }), down(), () => go(1), isLast)}
    ${tool(`away-${idAt(place)}`, t("plan.remove", { title }), bin(), away)}
  </div>`
}

/** @param {Book} book @param {string} list @param {PlanData} item */
const titleOf = (book, list, item) => {
  const title = typeof item === "object" ? item[titleKey(list)] : item
  return textIn(title, book.language) || t("plan.untitled")
}

// Alt with an arrow moves a folded thing, and the hand stays on it.
/**
 * @param {Book} book @param {Path} path @param {number} at @param {number} count
 * @param {Handled} event
 */
function onKey(book, path, at, count, event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (!event.altKey || !step || at + step < 0 || at + step >= count) return
  event.preventDefault()
  moveItem(book, path, at, at + step, "item")
}

/**
 * @param {Book} book @param {Path} path @param {Described} described @param {number} at
 * @param {number} count @param {string} list @param {PlanData} item
 */
function foldedItem(book, path, described, at, count, list, item) {
  const place = [...path, at]
  const key = place.join(".")
  const title = titleOf(book, list, item)
  const wrong = book.hasFaultIn(place)
  const remember = remembering(book, key)
  return html`<li class="item"><details .open=${live(book.open.has(key))} @toggle=${remember}>
    <summary id=${`item-${idAt(place)}`} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      @click=${remember} @keydown=${event => onKey(book, path, at, count, event)}>
      <span class="handle" aria-hidden="true"></span>
      <span class="name" dir="auto">${title}</span>
      ${
        wrong
          ? html`<span class="fault">${warning()}<span
        class="unseen">${t("plan.not_right")}</span></span>`
          : nothing
      }
      ${
        list === "stages"
          ? html`<span
        class="when small quiet number">${book.whenOf(at)}</span>`
          : nothing
      }
      ${fold()}</summary>
    <div class="inside">${table(book, place, described, list)}
      ${list === "stages" ? stagePreview(book, item.id) : nothing}
      ${tools(book, path, at, count, title)}</div></details></li>`
}

/**
 * @param {Book} book @param {Path} path @param {Described} described @param {number} at
 * @param {number} count @param {string} list @param {PlanData} item
 */
const plainItem = (book, path, described, at, count, list, item) =>
  html`<li class="item is-row"><span class="handle" aria-hidden="true"></span>
    <div class="inside">${
      described.is === "table"
        ? table(book, [...path, at], described, list)
        : planField(book, [...path, at], described, `${list}_item`)
    }</div>${tools(book, path, at, count, titleOf(book, list, item))}</li>`

/**
 * A list: its things, each to be moved and taken away, and what adds one.
 * @param {Book} book @param {Path} path @param {Described} described @param {string} name
 */
function items(book, path, described, name) {
  const list = keyOf(path)
  const entries = book.at(path) ?? []
  const { of } = described
  const draw = isFolded(list) ? foldedItem : plainItem
  if (!of) return nothing
  return html`<div class="list" role="group" aria-labelledby=${`label-${idAt(path)}`}>
    <p class=${path.length === 1 && standsAlone(list) ? "unseen" : "label"}
      id=${`label-${idAt(path)}`}>${t(`plan.${name}`)}</p>
    ${
      entries.length
        ? html`<ol class="items"
          @pointerenter=${event => dragging(book, path, event)}>${entries.map(
            (/** @type {PlanData} */ item, /** @type {number} */ at) =>
              draw(book, path, of, at, entries.length, list, item),
          )}</ol>`
        : nothing
    }
    ${notes(book, path)}
    ${list === "stages" ? stageAdding(book, path) : adding(book, path, described, name)}</div>`
}

/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
const adding = (book, path, described, name) =>
  html`<button type="button" class="button is-small" id=${`add-${idAt(path)}`}
    @click=${() => described.of && addItem(book, path, described.of)}>${plus()}${t(
      `plan.${name}_add`,
    )}</button>`

// A step of a kind begins with what that kind is for.
/** @param {Book} book @param {Path} path */
function stageAdding(book, path) {
  /** @param {Handled} event */
  const add = event => {
    const kind = event.target.closest(".adds")?.querySelector("select")?.value
    if (kind) addStage(book, path, kind)
  }
  return html`<div class="row adds"><label class="unseen"
    for="new-kind">${t("plan.stages_kind")}</label>
    <select class="input" id="new-kind">${Object.keys(page.starts).map(
      kind => html`<option value=${kind}>${t(`plan.kind_${kind}`)}</option>`,
    )}</select>
    <button type="button" class="button" id=${`add-${idAt(path)}`}
      @click=${add}>${plus()}${t("plan.stages_add")}</button></div>`
}
