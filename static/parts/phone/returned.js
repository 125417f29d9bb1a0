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
 * @typedef {Partial<Record<"text" | "what" | "who" | "other" | "when" | "first_step" |
 *   "organisation" | "action" | "category" | "draft" | "code" | "message", string>> &
 *   { id: string, do: string, target?: string | null, theme?: string | null,
 *   key?: string | null }} Kept
 */

const OVER = ["stage_takes_no_posts", "stage_takes_no_votes", "stage_takes_no_actions"]

/** @param {Omit<Kept, "id">} kept */
const textOf = ({ text, what, who, other, when, first_step: step, organisation }) =>
  text ?? [what, who || other, when, step, organisation].filter(Boolean).join(" · ")

/**
 * Texts that didn't get where they should: refused by the server, or still being typed when the
 * step ended.
 * @param {Phone} phone @param {Posts | null | undefined} posts @returns {Kept[]}
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
  ].map(item => ({ ...item, do: "post_insight", text: phone.drafts.get(item.draft, "") }))
  const why = Object.entries(objectionDrafts(phone))
    .filter(([target, text]) => tidy(text) !== (myObjection(phone, target)?.text ?? ""))
    .map(([target, text]) => ({ do: "object", draft: `why:${target}`, target, text }))
  const added = Object.entries(additionDrafts(phone)).map(([target, text]) => ({
    do: "post_addition",
    draft: `add:${target}`,
    target,
    text,
  }))
  const actions = draftedActions(phone).map(item => ({
    ...item,
    do: "add_action",
    draft: `action:${item.key}`,
  }))
  /** @type {(Omit<Kept, "id"> & { draft: string })[]} */
  const drafts = [
    ...(posts ? [] : cards),
    ...(state.now.objections ? [] : why),
    ...(state.now.additions ? [] : added),
    ...(state.now.actions ? [] : actions),
  ]
  return [
    ...outbox.returned,
    ...drafts.filter(item => tidy(textOf(item))).map(item => ({ ...item, id: item.draft })),
  ]
}

/** @param {Phone} phone @param {Kept} item */
function drop(phone, item) {
  if (!item.draft) phone.outbox.dropReturned(item.id)
  else if (item.do === "object") keepObjection(phone, item.target ?? "", null)
  else if (item.do === "post_addition") keepAddition(phone, item.target ?? "", null)
  else if (item.do === "add_action") keepAction(phone, item.key, null)
  else phone.drafts.set(item.draft, null)
  phone.draw()
}

/**
 * Back into the field where this is taken now. → whether it is.
 * @param {Phone} phone @param {Kept} item @param {Posts | null | undefined} posts
 */
function putBack(phone, item, posts) {
  if (item.do === "object" && phone.state.now.objections && lineOf(phone.state, item.target))
    keepObjection(phone, item.target ?? "", item.text ?? "")
  else if (
    item.do === "post_addition" &&
    phone.state.now.additions &&
    lineOf(phone.state, item.target)
  )
    keepAddition(phone, item.target ?? "", item.text ?? "")
  else if (MADE[item.do] === "phone.kept_action" && phone.state.now.actions) {
    const { action, theme, what, who, when, first_step } = item
    openAction(phone, action ?? theme ?? "none", {
      action,
      theme,
      what,
      other: who,
      when,
      first_step,
    })
  } else if (posts && item.do.endsWith("_insight") && item.category) {
    phone.drafts.set(
      item.category,
      [phone.drafts.get(item.category, ""), item.text].filter(Boolean).join("\n"),
    )
    phone.choose(item.category)
  } else return false
  drop(phone, item)
  return true
}

/** @param {Phone} phone @param {Kept} item @param {Posts | null | undefined} posts */
async function take(phone, item, posts) {
  if (putBack(phone, item, posts)) return
  await copyText(textOf(item))
  phone.ui.copied = item.id
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
  texts(phone, posts).map(item => {
    const line = item.target || item.theme ? lineOf(phone.state, item.target ?? item.theme) : null
    const of = item.category ?? line?.category
    const category = of ? categoryOf(phone.state, of) : null
    return html`<section class="card is-returned" data-category-nr=${category?.nr ?? nothing}
      aria-label=${t(MADE[item.do])}>
      ${category ? mark(category) : warning()}
      <p dir="auto">${textOf(item)}</p>
      <div class="under is-stacked">
        ${
          item.do.endsWith("_insight")
            ? nothing
            : html`<span>${t(MADE[item.do])}${line ? `: ${line.name}` : ""}</span>`
        }
        <span class="fault">${warning()}${
          !item.message || OVER.includes(/** @type {string} */ (item.code))
            ? t("phone.stage_over")
            : item.message
        }</span>
        <div class="row">
          <button class="button" @click=${() => take(phone, item, posts)}>${t(
            phone.ui.copied === item.id ? "phone.copied" : "phone.take_text",
          )}</button>
          <button class="button is-plain"
            @click=${() => drop(phone, item)}>${t("shared.drop")}</button>
        </div>
      </div>
    </section>`
  })
