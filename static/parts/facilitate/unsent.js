import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { copyText } from "../clipboard.js"
import { dropDraft, isTyped, wordsIn } from "./drafts.js"
import { typeIn } from "./form.js"
import { isThere } from "./things.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/** @typedef {ReturnType<typeof unsentOf>[number]} Unsent */

const HEAD = "unsent"

/** Drafts with words in them whose form is not on the page. @param {Desk} desk */
const unsentOf = desk =>
  Object.entries(desk.drafts.all()).flatMap(([key, { at, ...draft }]) =>
    at && !desk.writing.has(key) && isTyped(draft) ? [{ ...draft, at, key }] : [],
  )

/** @param {Desk} desk @param {Unsent} draft */
const goesOn = (desk, { target }) =>
  desk.state.workshop.state !== "closed" && (!target || isThere(desk, target))

// Back to the form that it was typed in, which may lie in a group that stands folded.
/** @param {Desk} desk @param {Unsent} draft */
function goOn(desk, { key, target = "", at }) {
  desk.fold(desk.state.insights?.[target]?.theme ?? "", false)
  const [kind, what] = at
  desk.unfold(kind, what)
  typeIn(key)
}

/** @param {Desk} desk @param {Unsent} draft @param {Handled} event */
async function take(desk, draft, { currentTarget }) {
  if (await copyText(wordsIn(draft))) desk.say(t("facilitate.text_copied"))
  currentTarget.focus()
}

/** @param {Desk} desk @param {Unsent} draft */
const row = (desk, draft) => html`<li class="stack-s">
  <h3 dir="auto">${draft.about}</h3>
  <p class="words" dir="auto">${wordsIn(draft)}</p>
  ${
    goesOn(desk, draft)
      ? nothing
      : html`<p class="hint">${t(
          draft.target && !isThere(desk, draft.target)
            ? "problem.unknown_target"
            : "problem.closed",
        )}</p>`
  }
  <div class="row">${
    goesOn(desk, draft)
      ? html`<button class="button"
        @click=${() => goOn(desk, draft)}>${t("facilitate.go_on")}</button>`
      : html`<button class="button"
        @click=${event => take(desk, draft, event)}>${t("facilitate.copy")}</button>`
  }
    <button class="button is-plain"
      @click=${() => dropDraft(desk, draft.key, HEAD)}>${t("shared.drop")}</button></div></li>`

/**
 * What was typed here and went nowhere: its form was closed, or what it was about is gone. It stays
 * until somebody takes or drops it.
 * @param {Desk} desk
 */
export function unsent(desk) {
  const drafts = unsentOf(desk)
  if (!drafts.length) return nothing
  return html`<section class="side-card unsent" aria-labelledby=${HEAD}><h2 id=${HEAD}
    tabindex="-1">${t("facilitate.unsent")}</h2>
    <ul class="stack">${repeat(
      drafts,
      ({ key }) => key,
      draft => row(desk, draft),
    )}</ul></section>`
}
