import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { fold } from "../icons.js"

const KEYS = [["↑ ↓ ← →", "go"], ["␣", "pick"], ["Enter", "menu"], ["G", "group"], ["M", "move"], ["L", "loose"], ["R", "rename"], ["Alt ↑ ↓", "order"],
  ["E", "edit"], ["H", "hide"], ["T", "show"], ["A", "action"], ["O", "place"], ["Del", "remove"], ["P", "big"]]

/** The keys of the board, for whoever would rather not reach for the mouse. */
export const legend = desk => html`<section class="side-card">
  <h2><button class="unfolds" aria-expanded=${Boolean(desk.unfolded.legend)} @click=${() => desk.unfold("legend", !desk.unfolded.legend)}>${fold()}${t("facilitate.keys")}</button></h2>
  ${desk.unfolded.legend ? html`<dl class="legend">${KEYS.map(([key, does]) => html`<div><dt><kbd>${key === "␣" ? t("facilitate.key_space") : key}</kbd></dt><dd>${t(`facilitate.key_${does}`)}</dd></div>`)}</dl>` : nothing}
</section>`
