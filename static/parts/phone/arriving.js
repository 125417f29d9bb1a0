// What a phone draws after the first steps of a session is a script of its own (later.js). It comes
// once somebody is in, so that opening the link and writing the first card don't wait for it.
import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"

/** @import { Drawn } from "../../draw.js" */
/** @import { Phone, Scene } from "../../models.d.ts" */
/** @typedef {typeof import("./later.js").LATER} Later */
/**
 * What one of its functions takes beside the phone.
 * @template {keyof Later} Name
 * @typedef {Parameters<Later[Name]> extends [Phone, ...infer About] ? About : []} AboutOf
 */
/** @typedef {(phone: Phone, ...about: unknown[]) => Drawn} Draws */

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
/** @param {Phone} phone */
function onItsWay(phone) {
  void fetchLater(phone)
  return html`<div class="loading is-late" aria-hidden="true"><i></i><i></i><i></i></div>
  <p class="loading-late"><a href="">${t("phone.load_again")}</a></p>`
}

/**
 * What one of its functions draws of this phone, or that it is on its way.
 * @template {keyof Later} Name
 * @param {Name} name @param {Phone} phone @param {AboutOf<Name>} about @returns {Drawn}
 */
export const later = (name, phone, ...about) =>
  scenes ? /** @type {Draws} */ (scenes[name])(phone, ...about) : onItsWay(phone)

/**
 * The same of what is mostly nothing, and is nothing until it is there.
 * @param {"returned"} name @param {Phone} phone @param {AboutOf<"returned">} about
 */
export const laterIfAny = (name, phone, ...about) =>
  scenes ? scenes[name](phone, ...about) : nothing

/**
 * The same of those that make a scene: {name, main, foot, topic?}.
 * @template {"actionScene" | "discussion" | "forgottenScene" | "rating"} Name
 * @param {Name} name @param {Phone} phone @param {AboutOf<Name>} about
 * @returns {Omit<Scene, "top">}
 */
export const laterScene = (name, phone, ...about) =>
  scenes
    ? /** @type {(phone: Phone, ...about: unknown[]) => Omit<Scene, "top">} */ (scenes[name])(
        phone,
        ...about,
      )
    : {
        name: "arriving",
        main: onItsWay(phone),
        foot: nothing,
        topic: null,
      }
