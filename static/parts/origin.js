// Where a card or an action came from that an earlier harvest brought along.
import { html } from "../draw.js"
import { page } from "../page.js"
import { t } from "../words.js"

/** @import { Origin } from "../state.d.ts" */

/** "uit ‘Startdag’, lijn S7, 14 maart 2026" @param {Origin} it */
export const originInWords = ({ title, number, day }) =>
  t("shared.origin", {
    title,
    which: /^[ta]/.test(number)
      ? t(`shared.origin_${number[0]}`, { n: number.slice(1) })
      : t("shared.origin_card", { n: number }),
    date: new Date(`${day}T12:00`).toLocaleDateString(page.language, { dateStyle: "long" }),
  })

/** @param {{ origin?: Origin }} it */
export const originOf = ({ origin }) =>
  origin && html`<span dir="auto">${originInWords(origin)}</span>`
