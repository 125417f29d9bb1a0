import { html } from "../../draw.js"

/**
 * The hall's screen, small, in another page of the same workshop. It follows the `device` of that page: it opens no
 * connection, so it is nobody's screen in `presence`, and it shows what the hall may see of what that device knows.
 */
export const copy = (
  device,
  code,
  title,
) => html`<div class="hall-copy"><iframe tabindex="-1" title=${title}
  .device=${device} src=${`/${code}/screen`}></iframe></div>`

/** In such a copy, the device that it follows; on a screen of its own nothing. */
export const copied = () => window.frameElement?.device
