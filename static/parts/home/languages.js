import { html } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"

/** The language of this page; the server keeps the choice. */
export const languages = () => html`<nav class="row languages" aria-label=${t("shared.language")}>
  ${Object.entries(page.languages).map(
    ([
      language,
      name,
    ]) => html`<a class="small" href=${`/?lang=${language}`} lang=${language} hreflang=${language}
    aria-current=${language === page.language ? "true" : "false"}>${name}</a>`,
  )}</nav>`
