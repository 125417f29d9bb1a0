import { html, nothing } from "../../draw.js"
import { tick, warning } from "../icons.js"

/**
 * What was just done, or what failed and has no place to say so. The places are always there, so
 * that a screen reader hears both.
 */
export const toast = desk => html`<div class="toasts ${desk.picked.size ? "is-above" : ""}">
  <div role="status">${
    desk.said
      ? html`<div class="toast">${tick()}<span>${desk.said}</span>${desk.offers.map(
          ({ text, act }) =>
            html`<button class="button is-plain" @click=${() => {
              desk.say("")
              act()
            }}>${text}</button>`,
        )}</div>`
      : nothing
  }</div>
  <div role="alert">${
    desk.warned
      ? html`<div class="toast is-alarm">${warning()}<span>${desk.warned}</span></div>`
      : nothing
  }</div></div>`
