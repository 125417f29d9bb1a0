// Somebody else saved this plan meanwhile: what both made of it, field by field, and which of them
// stands.

import { html, live, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { textIn } from "../../plan-data.js"
import { t } from "../../words.js"

/** @import { Path } from "../../plan-data.js" */
/** @import { Difference } from "../../plan-merge.js" */
/** @import { Book } from "../../models.d.ts" */
/** @import { Described, PlanData } from "../../state.d.ts" */

/**
 * What a place is called: the words of its fields, and the titles of the things on its way.
 * @param {Book} book @param {PlanData} theirs @param {Path} path
 */
function placeIn(book, theirs, path) {
  /** @type {Described | undefined} */
  let described = page.described
  let [own, other] = [book.plan, theirs]
  let table = "session"
  const words = []
  for (const step of path) {
    if (described?.is === "list") {
      /** @param {PlanData} list */
      const find = list => Array.isArray(list) && list.find(({ id }) => id === step)
      ;[own, other] = [find(own), find(other)]
      const title = textIn((own || other)?.title ?? (own || other)?.name, book.language)
      words.push(`‘${title || step}’`)
      described = described.of
      continue
    }
    words.push(t(`plan.${table}_${step}`))
    table = String(step)
    ;[own, other] = [own?.[step], other?.[step]]
    described = described?.fields?.[step]
  }
  return words.join(", ")
}

/** @param {PlanData} value @param {string} language @returns {string} */
function valueInWords(value, language) {
  if (value === undefined) return t("plan.nothing_there")
  if (typeof value === "boolean") return t(value ? "plan.yes" : "plan.no")
  if (Array.isArray(value)) {
    const titles = value.map((/** @type {PlanData} */ each) => valueInWords(each, language))
    return titles.length ? titles.join(" · ") : t("plan.nothing_there")
  }
  if (typeof value === "object") {
    const own = value.title ?? value.name ?? value.text
    return own === undefined
      ? Object.values(value)
          .map(each => valueInWords(each, language))
          .join(" · ")
      : textIn(own, language)
  }
  return String(value)
}

/** @param {Book} book @param {Difference} difference */
function choice(book, { path, mine: own, theirs }) {
  const key = path.join("/")
  const { conflict, language } = book
  if (!conflict) return nothing
  /** @param {boolean} takes */
  const choose = takes => {
    if (takes) conflict.theirs.add(key)
    else conflict.theirs.delete(key)
    book.draw()
  }
  /** @param {PlanData} value @param {boolean} takes @param {string} words */
  const option = (value, takes, words) => html`<label class="check"><input type="radio" name=${key}
    .checked=${live(conflict.theirs.has(key) === takes)} @change=${() => choose(takes)}>
    <span><b>${words}</b> <span dir="auto">${valueInWords(value, language)}</span></span></label>`
  return html`<fieldset
    class="field difference"><legend>${placeIn(book, conflict.now.plan, path)}</legend>
    ${option(own, false, t("plan.mine"))}${option(theirs, true, t("plan.theirs"))}</fieldset>`
}

/** What there is to choose, what is taken from the other, and two ways on. @param {Book} book */
export function conflict(book) {
  if (!book.conflict) return nothing
  const { conflicts, taken: merged, now } = book.conflict
  const language = page.languages[book.language] ? book.language : page.language
  return html`<section class="part stack" aria-labelledby="conflict">
    <h2 id="conflict" tabindex="-1">${t("plan.conflict")}</h2>
    <p>${t(conflicts.length ? "plan.conflict_choose" : "plan.conflict_none")}</p>
    ${conflicts.map(difference => choice(book, difference))}
    ${
      merged.length
        ? html`<h3>${t("plan.conflict_taken")}</h3><ul class="taken">${merged.map(
            ({ path, mine: own, theirs }) => html`<li><b>${placeIn(book, now.plan, path)}</b>
              <span dir="auto"><s>${valueInWords(own, language)}</s> ${valueInWords(
                theirs,
                language,
              )}</span></li>`,
          )}</ul>`
        : nothing
    }
    <div class="row"><button type="button" class="button is-main"
      @click=${() => book.settle()}>${t("plan.conflict_on")}</button>
      <button type="button" class="button"
        @click=${() => book.saveAsCopy()}>${t("plan.as_copy")}</button></div>
  </section>`
}
