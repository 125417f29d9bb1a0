// A new session that starts from an earlier harvest: what comes along is chosen here, line by line.
import { api } from "../../api.js"
import { html, live, nothing } from "../../draw.js"
import { dayOf, t } from "../../words.js"
import { warning } from "../icons.js"

/** @import { Handled } from "../../draw.js" */
/** @import { Home, StartFrom } from "../../models.d.ts" */
/** @typedef {Offer["categories"][number]["lines"][number]} OfferedLine */
/** @import { Offer, PlanSummary, Summary } from "../../state.d.ts" */

/** @param {Summary} workshop */
const hasHarvest = ({ rehearsal, insights, state }) =>
  !rehearsal && insights > 0 && state !== "waiting"

/**
 * The top of what is offered is ticked; a question without a twin here comes in nowhere yet.
 * @param {Offer} offer
 */
const proposed = offer => ({
  into: Object.fromEntries(offer.categories.map(({ id, into }) => [id, into ?? ""])),
  lines: new Set(
    offer.categories
      .flatMap(({ lines }) => lines.filter(({ top }) => top))
      .map(({ origin }) => origin.number),
  ),
  actions: new Set(offer.actions.map(({ id }) => id)),
})

/** @param {Home} home @param {PlanSummary} plan @param {Handled} event */
async function choose(home, plan, event) {
  const code = event.target.value
  const { language } = Object.fromEntries(new FormData(event.target.form ?? undefined))
  home.from = code ? { code } : null
  home.draw()
  if (!code) return
  const query = new URLSearchParams({ plan: plan.slug, language: String(language) })
  const answer = await api("GET", `/api/workshops/${code}/earlier?${query}`)
  if (home.from?.code !== code) return // somebody chose another meanwhile
  home.from = answer.ok
    ? { code, offer: answer.body, ...proposed(answer.body) }
    : { code, fault: answer.message }
  home.draw()
}

/**
 * @param {Home} home
 * @param {Set<string> | undefined} chosen
 * @param {string} id
 * @param {boolean} on
 */
function toggle(home, chosen, id, on) {
  if (on) chosen?.add(id)
  else chosen?.delete(id)
  home.draw()
}

/**
 * What the server is asked to bring along; undefined where nothing is.
 * @param {StartFrom | null} from
 */
export function broughtAlong(from) {
  if (!from?.offer) return undefined
  const { code, offer, into, lines, actions } = from
  const chosen = offer.categories.flatMap(category =>
    category.lines
      .map(({ origin }) => origin.number)
      .filter(number => into?.[category.id] && lines?.has(number))
      .map(number => [number, into?.[category.id]]),
  )
  return { code, lines: Object.fromEntries(chosen), actions: [...(actions ?? [])] }
}

/** @param {Home} home @param {StartFrom} from @param {OfferedLine} line */
const lineRow = (home, from, { text, people, ballots, origin }) => html`<label class="check"><input
    type="checkbox" .checked=${live(from.lines?.has(origin.number))}
    @change=${event => toggle(home, from.lines, origin.number, event.target.checked)}><span><span
      dir="auto">${text}</span>${
        people
          ? html` <span class="quiet">${t("shared.of_people", { n: people, m: ballots })}</span>`
          : nothing
      }</span></label>`

/** @param {Home} home @param {StartFrom} from @param {Offer["categories"][number]} category */
function question(home, from, category) {
  const { id, title, lines } = category
  if (!lines.length) return nothing
  /** @param {OfferedLine[]} some */
  const rows = some => some.map(line => lineRow(home, from, line))
  const others = lines.filter(({ top }) => !top)
  /** @param {Handled} event */
  const goTo = event => {
    from.into = { ...from.into, [id]: event.target.value }
    home.draw()
  }
  return html`<fieldset class="field come-along"><legend dir="auto">${title}</legend>
    <label class="small" for=${`into-${id}`}>${t("home.earlier_into")}</label>
    <select class="input" id=${`into-${id}`} @change=${goTo}>
      <option value="" .selected=${live(!from.into?.[id])}>${t("home.earlier_nowhere")}</option>
      ${from.offer?.into.map(
        each =>
          html`<option value=${each.id} .selected=${live(from.into?.[id] === each.id)}>${
            each.title
          }</option>`,
      )}</select>
    ${
      from.into?.[id]
        ? [
            rows(lines.filter(({ top }) => top)),
            others.length
              ? html`<details class="opens"><summary>${t("home.earlier_others", {
                  n: others.length,
                })}</summary>${rows(others)}</details>`
              : nothing,
          ]
        : nothing
    }</fieldset>`
}

/** @param {Home} home @param {StartFrom} from @param {Offer["actions"][number]} action */
const actionRow = (home, from, { id, what, who, when }) => html`<label class="check"><input
    type="checkbox" .checked=${live(from.actions?.has(id))}
    @change=${event => toggle(home, from.actions, id, event.target.checked)}><span><span
      dir="auto">${what}</span> <span class="quiet" dir="auto">${[who, when && dayOf(when)]
        .filter(Boolean)
        .join(" · ")}</span></span></label>`

/** @param {Home} home @param {StartFrom} from */
function preview(home, from) {
  const { offer, fault } = from
  if (fault) return html`<p class="fault">${warning()}<span>${fault}</span></p>`
  if (!offer) return html`<p class="quiet">${t("home.earlier_coming")}</p>`
  if (!offer.actions.length && !offer.categories.some(({ lines }) => lines.length))
    return html`<p>${t("home.earlier_nothing")}</p>`
  return html`<p class="hint">${t("home.earlier_hint")}</p>
    ${offer.categories.map(category => question(home, from, category))}
    ${
      offer.actions.length
        ? html`<fieldset class="field come-along"><legend>${t("home.earlier_actions")}</legend>
      <p class="hint">${t("home.earlier_actions_hint")}</p>
      ${offer.actions.map(action => actionRow(home, from, action))}</fieldset>`
        : nothing
    }`
}

/** @param {Home} home @param {Summary} workshop */
const option = (home, { code, title, when, created }) =>
  html`<option value=${code} .selected=${live(home.from?.code === code)}>
    ${title}, ${dayOf((when ?? created).slice(0, 10))}</option>`

/**
 * Where a session may start from, and what of it; nothing where there is no harvest yet.
 * @param {Home} home @param {PlanSummary} plan
 */
export function startFrom(home, plan) {
  const sessions = home.workshops.filter(hasHarvest)
  if (!sessions.length) return nothing
  return html`<div class="field"><label for=${`from-${plan.slug}`}>${t("home.earlier")}</label>
      <select class="input" id=${`from-${plan.slug}`}
        @input=${event => choose(home, plan, event)}>
        <option value="" .selected=${live(!home.from)}>${t("home.earlier_none")}</option>
        ${sessions.map(session => option(home, session))}</select></div>
    <div aria-live="polite">${home.from ? preview(home, home.from) : nothing}</div>`
}
