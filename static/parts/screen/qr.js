import { html } from "../../draw.js"
import { t } from "../../words.js"

/** The QR code, always dark on white with four modules of white around it, or old phones don't read it. */
export const qr = page => html`<img class="qr" src=${page.qr_url} alt=${t("shared.qr_alt")}>`
