import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { closing } from "./closing.js"
import { collecting } from "./collecting.js"
import { paper } from "./paper.js"
import { room } from "./room.js"
import { voting } from "./voting.js"
import { before } from "./before.js"

// What this moment asks of the facilitator: one card for each thing that can be done now.
export function side(desk) {
  const { workshop, stage } = desk.state
  const open = workshop.state === "open"
  return html`<aside class="pane is-side" aria-label=${t("facilitate.side")}>
    ${workshop.state === "waiting" ? before(desk) : nothing}
    ${open && stage?.cards ? collecting(desk) : nothing}
    ${voting(desk)}
    ${closing(desk)}
    ${workshop.state === "waiting" || stage?.kind === "checkin" ? room(desk) : nothing}
    ${workshop.state === "closed" ? nothing : paper(desk)}
  </aside>`
}
