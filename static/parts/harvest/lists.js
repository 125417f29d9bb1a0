import { html, nothing } from "../../draw.js"
import { dayOf, t } from "../../words.js"
import { grains } from "../grains.js"
import { mark } from "../mark.js"
import { card, objections } from "./card.js"
import { lineItem } from "./line.js"
import { anchor, lineById, lines, nameOf, outcome, supportOf } from "./outcome.js"

const toLine = line => html`<a class="verbatim" href=${anchor(line.number)}>${nameOf(line)}</a>`

// A card without support or objections needs no room of its own.
const isPlain = line => line.kind === "insight" && !supportOf(line) && !line.objections.length

/** A question of the session: its lines, then the cards that stand alone and that nobody gave a dot. */
export function question(category) {
  const plain = category.lines.filter(isPlain)
  const told = category.lines.filter(line => !isPlain(line))
  return html`<section class="stack" data-category-nr=${category.nr}>
    <h2 class="row" id=${category.id}>${mark(category)}<span>${category.title}</span></h2>
    ${told.map(lineItem)}
    ${plain.length ? html`<div class="line-item">${told.length ? html`<h3>${t("harvest.loose")}</h3>` : nothing}
      <ul class="cards">${plain.map(line => card(line.insights[0]))}</ul></div>` : nothing}
    ${category.lines.length ? nothing : html`<p class="lead">${t("harvest.no_cards")}</p>`}</section>`
}

function voice({ line: id, nearly_all: groups }) {
  const line = lineById(id)
  const support = supportOf(line)
  const problems = line.objections.length + (line.kind === "theme" ? line.insights.reduce((n, told) => n + (told.objections?.length ?? 0), 0) : 0)
  return html`<li class="result" data-category-nr=${line.of.nr}>
    <div class="head"><p class="row is-name">${mark(line.of)}${toLine(line)}</p>
      ${support ? html`<p class="sum"><b>${support.people}</b> ${t("harvest.of", { n: support.of })}</p>` : nothing}</div>
    ${support ? grains(support.people, support.of) : nothing}
    ${groups.length ? html`<p class="small quiet">${t("harvest.nearly_all", { names: groups.join(", ") })}</p>` : nothing}
    ${problems ? objections(Array.from({ length: problems }, () => ({}))) : nothing}</li>`
}

/** One of the lists: broadly supported, or other voices; the rule that made it stands above. */
export const voices = (name, list) => html`<section class="stack" id=${name}><h2>${t(`harvest.${name}`)}</h2>
  <p class="hint">${t(`harvest.${name}_rule`)}</p>
  ${list.length ? html`<ul class="voices">${list.map(voice)}</ul>` : html`<p>${t("harvest.no_line")}</p>`}</section>`

const action = ({ what, who, when, first_step: step, of }) => html`<li class="stack-s">
  <p class="what verbatim">${what}</p>
  <p class="small">${t("harvest.who", { text: who })}${when ? html` · ${t("harvest.when", { text: dayOf(when) })}` : nothing}</p>
  ${step ? html`<p class="small quiet verbatim">${t("harvest.first_step", { text: step })}</p>` : nothing}
  ${of ? html`<p class="small"><a href=${anchor(of)}>${t("harvest.from_line", { number: of })}</a></p>` : nothing}</li>`


export const actions = () => outcome.actions.length ? html`<section class="stack" id="actions"><h2>${t("harvest.actions")}</h2>
  <ul class="stack">${outcome.actions.map(action)}</ul></section>` : nothing

// A card that was placed on its own stays found when it lies in a theme that goes elsewhere.
function goesTo(kind, place) {
  const whole = lines.filter(line => line[kind].includes(place.id))
  const cards = lines.filter(line => line.kind === "theme" && !whole.includes(line)).flatMap(line => line.insights)
  return [
    ...whole.map(line => html`<p>${toLine(line)}</p>`),
    ...cards.filter(told => told[kind].includes(place.id)).map(told => html`<p><a class="verbatim" href=${anchor(told.number)}>${told.text}</a></p>`),
  ]
}

/** Towards the call or its assessment: each place with the lines behind it; those without any stand out. */
export function destinations(kind, key) {
  const places = outcome[kind]
  return places.length ? html`<section class="stack" id=${kind}><h2>${t(key)}</h2><ul class="rowlist">
    ${places.map(place => {
      const found = goesTo(kind, place)
      return html`<li><div><p>${place.title}</p>${place.question ? html`<p class="small quiet">${place.question}</p>` : nothing}</div>
        <div>${found.length ? found : html`<span class="chip is-line">${t("harvest.no_line_here")}</span>`}</div></li>`
    })}</ul></section>` : nothing
}
