import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { hide, pen, show } from "../icons.js"
import { grains } from "../grains.js"
import { editForm, hideForm } from "./card-forms.js"
import { faultAt } from "./fault.js"
import { moreButton } from "./menu.js"

const openForm = (desk, insight, what) => {
  desk.unfold("form", { id: insight.id, what, text: insight.text, category: insight.category })
  document.querySelector(`#form-${insight.id} :is(textarea, input)`)?.focus()
}

const showAgain = (desk, insight) =>
  desk.ask(insight.id, { do: "show_insight", insight: insight.id }, t("facilitate.shown", { number: insight.number }))

/** What the menu of a card offers; a hidden card stays folded, so that the hall doesn't read it over a shoulder. */
export function actsOn(desk, insight) {
  if (insight.status === "hidden") return [{ text: t("facilitate.show_card"), icon: show, key: "t", act: () => showAgain(desk, insight) }]
  return [
    { text: t("facilitate.edit_card"), icon: pen, key: "p", act: () => openForm(desk, insight, "edit") },
    { text: t("facilitate.hide_card"), icon: hide, key: "v", act: () => openForm(desk, insight, "hide") },
  ]
}

const origin = insight => insight.source === "table"
  ? t("facilitate.from_table", { n: insight.people ?? 1 }) : t("facilitate.from_paper")

const outcome = (n, { of, people }) =>
  html`<span><b class="number">${n}</b> ${people ? t("facilitate.of_voters", { m: of }) : t("facilitate.points", { n })}</span>`

function under(insight, { voters, open }) {
  const facts = [
    voters && outcome(insight.votes?.[voters.round] ?? 0, voters),
    open && insight.votes?.[open] > 0 && html`<span>${t("facilitate.support", { n: insight.votes[open] })}</span>`,
    insight.source && html`<span>${origin(insight)}</span>`,
    insight.late && html`<span>${t("facilitate.late")}</span>`,
    insight.by && html`<span>${insight.by}</span>`,
    insight.original && html`<span class="first">${t("facilitate.original", { text: insight.original })}</span>`,
  ].filter(Boolean)
  return facts.length ? html`<div class="under">${facts}</div>` : nothing
}

const menuOf = (desk, insight) => moreButton(desk, insight.id, t("facilitate.more_for", { number: insight.number }))

const folded = (desk, insight) => html`
  <p>${hide()}<span class="unseen">${t("facilitate.card")} </span>${t("facilitate.is_hidden", { number: insight.number })}</p>
  ${menuOf(desk, insight)}${faultAt(desk, insight.id)}`

const readable = (desk, insight, counts) => html`
  <p><span class="code">${insight.number}</span> ${insight.text}</p>
  ${menuOf(desk, insight)}
  ${counts.voters?.people ? grains(insight.votes?.[counts.voters.round] ?? 0, counts.voters.of) : nothing}
  ${under(insight, counts)}${faultAt(desk, insight.id)}`

export function card(desk, insight, counts) {
  const form = desk.unfolded.form?.id === insight.id ? desk.unfolded.form : null
  const hidden = insight.status === "hidden"
  return html`<li class="card ${hidden ? "is-hidden" : ""} ${form ? "has-form" : ""}" id=${insight.number}>
    ${form ? (form.what === "edit" ? editForm : hideForm)(desk, insight, form) : hidden ? folded(desk, insight) : readable(desk, insight, counts)}
  </li>`
}
