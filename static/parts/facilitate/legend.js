import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { fold } from "../icons.js"

/** @import { Desk } from "./desk.js" */

const KEYS = Object.entries({
  go: "↑ ↓ ← →",
  pick: "␣",
  menu: "Enter",
  group: "G",
  move: "M",
  same: "V",
  split: "U",
  loose: "L",
  rename: "R",
  order: "Alt ↑ ↓",
  edit: "E",
  hide: "H",
  why: "W",
  show: "T",
  action: "A",
  place: "O",
  hands: "Z",
  park: "I",
  remove: "Del",
  pass: "D",
  block: "X",
  tray: "K",
  newest: "N",
  blank: "B",
  pause: "S",
  line: "→",
  lines: "␣",
  undo: "Ctrl Z",
  big: "P",
})

/** @param {[string, string]} entry */
const row = ([does, key]) => html`<div><dt><kbd
  translate=${key === "␣" ? nothing : "no"}>${
    key === "␣" ? t("facilitate.key_space") : key
  }</kbd></dt>
  <dd>${t(`facilitate.key_${does}`)}</dd></div>`

/** The keys of the board, for whoever would rather not reach for the mouse. @param {Desk} desk */
export const legend = desk => html`<section class="side-card">
  <h2><button class="unfolds" aria-expanded=${Boolean(desk.unfolded.legend)}
    @click=${() =>
      desk.unfold("legend", !desk.unfolded.legend)}>${fold()}${t("facilitate.keys")}</button></h2>
  ${desk.unfolded.legend ? html`<dl class="legend">${KEYS.map(row)}</dl>` : nothing}
</section>`
