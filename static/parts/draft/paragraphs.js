// The paragraphs of a part, in which one types; and a text that is pasted whole.
import { find } from "../../dom.js"
import { batches, paragraphsIn, pasted } from "../../draft-text.js"
import { html, live, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { bin, down, plus, up, warning } from "../icons.js"
import { draftFault } from "./contents.js"

/** @import { Draft } from "../../models.d.ts" */
/** @import { Paragraph } from "../../draft-text.js" */

/** @param {Draft} draft @param {string[]} texts @param {number} [position] */
async function add(draft, texts, position) {
  if (draft.adding) return // who types on right away presses the button with each space
  draft.adding = true
  const { kind, id: place } = draft.part
  const answer = await draft.ask({
    do: "add_clauses",
    kind,
    place,
    texts,
    ...(position !== undefined && { position }),
  })
  draft.adding = false
  if (!answer.ok) return
  draft.at = String(answer.result.clause)
  draft.redraw()
  find(`#text-${draft.at}`)?.focus()
}

/** @param {Draft} draft @param {Paragraph} paragraph @param {number} position */
function move(draft, { id }, position) {
  const { kind, id: place } = draft.part
  return draft.ask({ do: "move_clause", clause: id, kind, place, position })
}

/**
 * What somebody else typed stands beside mine, and one of them stays.
 * @param {Draft} draft @param {{ id: string }} paragraph
 */
function conflict(draft, { id }) {
  const theirs = draft.writing.theirs(id)
  if (theirs === undefined) return nothing
  return html`<div class="notice is-now stack-s" role="alert">
    <p class="row">${warning()}<b>${t("draft.changed_meanwhile")}</b></p>
    <p class="theirs" dir="auto">${theirs || t("draft.empty_text")}</p>
    <div class="row"><button class="button is-small"
      @click=${() => draft.writing.keepMine(id)}>${t("draft.keep_mine")}</button>
    <button class="button is-small"
      @click=${() => draft.writing.takeTheirs(id)}>${t("draft.take_theirs")}</button>
    <button class="button is-small" @click=${() => both(draft, id)}>${t("draft.keep_both")}</button>
    </div></div>`
}

/** Mine becomes a paragraph of its own, behind theirs. @param {Draft} draft @param {string} id */
async function both(draft, id) {
  const text = draft.writing.textOf(id)
  const at = paragraphsIn(draft.state, draft.part).findIndex(each => each.id === id)
  await add(draft, [text], at + 1)
  if (!draft.fault) draft.writing.takeTheirs(id)
}

/** @param {Draft} draft @param {string} id */
const nameOfLine = (draft, id) =>
  draft.state.insights?.[id]?.number ?? t("draft.group", { n: id.slice(1) })

/** @param {Draft} draft @param {Paragraph} paragraph */
const tied = (draft, { lines }) =>
  lines.length
    ? t("draft.answers", { lines: lines.map(id => nameOfLine(draft, id)).join(", ") })
    : t("draft.answers_nothing")

/** @param {Draft} draft @param {Paragraph} paragraph @param {number} at @param {number} of */
function item(draft, paragraph, at, of) {
  const { id, number } = paragraph
  const name = number || t("draft.new_paragraph")
  const fault = draft.writing.faults.get(id)
  return html`<li class="paragraph ${draft.at === id ? "is-on" : ""}" data-clause=${id}>
    <label class="code" for=${`text-${id}`}>${name}</label>
    <div class="stack-s">
      <textarea class="input" dir="auto" id=${`text-${id}`} rows="3"
        maxlength=${draft.page.limits.clause} aria-describedby=${`tied-${id}`}
        .value=${live(draft.writing.textOf(id))}
        @focus=${() => {
          draft.at = id
          draft.redraw()
        }}
        @input=${event => draft.writing.write(id, event.target.value)}
        @blur=${() => draft.writing.save(id)}></textarea>
      ${conflict(draft, paragraph)}
      ${draftFault(fault)}
      <div class="row foot"><p class="small quiet" id=${`tied-${id}`}>${tied(draft, paragraph)}</p>
        <span class="tools">
        <button class="more" aria-disabled=${at === 0} aria-label=${t("draft.up", { name })}
          @click=${() => at > 0 && move(draft, paragraph, at - 1)}>${up()}</button>
        <button class="more" aria-disabled=${at === of - 1} aria-label=${t("draft.down", { name })}
          @click=${() => at < of - 1 && move(draft, paragraph, at + 1)}>${down()}</button>
        <button class="more" aria-label=${t("draft.remove", { name })}
          @click=${() => remove(draft, id, name)}>${bin()}</button></span></div>
    </div></li>`
}

/** @param {Draft} draft @param {string} id @param {string} name */
async function remove(draft, id, name) {
  await draft.writing.save(id)
  const answer = await draft.ask({ do: "remove_clause", clause: id })
  if (answer.ok) draft.say(t("draft.removed", { name }))
}

/** What is typed in a paragraph that somebody took away. @param {Draft} draft */
const orphan =
  draft =>
  (/** @type {[string, { text: string }]} */ [id, { text }]) =>
    html`<li class="notice is-now stack-s"><p class="row">${warning()}<b>${t("draft.gone")}</b></p>
    <p class="theirs" dir="auto">${text}</p><div class="row"><button class="button is-small"
      @click=${async () => {
        await add(draft, [text])
        if (!draft.fault) draft.writing.takeTheirs(id)
      }}>${t("draft.as_new")}</button>
    <button class="button is-small is-plain"
      @click=${() => draft.writing.takeTheirs(id)}>${t("shared.drop")}</button></div></li>`

// What arrived is pasted no second time: the rest stays, under headings that lead to its part.
/** @param {Draft} draft @param {SubmitEvent} event */
async function paste(draft, event) {
  event.preventDefault()
  const left = batches(pasted(String(draft.drawer.get("pasted", "")), draft.parts, draft.part))
  while (left.length) {
    const [{ part, texts }] = left
    const answer = await draft.ask({ do: "add_clauses", kind: part.kind, place: part.id, texts })
    if (!answer.ok) return
    left.shift()
    const rest = left.map(({ part, texts }) => [`# ${part.title}`, ...texts].join("\n\n"))
    draft.drawer.set("pasted", rest.join("\n\n") || null)
  }
  draft.pasting = false
  draft.redraw()
}

/** @param {Draft} draft */
const pasteForm = draft =>
  draft.pasting
    ? html`<form class="stack-s paste" @submit=${event => paste(draft, event)}>
    <div class="field"><label for="pasted">${t("draft.paste")}</label>
      <p class="hint" id="paste-hint">${t("draft.paste_hint")}</p>
      <textarea class="input" dir="auto" id="pasted" rows="10" required
        aria-describedby="paste-hint"
        .value=${live(draft.drawer.get("pasted", ""))}
        @input=${event => draft.drawer.set("pasted", event.target.value)}></textarea></div>
    <div class="row"><button class="button is-main">${t("draft.paste_now")}</button>
      <button type="button" class="button is-plain" @click=${() => {
        draft.pasting = false
        draft.redraw()
      }}>${t("shared.cancel")}</button></div></form>`
    : html`<button class="button is-plain" @click=${() => {
        draft.pasting = true
        draft.redraw()
        find("#pasted")?.focus()
      }}>${t("draft.paste")}</button>`

/** @param {Draft} draft */
const status = draft =>
  html`<p role="status" class="said">${draft.said}${
    draft.said
      ? html` <button class="button is-small" @click=${async () => {
          const answer = await draft.ask({ do: "undo" })
          if (answer.ok) draft.say("")
        }}>${t("draft.undo")}</button>`
      : nothing
  }</p>`

/** What an assessor is asked. @param {import("../../draft-text.js").Part} part */
const questionText = ({ question, weight }) =>
  weight ? `${question} (${t("draft.weight", { n: weight })})` : question

/** @param {Draft} draft */
export function paragraphs(draft) {
  const { part, state, writing } = draft
  const all = paragraphsIn(state, part)
  return html`<main id="main" tabindex="-1" class="draft-text">
    <h2 id="part-title" tabindex="-1">${part.number}. ${part.title}</h2>
    ${part.question ? html`<p class="lead">${questionText(part)}</p>` : nothing}
    <ol class="paragraphs">${writing.orphans.map(orphan(draft))}${repeat(
      all,
      ({ id }) => id,
      (each, at) => item(draft, each, at, all.length),
    )}</ol>
    ${all.length ? nothing : html`<p class="empty">${t("draft.nothing_yet")}</p>`}
    ${status(draft)}
    <div class="row"><button class="button is-main" id="add-paragraph"
      @click=${() => add(draft, [""])}>${plus()}${t("draft.add")}</button>${
        draft.pasting ? nothing : pasteForm(draft)
      }</div>
    ${draft.pasting ? pasteForm(draft) : nothing}
  </main>`
}
