import { html, nothing } from "../../draw.js"
import { stageOf, unveiledIn } from "../../selectors.js"
import { t, timeOfDay } from "../../words.js"
import { pauseBars, warning } from "../icons.js"
import { later, laterIfAny, laterScene } from "./arriving.js"
import { asksNothing, checkinScene, offer } from "./checkin-scene.js"
import { mayNotWrite } from "./composer.js"
import { joinMain } from "./join.js"
import {
  checkedIn,
  ended,
  harvestLink,
  onlyText,
  promises,
  roomFoot,
  waitingMain,
} from "./notices.js"
import { amDone } from "./own.js"
import { allOwnCards } from "./own-cards.js"
import { doneFoot, panel, pointsBack } from "./panel.js"
import { plainTop, stageTop } from "./top.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Around, Phone, PlacedStage, Scene } from "../../models.d.ts" */
/** @import { Now, Ratings, State } from "../../state.d.ts" */

/** @param {Phone} phone */
const fault = phone =>
  phone.ui.fault
    ? html`<p class="notice is-alarm" role="alert">${warning()}<span>${phone.ui.fault}</span></p>`
    : nothing

// Writing is paused, for all or for this one, where there would be something to write.
/** @param {State} state */
function quiet(state) {
  const { posts, objections, actions } = state.now
  const why = posts || objections || actions ? mayNotWrite(state) : null
  return why
    ? html`<p class="notice is-now" role="status">${pauseBars()}<span>${why}</span></p>`
    : nothing
}

/** What became of it: everybody's actions, and what happens next. @param {Phone} phone */
const afterwards = phone => html`${later("allActions", phone)} ${promises(phone.state)}`

/** @param {Phone} phone @param {PlacedStage} _stage @param {Around} around */
const checkin = (phone, _stage, { before }) => ({
  name: "in",
  main: html`${before} ${checkedIn(phone, () => phone.checkedIn(false))}`,
  foot: roomFoot(phone.state),
})

/** @param {Phone} phone @param {PlacedStage} stage @param {Around} around */
const cardsToRead = (phone, stage, { before, after }) => ({
  name: "read",
  main: panel(phone, { before: html`${before} <p>${stage.participant}</p>`, after }),
})

/** @param {Phone} phone @param {PlacedStage} stage @param {Around} around */
function discuss(phone, stage, { before, after }) {
  const { topic, main, foot } = laterScene("discussion", phone, stage)
  return { name: "discuss", topic, main: html`${before} ${main} ${after}`, foot }
}

/** @param {Phone} phone @param {PlacedStage} stage @param {Around} around */
function actionStage(phone, stage, { before, after }) {
  const { name, main, foot } = laterScene("actionScene", phone, stage, phone.state.now.actions)
  return { name, main: html`${before} ${main} ${name === "act" ? after : nothing}`, foot }
}

// What a stage says, and under it what `about(phone)` draws.
/** @param {(phone: Phone) => Drawn} about */
const text =
  about =>
  (
    /** @type {Phone} */ phone,
    /** @type {PlacedStage} */ stage,
    /** @type {Around} */ { before, after },
  ) => ({
    name: "text",
    main: html`${before} ${onlyText(phone, stage, about(phone))} ${after}`,
  })

/** @param {Phone} phone */
const goesOnAt = ({ state: { stage } }) =>
  stage?.ends_at
    ? html`<p class="ask">${t("phone.on_again", { time: timeOfDay(stage.ends_at) })}</p>`
    : nothing

/** @param {Phone} phone */
const whatCameOfIt = phone =>
  html`${harvestLink(phone.state.workshop)} ${later("cardDestinations", phone)}
    ${afterwards(phone)}`

// What a kind of stage shows where it takes neither cards nor dots now: {name, main, foot?,
// topic?}.
/**
 * @type {Record<string,
 *   (phone: Phone, stage: PlacedStage, around: Around) => Omit<Scene, "top">>}
 */
const BY_KIND = {
  checkin,
  collect: cardsToRead,
  group: cardsToRead,
  vote: text(allOwnCards),
  rate: text(allOwnCards),
  break: text(goesOnAt),
  discuss,
  act: actionStage,
  close: text(whatCameOfIt),
}

// A stage of any kind may take actions as well; a discussion shows its topic all the same.
/** @param {PlacedStage} stage */
const sceneOfKind = ({ kind, actions: takesActions }) =>
  (takesActions && kind !== "discuss" ? actionStage : BY_KIND[kind]) ?? text(allOwnCards)

/** @typedef {PlacedStage & { ratings: Ratings }} RatedStage */

/**
 * @param {Phone} phone @param {RatedStage} stage @param {NonNullable<Now["ratings"]>} ratings
 * @param {Around} around
 */
function ratingScene(phone, stage, ratings, { before, after }) {
  if (ratings.blind && ratings.revealed)
    return {
      name: "rated",
      top: stageTop(phone, t("phone.results"), t("phone.closed")),
      main: html`${before} ${later("ratingResults", phone, stage, ratings)}`,
    }
  const { main, foot } = laterScene("rating", phone, stage, ratings)
  return { name: "rate", top: stageTop(phone), main: html`${before} ${main} ${after}`, foot }
}

/** @param {Phone} phone @param {PlacedStage} stage */
function stageScene(phone, stage) {
  const { posts, votes, ratings } = phone.state.now
  const before = html`${fault(phone)} ${quiet(phone.state)} ${laterIfAny("returned", phone, posts)}`
  if (ratings)
    return ratingScene(phone, /** @type {RatedStage} */ (stage), ratings, {
      before,
      after: offer(phone),
    })
  const after = offer(phone)
  const points = votes && !votes.support
  const above = posts ? html`${pointsBack(phone)} ${before}` : before
  if (votes?.blind && (votes.revealed || unveiledIn(phone.state, votes.round)) && !posts)
    return {
      name: "results",
      top: stageTop(phone, t("phone.results"), t("phone.closed")),
      main: html`${before} ${later("voteResults", phone, votes)}`,
    }
  const top = stageTop(phone)
  if (posts || votes)
    return {
      name: "panel",
      top,
      main: panel(phone, { posts, votes, before: above, after }),
      foot: points && !posts ? doneFoot(phone, votes, amDone(phone)) : nothing,
    }
  return { top, ...sceneOfKind(stage)(phone, stage, { before, after }) }
}

/** @param {Phone} phone */
function refused(phone) {
  const { code, message } = phone.device.refused ?? {}
  const again = code === "bad_key"
  return {
    name: "refused",
    top: plainTop(phone),
    main: html`<h1 class="ask" id="title"
      tabindex="-1">${t(again ? "phone.not_known" : "phone.no_entry")}</h1>
      <p class="notice is-alarm"
        role="alert">${warning()}<span>${again ? t("phone.not_known_why") : message}</span></p>
      ${laterIfAny("returned", phone, null)} ${
        again
          ? html`<button class="button is-main is-wide is-big"
            @click=${() => phone.enter()}>${t("phone.join_again")}</button>`
          : nothing
      }`,
  }
}

/**
 * What the phone shows: {name, topic, top, main, foot}. It follows from the state and from what
 * this person was doing.
 * @param {Phone} phone @returns {Scene}
 */
export function phoneScene(phone) {
  const { state } = phone
  if (phone.ui.forgotten) return { ...laterScene("forgottenScene", phone), top: plainTop(phone) }
  // Whose key works no longer after the end was unlinked: this device still knows their cards.
  const over = phone.device.refused?.code === "bad_key" && state.workshop.state === "closed"
  if (!phone.joined || over)
    return { name: "join", top: plainTop(phone), main: joinMain(phone, phone.enter) }
  if (phone.device.refused) return refused(phone)
  const stage = state.workshop.state === "open" ? stageOf(state) : null
  if (state.workshop.state === "closed")
    return {
      name: "closed",
      top: plainTop(phone),
      main: html`${ended(phone)} ${laterIfAny("returned", phone, null)}
        ${later("cardDestinations", phone)} ${panel(phone, { after: afterwards(phone) })}`,
    }
  if (state.workshop.state === "review") {
    const { posts, votes } = state.now
    const voted = votes && state.me?.voted
    const before = html`${fault(phone)} ${quiet(state)} ${pointsBack(phone)} ${
      voted ? html`<p class="notice"><span>${t("phone.vote_counts")}</span></p>` : nothing
    } ${laterIfAny("returned", phone, posts)}`
    return {
      name: "review",
      top: plainTop(phone),
      main: html`${ended(phone)} ${
        state.workshop.published ? later("cardDestinations", phone) : nothing
      } ${panel(phone, {
        posts,
        votes: voted ? null : votes,
        before,
        after: afterwards(phone),
      })}`,
    }
  }
  if (!stage)
    return { name: "wait", top: plainTop(phone), main: waitingMain(phone), foot: roomFoot(state) }
  if (phone.ui.checkin || (stage.kind === "checkin" && !phone.checkedIn() && !asksNothing(state)))
    return checkinScene(phone, stage)
  return stageScene(phone, stage)
}
