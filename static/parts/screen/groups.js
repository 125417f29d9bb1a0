import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { cards, older } from "./collect.js"
import { columns } from "./columns.js"
import { footer, hallClock, header } from "./frame.js"
import { keyed } from "./keyed.js"
import { grouped } from "./reading.js"
import { turned } from "./turn.js"

const group = ({ title, cards }, isNew, hidden) => html`
  <li class="card is-group ${isNew ? "is-new" : ""}" data-turn ?hidden=${hidden}>
    <p class="says" dir="auto">${title}</p><p class="size">${t("shared.cards", { n: cards.length })}</p></li>`

function column(view, category) {
  const { themes, loose } = grouped(view.state, category.id)
  if (!themes.length) return cards(view, category)
  const turn = turned(category.id, themes, view.now)
  return html`<ul class="cards" data-column=${category.id} data-total=${themes.length} aria-label=${category.short}>
    ${keyed(turn.cards, (theme, at) => group(theme, view.isNew(theme.id), at >= turn.fits))}
    ${older({ ...turn, again: true })}
    ${loose.length ? html`<li class="loose" data-always>${t("screen.loose", { n: loose.length })}</li>` : nothing}</ul>`
}

/** The board while it is being grouped: sentences and sizes, loose cards counted; before the first group the cards. */
export const groups = view => html`${header(view, view.title, hallClock(view))}
  <main>${columns(
    view.state,
    "",
    () => null,
    category => column(view, category),
  )}</main>
  ${footer(view, t("screen.say_it"))}`
