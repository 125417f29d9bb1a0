// What a phone draws after the first steps of a session is a script of its own (later.js). It comes
// once somebody is in, so that opening the link and writing the first card don't wait for it.
import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"

/** @import { Phone } from "../../models.d.ts" */
/** @typedef {typeof import("./later.js").LATER} Later */

const AGAIN = 2_000 // ms until what didn't come is asked for again

/** @type {Later | null} */
let scenes = null
/** @type {Promise<void> | null} */
let loading = null

// How it looks comes with it. Without its style it can be read all the same.
const styled = () =>
  page.later_styles &&
  new Promise(settled => {
    const link = document.createElement("link")
    Object.assign(link, { rel: "stylesheet", href: page.later_styles })
    link.onload = link.onerror = settled
    document.head.append(link)
  })

/** Ask for it, once; what needs it is drawn when it is there. @param {Pick<Phone, "draw">} phone */
export function fetchLater(phone) {
  loading ??= Promise.all([import("./later.js"), styled()]).then(
    ([{ LATER }]) => {
      scenes = LATER
      phone.draw()
    },
    () => {
      loading = null
      setTimeout(() => fetchLater(phone), AGAIN)
    },
  )
  return loading
}

// A browser that remembers that a script didn't come asks again only for another page.
const onItsWay =
  () => html`<div class="loading is-late" aria-hidden="true"><i></i><i></i><i></i></div>
  <p class="loading-late"><a href="">${t("phone.load_again")}</a></p>`

/**
 * What one of its functions draws of this phone, or that it is on its way.
 * @param {"allActions" | "cardDestinations" | "cardsToRead" | "votingList" | "ratingResults"
 *   | "sureToErase" | "voteResults"} name
 * @param {Phone} phone @param {any[]} about
 */
export function later(name, phone, ...about) {
  if (scenes) return /** @type {any} */ (scenes[name])(phone, ...about)
  void fetchLater(phone)
  return onItsWay()
}

/**
 * The same of what is mostly nothing, and is nothing until it is there.
 * @param {"returned"} name @param {Phone} phone @param {any[]} about
 */
export const laterIfAny = (name, phone, ...about) =>
  scenes ? /** @type {any} */ (scenes[name])(phone, ...about) : nothing

/**
 * The same of those that make a scene: {name, main, foot, topic?}.
 * @param {"actionScene" | "discussion" | "forgottenScene" | "rating"} name
 * @param {Phone} phone @param {any[]} about
 */
export const laterScene = (name, phone, ...about) =>
  scenes
    ? /** @type {any} */ (scenes[name])(phone, ...about)
    : {
        name: "arriving",
        main: later(/** @type {any} */ (name), phone),
        foot: nothing,
        topic: null,
      }
