import { html, nothing } from "../draw.js"
import { t } from "../words.js"
import { hand } from "./icons.js"

/**
 * "+4 in de zaal": people without a phone who stand behind a line, apart from every vote.
 * @param {{ hands?: number }} line
 */
export const inTheRoom = ({ hands }) =>
  hands ? html`<span class="hands">${hand()}${t("shared.hands", { n: hands })}</span>` : nothing
