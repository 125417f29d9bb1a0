import { t } from "../words.js"

/**
 * "12 mensen steunen beide", or that they are too few to tell; "" while nothing is told of it.
 * @param {{ both: number | null | undefined }} tension
 */
export const bothInWords = ({ both }) =>
  both === undefined
    ? ""
    : both === null
      ? t("shared.few_both")
      : t("shared.support_both", { n: both })
