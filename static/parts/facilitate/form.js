import { find } from "../../dom.js"
import { html } from "../../draw.js"
import { t } from "../../words.js"
import { aboutDraft, isTyped, keepDraft, sendDraft, typedIn, valuesIn } from "./drafts.js"
import { faultAt } from "./fault.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { FormDraft, Sending, Unfoldable, Unfolding, Values } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/** The form of this draft comes whole into sight, and one types in it. @param {string} key */
export function typeIn(key) {
  const form = find(`[data-draft="${CSS.escape(key)}"]`)
  const show = () => form?.scrollIntoView({ block: "nearest" })
  if (form) find("textarea, input:not([type=radio])", form)?.focus({ preventScroll: true })
  show()
  // cards that come into sight with it are measured only now
  requestAnimationFrame(() => requestAnimationFrame(show))
}

/**
 * Unfold a form on a card or theme. Closing it gives the focus back to where it was.
 * @param {Desk} desk @param {{ id: string }} thing @param {Unfoldable["form"]["what"]} what
 */
export function openForm(desk, { id }, what) {
  desk.unfold("form", { id, what, back: document.activeElement?.id || `more-${id}` })
  typeIn(`${what}:${id}`)
}

// Fold a form of this kind ("form", "group", "action"). What was typed in it stays, and where is
// said.
/** @param {Desk} desk @param {Unfolding[0]} kind @param {string} key */
function closeForm(desk, kind, key) {
  const back = desk.unfolded[kind]?.back
  desk.unfold(kind, null)
  document.getElementById(back ?? "")?.focus()
  const left = desk.drafts.get(key)
  if (left && isTyped(left)) desk.say(t("facilitate.not_sent"))
}

/**
 * Is a form open on it on the board? One that was opened in the tray stands there.
 * @param {Desk} desk
 * @param {string} id
 */
export const isOpenOn = ({ unfolded: { form } }, id) => form?.id === id && !form.tray

/**
 * What every form has: its fields, its main button, a way out, and Escape. `fields(values)` draws
 * what was typed; of that `command(values)` is asked, and `done(values)` is said once it was done.
 * `submit(values)` in place of these two, where more happens than a command.
 * @template {Values} V
 * @param {Desk} desk @param {FormDraft<V>} draft
 * @param {{ fields: (values: V) => TemplateResult, main: string } & Sending<V>} form
 */
export function shell(desk, draft, { fields, main, ...sending }) {
  const { id, key, at } = draft
  /** @param {V} values */
  const submit = values =>
    "submit" in sending
      ? sending.submit(values)
      : sendDraft(desk, key, sending.command(values), sending.done(values))
  const close = () => closeForm(desk, at[0], key)
  /** @param {Handled} event */
  const post = async event => {
    event.preventDefault()
    const answer = await submit({ ...draft.now, ...typedIn(event.currentTarget) })
    if (answer.ok && !answer.typedOn && desk.writing.has(key)) close()
  }
  return html`<form class="card-form" id=${`form-${id}`} data-draft=${key} @submit=${post}
    @input=${event => keepDraft(desk, draft, event.currentTarget)}
    @keydown=${event => event.key === "Escape" && !event.isComposing && close()}>
    ${aboutDraft(desk, draft)}${fields(valuesIn(desk, draft))}${faultAt(desk, key)}
    <div class="row"><button class="button is-main">${main}</button>
      <button type="button" class="button is-plain"
        @click=${close}>${t("shared.cancel")}</button></div></form>`
}
