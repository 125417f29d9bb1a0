import { html } from "../../draw.js"
import { t } from "../../words.js"
import { faultAt } from "./fault.js"

const set = (desk, state) =>
  desk.ask(
    "door",
    { do: "door", state },
    t(state === "closed" ? "facilitate.door_closed_now" : "facilitate.door_open_now"),
  )

/** Whether newcomers may still come in. */
export function door(desk) {
  const closed = desk.state.workshop.door === "closed"
  return html`<section class="side-card">
    <h2>${t("facilitate.door")}</h2>
    <p>${t(closed ? "facilitate.door_closed" : "facilitate.door_open")}</p>
    <button class="button is-wide" @click=${() => set(desk, closed ? "open" : "closed")}>
      ${t(closed ? "facilitate.open_door" : "facilitate.close_door")}</button>
    ${faultAt(desk, "door")}
  </section>`
}
