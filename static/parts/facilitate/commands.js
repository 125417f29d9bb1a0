import { t } from "../../words.js"
import {
  apart,
  bin,
  bothWays,
  down,
  flag,
  hand,
  hide,
  intoGroup,
  outOfGroup,
  park,
  pauseBars,
  pen,
  place,
  plus,
  same,
  show,
  spotlight,
  tick,
  up,
} from "../icons.js"
import { openForm } from "./form.js"
import { hideNow, letWrite, showAgain, withhold } from "./hiding.js"
import { chooseSame, chooseSplit } from "./merging.js"
import { canReorder, chooseTheme, chosen, group, moveTo, removeTheme, reorder } from "./moving.js"
import { openPlaces } from "./places.js"
import { chooseTension, isLine } from "./tensions.js"
import { itemOf, nameOf, thingOf } from "./things.js"

/** @import { MenuItem, Thing } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */

/** @typedef {Exclude<Thing, { isTheme: true }>} OnCard */
/** @typedef {Extract<Thing, { isTheme: true }>} OnTheme */
/** @typedef {(MenuItem | false)[]} Items what may be offered */

/** @param {Desk} desk @param {Thing} thing @returns {Items} */
const onHidden = (desk, thing) => [
  {
    text: t(thing.isTheme ? "facilitate.show_theme" : "facilitate.show_card"),
    icon: show,
    key: "t",
    run: () => showAgain(desk, thing),
  },
  {
    text: t("facilitate.say_why"),
    icon: pen,
    key: "w",
    run: () => openForm(desk, thing, "hide"),
  },
  !thing.isTheme && writing(desk, thing),
]

// Whoever wrote it writes nothing for now; nobody learns who that is, and no other card shows it.
/** @param {Desk} desk @param {OnCard} card @returns {MenuItem | false} */
function writing(desk, card) {
  const on = desk.state.blocks?.includes(card.id) ?? false
  return (
    !card.source && {
      text: t(on ? "facilitate.let_author" : "facilitate.block_author"),
      icon: on ? pen : pauseBars,
      key: "x",
      run: () => letWrite(desk, card, on),
    }
  )
}

/** @param {Desk} desk @param {Thing} card @returns {Items} */
const onWaiting = (desk, card) => [
  {
    text: t("facilitate.pass"),
    icon: tick,
    key: "d",
    run: () =>
      desk.ask(
        card.id,
        { do: "check", target: card.id, ok: true },
        t("facilitate.passed", { what: nameOf(card) }),
      ),
  },
  { text: t("facilitate.edit_card"), icon: pen, key: "e", run: () => openForm(desk, card, "edit") },
  { text: t("facilitate.hide_card"), icon: hide, key: "h", run: () => hideNow(desk, card) },
  !card.isTheme && writing(desk, card),
]

// The hall and the phones look at this together; again: at nothing in particular.
/** @param {Desk} desk @param {Thing} thing */
function toggleSpotlight(desk, thing) {
  const on = desk.state.stage?.spotlight !== thing.id
  return desk.ask(
    thing.id,
    { do: "spotlight", target: on ? thing.id : null },
    t(on ? "facilitate.spotlit" : "facilitate.unspotlit", { what: nameOf(thing) }),
  )
}

/** @param {Desk} desk @param {Thing} thing @returns {MenuItem} */
const placing = (desk, thing) => ({
  text: t("facilitate.place"),
  icon: place,
  key: "o",
  run: () => openPlaces(desk, thing.id),
})

/** @param {Desk} desk @param {Thing} thing @returns {MenuItem} */
const withheld = (desk, thing) => ({
  text: t("facilitate.withhold"),
  icon: hide,
  key: "y",
  run: () => withhold(desk, thing, true),
})

// A card that isn't shown with its group comes back with it.
/** @param {Desk} desk @param {Thing} thing @returns {MenuItem} */
function shownToAll(desk, thing) {
  const lies = thing.isTheme ? undefined : thingOf(desk, thing.theme ?? "")
  const group = lies?.status === "withheld" && lies
  return {
    text: t("facilitate.show_again"),
    icon: show,
    key: "y",
    run: () => withhold(desk, group || thing, false),
  }
}

// Where a list opens.
/** @param {Thing} thing */
const buttonOf = thing =>
  document.getElementById(`more-${thing.id}`) ?? document.getElementById(itemOf(thing))

// What both cards and themes take.
/** @param {Desk} desk @param {Thing} thing @returns {Items} */
function shared(desk, thing) {
  const { workshop, stage } = desk.state
  const isLit = stage?.spotlight === thing.id
  return [
    workshop.state !== "waiting" && {
      text: t(isLit ? "facilitate.unspotlight" : "facilitate.spotlight"),
      icon: spotlight,
      key: "t",
      run: () => toggleSpotlight(desk, thing),
    },
    {
      text: t("facilitate.new_action"),
      icon: flag,
      key: "a",
      run: () => openForm(desk, thing, "action"),
    },
    isLine(desk, thing) && {
      text: t("facilitate.tension_with"),
      icon: bothWays,
      key: "s",
      run: () => chooseTension(desk, thing, buttonOf(thing)),
    },
    placing(desk, thing),
    {
      text: t("facilitate.count_hands"),
      icon: hand,
      key: "z",
      run: () => openForm(desk, thing, "hands"),
    },
    {
      text: t(thing.isTheme ? "facilitate.park_theme" : "facilitate.park_card"),
      icon: park,
      key: "i",
      run: () => openForm(desk, thing, "park"),
    },
    {
      text: t(thing.isTheme ? "facilitate.hide_theme" : "facilitate.hide_card"),
      icon: hide,
      key: "h",
      run: () => hideNow(desk, thing),
    },
  ]
}

/** @param {Desk} desk @param {OnCard} card @returns {Items} */
function onCard(desk, card) {
  const ids = chosen(desk, card)
  const n = ids.length
  const button = () => buttonOf(card)
  return [
    {
      text: t("facilitate.edit_card"),
      icon: pen,
      key: "e",
      run: () => openForm(desk, card, "edit"),
    },
    {
      text: t("facilitate.new_theme_with", { n }),
      icon: plus,
      key: "g",
      run: () => group(desk, ids),
    },
    {
      text: t("facilitate.move_n", { n }),
      icon: intoGroup,
      key: "m",
      run: () => chooseTheme(desk, ids, button()),
    },
    {
      text: t("facilitate.same_as", { n }),
      icon: same,
      key: "v",
      run: () => chooseSame(desk, ids, button()),
    },
    card.merged !== undefined && {
      text: t("facilitate.split_off"),
      icon: apart,
      key: "u",
      run: () => chooseSplit(desk, card, button()),
    },
    Boolean(card.theme) && {
      text: t("facilitate.take_out"),
      icon: outOfGroup,
      key: "l",
      run: () => moveTo(desk, ids, null),
    },
    writing(desk, card),
    ...shared(desk, card),
  ]
}

/** @param {Desk} desk @param {OnTheme} theme @returns {Items} */
const onTheme = (desk, theme) => [
  { text: t("facilitate.rename"), icon: pen, key: "r", run: () => openForm(desk, theme, "rename") },
  ...(canReorder(desk)
    ? [
        {
          text: t("facilitate.up"),
          icon: up,
          key: "arrowup",
          hint: "Alt ↑",
          alt: true,
          run: () => reorder(desk, theme, -1),
        },
        {
          text: t("facilitate.down"),
          icon: down,
          key: "arrowdown",
          hint: "Alt ↓",
          alt: true,
          run: () => reorder(desk, theme, 1),
        },
      ]
    : []),
  ...shared(desk, theme),
  {
    text: t("facilitate.remove_theme"),
    icon: bin,
    key: "delete",
    hint: "Del",
    run: () => removeTheme(desk, theme),
  },
]

/** @param {Desk} desk @param {Thing} thing @returns {Items} */
function itemsOn(desk, thing) {
  if (thing.status === "withheld") return [shownToAll(desk, thing)]
  if (desk.state.workshop.state === "closed") return [placing(desk, thing), withheld(desk, thing)]
  if (thing.status === "hidden") return onHidden(desk, thing)
  if (thing.status === "waiting") return onWaiting(desk, thing)
  return thing.isTheme ? onTheme(desk, thing) : onCard(desk, thing)
}

/**
 * What can be done with a card or theme now: the same in its menu and by key.
 * @param {Desk} desk @param {Thing} thing
 */
export const commandsOn = (desk, thing) => itemsOn(desk, thing).filter(item => item !== false)
