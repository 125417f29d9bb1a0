// A harvest that was taken along as JSON comes back: read whole on the server, or not at all.

import { apiFile } from "../../api.js"
import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { warning } from "../icons.js"

/** @import { Home } from "../../models.d.ts" */

const now = { fault: "", reading: false }

/** @param {Home} home @param {HTMLInputElement} field */
async function take(home, field) {
  const file = field.files?.[0]
  if (!file || now.reading) return
  Object.assign(now, { fault: "", reading: true })
  home.draw()
  const answer = await apiFile("/api/imports", file)
  field.value = "" // the same file may come again, once it was mended
  Object.assign(now, { fault: answer.ok ? "" : answer.message, reading: false })
  if (answer.ok) {
    home.say(t("home.import_done", { title: answer.body.title }))
    await home.load()
    document.getElementById("sessions")?.focus()
  }
  home.draw()
}

/** @param {Home} home */
export const importForm = home => html`<section class="stack-s is-narrow" id="import">
  <h2>${t("home.import")}</h2>
  <p class="hint" id="import-hint">${t("home.import_hint")}</p>
  <div class="row"><label class="button upload">${t(
    now.reading ? "home.import_reading" : "home.import_choose",
  )}<input class="unseen" type="file" accept=".json,application/json"
    aria-describedby="import-hint import-fault" ?disabled=${now.reading}
    @change=${event => take(home, event.target)}></label></div>
  <div role="alert" id="import-fault">${
    now.fault ? html`<p class="fault">${warning()}<span>${now.fault}</span></p>` : nothing
  }</div></section>`
