// How a facilitator looks at the board: which cards, in which order, how densely. It is kept on
// this device and changes nothing.
import { categoriesOf } from "../../categories.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { fold, rows } from "../icons.js"

/** @import { Order } from "../../desk.d.ts" */
/** @import { Drawn } from "../../draw.js" */
/** @import { State } from "../../state.d.ts" */
/** @import { Drawer } from "../../storage.js" */
/** @import { Desk } from "./desk.js" */
/** @typedef {Partial<Pick<BoardView, "compact" | "order" | "only" | "search">>} Look */

/** @type {Order[]} */
const ORDERS = ["board", "newest", "support"]

/**
 * What is chosen; `order` null: newest first while cards are collected, else as they lie. `search`
 * is not kept.
 */
export class BoardView {
  /** @param {Drawer} drawer */
  constructor(drawer) {
    this.drawer = drawer
    this.search = ""
    this.compact = false
    /** @type {Order | null} */
    this.order = null
    /** @type {string | null} a question */
    this.only = null
    Object.assign(this, drawer.get("view", {}))
  }

  /** @param {Look} changes */
  choose(changes) {
    Object.assign(this, changes)
    const { compact, order, only } = this
    this.drawer.set("view", { compact, order, only })
  }

  /** @param {State} state @returns {Order} */
  orderIn({ workshop, stage }) {
    return (
      this.order ?? (workshop.state === "open" && stage?.kind === "collect" ? "newest" : "board")
    )
  }
}

/** @param {string} value @param {string} text @param {string | null} chosen */
const option = (value, text, chosen) =>
  html`<option value=${value} .selected=${value === chosen}>${text}</option>`

/**
 * @param {string} name @param {string} label @param {Drawn[]} options
 * @param {(value: string) => void} change
 */
const choice = (name, label, options, change) => html`<label class="tool">
  <span class="unseen">${label}</span><select class="input" name=${name}
    @change=${event => change(event.target.value)}>
  ${options}</select></label>`

/**
 * The row above the board. How many cards are in sight is filled in once drawn (sight.js).
 * @param {Desk} desk
 */
export function tools(desk) {
  const { view, state } = desk
  const categories = categoriesOf(state)
  const themes = Object.keys(state.themes ?? {})
  const allFolded = themes.length > 0 && themes.every(id => desk.folded.has(id))
  /** @param {Look} changes */
  const look = changes => {
    view.choose(changes)
    desk.redraw()
  }
  return html`<section class="board-tools" aria-label=${t("facilitate.view")}>
    ${choice(
      "order",
      t("facilitate.order"),
      ORDERS.map(each => option(each, t(`facilitate.order_${each}`), view.orderIn(state))),
      value => look({ order: ORDERS.find(order => order === value) ?? null }),
    )}
    ${
      categories.length > 1
        ? choice(
            "only",
            t("facilitate.only"),
            [
              option("", t("facilitate.only_all"), view.only ?? ""),
              ...categories.map(({ id, short }) => option(id, short, view.only)),
            ],
            only => look({ only: only || null }),
          )
        : nothing
    }
    <button class="button" aria-pressed=${view.compact}
      @click=${() => look({ compact: !view.compact })}>${rows()}${t("facilitate.compact")}</button>
    ${
      themes.length
        ? html`<button class="button" @click=${() => desk.foldAll(themes, !allFolded)}>${fold()}${t(
            allFolded ? "facilitate.unfold_all" : "facilitate.fold_all",
          )}</button>`
        : nothing
    }
    <label class="tool is-search"><span class="unseen">${t("facilitate.search")}</span><input
      class="input" type="search" dir="auto" id="board-search" autocomplete="off"
      placeholder=${t("facilitate.search")} .value=${view.search}
      @input=${event => look({ search: event.target.value })}></label>
    <p class="in-sight" data-in-sight></p>
  </section>`
}
