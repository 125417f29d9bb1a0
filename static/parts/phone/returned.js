import { categoriesOf, categoryOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { lineOf } from "../../selectors.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { copyText } from "../clipboard.js"
import { warning } from "../icons.js"
import { mark } from "../mark.js"
import { draftedActions, keepAction, openAction } from "./action-draft.js"
import { additionDrafts, keepAddition } from "./adding.js"
import { keepObjection, objectionDrafts } from "./objecting.js"
import { myObjection } from "./own.js"

/** @import { Posts } from "../../state.d.ts" */
/** @import { Phone } from "../../models.d.ts" */

/** @type {Record<string, string>} */
const MADE = {
  post_insight: "phone.kept_text",
  edit_insight: "phone.kept_text",
  object: "phone.kept_objection",
  post_addition: "phone.kept_addition",
  add_action: "phone.kept_action",
  edit_action: "phone.kept_action",
  join_action: "phone.kept_organisation",
  recognise: "phone.kept_answer",
}
/**
 * A command that was refused, or what was typed for one and not sent: then with its draft.
 * @typedef {Partial<Record<"text" | "what" | "who" | "other" | "when" | "first_step" | "target" |
 *   "organisation" | "theme" | "action" | "category" | "draft" | "key", string>> &
 *   { id: string, do: string }} Kept
 */

const OVER = ["stage_takes_no_posts", "stage_takes_no_votes", "stage_takes_no_actions"]

/** @param {Kept} kept */
const textOf = ({ text, what, who, other, when, first_step: step, organisation }) =>
  text ?? [what, who || other, when, step, organisation].filter(Boolean).join(" · ")

/**
 * Texts that didn't get where they should: refused by the server, or still being typed when the
 * step ended.
 * @param {Phone} phone
 * @param {Posts | null | undefined} posts
 */
function texts(phone, posts) {
  const { state, outbox } = phone
  const { insights = {}, me } = state
  const cards = [
    ...categoriesOf(state).map(({ id }) => ({ draft: id, category: id })),
    ...Object.keys(me?.insights ?? {}).map(id => ({
      draft: `edit:${id}`,
      category: insights[id]?.category,
    })),
  ].map(kept => ({ ...kept, do: "post_insight", text: phone.drafts.get(kept.draft, "") }))
  const why = Object.entries(objectionDrafts(phone))
    .filter(([target, text]) => tidy(text) !== (myObjection(phone, target)?.text ?? ""))
    .map(([target, text]) => ({ do: "object", draft: `why:${target}`, target, text }))
  const added = Object.entries(additionDrafts(phone)).map(([target, text]) => ({
    do: "post_addition",
    draft: `add:${target}`,
    target,
    text,
  }))
  const actions = draftedActions(phone).map(kept => ({
    ...kept,
    do: "add_action",
    draft: `action:${kept.key}`,
  }))
  const drafts = [
    ...(posts ? [] : cards),
    ...(state.now.objections ? [] : why),
    ...(state.now.additions ? [] : added),
    ...(state.now.actions ? [] : actions),
  ]
  return [
    ...outbox.returned,
    ...drafts.filter(kept => tidy(textOf(kept))).map(kept => ({ ...kept, id: kept.draft })),
  ]
}

/** @param {Phone} phone @param {Kept} kept */
function drop(phone, kept) {
  if (!kept.draft) phone.outbox.dropReturned(kept.id)
  else if (kept.do === "object") keepObjection(phone, kept.target ?? "", null)
  else if (kept.do === "post_addition") keepAddition(phone, kept.target ?? "", null)
  else if (kept.do === "add_action") keepAction(phone, kept.key, null)
  else phone.drafts.set(kept.draft, null)
  phone.draw()
}

/**
 * Back into the field where this is taken now. → whether it is.
 * @param {Phone} phone @param {Kept} kept @param {Posts | null | undefined} posts
 */
function putBack(phone, kept, posts) {
  if (kept.do === "object" && phone.state.now.objections && lineOf(phone.state, kept.target))
    keepObjection(phone, kept.target ?? "", kept.text ?? "")
  else if (
    kept.do === "post_addition" &&
    phone.state.now.additions &&
    lineOf(phone.state, kept.target)
  )
    keepAddition(phone, kept.target ?? "", kept.text ?? "")
  else if (MADE[kept.do] === "phone.kept_action" && phone.state.now.actions) {
    const { action, theme, what, who, when, first_step } = kept
    openAction(phone, action ?? theme ?? "none", {
      action,
      theme,
      what,
      other: who,
      when,
      first_step,
    })
  } else if (posts && kept.do.endsWith("_insight") && kept.category) {
    phone.drafts.set(
      kept.category,
      [phone.drafts.get(kept.category, ""), kept.text].filter(Boolean).join("\n"),
    )
    phone.choose(kept.category)
  } else return false
  drop(phone, kept)
  return true
}

/** @param {Phone} phone @param {Kept} kept @param {Posts | null | undefined} posts */
async function take(phone, kept, posts) {
  if (putBack(phone, kept, posts)) return
  await copyText(textOf(kept))
  phone.ui.copied = kept.id
  phone.say(t("phone.copied"))
  phone.draw()
}

/**
 * They stand here until their writer takes them along: back into the field where they are taken,
 * else onto the clipboard.
 * @param {Phone} phone
 * @param {Posts | null | undefined} posts
 */
export const returned = (phone, posts) =>
  texts(phone, posts).map(kept => {
    const line = kept.target || kept.theme ? lineOf(phone.state, kept.target ?? kept.theme) : null
    const of = kept.category ?? line?.category
    const category = of ? categoryOf(phone.state, of) : null
    return html`<section class="card is-returned" data-category-nr=${category?.nr ?? nothing}
      aria-label=${t(MADE[kept.do])}>
      ${category ? mark(category) : warning()}
      <p dir="auto">${textOf(kept)}</p>
      <div class="under is-stacked">
        ${
          kept.do.endsWith("_insight")
            ? nothing
            : html`<span>${t(MADE[kept.do])}${line ? `: ${line.name}` : ""}</span>`
        }
        <span class="fault">${warning()}${
          !kept.message || OVER.includes(kept.code) ? t("phone.stage_over") : kept.message
        }</span>
        <div class="row">
          <button class="button" @click=${() => take(phone, kept, posts)}>${t(
            phone.ui.copied === kept.id ? "phone.copied" : "phone.take_text",
          )}</button>
          <button class="button is-plain"
            @click=${() => drop(phone, kept)}>${t("shared.drop")}</button>
        </div>
      </div>
    </section>`
  })
