import { html, nothing } from "../../draw.js"
import { stageOf, votedInSession } from "../../rules.js"
import { clock, t } from "../../words.js"
import { warning } from "../icons.js"
import { actions } from "./act.js"
import { allActions } from "./actions.js"
import { asksNothing, checkinScene, offer } from "./checkin-scene.js"
import { destinations } from "./destination.js"
import { discussion } from "./discuss.js"
import { join } from "./join.js"
import { amDone } from "./mine.js"
import { allOwnCards } from "./own-cards.js"
import { doneFoot, panel, pointsBack } from "./panel.js"
import { results } from "./results.js"
import { returned } from "./returned.js"
import { plainTop, stageTop } from "./top.js"
import { checkedIn, ended, harvestLink, onlyText, promises, room, waiting } from "./wait.js"

const fault = phone =>
  phone.ui.fault
    ? html`<p class="notice is-alarm" role="alert">${warning()}<span>${phone.ui.fault}</span></p>`
    : nothing

/** What became of it: everybody's actions, and what happens next. */
const afterwards = phone => html`${allActions(phone)} ${promises(phone.state)}`

function aboutStage(phone, { kind }) {
  const { workshop, stage } = phone.state
  if (kind === "break")
    return stage.ends_at
      ? html`<p class="ask">${t("phone.on_again", { time: clock(stage.ends_at) })}</p>`
      : nothing
  if (kind !== "close") return allOwnCards(phone)
  return html`${harvestLink(workshop)} ${destinations(phone)} ${afterwards(phone)}`
}

function stageScene(phone, stage) {
  const { state } = phone
  const posts = state.now.posts
  const votes = state.now.votes
  const before = html`${fault(phone)} ${returned(phone, posts)}`
  const after = offer(phone)
  const points = votes && !votes.support
  const above = posts ? html`${pointsBack(phone)} ${before}` : before
  if (votes?.blind && votes.revealed && !posts)
    return {
      name: "results",
      top: stageTop(phone, t("phone.results"), t("phone.closed")),
      main: html`${before} ${results(phone, votes)}`,
    }
  if (posts || votes)
    return {
      name: "panel",
      top: stageTop(phone),
      main: panel(phone, { posts, votes, before: above, after }),
      foot: points && !posts ? doneFoot(phone, votes, amDone(phone)) : nothing,
    }
  if (stage.kind === "discuss") {
    const { topic, main, foot } = discussion(phone, stage)
    return {
      name: "discuss",
      topic,
      top: stageTop(phone),
      main: html`${before} ${main} ${after}`,
      foot,
    }
  }
  if (stage.kind === "act" || stage.actions) {
    const { name, main, foot } = actions(phone, stage, state.now.actions)
    return {
      name,
      top: stageTop(phone),
      main: html`${before} ${main} ${name === "act" ? after : nothing}`,
      foot,
    }
  }
  if (stage.kind === "group" || stage.kind === "collect")
    return {
      name: "read",
      top: stageTop(phone),
      main: panel(phone, { before: html`${before} <p>${stage.participant}</p>`, after }),
    }
  if (stage.kind === "checkin")
    return {
      name: "in",
      top: stageTop(phone),
      main: html`${before} ${checkedIn(phone, () => phone.checkedIn(false))}`,
      foot: room(state),
    }
  return {
    name: "text",
    top: stageTop(phone),
    main: html`${before} ${onlyText(phone, stage, aboutStage(phone, stage))} ${after}`,
  }
}

function refused(phone) {
  const { code, message } = phone.device.refused
  const again = code === "bad_key"
  return {
    name: "refused",
    top: plainTop(phone),
    main: html`<h1 class="ask" id="title" tabindex="-1">${t(again ? "phone.not_known" : "phone.no_entry")}</h1>
      <p class="notice is-alarm" role="alert">${warning()}<span>${again ? t("phone.not_known_why") : message}</span></p>
      ${returned(phone, null)} ${again ? html`<button class="button is-main is-wide is-big" @click=${phone.enter}>${t("phone.join_again")}</button>` : nothing}`,
  }
}

/** What the phone shows: {name, topic, top, main, foot}. It follows from the state and from what this person was doing. */
export function scene(phone) {
  const { state } = phone
  if (!phone.joined) return { name: "join", top: plainTop(phone), main: join(phone, phone.enter) }
  if (phone.device.refused) return refused(phone)
  const stage = state.workshop.state === "open" ? stageOf(state) : null
  if (state.workshop.state === "closed")
    return {
      name: "closed",
      top: plainTop(phone),
      main: html`${ended(phone)} ${returned(phone, null)} ${destinations(phone)} ${panel(phone, { after: afterwards(phone) })}`,
    }
  if (state.workshop.state === "review") {
    const posts = state.now.posts
    const votes = state.now.votes
    const voted = votes && votedInSession(state, votes)
    const before = html`${fault(phone)} ${pointsBack(phone)} ${voted ? html`<p class="notice"><span>${t("phone.vote_counts")}</span></p>` : nothing} ${returned(phone, posts)}`
    return {
      name: "review",
      top: plainTop(phone),
      main: html`${ended(phone)} ${panel(phone, { posts, votes: voted ? null : votes, before, after: afterwards(phone) })}`,
    }
  }
  if (!stage) return { name: "wait", top: plainTop(phone), main: waiting(phone), foot: room(state) }
  if (phone.ui.checkin || (stage.kind === "checkin" && !phone.checkedIn() && !asksNothing(state)))
    return checkinScene(phone, stage)
  return stageScene(phone, stage)
}
