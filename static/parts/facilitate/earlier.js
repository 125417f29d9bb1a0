// What came of the actions that an earlier session left open: done, still going on, or dropped and
// why.

import { html, live, nothing, repeat } from "../../draw.js"
import { listOf } from "../../selectors.js"
import { dayOf, t } from "../../words.js"
import { hide } from "../icons.js"
import { originLink } from "../origin-link.js"
import { faultAt } from "./fault.js"
import { shell, typeIn } from "./form.js"

/** @import { FormDraft } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { EarlierAction, Identified } from "../../state.d.ts" */

const OUTCOMES = ["done", "open", "dropped"]

/** @param {Desk} desk @param {Identified<EarlierAction>} action @param {string | null} outcome */
const follow = (desk, { id, what }, outcome) =>
  desk.ask(
    id,
    { do: "follow_up", action: id, outcome },
    outcome
      ? t("facilitate.followed_up", { what, outcome: t(`shared.outcome_${outcome}`) })
      : t("facilitate.follow_up_undone", { what }),
  )

/** @param {Desk} desk @param {Identified<EarlierAction>} action @param {string} outcome */
function choose(desk, action, outcome) {
  if (outcome === action.outcome) return follow(desk, action, null)
  if (outcome !== "dropped") return follow(desk, action, outcome)
  desk.unfold("dropping", { id: action.id, back: `dropped-${action.id}` })
  typeIn(`drop:${action.id}`)
}

/** @param {Desk} desk @param {Identified<EarlierAction>} action */
function dropForm(desk, { id, what, reason = "" }) {
  /** @type {FormDraft<{ reason: string }>} */
  const draft = {
    id: `drop-${id}`,
    key: `drop:${id}`,
    about: t("facilitate.drop_about", { what }),
    target: id,
    at: ["dropping", { id, back: `dropped-${id}` }],
    now: { reason },
  }
  return shell(desk, draft, {
    command: values => ({ do: "follow_up", action: id, outcome: "dropped", ...values }),
    done: () => t("facilitate.followed_up", { what, outcome: t("shared.outcome_dropped") }),
    main: t("shared.save"),
    fields: values => html`<div class="field"><label
        for=${`reason-drop-${id}`}>${t("facilitate.drop_why")}</label>
      <input class="input" dir="auto" id=${`reason-drop-${id}`} name="reason" autocomplete="off"
        required maxlength=${desk.page.limits.reason} .value=${live(values.reason)}></div>`,
  })
}

/** @param {Desk} desk @param {Identified<EarlierAction>} action @param {boolean} hidden */
const setHidden = (desk, { id, what }, hidden) =>
  hidden
    ? desk.ask(id, { do: "hide_earlier", action: id }, t("facilitate.earlier_hidden", { what }))
    : desk.ask(id, { do: "show_earlier", action: id }, t("facilitate.earlier_shown", { what }))

// Folded, as a hidden card: the hall doesn't read it over a shoulder.
/** @param {Desk} desk @param {Identified<EarlierAction>} action */
const folded = (desk, action) => html`<li class="quiet row">${hide()}<span>${t(
  "facilitate.earlier_is_hidden",
)}</span><button class="button is-plain is-small" id=${`turn-${action.id}`}
    @click=${() => setHidden(desk, action, false)}>${t("facilitate.earlier_show")}</button>
  ${faultAt(desk, action.id)}</li>`

/** @param {Desk} desk @param {Identified<EarlierAction>} action */
function row(desk, action) {
  if (action.status) return folded(desk, action)
  const { id, what, who, when, organisations, origin, reason } = action
  /** @param {string} outcome */
  const is = outcome => outcome === action.outcome
  return html`<li class="stack-s"><p dir="auto">${what}</p>
    <p class="small quiet">${[who, when && dayOf(when), organisations?.join(", ")]
      .filter(Boolean)
      .join(" · ")}</p>
    <p class="small quiet">${originLink(origin)}</p>
    <div class="row outcomes" role="group" aria-label=${t("facilitate.what_came", {
      what,
    })}>${OUTCOMES.map(
      each => html`<button class="button is-small ${is(each) ? "is-now" : "is-plain"}"
        id=${`${each}-${id}`} aria-pressed=${is(each)}
        @click=${() => choose(desk, action, each)}>${t(`facilitate.outcome_${each}`)}</button>`,
    )}</div>
    ${reason ? html`<p class="small" dir="auto">${reason}</p>` : nothing}
    ${desk.unfolded.dropping?.id === id ? dropForm(desk, action) : nothing}
    <button class="button is-plain is-small" id=${`turn-${id}`}
      @click=${() => setHidden(desk, action, true)}>${hide()}${t("facilitate.earlier_hide")}<span
        class="unseen">: ${what}</span></button>
    ${faultAt(desk, id)}</li>`
}

/** The actions that came along, to ask after one by one. @param {Desk} desk */
export function earlierCard(desk) {
  const all = listOf(desk.state.earlier)
  if (!all.length) return nothing
  const open = all.filter(({ outcome, status }) => !outcome && !status).length
  return html`<section class="side-card actions earlier" aria-labelledby="earlier"><h2
      id="earlier">${t("shared.earlier")} <span class="quiet">${all.length}</span></h2>
    <p class="hint">${
      open ? t("facilitate.earlier_open", { n: open }) : t("facilitate.earlier_asked")
    }</p>
    <ul class="stack own">${repeat(
      all,
      ({ id }) => id,
      action => row(desk, action),
    )}</ul></section>`
}
