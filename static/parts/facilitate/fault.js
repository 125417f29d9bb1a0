import { html, nothing } from "../../draw.js"
import { warning } from "../icons.js"

/** @import { Desk } from "./desk.js" */

// What failed, beside the thing that failed. The place is always there, so that a screen reader
// hears what comes into it.
/** @param {Desk} desk @param {string} place */
export const faultAt = (desk, place) =>
  html`<div role="alert" data-fault=${place}>${
    desk.fault && desk.fault.place === place
      ? html`<p class="fault">${warning()}<span>${desk.fault.message}</span></p>`
      : nothing
  }</div>`
