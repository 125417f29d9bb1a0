import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { visibleCards } from "../../selectors.js"
import { t } from "../../words.js"
import { hourglass, tick } from "../icons.js"
import { coreQuestion } from "../question.js"
import { tabs } from "../tabs.js"
import { later } from "./arriving.js"
import { composer } from "./composer.js"
import { forgetting } from "./forgetting.js"
import { groupedCards } from "./groups.js"
import { allDotsLeft, myCards } from "./own.js"
import { ownCards } from "./own-cards.js"
import { parkedCards } from "./parked.js"
import { shuffled } from "./shuffle.js"
import { emptyList, paged, readable, supportable } from "./targets.js"
import { dotsInTab } from "./vote-buttons.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Phone } from "../../models.d.ts" */
/** @import { Numbered, Posts, Votes } from "../../state.d.ts" */

/**
 * @param {Phone} phone @param {Numbered} category @param {Posts | null | undefined} posts
 * @param {Votes | null | undefined} votes
 */
function others(phone, category, posts, votes) {
  const ownCards = phone.state.me?.insights ?? {}
  const cards = visibleCards(phone.state).filter(
    ({ id, category: of }) => of === category.id && !(posts && ownCards[id]),
  )
  const sealed = posts && phone.state.stage?.cards === "sealed"
  if (sealed)
    return html`<p class="notice"><span>${t("phone.sealed_for_now", {
      n: phone.device.presence.posted?.[category.id] ?? 0,
    })}</span></p>`
  const checked =
    posts && phone.state.stage?.cards === "checked"
      ? html`<p class="notice">${hourglass()}<span>${t("phone.checked_for_now")}</span></p>`
      : nothing
  const wrote = Object.keys(ownCards).some(
    id => phone.state.insights?.[id]?.category === category.id,
  )
  if (!cards.length && posts && wrote) return checked // one's own stand above: they are the first
  if (!cards.length)
    return html`${checked}${emptyList(
      t("phone.no_cards"),
      posts ? t("phone.write_the_first") : nothing,
    )}`
  return html`${checked}<section class="stack-s" aria-labelledby="others">
    <div class="head2">
      <h2 class="is-small" id="others">${t(posts ? "phone.of_others" : "phone.the_cards")}</h2>
      <span class="small quiet">${t("shared.cards", { n: cards.length })}</span>
    </div>
    ${paged(
      phone,
      `others:${category.id}`,
      shuffled(phone, cards),
      votes ? supportable(phone, category, votes) : readable(phone, category),
    )}
  </section>`
}

/**
 * One category at a time: write, mine, those of others; or give dots. What it shows follows from
 * what the stage takes.
 */
/**
 * @param {Phone} phone
 * @param {{ posts?: Posts | null, votes?: Votes | null, before?: Drawn, after?: Drawn }} what
 */
export function panel(phone, { posts, votes, before = nothing, after = nothing }) {
  const { state } = phone
  const categories = categoriesOf(state)
  const category = categories.find(({ id }) => id === phone.ui.category) ?? categories[0]
  const own = myCards(phone, category.id)
  const points = votes && !votes.support
  return html`${
    categories.length > 1
      ? tabs({
          label: t(points ? "phone.points_per_question" : "phone.questions"),
          categories,
          selected: category.id,
          choose: phone.choose,
          extra: ({ id }) => (points ? dotsInTab(phone, votes, id) : nothing),
        })
      : nothing
  }
    <div
      id="panel"
      class="stack is-wide"
      role=${categories.length > 1 ? "tabpanel" : nothing}
      aria-labelledby=${categories.length > 1 ? `tab-${category.id}` : nothing}
      data-category-nr=${category.nr}
    >
      ${before} ${posts ? composer(phone, category, posts, own.left) : nothing}
        ${posts ? ownCards(phone, category, own, posts, points ? null : votes) : nothing}
      ${
        points
          ? later("votingList", phone, category, votes)
          : posts || votes
            ? others(phone, category, posts, votes)
            : state.now.reading
              ? later("cardsToRead", phone, category)
              : groupedCards(phone, category)
      } ${parkedCards(phone, category)} ${after}
      ${coreQuestion(state.workshop)}
      ${posts && own.n ? nothing : forgetting(phone)}
    </div>`
}

/** Points that came back by themselves, said where it is in view. @param {Phone} phone */
export const pointsBack = ({ ui }) =>
  ui.back
    ? html`<p class="notice is-now"
      role="status">${tick()}<span>${t("phone.points_back", { n: ui.back })}</span></p>`
    : nothing

/**
 * "Ik ben klaar", which can be taken back.
 * @param {Phone} phone @param {Votes} votes @param {unknown} done
 */
export function doneFoot(phone, votes, done) {
  const left = allDotsLeft(phone, votes)
  /** @param {boolean} on */
  const say = on => () => phone.ask({ do: "done", on })
  return html`<footer class="foot">
    ${pointsBack(phone)}
    ${
      done
        ? html`<p class="is-centred"><b>${t("phone.you_are_done")}</b></p><button
          class="button is-wide" data-tap="done"
            @click=${say(false)}>${t("phone.not_done")}</button>`
        : html`<button class="button is-main is-wide is-big" data-tap="done"
          @click=${say(true)}>${t("phone.done")}</button>`
    }
    ${
      votes.budgets
        ? html`<p class="small quiet is-centred">${
            left ? t("phone.points_over", { n: left }) : t("phone.all_given")
          }</p>`
        : nothing
    }
  </footer>`
}
