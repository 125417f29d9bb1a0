import { html } from "../../draw.js"
import { t } from "../../words.js"
import { tick } from "../icons.js"
import { faultAt } from "./fault.js"

/** @import { Desk } from "./desk.js" */

const MODES = ["live", "checked", "sealed"]

// Opening sealed cards can't be taken back: what was read was read. So it is the room's moment, and
// says how many there are.
/** @param {Desk} desk @param {string} value */
function mode(desk, value) {
  const now = desk.state.stage?.cards
  return html`<label class="choice"><input type="radio" name="cards" value=${value}
    .checked=${now === value}
    @change=${() =>
      desk.ask(
        "cards",
        { do: "set_cards", cards: value },
        t(`facilitate.cards_${value}_now`),
      )}>${tick()}<span>${t(`facilitate.cards_${value}`)}</span></label>`
}

/** @param {Desk} desk */
export function collecting(desk) {
  const { state, device } = desk
  const n = Object.values(device.presence.posted ?? {}).reduce((sum, each) => sum + each, 0)
  return html`<section class="side-card">
    <h2 id="cards-mode">${t("facilitate.cards_mode")}</h2>
    <div role="radiogroup" aria-labelledby="cards-mode"
      class="choices">${MODES.map(value => mode(desk, value))}</div>
    <p class="hint">${t(`facilitate.cards_${state.stage?.cards}_hint`, { n })}</p>
    ${faultAt(desk, "cards")}
  </section>`
}
