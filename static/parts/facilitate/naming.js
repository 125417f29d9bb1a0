import { categoriesOf } from "../../categories.js"
import { html } from "../../draw.js"
import { t } from "../../words.js"
import { sentence } from "./card-forms.js"
import { sendDraft } from "./drafts.js"
import { shell, typeIn } from "./form.js"

/** @import { FormDraft, NewGroup, Unfolding } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

const ID = "new-theme"

/** @param {string} category */
const keyOf = category => `group:${category}`

/**
 * Ask for the sentence that these cards say together; with it the group comes to be. The focus
 * comes back where it was.
 * @param {Desk} desk
 * @param {string} category
 * @param {string[]} insights
 */
export function startGroup(desk, category, insights) {
  desk.unfold("group", {
    category,
    insights,
    back: document.activeElement?.id || `new-${category}`,
  })
  typeIn(keyOf(category))
}

/** @param {NewGroup} group @returns {Unfolding} */
const unfolding = ({ category, insights }) => [
  "group",
  { category, insights, back: `new-${category}` },
]

/** @param {Desk} it @param {string} category */
const about = ({ state }, category) =>
  t("facilitate.name_for_new", {
    category: categoriesOf(state).find(({ id }) => id === category)?.short ?? "",
  })

// Of the cards that were meant: those that are there and still answer this question.
/** @param {Desk} it @param {string} category @param {string[]} insights */
const meant = ({ state }, category, insights) =>
  insights.filter(id => state.insights?.[id]?.category === category)

// Makes a group of these cards; the answer says how it went.
/** @param {Desk} desk @param {NewGroup & { title: string }} group */
async function makeGroup(desk, { category, insights, title }) {
  const cards = meant(desk, category, insights)
  const n = cards.length
  const answer = await sendDraft(
    desk,
    keyOf(category),
    { do: "add_theme", category, title, insights: cards },
    t("facilitate.theme_made", { n, title: title.trim() }),
  )
  if (answer.ok) {
    cards.forEach(id => desk.pick(id, false))
    await desk.device.reached(answer.seq)
  }
  return answer
}

/**
 * A group of these cards under a name that was typed elsewhere. What is refused stands in the form,
 * with why.
 * @param {Desk} desk @param {NewGroup & { title: string }} group
 */
export async function makeCalled(desk, { category, insights, title }) {
  const key = keyOf(category)
  const at = unfolding({ category, insights })
  desk.drafts.set(key, { values: { title }, was: { title: "" }, about: about(desk, category), at })
  const answer = await makeGroup(desk, { category, insights, title })
  if (answer.ok) return
  const { fault } = desk
  startGroup(desk, category, insights)
  if (fault) desk.failed(fault.place, fault.message)
}

/**
 * The form, as the group that it will be: in its place on the board, with the cards that go in.
 * @param {Desk} desk @param {NewGroup} group
 */
export function naming(desk, { category, insights }) {
  const cards = meant(desk, category, insights)
    .map(id => desk.state.insights?.[id].number)
    .join(", ")
  /** @type {FormDraft<{ title: string }>} */
  const draft = {
    id: ID,
    key: keyOf(category),
    about: about(desk, category),
    at: unfolding({ category, insights }),
    now: { title: "" },
  }
  return html`<section class="theme is-coming" aria-label=${t("facilitate.new_theme")}>${shell(
    desk,
    draft,
    {
      main: t("facilitate.make_theme"),
      submit: ({ title }) => makeGroup(desk, { category, insights, title }),
      fields: values => html`${sentence(ID, values.title)}
      <p class="small">${
        cards ? t("facilitate.theme_of", { cards }) : t("facilitate.theme_of_none")
      }</p>`,
    },
  )}</section>`
}
