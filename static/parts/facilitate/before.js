import { html } from "../../draw.js"
import { t } from "../../words.js"
import { address, spaced } from "../code.js"
import { faultAt } from "./fault.js"

/** @import { Desk } from "./desk.js" */

/** @param {Desk} desk */
const sow = desk => desk.ask("seed", { do: "seed" }, t("facilitate.seeded"))

/**
 * Before the start: how people come in, and whether the plan's own cards lie on the board.
 * @param {Desk} desk
 */
export const before = desk => html`<section class="side-card">
  <h2>${t("facilitate.before")}</h2>
  <ol class="steps">
    <li>${t("facilitate.before_hall")}</li>
    <li>${t("facilitate.before_join", {
      address: address(desk.page),
      code: spaced(desk.page.code),
    })}</li>
    <li>${t("facilitate.before_start")}</li>
  </ol>
  <button class="button" @click=${() => sow(desk)}>${t("facilitate.seed")}</button>
  <p class="hint">${t("facilitate.seed_hint")}</p>
  ${faultAt(desk, "seed")}
</section>`
