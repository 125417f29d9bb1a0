// What the talk leaves of a line: what people add to it, a sentence of the facilitator's, and
// whether the room wants to go on with it.
import { html, live, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { pen, plus } from "../icons.js"
import { faultAt } from "./fault.js"
import { shell, typeIn } from "./form.js"

/** @import { FormDraft } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Addition, Line } from "../../state.d.ts" */

/** @param {string} id */
const keyOf = id => `note:${id}`

/** @param {Desk} desk @param {Line} line */
function noteForm(desk, { id, name, note = "" }) {
  /** @type {FormDraft<{ text: string }>} */
  const draft = {
    id: `note-${id}`,
    key: keyOf(id),
    about: t("facilitate.note_on", { what: name }),
    target: id,
    at: ["note", { id, back: "note-open" }],
    now: { text: note },
  }
  return shell(desk, draft, {
    command: values => ({ do: "note", target: id, ...values }),
    done: () => t("facilitate.noted"),
    main: t("shared.save"),
    fields: values => html`<div class="field"><label for=${`text-note-${id}`}>${t(
      "facilitate.note_what",
    )}</label>
      <textarea class="input" dir="auto" id=${`text-note-${id}`} name="text" rows="3"
        maxlength=${desk.page.limits.note} .value=${live(values.text)}></textarea></div>`,
  })
}

/** @param {Desk} desk @param {Line} line */
function note(desk, line) {
  if (desk.unfolded.note?.id === line.id) return noteForm(desk, line)
  const open = () => {
    desk.unfold("note", { id: line.id, back: "note-open" })
    typeIn(keyOf(line.id))
  }
  return html`${
    line.note ? html`<p class="said-so" dir="auto">${line.note}</p>` : nothing
  }<button class="button is-wide" id="note-open" @click=${open}>${pen()}${t(
    line.note ? "facilitate.note_change" : "facilitate.note",
  )}</button>`
}

/** @param {Desk} desk @param {string} id @param {Addition} said */
function addition(desk, id, { text, status }) {
  const toggle = () =>
    desk.ask(
      id,
      { do: status ? "show_insight" : "hide_insight", insight: id },
      t(status ? "facilitate.addition_shown" : "facilitate.addition_hidden"),
    )
  const words = status ? t("facilitate.addition_is_hidden") : text
  return html`<li class=${status ? "quiet" : ""}><span dir="auto">${words}</span><button
      class="button is-plain is-small" data-tap=${`addition-${id}`} @click=${toggle}>${t(
        status ? "facilitate.objection_show" : "facilitate.objection_hide",
      )}<span class="unseen">: ${words}</span></button>${faultAt(desk, id)}</li>`
}

/** @param {Desk} desk @param {Line} line */
function additions(desk, line) {
  const all = Object.entries(desk.state.additions ?? {}).filter(
    ([, { target }]) => target === line.id,
  )
  const n = all.filter(([, { status }]) => !status).length
  return all.length
    ? html`<details class="objections" open><summary>${plus()}${t("facilitate.additions", {
        n,
      })}</summary><ul>${all.map(([id, entry]) => addition(desk, id, entry))}</ul></details>`
    : nothing
}

/** Whether the room wants to go on, as soon as somebody said so. @param {Desk} desk */
export const thumbsNow = ({ state: { stage } }) =>
  stage?.thumbs
    ? html`<p role="status">${t("facilitate.thumbs", {
        further: stage.thumbs.further,
        next: stage.thumbs.next,
      })}</p>`
    : nothing

/** Under the line that the room speaks of. @param {Desk} desk @param {Line} line */
export const talking = (desk, line) =>
  html`${thumbsNow(desk)}${additions(desk, line)}${note(desk, line)}`
