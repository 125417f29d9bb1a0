// What facilitators did last and can take back, each named in a sentence.
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { fold, undo } from "../icons.js"
import { faultAt } from "./fault.js"
import { nameOf, thingOf } from "./things.js"

/** @import { Desk } from "./desk.js" */
/** @import { Act } from "../../state.d.ts" */

/** @type {Record<string, string>} what else an act was on, by the letter of its id */
const KINDS = {
  o: "facilitate.an_objection",
  d: "facilitate.an_addition",
  a: "facilitate.an_action",
  e: "facilitate.a_tension",
  b: "facilitate.an_earlier_action",
  c: "facilitate.a_clause",
}

// "Kaart S5", "Groep ‘…’", or what else was folded away; what is gone has no name any more.
/** @param {Desk} desk @param {string} id */
function named(desk, id) {
  const thing = thingOf(desk, id)
  return thing ? nameOf(thing) : t(KINDS[id[0]] ?? "facilitate.a_theme")
}

/** @param {Desk} it @param {string} id */
const titleOf = ({ state }, id) => state.themes?.[id]?.title ?? t("facilitate.a_theme")

/** @param {Desk} desk @param {string[]} targets */
function moved(desk, targets) {
  const theme = targets.find(id => id[0] === "t")
  const n = targets.length - (theme ? 1 : 0)
  return theme
    ? t("facilitate.act_moved", { n, title: titleOf(desk, theme) })
    : t("facilitate.act_loose", { n })
}

/** @param {Desk} it @param {string[]} targets */
function merged({ state }, targets) {
  const number = state.insights?.[targets.at(-1) ?? ""]?.number ?? ""
  return t("facilitate.act_merged", { n: targets.length - 1, number })
}

/**
 * What an act was, in a sentence: "3 kaarten naar groep ‘Later instappen’".
 * @param {Desk} desk @param {Act} act
 */
export function sentenceOf(desk, { do: what, targets }) {
  if (what === "move_insights") return moved(desk, targets)
  if (what === "merge_insights") return merged(desk, targets)
  if (what === "import_cards") return t("facilitate.act_import_cards", { n: targets.length })
  if (what === "check")
    return t("facilitate.act_check", { n: targets.length, what: named(desk, targets[0]) })
  const theme = targets.find(id => id[0] === "t") ?? targets[0]
  if (what.endsWith("_theme")) return t(`facilitate.act_${what}`, { title: titleOf(desk, theme) })
  return t(`facilitate.act_${what}`, { what: named(desk, targets[0]) })
}

/** @param {Desk} desk @param {Act} entry @param {number} place */
const row = (desk, entry, place) =>
  html`<li>${sentenceOf(desk, entry)} ${
    place === 0
      ? html`<button class="button"
        @click=${() => desk.undo()}>${undo()}${t("facilitate.undo")}</button>`
      : nothing
  }</li>`

/** The last twenty, newest first, with the way back from the last one. @param {Desk} desk */
export function lastActs(desk) {
  const entries = desk.state.acts ?? []
  if (!entries.length) return nothing
  return html`<section class="side-card">
    <h2><button class="unfolds" aria-expanded=${Boolean(desk.unfolded.acts)}
      @click=${() => desk.unfold("acts", !desk.unfolded.acts)}>${fold()}${t(
        "facilitate.last_acts",
      )}</button></h2>
    ${
      desk.unfolded.acts
        ? html`<p class="hint">${t("facilitate.last_acts_hint")}</p>
      <ol class="last-acts">${entries.map((entry, place) => row(desk, entry, place))}</ol>`
        : nothing
    }
    <p><a href=${`/${desk.page.code}/moderation`} target="_blank">${t("facilitate.record")}</a></p>
    ${faultAt(desk, "undo")}
  </section>`
}
