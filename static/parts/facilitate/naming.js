import { html } from "../../draw.js"
import { t } from "../../words.js"
import { sentence } from "./card-forms.js"
import { faultAt } from "./fault.js"
import { shell } from "./form.js"

const ID = "new-theme"

/** Ask for the sentence that these cards say together; with it the group comes to be. The focus comes back where it was. */
export function startGroup(desk, category, insights) {
  const back = document.activeElement?.id || `new-${category}`
  desk.unfold("group", { category, insights, back })
  document.getElementById(`title-${ID}`)?.focus()
}

function close(desk, back = desk.unfolded.group?.back) {
  desk.unfold("group", null)
  document.getElementById(back)?.focus()
}

/** Makes a group of these cards; the answer says how it went. */
export async function makeGroup(desk, { category, insights, title }) {
  const n = insights.length
  const answer = await desk.ask(ID, { do: "add_theme", category, title, insights }, t("facilitate.theme_made", { n, title: title.trim() }))
  if (answer.ok) insights.forEach(id => desk.pick(id, false))
  await desk.seen(answer)
  return answer
}

/** The form, as the group that it will be: in its place on the board, with the cards that go in. */
export function naming(desk, { category, insights }) {
  const cards = insights.map(id => desk.state.insights?.[id]?.number).filter(Boolean).join(", ")
  const submit = async ({ title }) => {
    const answer = await makeGroup(desk, { category, insights, title })
    if (answer.ok) close(desk)
  }
  return html`<section class="theme is-coming" aria-label=${t("facilitate.new_theme")}>${shell(desk, ID, submit, {
    main: t("facilitate.make_theme"), close: () => close(desk),
    fields: html`${sentence(ID, "")}
      <p class="small">${cards ? t("facilitate.theme_of", { cards }) : t("facilitate.theme_of_none")}</p>
      ${faultAt(desk, ID)}` })}</section>`
}
