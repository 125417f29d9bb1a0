import { html, nothing } from "../draw.js"
import { t } from "../words.js"

/**
 * That a card is from somebody who only tries it out.
 * @param {{ trial?: boolean }} card
 */
export const trialChip = ({ trial }) =>
  trial ? html`<span class="chip is-line">${t("shared.trial_card")}</span>` : nothing
