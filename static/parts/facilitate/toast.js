import { html, nothing } from "../../draw.js"
import { tick, warning } from "../icons.js"

/** @import { Desk } from "./desk.js" */

/**
 * What was just done, or what failed and has no place to say so. The places are always there, so
 * that a screen reader hears both.
 * @param {Desk} desk
 */
export const toast = desk => html`<div class="toasts ${desk.picked.size ? "is-above" : ""}">
  <div role="status">${
    desk.said
      ? html`<div class="toast">${tick()}<span>${desk.said}</span>${desk.offers.map(
          ({ text, run }) =>
            html`<button class="button is-plain" @click=${() => {
              desk.say("")
              run()
            }}>${text}</button>`,
        )}</div>`
      : nothing
  }</div>
  <div role="alert">${
    desk.warned
      ? html`<div class="toast is-alarm">${warning()}<span>${desk.warned}</span></div>`
      : nothing
  }</div></div>`
