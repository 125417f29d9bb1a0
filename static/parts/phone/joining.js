// "Ik doe mee": everybody reads how many take part in an action, and nobody who.
import { html, live, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { draftsIn } from "../../storage.js"
import { tidy } from "../../text.js"
import { t } from "../../words.js"
import { tick } from "../icons.js"
import { charsLeft } from "./composer.js"
import { joinedIn } from "./own.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Action } from "../../state.d.ts" */
/** @import { DraftsOf } from "../../storage.js" */

/** @typedef {{ name: string, may: boolean }} Naming an organisation, and whether it may be told */

/** @param {Phone} phone @returns {DraftsOf<Naming>} */
const drafts = phone => draftsIn(phone.drafts, "organisations")

/** Does the plan ask for which organisation somebody takes part? @param {Phone} it */
const asks = ({ state }) => state.plan.stages.some(({ actions }) => actions?.ask_organisation)

/** @param {Phone} phone @param {string} id */
function toggle(phone, id) {
  const on = !joinedIn(phone, id)
  phone.ask({ do: "join_action", action: id, on }, on ? "phone.joins_now" : "phone.joins_not")
  drafts(phone).set(id, on && asks(phone) ? { name: "", may: false } : null)
  phone.drawTo(`joins-${id}`)
}

// For which organisation, where the plan asks: only who ticks that the report may is sent with it.
/** @param {Phone} phone @param {string} id @param {Naming} draft */
function organisation(phone, id, draft) {
  /** @param {Partial<Naming>} change */
  const keep = change => {
    drafts(phone).set(id, { ...draft, ...change })
    phone.isWrong(null)
    phone.draw()
  }
  const close = () => {
    drafts(phone).set(id, null)
    phone.isWrong(null)
    phone.drawTo(`joins-${id}`)
  }
  /** @param {Handled} event */
  const save = event => {
    event.preventDefault()
    const limit = page.limits.organisation
    const wrong = charsLeft(draft.name, limit) < 0 && t("problem.too_long", { n: limit })
    const unticked = tidy(draft.name) && !draft.may && t("phone.organisation_may_first")
    if (phone.isWrong(`organisation-${id}`, wrong || unticked)) return
    const name = tidy(draft.name)
    if (name) {
      phone.ask(
        { do: "join_action", action: id, on: true, organisation: name },
        "phone.organisation_saved",
      )
    }
    close()
  }
  const fault = phone.ui.wrong[`organisation-${id}`]
  return html`<form class="field is-whole" @submit=${save} novalidate>
    <label for="organisation-${id}">${t("phone.organisation")}</label>
    <input class="input" id="organisation-${id}" dir="auto" autocomplete="organization"
      aria-describedby="organisation-fault-${id}" aria-invalid=${fault ? "true" : nothing}
      .value=${live(draft.name)} @input=${({ target }) => keep({ name: target.value })} />
    <p class="fault" role="alert" id="organisation-fault-${id}" ?hidden=${!fault}>${fault}</p>
    <label class="check"><input type="checkbox" autocomplete="off" .checked=${live(draft.may)}
      @change=${({ target }) => keep({ may: target.checked })} /><span>${t(
        "phone.organisation_may",
      )}</span></label>
    <div class="row">
      <button class="button is-main">${t("shared.save")}</button>
      <button class="button" type="button" @click=${close}>${t("phone.organisation_skip")}</button>
    </div>
  </form>`
}

// A name that a facilitator took off, and why; else for whom one takes part.
/** @param {{ reason?: string } | undefined} unnamed @param {unknown} name */
const fromWhere = (unnamed, name) =>
  unnamed
    ? t(`phone.organisation_hidden${unnamed.reason ? "_why" : ""}`, unnamed)
    : t("phone.joins_for", { name })

/**
 * How many take part, and the button with which one does; `beside` stands at the end of its line.
 * @param {Phone} phone
 * @param {Action & { id: string }} action
 * @param {unknown} beside
 */
export function joining(phone, { id, what, joined = 0 }, beside) {
  const membership = joinedIn(phone, id)
  const known = Boolean(phone.state.me?.joined?.[id])
  const n = joined + (phone.trial ? 0 : Number(Boolean(membership)) - Number(known))
  const count = n ? html`<span class="is-whole">${t("shared.n_join", { n })}</span>` : nothing
  if (phone.state.workshop.state === "closed") return count
  const draft = drafts(phone).get(id)
  const from =
    typeof membership === "string" ? fromWhere(phone.state.me?.unnamed?.[id], membership) : ""
  return html`${count}
    <button class="button ${membership ? "is-on" : ""}" id="joins-${id}"
      aria-pressed=${Boolean(membership)}
      @click=${() => toggle(phone, id)}>${membership ? tick() : nothing}${t(
        membership ? "phone.joins" : "phone.join_action",
      )}<span class="unseen">: ${what}</span></button>${beside}
    ${from ? html`<span class="is-whole">${from}</span>` : nothing}
    ${membership && draft ? organisation(phone, id, draft) : nothing}`
}
