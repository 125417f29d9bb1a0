import { html } from "../../draw.js"
import { t } from "../../words.js"

/**
 * The QR code, always dark on white with four modules of white around it, or old phones don't read
 * it.
 * @param {string} url
 */
export const qr = url => html`<img class="qr" src=${url} alt=${t("shared.qr_alt")}>`
