import { html, nothing } from "../../draw.js"
import { longDate, t } from "../../words.js"
import { breadthInWords } from "../breadth.js"
import { grains } from "../grains.js"
import { tick } from "../icons.js"
import { coreQuestion } from "../question.js"
import { forgetting } from "./forgetting.js"

/** @import { Phone, PlacedStage } from "../../models.d.ts" */
/** @import { State, Workshop } from "../../state.d.ts" */

/** What will happen with what people write, as the plan promises it. @param {State} state */
export const promises = ({ plan }) =>
  plan.uses.some(({ promise }) => promise)
    ? html`<section class="stack-s"><h2
      class="is-small">${t("phone.what_happens")}</h2><p>${plan.uses
        .map(({ promise }) => promise)
        .join(" ")}</p></section>`
    : nothing

/** Who is here: people as grains, and from how many regions. @param {State} state */
export function roomFoot({ participation, plan }) {
  const people = participation?.people
  if (!people) return nothing
  const axis = plan.profile[0]
  const from = axis && participation.breadth?.[axis.id]
  return html`<footer class="foot is-still"><div class="is-people result">
    <p class="small">${t("shared.people", { n: people })}${
      from ? html` ${t("phone.from", { breadth: breadthInWords(axis, from) })}` : nothing
    }</p>
    ${grains(people, people)}
  </div></footer>`
}

const youAreIn = () =>
  html`<p class="notice is-now">${tick()}<span><b>${t("phone.you_are_in")}</b>
    ${t("phone.wait")}</span></p>`

/** In, and nothing to do yet. @param {Phone} phone */
export const waitingMain = phone => html`${youAreIn()}
  <div class="stack-s">
    <p class="small quiet">${t("phone.question_today")}</p>
    <h1 class="ask" id="title" tabindex="-1" dir="auto">${phone.state.workshop.question}</h1>
  </div>
  ${promises(phone.state)} ${forgetting(phone)}`

/** Checked in; the stage goes on. @param {Phone} phone @param {() => unknown} again */
export const checkedIn = (phone, again) => html`${youAreIn()}
  <div class="stack-s">
    <p class="small quiet">${t("phone.question_today")}</p>
    <p class="ask" dir="auto">${phone.state.workshop.question}</p>
  </div>
  ${promises(phone.state)}
  ${
    phone.state.plan.profile.length
      ? html`<p><button class="button" @click=${again}>${t("phone.change_answers")}</button></p>`
      : nothing
  }`

/**
 * A stage without anything to do on a phone: what it is, and the question.
 * @param {Phone} phone @param {PlacedStage} stage
 */
export const onlyText = (
  phone,
  stage,
  more = nothing,
) => html`${stage.participant ? html`<p class="lead">${stage.participant}</p>` : nothing}
  ${more} ${coreQuestion(phone.state.workshop)}`

/**
 * After the last stage: until when one can still react, and where the harvest is.
 * @param {Phone} phone
 */
export function ended(phone) {
  const { workshop } = phone.state
  return html`<div class="stack-s">
      <h1 class="ask" id="title" tabindex="-1">${t("phone.thanks")}</h1>
      ${
        workshop.state === "review" && workshop.review_until
          ? html`<p>${t("phone.review_until", { date: longDate(workshop.review_until) })}</p>`
          : html`<p>${t("phone.ended")}</p>`
      }
    </div>
    ${harvestLink(workshop)}`
}

/** @param {Workshop} workshop */
export const harvestLink = workshop =>
  workshop.published
    ? html`<p><a class="button is-main is-wide"
      href="/${workshop.code}/harvest">${t("phone.read_harvest")}</a></p>`
    : nothing
