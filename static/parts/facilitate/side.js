import { html, nothing } from "../../draw.js"
import { stageOf } from "../../rules.js"
import { t } from "../../words.js"
import { actions } from "./actions.js"
import { before } from "./before.js"
import { closing } from "./closing.js"
import { collecting } from "./collecting.js"
import { crowded } from "./crowded.js"
import { door } from "./door.js"
import { legend } from "./legend.js"
import { paper } from "./paper.js"
import { placing } from "./placing.js"
import { room } from "./room.js"
import { topics } from "./topics.js"
import { unsent } from "./unsent.js"
import { voting } from "./voting.js"

const ACTS = new Set(["discuss", "act", "close"])
const EARLY = new Set(["checkin", "collect"])

const hasActions = ({ actions = {} }) => Object.keys(actions).length > 0

function duringSession(desk, plan) {
  return html`${desk.state.stage?.cards ? collecting(desk) : nothing}
    ${crowded(desk)}
    ${voting(desk)}
    ${plan?.kind === "discuss" && plan.discuss ? topics(desk, plan) : nothing}`
}

// Where lines go is the work of the end; before it, it stands folded under what is to be done first.
function results(desk, plan, open) {
  const { insights = {} } = desk.state
  const lines =
    Object.keys(insights).length && !(open && EARLY.has(plan?.kind)) ? placing(desk) : nothing
  const done =
    (open ? ACTS.has(plan?.kind) : false) || hasActions(desk.state) || desk.unfolded.action
      ? actions(desk)
      : nothing
  return open && plan?.kind !== "close" ? [done, lines] : [lines, done]
}

// What this moment asks of the facilitator: one card for each thing that can be done now.
export function side(desk) {
  const { workshop } = desk.state
  const plan = stageOf(desk.state)
  const waiting = workshop.state === "waiting"
  const open = workshop.state === "open"
  return html`<aside class="pane is-side" aria-label=${t("facilitate.side")}>
    ${unsent(desk)}
    ${waiting ? before(desk) : nothing}
    ${open ? duringSession(desk, plan) : voting(desk)}
    ${closing(desk)}
    ${waiting || plan?.kind === "checkin" ? room(desk) : nothing}
    ${waiting ? nothing : results(desk, plan, open)}
    ${workshop.state === "closed" ? nothing : paper(desk)}
    ${door(desk)}
    ${legend(desk)}
  </aside>`
}
