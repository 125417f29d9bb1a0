// Cards that say the same: one stands for all, the others lie under it word for word and can be
// split off again.
import { html, nothing } from "../../draw.js"
import { cardsOf } from "../../ranking.js"
import { t } from "../../words.js"
import { apart, fold, hide, same, show } from "../icons.js"
import { elsewhere, isElsewhere } from "./elsewhere.js"
import { faultAt } from "./fault.js"
import { withhold } from "./hiding.js"
import { group } from "./moving.js"
import { choose } from "./picker.js"
import { stillThere, thingOf } from "./things.js"

/** @import { TemplateResult } from "lit-html" */
/** @import { Desk } from "./desk.js" */
/** @import { Dragged, Landing } from "./drop-target.js" */
/** @import { Card, Merged } from "../../state.d.ts" */

/**
 * These cards say the same as this one, and lie under it.
 * @param {Desk} desk @param {string[]} ids @param {string} into
 */
export async function mergeInto(desk, ids, into) {
  const existing = stillThere(desk, ids).filter(id => id !== into)
  const { insights = {} } = desk.state
  if (!existing.length || !stillThere(desk, [into]).length) return
  const [number, ticked] = [insights[into].number, ids.filter(id => desk.picked.has(id))]
  ticked.forEach(id => desk.pick(id, false))
  const answer = await desk.ask(
    into,
    { do: "merge_insights", into, insights: existing },
    t("facilitate.merged", { n: existing.length, number }),
  )
  if (!answer.ok) return ticked.forEach(id => desk.pick(id))
  await desk.device.reached(answer.seq)
  document.getElementById(number ?? "")?.focus({ preventScroll: true })
}

/** @param {Card[]} cards @param {(id: string) => unknown} run */
const options = (cards, run) =>
  cards.map(card => ({
    id: card.id,
    text: `${card.number} ${card.text}`,
    icon: same,
    run: () => run(card.id),
  }))

/**
 * The list to choose the card from that says the same.
 * @param {Desk} desk @param {string[]} candidates @param {HTMLElement | null} button
 */
export function chooseSame(desk, candidates, button) {
  const ids = stillThere(desk, candidates)
  if (!ids.length) return
  const { insights = {} } = desk.state
  const { category, number, trial } = insights[ids[0]]
  const others = cardsOf(desk.state, category).filter(
    card => !card.status && !card.parked && card.trial === trial && !ids.includes(card.id),
  )
  choose(desk, {
    title: t("facilitate.same_as_which", { n: ids.length, number }),
    options: options(others, into => mergeInto(desk, ids, into)),
    button,
    targets: ids,
  })
}

/**
 * Of ticked cards, the one that stands for all.
 * @param {Desk} desk @param {string[]} candidates @param {HTMLElement} button
 */
export function chooseTop(desk, candidates, button) {
  const ids = stillThere(desk, candidates)
  const { insights = {} } = desk.state
  choose(desk, {
    title: t("facilitate.which_stands"),
    options: options(
      ids.map(id => ({ ...insights[id], id })),
      into => mergeInto(desk, ids, into),
    ),
    button,
    targets: ids,
  })
}

// It lies apart again; `theme` or `into`: and there at once, by the same act.
/**
 * @param {Desk} desk @param {Card} host @param {string} id
 * @param {{ theme?: string, into?: string }} [to] @param {string} [messageKey]
 */
async function splitOff(desk, host, id, to = {}, messageKey = "facilitate.split") {
  const { insights = {}, themes = {} } = desk.state
  const number = to.into ? insights[to.into].number : host.merged?.[id].number
  const answer = await desk.ask(
    host.id,
    { do: "split_insight", insight: id, ...to },
    t(messageKey, {
      n: 1,
      number,
      theme: themes[to.theme ?? ""]?.title,
    }),
  )
  if (!answer.ok) return false
  await desk.device.reached(answer.seq)
  document.getElementById(number ?? "")?.focus({ preventScroll: true })
  return true
}

/**
 * A card was dragged out from under another, onto `to` (drop-target.js) or, where the hand rested,
 * under the card `same`.
 * @param {Desk} desk @param {Dragged} card @param {Landing | null} to @param {string} [same]
 */
export async function dragOff(desk, { id, host: under = "" }, to, same) {
  const [hostId] = stillThere(desk, [under])
  const host = hostId && desk.state.insights?.[hostId] && thingOf(desk, hostId)
  if (!host || host.isTheme || !host.merged?.[id]) return
  if (same) await splitOff(desk, host, id, { into: same }, "facilitate.merged")
  else if (to?.wrong) desk.say(t("facilitate.other_question"))
  else if (to?.theme) await splitOff(desk, host, id, { theme: to.theme }, "facilitate.moved")
  else if (to && (await splitOff(desk, host, id, { theme: "" })) && to.cards)
    group(desk, [...to.cards, id])
}

/**
 * One of those that lie under a card: the only one, or one of a list.
 * @param {Desk} desk @param {Card} host @param {HTMLElement | null} button
 */
export function chooseSplit(desk, host, button) {
  const under = Object.entries(host.merged ?? {})
  if (under.length === 1) return splitOff(desk, host, under[0][0])
  return choose(desk, {
    title: t("facilitate.split_which"),
    options: under.map(([id, { number, text }]) => ({
      id,
      text: `${number} ${text}`,
      icon: apart,
      run: () => splitOff(desk, host, id),
    })),
    button,
    targets: [host.id],
  })
}

/** @param {Desk} desk @param {Card} host @param {string} id @param {Merged} merged */
function under(desk, host, id, merged) {
  const { number, text, withheld } = merged
  const closed = desk.state.workshop.state === "closed"
  /** @param {() => TemplateResult} icon @param {string} words @param {() => unknown} run */
  const tool = (icon, words, run) => html`<button class="button is-plain is-small"
    @click=${run}>${icon()}${t(words)}<span class="unseen">: ${number}</span></button>`
  return html`<li class=${isElsewhere(desk, id) ? "is-elsewhere" : nothing} data-under=${id}>
    <p><b class="code" translate="no">${number}</b> <span
      class="words" dir="auto">${
        withheld ? t("facilitate.is_withheld", { number }) : text
      }</span></p>
    ${elsewhere(desk, id)}
    <div class="row">${
      closed ? nothing : tool(apart, "facilitate.split_off", () => splitOff(desk, host, id))
    }${
      withheld
        ? tool(show, "facilitate.show_again", () => withhold(desk, { id, number }, false))
        : closed
          ? tool(hide, "facilitate.withhold", () => withhold(desk, { id, number }, true))
          : nothing
    }</div></li>`
}

/**
 * What lies under a card, folded: each with its words and the way back.
 * @param {Desk} desk @param {Card} card
 */
export function mergedOn(desk, card) {
  const all = Object.entries(card.merged ?? {})
  if (!all.length) return nothing
  return html`<details class="merged"><summary>${same()}<span>${t("shared.says_same", {
    n: all.length,
  })}</span>${fold()}</summary>
    <ul>${all.map(([id, each]) => under(desk, card, id, each))}</ul>${all.map(([id]) =>
      faultAt(desk, id),
    )}</details>`
}
