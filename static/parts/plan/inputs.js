// One field of a plan, by what the format says it takes: label, hint, what is wrong with it, and
// its control.

import { html, live, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { textIn } from "../../plan-data.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"
import { isLong, pointed } from "./layout.js"

/** @import { Drawn, Handled } from "../../draw.js" */
/** @import { Described, PlanData } from "../../state.d.ts" */
/** @import { Book } from "../../models.d.ts" */
/** @import { Path } from "../../plan-data.js" */

/** The id of the control at a place. @param {Path} path */
export const idAt = path => `at-${path.join("-")}`

/** A sentence of the catalogue, or nothing where it has none. @param {string} key */
const sentence = key => (t(key) === key ? nothing : t(key))

/** @param {string} name */
const labelOf = name => t(`plan.${name}`)

/** What is wrong, or may go wrong, at a place. @param {Book} book @param {Path} path */
export function notes(book, path) {
  const fault = book.faultAt(path)
  return html`<div id=${`fault-${idAt(path)}`} class="notes">${
    fault ? html`<p class="fault">${warning()}<span>${fault.message}</span></p>` : nothing
  }${book
    .warningsAt(path)
    .map(({ message }) => html`<p class="caution">${warning()}<span>${message}</span></p>`)}</div>`
}

/** @param {Book} book @param {Path} path */
const isWrong = (book, path) => (book.faultAt(path) ? "true" : nothing)
/** @param {Path} path @param {Drawn} hint */
const descriptionIds = (path, hint) =>
  hint === nothing ? `fault-${idAt(path)}` : `hint-${idAt(path)} fault-${idAt(path)}`

/**
 * A label, a hint and a note around one control. `control(describedBy)` draws it.
 * @param {Book} book @param {Path} path @param {string} name
 * @param {(described_by: string) => Drawn} control
 */
function labelled(book, path, name, control, isShort = false) {
  const hint = sentence(`plan.${name}_hint`)
  return html`<div class=${isShort ? "field is-short" : "field"}>
    <label for=${idAt(path)}>${labelOf(name)}</label>
    ${hint === nothing ? nothing : html`<p class="hint" id=${`hint-${idAt(path)}`}>${hint}</p>`}
    ${control(descriptionIds(path, hint))}${notes(book, path)}
  </div>`
}

/**
 * @param {Book} book
 * @param {Path} path
 * @param {{ id: string, value: string, set: (typed: string) => void, described_by: string,
 *   label?: string, lang?: string }} control
 */
function line(book, path, { id, label, lang, value, set, described_by }) {
  const key = String(path.at(-1))
  /** @param {Handled} event */
  const put = event => set(event.target.value)
  return isLong(key)
    ? html`<textarea class="input" dir="auto" rows="2" id=${id} aria-label=${label ?? nothing}
        lang=${lang ?? nothing} aria-describedby=${described_by}
        aria-invalid=${isWrong(book, path)} .value=${live(value)} @input=${put}></textarea>`
    : html`<input class="input" dir="auto" id=${id} aria-label=${label ?? nothing}
        lang=${lang ?? nothing} aria-describedby=${described_by} autocomplete="off"
        aria-invalid=${isWrong(book, path)} .value=${live(value)} @input=${put}>`
}

/**
 * A text without anything in it is one that isn't there, where it may be left out.
 * @param {Described} described @param {string} text
 */
const orNothing = (described, text) => (text === "" && !described.required ? undefined : text)

// One text, or one in each language of the plan.
/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
function textField(book, path, described, name) {
  const value = book.at(path)
  const texts = typeof value === "object" && value ? value : { [book.language]: value ?? "" }
  const languages = book.languages()
  /** @param {string} language */
  const set = language => (/** @type {string} */ typed) => {
    const all = { ...texts, [language]: typed }
    const filled = Object.entries(all).filter(([, text]) => text !== "")
    const isPlain = filled.every(([each]) => each === book.language)
    const text = isPlain ? (all[book.language] ?? "") : Object.fromEntries(filled)
    book.set(path, orNothing(described, text))
  }
  return labelled(
    book,
    path,
    name,
    described_by =>
      html`${languages.map((language, at) => {
        const id = at ? `${idAt(path)}-${language}` : idAt(path)
        const text =
          texts[language] ?? (typeof value === "object" || at ? "" : textIn(value, language))
        const control = line(book, path, {
          id,
          label: at ? `${labelOf(name)}, ${page.languages[language]}` : undefined,
          lang: language,
          value: typeof text === "string" ? text : String(text),
          set: set(language),
          described_by,
        })
        return languages.length === 1
          ? control
          : html`<div class="by-language"><span class="small quiet" lang=${language}
              aria-hidden="true">${page.languages[language]}</span>${control}</div>`
      })}`,
  )
}

/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
function wordField(book, path, described, name) {
  const value = String(book.at(path) ?? described.default ?? "")
  /** @param {string} typed */
  const set = typed => {
    book.byHand.add(typed)
    book.set(path, orNothing(described, typed))
  }
  return labelled(book, path, name, described_by =>
    line(book, path, { id: idAt(path), value, set, described_by }),
  )
}

// A value as it is always meant is written down only where somebody wrote it, or wrote something
// else before.
/** @param {Book} book @param {Path} path @param {Described} described @param {unknown} value */
const set = (book, path, described, value) =>
  book.set(path, value === described.default && book.at(path) === undefined ? undefined : value)

/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
function numberField(book, path, described, name) {
  /** @param {Handled} event */
  const put = event => {
    const typed = event.target.value
    book.set(path, typed === "" ? undefined : /^\d{1,9}$/.test(typed) ? Number(typed) : typed)
  }
  return labelled(
    book,
    path,
    name,
    described_by => html`<input class="input is-number" type="number" inputmode="numeric"
      min=${described.least} max=${described.most} id=${idAt(path)} aria-describedby=${described_by}
      aria-invalid=${isWrong(book, path)}
      .value=${live(String(book.at(path) ?? described.default ?? ""))} @input=${put}>`,
    true,
  )
}

/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
function dayField(book, path, described, name) {
  /** @param {Handled} event */
  const put = event => book.set(path, orNothing(described, event.target.value))
  return labelled(
    book,
    path,
    name,
    described_by => html`<input class="input is-number" type="date" id=${idAt(path)}
      aria-describedby=${described_by} aria-invalid=${isWrong(book, path)}
      .value=${live(String(book.at(path) ?? described.default ?? ""))} @input=${put}>`,
    true,
  )
}

/**
 * @param {Book} book @param {Path} path @param {string} name
 * @param {{ value: string, text: string, on: boolean }[]} options
 * @param {(value: string) => void} put
 */
function chosen(book, path, name, options, put) {
  return labelled(
    book,
    path,
    name,
    described_by => html`<select class="input" id=${idAt(path)} aria-describedby=${described_by}
      aria-invalid=${isWrong(book, path)} @change=${event => put(event.target.value)}>${options.map(
        ({ value, text, on }) =>
          html`<option value=${value} .selected=${live(on)}>${text}</option>`,
      )}</select>`,
    true,
  )
}

/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
function choiceField(book, path, described, name) {
  const value = book.at(path) ?? described.default
  const key = path.at(-1)
  const values = (described.known ?? []).map(String)
  const known = values.includes(value) ? values : ["", ...values]
  const options = known.map(each => ({
    value: each,
    text: each === "" ? t("plan.choose") : t(`plan.${key}_${each}`),
    on: each === value,
  }))
  return chosen(book, path, name, options, each => set(book, path, described, each))
}

/** @param {Book} book @param {Path} path @param {Described} _ @param {string} name */
function languageField(book, path, _, name) {
  const options = Object.entries(page.languages).map(([value, text]) => ({
    value,
    text,
    on: value === book.at(path),
  }))
  return chosen(book, path, name, options, each => book.set(path, each))
}

/** @param {Book} book @param {Path} path @param {Described} described @param {string} name */
function yesNoField(book, path, described, name) {
  const hint = sentence(`plan.${name}_hint`)
  return html`<div class="field">
    <label class="check"><input type="checkbox" id=${idAt(path)}
      aria-describedby=${descriptionIds(path, hint)}
      aria-invalid=${isWrong(book, path)}
      .checked=${live(book.at(path) ?? described.default)}
      @change=${event => set(book, path, described, event.target.checked)}><span>${labelOf(
        name,
      )}</span></label>
    ${hint === nothing ? nothing : html`<p class="hint" id=${`hint-${idAt(path)}`}>${hint}</p>`}
    ${notes(book, path)}
  </div>`
}

/**
 * One of the things of another list.
 * @param {Book} book @param {Path} path @param {string} name @param {PlanData[]} things
 */
function pointerField(book, path, name, things) {
  const value = book.at(path)
  const isKnown = things.some(({ id }) => id === value)
  const options = [
    ...(isKnown ? [] : [{ value: value ?? "", text: t("plan.choose"), on: true }]),
    ...things.map(({ id, title }) => ({
      value: id,
      text: textIn(title, book.language) || id,
      on: id === value,
    })),
  ]
  return chosen(book, path, name, options, each => book.set(path, each))
}

/**
 * Any of the things of another list.
 * @param {Book} book @param {Path} path @param {string} name @param {PlanData[]} things
 */
function pointersField(book, path, name, things) {
  /** @type {string[]} */
  const names = book.at(path) ?? []
  const ids = things.map(({ id }) => id)
  const lost = names.filter(each => !ids.includes(each))
  /** @param {string} title @param {string} id */
  const called = (title, id) => textIn(title, book.language) || id
  /** @param {string} id @param {boolean} on */
  const toggle = (id, on) => book.set(path, on ? [...names, id] : names.filter(each => each !== id))
  const all = [...things, ...lost.map(id => ({ id, title: id }))]
  if (!all.length) return nothing
  return html`<fieldset class="field"><legend>${labelOf(name)}</legend>
    <div class="choices">${all.map(
      ({ id, title }) => html`<label class="check"><input type="checkbox"
        .checked=${live(names.includes(id))}
        @change=${event => toggle(id, event.target.checked)}><span>${called(
          title,
          id,
        )}</span></label>`,
    )}</div>${notes(book, path)}</fieldset>`
}

/**
 * @type {Record<string, (book: Book, path: Path, described: Described, name: string) => Drawn>}
 */
const FIELDS = {
  text: textField,
  word: wordField,
  timezone: wordField,
  day: dayField,
  number: numberField,
  choice: choiceField,
  yes_no: yesNoField,
  language: languageField,
}

/**
 * A field that is no list and no table; also a list that points at things of another. `name`:
 * what it is called.
 * @param {Book} book @param {Path} path @param {Described} described @param {string} name
 */
export function input(book, path, described, name) {
  const things = pointed(book, path, name)
  if (things) {
    return described.is === "list"
      ? pointersField(book, path, name, things)
      : pointerField(book, path, name, things)
  }
  return FIELDS[described.is](book, path, described, name)
}
