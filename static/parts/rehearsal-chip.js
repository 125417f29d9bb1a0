// What is said here was made up: on every page of a rehearsal.
import { html, nothing } from "../draw.js"
import { t } from "../words.js"

/** @param {{ workshop?: { rehearsal?: boolean } }} state as of who is not in yet, too */
export const rehearsalChip = ({ workshop }) =>
  workshop?.rehearsal ? html`<span class="chip">${t("shared.rehearsal")}</span>` : nothing
