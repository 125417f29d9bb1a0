import { html, render } from "../draw.js"
import { page } from "../page.js"
import { printer } from "../parts/icons.js"
import { logo } from "../parts/logo.js"
import { t } from "../words.js"

render(logo(), document.getElementById("logo"))
render(
  html`<button class="button" @click=${() => window.print()}>${printer()}${t("poster.print")}</button>
  <a class="button is-plain" href=${`/${page.code}/screen`}>${t("poster.to_screen")}</a>`,
  document.getElementById("print"),
)
