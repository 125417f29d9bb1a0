import { html } from "../draw.js"
import { t } from "../words.js"
import { fold } from "./icons.js"

/**
 * The core question, in full, folded under one line.
 * @param {{ question: string }} workshop
 */
export const coreQuestion = workshop => html`<details class="question">
  <summary>${t("shared.core_question")}${fold()}</summary>
  <p dir="auto">${workshop.question}</p>
</details>`
