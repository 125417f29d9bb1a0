import { categoriesOf } from "../../categories.js"
import { html, live } from "../../draw.js"
import { t } from "../../words.js"
import { shell } from "./form.js"
import { nameOf } from "./things.js"

/** @import { FormDraft, Subject, Unfoldable, Values } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/**
 * The draft of a form on a card or theme; `now` is what stands in it before somebody types.
 * @template {Values} V
 * @param {Subject} subject @param {Unfoldable["form"]["what"]} what @param {string} about
 * @param {V} now @returns {FormDraft<V>}
 */
export const draftOn = ({ id, tray = false }, what, about, now) => ({
  id,
  key: `${what}:${id}`,
  about,
  target: id,
  at: ["form", tray ? { id, what, back: `tray-${id}`, tray } : { id, what, back: `more-${id}` }],
  now,
})

/** @param {Desk} desk @param {Subject} card */
export function editForm(desk, card) {
  const { id, number, text = "", category = "" } = card
  const draft = draftOn(card, "edit", t("facilitate.text_of", { number }), {
    text,
    category,
    reason: "",
  })
  return shell(desk, draft, {
    command: ({ reason, ...values }) => ({
      do: "edit_insight",
      insight: id,
      ...values,
      ...(reason.trim() && { reason: reason.trim() }),
    }),
    done: () => t("facilitate.edited", { number }),
    main: t("shared.save"),
    fields: values => html`
    <div class="field"><label for=${`text-${id}`}>${t("facilitate.text_of", { number })}</label>
      <textarea class="input" dir="auto" id=${`text-${id}`} name="text" rows="5" required
        .value=${live(values.text)}></textarea></div>
    <div class="field"><label for=${`category-${id}`}>${t("facilitate.category")}</label>
      <select class="input" id=${`category-${id}`} name="category">${categoriesOf(desk.state).map(
        each =>
          html`<option value=${each.id}
            .selected=${live(each.id === values.category)}>${each.short}</option>`,
      )}</select></div>
    <div class="field"><label for=${`why-${id}`}>${t("facilitate.edit_why")}</label>
      <input class="input" dir="auto" id=${`why-${id}`} name="reason" autocomplete="off"
        list="reasons" .value=${live(values.reason)}></div>
    <p class="hint">${t("facilitate.edit_hint")}</p>`,
  })
}

/** @param {Desk} desk @param {Subject} thing */
export function hideForm(desk, thing) {
  const { id } = thing
  const what = thing.number ?? t(thing.isTheme ? "facilitate.this_theme" : "facilitate.this")
  const name = thing.name ?? nameOf(thing)
  const draft = draftOn(thing, "hide", t("facilitate.reason_for", { what: name }), {
    reason: "",
  })
  return shell(desk, draft, {
    command: ({ reason }) => ({
      do: "hide_insight",
      insight: id,
      ...(reason.trim() && { reason: reason.trim() }),
    }),
    done: () => t("facilitate.reason_kept", { what: name }),
    main: t("facilitate.hide_now"),
    fields: values => html`
    <div class="field"><label for=${`reason-${id}`}>${t("facilitate.reason", { what })}</label>
      <input class="input" dir="auto" id=${`reason-${id}`} name="reason" autocomplete="off"
        list="reasons"
        .value=${live(values.reason)}></div>
    <p class="hint">${t(
      thing.isTheme ? "facilitate.hide_theme_hint" : "facilitate.hide_hint",
    )}</p>`,
  })
}

/**
 * The field in which a group gets its name; what it asks for is a sentence.
 * @param {string} id @param {string} title
 */
export const sentence = (
  id,
  title,
) => html`<div class="field"><label for=${`title-${id}`}>${t("facilitate.theme_name")}</label>
  <textarea class="input" dir="auto" id=${`title-${id}`} name="title" rows="3" required
    aria-describedby=${`title-hint-${id}`}
    .value=${live(title)} @keydown=${onEnter}></textarea><p class="hint"
      id=${`title-hint-${id}`}>${t("facilitate.theme_name_hint")}</p></div>`

// A name is one sentence: Enter sends it, but not the Enter that ends a word of a script with an
// input method.
/** @param {Handled} event */
function onEnter(event) {
  if (event.key !== "Enter" || event.isComposing) return
  event.preventDefault()
  event.target.form?.requestSubmit()
}

/** @param {Desk} desk @param {Subject} theme */
export function renameForm(desk, theme) {
  const { id, title = "" } = theme
  const draft = draftOn(theme, "rename", t("facilitate.name_for", { title }), { title })
  return shell(desk, draft, {
    command: values => ({ do: "edit_theme", theme: id, ...values }),
    done: values => t("facilitate.renamed", { title: values.title.trim() }),
    main: t("shared.save"),
    fields: values => sentence(id, values.title),
  })
}

/**
 * How many people without a phone raise a hand for this line.
 * @param {Desk} desk @param {Subject} thing
 */
export function handsForm(desk, thing) {
  const { id, hands = 0 } = thing
  const what = nameOf(thing)
  const draft = draftOn(thing, "hands", t("facilitate.hands_for", { what }), { people: `${hands}` })
  return shell(desk, draft, {
    command: ({ people }) => ({ do: "count_hands", target: id, people: Number(people) }),
    done: ({ people }) => t("facilitate.hands_counted", { n: Number(people), what }),
    main: t("shared.save"),
    fields: values => html`
    <div class="field"><label for=${`hands-${id}`}>${t("facilitate.hands_for", { what })}</label>
      <input class="input" id=${`hands-${id}`} name="people" type="number" min="0" required
        max=${desk.page.limits.people} inputmode="numeric" .value=${live(values.people)}></div>
    <p class="hint">${t("facilitate.hands_hint")}</p>`,
  })
}
