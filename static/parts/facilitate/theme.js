import { html, nothing, repeat } from "../../draw.js"
import { t } from "../../words.js"
import { fold, hide } from "../icons.js"
import { boardCard } from "./card.js"
import { elsewhere, isElsewhere } from "./elsewhere.js"
import { faultAt } from "./fault.js"
import { formOn } from "./forms.js"
import { moreButton } from "./menu.js"
import { objectionsOn } from "./objections.js"
import { under } from "./under.js"

/** @import { BoardTheme, ShownCounts } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

// Its name is a button that folds it, and what one drags it by. Hidden, only that there is one
// stays to be read.
/** @param {Desk} desk @param {BoardTheme} theme @param {boolean} isFolded */
function head(desk, theme, isFolded) {
  const item = `item-${theme.id}`
  const isNow = desk.current === item
  const n = theme.cards.length
  return html`<h3 class="name">
    <button class="grow" id=${item} data-item data-theme=${theme.id} tabindex=${isNow ? 0 : -1}
      aria-expanded=${!isFolded}
      @click=${() => desk.fold(theme.id)}><span dir="auto">${
        theme.status ? html`${hide()}${t(`facilitate.theme_${theme.status}`)}` : theme.title
      }</span></button>
    <span class="size">${n}<span class="unseen"> ${t("facilitate.cards_word", { n })}</span></span>
    ${isFolded ? html`<span class="is-shut" aria-hidden="true">${fold()}</span>` : nothing}
    ${moreButton(
      desk,
      theme.id,
      t("facilitate.more_for_theme", { title: theme.title }),
      isNow,
    )}</h3>`
}

/** @param {Desk} desk @param {BoardTheme} theme @param {ShownCounts} counts */
const cards = (desk, theme, counts) =>
  theme.cards.length
    ? html`<ul class="cards" aria-label=${theme.title}>${repeat(
        theme.cards,
        each => each.id,
        each => boardCard(desk, each, counts),
      )}</ul>`
    : html`<p class="hint">${t("facilitate.theme_empty")}</p>`

/**
 * A group: its name, how many cards it holds, what the room made of it, and its cards, as one panel
 * to drop cards on.
 * @param {Desk} desk @param {BoardTheme} theme @param {ShownCounts} counts
 */
export function theme(desk, theme, counts) {
  const isFolded = desk.folded.has(theme.id)
  const form = formOn(desk, { ...theme, isTheme: true })
  const kind = theme.status ? "is-hidden" : isElsewhere(desk, theme.id) ? "is-elsewhere" : ""
  return html`<section class="theme ${kind}" data-panel=${theme.id}
    aria-label=${t("facilitate.theme_called", { title: theme.title })}>
    ${head(desk, theme, isFolded)}
    ${elsewhere(desk, theme.id)}${form}
    ${theme.status ? nothing : html`${under(desk, theme, counts)}${objectionsOn(desk, theme.id)}`}
    ${isFolded ? nothing : cards(desk, theme, counts)}
    ${form === nothing ? faultAt(desk, theme.id) : nothing}
  </section>`
}
