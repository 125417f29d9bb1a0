import { html, nothing, repeat } from "../../draw.js"
import { stageOf } from "../../selectors.js"
import { t } from "../../words.js"
import { actionsCard } from "./actions.js"
import { before } from "./before.js"
import { calm } from "./calm.js"
import { closing } from "./closing.js"
import { collecting } from "./collecting.js"
import { crowded } from "./crowded.js"
import { atTheDoor, door } from "./door.js"
import { earlierCard } from "./earlier.js"
import { lastActs } from "./last-acts.js"
import { legend } from "./legend.js"
import { marked } from "./marked.js"
import { paper } from "./paper.js"
import { placing } from "./placing.js"
import { proposed } from "./proposed.js"
import { roomCard } from "./room.js"
import { silent } from "./silent.js"
import { tensions } from "./tensions.js"
import { topics } from "./topics.js"
import { tray } from "./tray.js"
import { unsent } from "./unsent.js"
import { voting } from "./voting.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Stage, State } from "../../state.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @typedef {(desk: Desk, stage: Stage | null) => Drawn} SideCard */

// Where lines go is the work of the end; there is none without a card.
/** @param {Desk} desk */
const destinations = desk =>
  Object.keys(desk.state.insights ?? {}).length ? placing(desk) : nothing

// Once there are actions they stay in sight, whatever the stage is; so does the form in which one
// is being written.
/** @param {Desk} desk */
const actionsMade = desk =>
  desk.unfolded.action || Object.keys(desk.state.actions ?? {}).length ? actionsCard(desk) : nothing

/** @param {Desk} desk */
const sealing = desk => (desk.state.stage?.cards ? collecting(desk) : nothing)

// What can be done with lines, once there are some.
/** @param {SideCard} actions */
const onLines = actions => [tensions, closing, actions, earlierCard, destinations, silent]

// What a kind of stage asks of the facilitator, in this order. `sealing`, `voting` and `closing`
// are there where they apply.
/** @type {Record<string, SideCard[]>} */
const BY_KIND = {
  checkin: [sealing, voting, earlierCard, closing, roomCard, actionsMade],
  collect: [sealing, voting, tensions, closing, actionsMade, earlierCard, silent],
  group: [sealing, crowded, proposed, voting, ...onLines(actionsMade)],
  vote: [sealing, crowded, voting, ...onLines(actionsMade)],
  rate: [crowded, voting, marked, ...onLines(actionsMade)],
  break: [sealing, voting, ...onLines(actionsMade)],
  discuss: [sealing, voting, marked, topics, ...onLines(actionsCard)],
  act: [sealing, voting, closing, earlierCard, actionsCard, tensions, destinations],
  close: [sealing, voting, closing, earlierCard, destinations, actionsCard],
}
const BEFORE = [before, closing, earlierCard, roomCard]
const AFTER = [voting, closing, earlierCard, destinations, actionsMade]

/** @param {State} state @param {Stage | null} stage */
const cardsOf = ({ workshop }, stage) =>
  workshop.state === "waiting"
    ? BEFORE
    : workshop.state === "open"
      ? (BY_KIND[stage?.kind ?? ""] ?? BY_KIND.break)
      : AFTER

// The card of actions is the same one in every stage, so that what is typed in it keeps the focus.
/** @param {SideCard} card */
const keyOf = card => (card === actionsMade ? actionsCard : card)

/**
 * What this moment asks of the facilitator: one card for each thing that can be done now.
 * @param {Desk} desk
 */
export function side(desk) {
  const stage = stageOf(desk.state)
  return html`<aside class="pane is-side" aria-label=${t("facilitate.side")}>
  ${unsent(desk)}
  ${calm(desk)}
  ${atTheDoor(desk)}
  ${tray(desk)}
  ${repeat(cardsOf(desk.state, stage), keyOf, card => card(desk, stage))}
  ${desk.state.workshop.state === "closed" ? nothing : paper(desk)}
  ${door(desk)}
  ${lastActs(desk)}
  ${legend(desk)}
</aside>`
}
