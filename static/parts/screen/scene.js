// Which picture the hall sees: a kind of stage has one, what lies outside the stages too, and
// people may choose another.
import { page } from "../../page.js"
import { lineOf, stageOf, unveiledIn } from "../../selectors.js"
import { tensionOf } from "../../tensions.js"
import { actions } from "./actions.js"
import { blank } from "./blank.js"
import { collect } from "./collect.js"
import { counts } from "./counts.js"
import { groups } from "./groups.js"
import { harvest } from "./harvest.js"
import { lobby } from "./lobby.js"
import { rated } from "./rated.js"
import { results } from "./results.js"
import { pause, talk } from "./talk.js"
import { tension } from "./tension.js"
import { thanks } from "./thanks.js"
import { topic } from "./topic.js"
import { vote } from "./vote.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Hand, View } from "../../models.d.ts" */
/** @import { Presence, State } from "../../state.d.ts" */

/**
 * What a kind of stage shows in the hall: the name of the scene, and its picture.
 * @type {Record<string, [string, (view: View) => Drawn]>}
 */
const BY_KIND = {
  checkin: ["lobby", lobby],
  collect: ["collect", collect],
  group: ["groups", groups],
  vote: ["results", results],
  rate: ["rated", rated],
  break: ["pause", pause],
  discuss: ["talk", talk],
  act: ["actions", actions],
  close: ["thanks", thanks],
}
// And what a moment or somebody's choice shows, whatever the stage is: `vote` in place of the
// outcome while that is blind.
const ALWAYS = { join: lobby, counts, harvest, blank, topic, tension, vote }
/** @type {Record<string, ((view: View) => Drawn) & { isPoster?: boolean }>} */
const SCENES = { ...Object.fromEntries(Object.values(BY_KIND)), ...ALWAYS }

// The name of the scene: chosen here (`over`), chosen by a facilitator (`show`), in the spotlight,
// or the stage's own.
/** @param {State} state @param {string | null} over */
function sceneOf(state, over) {
  const { workshop, stage } = state
  const chosen = over ?? workshop.show
  const isClosed = workshop.state === "closed"
  if (chosen && !(isClosed && chosen === "join")) return chosen // nobody comes in any more
  if (isClosed || workshop.state === "review") return "thanks"
  if (workshop.state === "waiting" || !stage) return "lobby"
  if (lineOf(state, stage.spotlight)) return "topic"
  if (tensionOf(state, stage.spotlight)) return "tension"
  if (stage.blind && !stage.revealed && !unveiledIn(state)) return "vote"
  return BY_KIND[stage.kind]?.[0] ?? "talk"
}

/**
 * The picture of this moment, from the state that a screen is sent → {name, isPoster, picture}, a
 * template for the body of a `hall` page.
 * @param {State} state
 * @param {Presence} presence
 * @param {number} now the server's clock in milliseconds
 * @param {Pick<View, "online" | "refused" | "isNew"> & Pick<Hand, "over">} here `online`: false
 *   draws the mark for a lost connection, `refused` why there is none; `over`: a scene that was
 *   chosen at the screen; `isNew`: whether the thing with this id came just now
 */
export function screenScene(state, presence, now, { online, refused, over, isNew }) {
  const name = sceneOf(state, over)
  const stage = stageOf(state)
  const draw = SCENES[name] ?? SCENES.blank
  const title = stage?.title ?? state.workshop.title
  const view = { name, state, presence, now, online, refused, isNew, page, stage, title }
  return { name, isPoster: Boolean(draw.isPoster), picture: draw(view) }
}
