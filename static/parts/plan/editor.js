// The whole page of a plan: what is said of it, its form, and beside that the clock of the evening.

import { html, live, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { timesOf } from "../../plan-clock.js"
import { textIn } from "../../plan-data.js"
import { t } from "../../words.js"
import { arrow, download, tick, warning } from "../icons.js"
import { logo } from "../logo.js"
import { conflict } from "./conflict.js"
import { folding, planField } from "./fields.js"
import { SECTIONS } from "./layout.js"
import { turnPreview } from "./preview.js"

/** @import { Handled } from "../../draw.js" */
/** @import { PlanData } from "../../state.d.ts" */
/** @import { PlanSection } from "./layout.js" */
/** @import { Book } from "../../models.d.ts" */

const fields = page.described.fields ?? {}

// Keys that the format has and the layout doesn't know yet stand at the end.
const known = SECTIONS.flatMap(({ keys, more = [] }) => [...keys, ...more])
const others = Object.keys(fields).filter(key => key !== "format" && !known.includes(key))

/** @param {string} key */
const sentence = key => (t(key) === key ? "" : t(key))

/** @param {Book} book @param {string} key */
const named = (book, key) => planField(book, [key], fields[key], `session_${key}`)

/** @param {Book} book */
function speaking(book) {
  /** @param {string} language @param {boolean} on */
  const toggle = (language, on) => {
    if (on) book.also.add(language)
    else book.also.delete(language)
    book.draw()
  }
  const languages = book.languages()
  const rest = Object.entries(page.languages).filter(([language]) => language !== book.language)
  return html`<fieldset class="field"><legend>${t("plan.also_in")}</legend>
    <p class="hint">${t("plan.also_in_hint")}</p>
    <div class="choices">${rest.map(
      ([language, name]) => html`<label class="check"><input type="checkbox"
        .checked=${live(languages.includes(language))}
        aria-disabled=${languages.includes(language) && !book.also.has(language) ? "true" : nothing}
        @change=${event => toggle(language, event.target.checked)}><span
          lang=${language}>${name}</span></label>`,
    )}</div></fieldset>`
}

/** @param {Book} book @param {string[]} keys */
const countOf = (book, keys) =>
  keys.reduce((sum, key) => {
    const value = book.at([key])
    return sum + (Array.isArray(value) ? value.length : 0)
  }, 0)

/** @param {Book} book @param {PlanSection} section */
const inside = (book, { id, keys, more = [] }) => html`${keys.map(key => named(book, key))}
  ${
    more.length
      ? folding(book, `${id}+`, html`<span>${t("plan.more")}</span>`, [
          ...more.map(key => named(book, key)),
          speaking(book),
        ])
      : nothing
  }`

/** @param {Book} book @param {PlanSection} part */
function section(book, part) {
  const { id, keys, folded } = part
  const hint = html`<p class="hint">${t(`plan.part_${id}_hint`)}</p>`
  if (!folded) {
    return html`<section class="part" aria-labelledby=${`part-${id}`}>
      <h2 id=${`part-${id}`}>${t(`plan.part_${id}`)}</h2>${hint}${inside(book, part)}</section>`
  }
  const n = countOf(book, keys)
  const wrong = keys.some(key => book.hasFaultIn([key]))
  const summary = html`<h2>${t(`plan.part_${id}`)}</h2>
    <span
      class="small quiet">${n ? t("plan.count", { n }) : sentence(`plan.part_${id}_short`)}</span>
    ${
      wrong
        ? html`<span class="fault">${warning()}<span
      class="unseen">${t("plan.not_right")}</span></span>`
        : nothing
    }`
  return html`<section
    class="part is-folded">${folding(book, id, summary, [hint, inside(book, part)])}</section>`
}

/** @param {Book} book */
function stateOf(book) {
  if (book.saving) return t("plan.saving")
  if (!book.slug) return t("plan.not_saved_yet")
  return book.isChanged ? t("plan.changed") : t("plan.all_saved")
}

/** @param {Book} book */
const saving = book => html`<button class="button is-now" id="save" form="plan"
  aria-disabled=${book.saving ? "true" : nothing}>${t("plan.save")}</button>`

/** @param {Book} book */
const bar = book => html`<header class="bar on-field">
  <a href="/" class="home-link" aria-label=${t("plan.to_sessions")}>${logo()}</a>
  <span class="state small push"
    id="state">${!book.isChanged && book.slug ? tick() : nothing}${stateOf(book)}</span>
  ${book.conflict ? nothing : saving(book)}</header>`

/** @param {Book} book */
const status = book => html`<div role="status" class="said">${
  book.said
    ? html`<p class="notice"><span>${book.said}</span>${
        book.undo
          ? html`<button type="button" class="button is-small" id="undo"
              @click=${() => book.put(book.undo)}>${t("plan.undo")}</button>`
          : nothing
      }</p>`
    : nothing
}</div>
<div role="alert">${
  book.fault ? html`<p class="notice is-alarm">${warning()}<span>${book.fault}</span></p>` : nothing
}</div>`

/** @param {Book} book */
const restored = book => html`<div class="notice is-now kept"><p>${t("plan.restored")}</p>
  <button type="button" class="button is-small"
    @click=${() => book.drop()}>${t("shared.drop")}</button></div>`

/** @param {Book} book */
const newer = book => html`<div class="notice is-now kept"><p>${t("problem.plan_changed")}</p>
  <button type="button" class="button is-small"
    @click=${() => book.newer && book.differ(book.newer)}>${t("plan.see_changes")}</button></div>`

/** @param {Book} book */
const fixed = book => html`<div class="notice"><p>${t("problem.plan_fixed")}</p>
  <button type="button" class="button is-small"
    @click=${() => book.saveAsCopy()}>${t("plan.as_copy")}</button></div>`

// What is wrong where no field stands: keys that the format doesn't know.
/** @param {Book} book */
function strays(book) {
  const unknown = book.tried
    ? book.faults.filter(({ code }) => code === "unknown" || code === "table")
    : []
  if (!unknown.length) return nothing
  return html`<ul class="notice is-alarm strays">${unknown.map(
    ({ path, message }) => html`<li>${warning()}<span>${message}</span>
      <button type="button" class="button is-small"
        @click=${() => book.set(path, undefined)}>${t("plan.take_away")}</button></li>`,
  )}</ul>`
}

/** @param {PlanData} stage */
const minutesOf = stage => (stage.minutes ? t("plan.minutes", { n: stage.minutes }) : nothing)

/** When each step begins and ends, and where the plan won't work. @param {Book} book */
function evening(book) {
  const { times, end, total } = timesOf(book.plan.stages ?? [], book.begin)
  /** @param {number} at */
  const go = at => {
    book.open.add(`stages.${at}`)
    book.draw()
    document.getElementById(`item-at-stages-${at}`)?.focus()
  }
  return html`<aside class="evening" aria-labelledby="evening">
    <h2 id="evening">${t("plan.evening")}</h2>
    <div class="row is-tight"><div class="field"><label for="begin">${t("plan.begin")}</label>
      <input class="input" type="time" id="begin" .value=${live(book.begin)}
        @input=${event => event.target.value && book.remember("begin", event.target.value)}></div>
    <div class="field"><label for="people">${t("plan.people")}</label>
      <input class="input" type="number" id="people" min="1" max="10000" inputmode="numeric"
        .value=${live(String(book.people))}
        @input=${event => book.remember("people", Number(event.target.value) || null)}></div></div>
    <ol class="clock">${(book.plan.stages ?? []).map(
      (
        /** @type {PlanData} */ stage,
        /** @type {number} */ at,
      ) => html`<li><button type="button" class="stop" @click=${() => go(at)}>
        <span class="number small quiet">${times[at].from}</span>
        <span dir="auto">${textIn(stage.title, book.language) || t("plan.untitled")}</span>
        <span
          class="number small quiet">${minutesOf(stage)}</span></button></li>`,
    )}<li class="ends"><span
      class="number small">${end}</span> <b>${t("plan.in_all", { n: total })}</b></li></ol>
    ${book.warnings.length ? html`<h3>${t("plan.watch_out")}</h3>` : nothing}
    <ul class="warnings" aria-live="polite">${book.warnings.map(
      ({ message }) => html`<li class="caution">${warning()}<span>${message}</span></li>`,
    )}</ul>
    ${book.slug ? actions(book) : nothing}</aside>`
}

/** @param {Book} book */
const actions = book => html`<div class="stack-s acts">
  <button type="button" class="button is-wide" aria-disabled=${book.isChanged ? "true" : nothing}
    @click=${() => !book.isChanged && book.rehearse()}>${t("plan.rehearse")}${arrow()}</button>
  ${book.isChanged ? html`<p class="hint">${t("plan.rehearse_saved")}</p>` : nothing}
  <a class="button is-plain" href=${`/api/plans/${book.slug}.toml`}
    download>${download()}${t("plan.download")}</a></div>`

// The step that a field is of, by its short name.
/** @param {Book} book @param {Element} field */
function stageAt(book, field) {
  const step = field.closest("details:has(> summary[id^='item-at-stages-'])")
  const at = step?.querySelector("summary")?.id.split("-").at(-1)
  return at && book.at(["stages", Number(at), "id"])
}

/** @param {Book} book */
function form(book) {
  /** @param {Handled} event */
  const post = event => {
    event.preventDefault()
    void book.save()
  }
  /** @param {Handled} event */
  const onKey = event => {
    const stage = event.altKey && event.code === "KeyV" && stageAt(book, event.target)
    if (stage) turnPreview(book, stage)
    else if ((event.ctrlKey || event.metaKey) && event.key === "s") void book.save()
    else return
    event.preventDefault()
  }
  /** @param {Handled} event */
  const onFocus = event => {
    const stage = stageAt(book, event.target)
    if (stage && !event.target.closest(".preview")) book.follow(stage)
  }
  return html`<div class="planning"><form id="plan" novalidate @submit=${post} @keydown=${onKey}
    @focusin=${onFocus}>
    ${strays(book)}
    ${SECTIONS.map(part => section(book, part))}
    ${others.length ? section(book, { id: "other", keys: others, folded: true }) : nothing}
    </form>${evening(book)}</div>`
}

/** The page, as it is now. @param {Book} book */
export const editor = book => html`<a class="skip" href="#main">${t("shared.skip")}</a>${bar(book)}
  <main class="wrap" id="main">
    <div class="head"><h1 dir="auto">${textIn(book.plan.title, book.language) || t("plan.new")}</h1>
      ${status(book)}
      ${book.fixed ? fixed(book) : nothing}
      ${book.restored && !book.conflict ? restored(book) : nothing}
      ${book.newer && !book.conflict ? newer(book) : nothing}</div>
    ${book.conflict ? conflict(book) : form(book)}
  </main>`
