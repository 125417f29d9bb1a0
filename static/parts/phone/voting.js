import { html, nothing } from "../../draw.js"
import { targetsOf } from "../../selectors.js"
import { t } from "../../words.js"
import { fold } from "../icons.js"
import { sameWords } from "../merged.js"
import { trialChip } from "../trial.js"
import { objectButton, objectForm } from "./objecting.js"
import { objectionList, visibleObjections } from "./objections.js"
import { dotsLeft, myDots } from "./own.js"
import { reporting } from "./reporting.js"
import { shuffled } from "./shuffle.js"
import { emptyList, inside, paged } from "./targets.js"
import { dotButton, tallyText } from "./vote-buttons.js"

/** @import { Phone } from "../../models.d.ts" */
/** @import { Line, Numbered, Votes } from "../../state.d.ts" */

/**
 * A group or a loose card that takes dots and objections; a group opens to its cards.
 * @param {Phone} phone
 * @param {Numbered} category
 * @param {Votes} votes
 */
const votable = (phone, category, votes) => (/** @type {Line} */ target) => {
  const { id, title, name, cards } = target
  const open = phone.ui.open.has(id)
  const counted = votes.revealed
    ? html`<span>${tallyText(votes, target.votes?.[votes.round] ?? 0)}</span>`
    : nothing
  const objections = visibleObjections(phone, id).filter(({ own }) => own || votes.revealed)
  return html`<li class="card is-target ${myDots(phone, votes.round)[id] > 0 ? "is-given" : ""}"
    id=${id} data-category-nr=${category.nr}>
    <p dir="auto">${name}</p>
    ${title ? unfold(phone, target, open) : nothing}
    ${
      title
        ? html`<ul class="inside" id="inside-${id}" ?hidden=${!open}>${inside(phone, cards)}</ul>`
        : nothing
    }
    <div class="under">${dotButton(
      phone,
      votes,
      target,
      name,
    )}${counted}${trialChip(target)}${objectButton(phone, target)}${reporting(
      phone,
      id,
      name,
    )}</div>
    ${title ? nothing : sameWords(cards[0]?.merged)}
    <div class="across">${objectForm(phone, target)} ${objectionList(phone, id, objections)}</div>
  </li>`
}

/** @param {Phone} phone @param {Line} line @param {boolean} open */
function unfold(phone, { id, cards, name }, open) {
  const toggle = () => {
    phone.ui.open.delete(id) || phone.ui.open.add(id)
    phone.draw()
  }
  return html`<button class="unfold" aria-expanded=${open} aria-controls="inside-${id}"
    @click=${toggle}>
    ${cards.length}<span class="unseen"> ${t("phone.cards_of", {
      n: cards.length,
      name,
    })}</span>${fold()}
  </button>`
}

/**
 * What takes points in one question, in an order of one's own.
 * @param {Phone} phone @param {Numbered} category @param {Votes} votes
 */
export function votingList(phone, category, votes) {
  const targets = shuffled(phone, targetsOf(phone.state, votes.on)).filter(
    target => target.category === category.id,
  )
  const left = dotsLeft(phone, votes, category.id)
  const scope = votes.budgets?.["*"] ? "phone.points_left_in_all" : "phone.points_left_here"
  const words = left === null ? "" : left > 0 ? t(scope, { n: left }) : t("phone.no_points_left")
  return html`<p class="lead"><b>${words}</b> ${
    votes.blind && !votes.revealed ? t("phone.blind") : nothing
  }</p>
    ${
      targets.length
        ? paged(phone, `targets:${category.id}`, targets, votable(phone, category, votes))
        : emptyList(t("phone.nothing_to_vote_on"))
    }`
}
