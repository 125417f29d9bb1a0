import { categoriesOf } from "../../categories.js"
import { closest } from "../../dom.js"
import { html, noChange, nothing } from "../../draw.js"
import { boardOf, peopleIn } from "../../ranking.js"
import { t } from "../../words.js"
import { arranged } from "./arranged.js"
import { column } from "./column.js"
import { commandsOn } from "./commands.js"
import { hold } from "./drag.js"
import { onKey } from "./keys.js"
import { menu } from "./menu.js"
import { picker } from "./picker.js"
import { picks } from "./picks.js"
import { itemOf, moreFor, thingOf } from "./things.js"
import { tools } from "./view.js"

/** @import { BoardCard, BoardTheme, Column, ShownCounts } from "../../desk.d.ts" */
/** @import { Handled } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */
/** @import { State } from "../../state.d.ts" */

// The votes that may be shown: of the deciding round people and how many voted, of an open stage
// the support as it comes. While a round votes blind there is none at all: what people supported
// earlier would sway them.
/** @param {State} state @returns {ShownCounts} */
function countsOf(state) {
  if (state.now.blind) return { voters: null, open: null }
  const round = state.now.decides ?? ""
  const of = state.ballots?.[round]
  return { voters: of ? { round, of } : null, open: state.now.support }
}

// Things keep the order in which they lie. Only what the room decided, once it is known, puts the
// most carried first.
/**
 * @template {BoardCard | BoardTheme} T
 * @param {T[]} things @param {ShownCounts["voters"]} voters
 */
function inOrder(things, voters) {
  if (!voters) return things
  /** @param {T} thing */
  const people = thing => (thing.status ? -1 : peopleIn(thing, voters.round))
  return [...things].sort((a, b) => people(b) - people(a))
}

/** @param {Desk} desk @param {ShownCounts} counts @returns {Column[]} */
function columnsOf(desk, counts) {
  const { view, state, held: frozen } = desk
  const order = view.orderIn(state)
  /** @param {BoardCard | BoardTheme} thing */
  const support = thing => thing.votes?.[counts.voters?.round ?? counts.open ?? ""] ?? 0
  const one = categoriesOf(state).filter(({ id }) => id === view.only)
  return (one.length ? one : categoriesOf(state)).map(category => {
    const { themes, loose } = arranged(
      boardOf(state, category.id, desk.moved),
      order,
      view.search,
      support,
    )
    const isHeld = frozen?.category === category.id && order === "newest"
    const upTo = isHeld ? frozen.upTo : Infinity
    const later = loose.filter(card => card.order > upTo)
    const ranked = order === "board" ? counts.voters : null
    return {
      category,
      order,
      later: later.length,
      themes: inOrder(themes, ranked),
      loose: inOrder(
        loose.filter(card => !later.includes(card)),
        ranked,
      ),
    }
  })
}

// One thing on the board is reached with Tab, the rest with arrows: the one where the keyboard was
// last, or the first.
/** @param {Desk} desk @param {Column[]} columns */
function current(desk, columns) {
  const items = columns.flatMap(({ themes, loose }) => [
    ...themes.flatMap(theme => [
      itemOf({ ...theme, isTheme: true }),
      ...(desk.folded.has(theme.id) ? [] : theme.cards.map(itemOf)),
    ]),
    ...loose.map(itemOf),
  ])
  return desk.at && items.includes(desk.at) ? desk.at : items[0]
}

/** @param {Desk} desk @param {Handled} event */
function arrived(desk, event) {
  const item = closest(event.target, "[data-item]")
  if (!item || item.id === desk.at) return
  desk.at = item.id
  desk.redraw()
}

/** @param {Desk} desk */
function around(desk) {
  const thing = thingOf(desk, desk.unfolded.menu?.id ?? "")
  return html`${thing ? menu(desk, moreFor(thing), commandsOn(desk, thing)) : nothing}
    ${desk.unfolded.picker ? picker(desk, desk.unfolded.picker) : nothing}
    <datalist id="reasons">${["name", "hurtful", "off_topic", "twice"].map(
      reason => html`<option
      value=${t(`facilitate.reason_${reason}`)}></option>`,
    )}</datalist>
    <datalist id="park-reasons">${["later", "elsewhere", "first"].map(
      reason => html`<option
      value=${t(`facilitate.park_${reason}`)}></option>`,
    )}</datalist>`
}

/**
 * The board. While a hand is on it nothing on it moves; what came meanwhile is drawn when the hand
 * lets go.
 * @param {Desk} desk
 */
export function board(desk) {
  if (desk.pressed || desk.dragging) return noChange
  const counts = countsOf(desk.state)
  const columns = columnsOf(desk, counts)
  desk.current = current(desk, columns)
  return html`<div class="table">
    ${tools(desk)}
    <main class="board ${columns.length === 1 ? "is-one" : ""}
      ${desk.view.compact ? "is-compact" : ""}" id="main" tabindex="-1"
      aria-label=${t("facilitate.board")}
      .style=${`--columns:${columns.length}`} @keydown=${event => onKey(desk, event)}
        @focusin=${event => arrived(desk, event)}
      @pointerdown=${{ handleEvent: event => hold(desk, event), capture: true }}>
      <h1 class="unseen">${t("facilitate.board")}</h1>
      ${columns.map(each => column(desk, each, counts))}${around(desk)}
    </main>
    ${picks(desk)}</div>`
}
