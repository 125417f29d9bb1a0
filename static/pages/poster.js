// What hangs at the door. The server draws it, for paper; this adds the mark and the way to print.
import { html, render } from "../draw.js"
import { page } from "../page.js"
import { printer } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { rehearsalChip } from "../parts/rehearsal-chip.js"
import { start } from "../start.js"
import { t } from "../words.js"

const view = () =>
  html`<button class="button"
    @click=${() => window.print()}>${printer()}${t("poster.print")}</button>
  <a class="button is-plain" href=${`/${page.code}/screen`}>${t("poster.to_screen")}</a>`

start(() => {
  render([logo(), rehearsalChip(page.state)], document.getElementById("logo"))
  render(view(), document.getElementById("print"))
})
