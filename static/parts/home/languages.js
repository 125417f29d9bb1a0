import { html } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"

/** Each by its own name. */
export const LANGUAGES = { nl: "Nederlands", en: "English", fr: "Français" }

/** The language of this page; the server keeps the choice. */
export const languages = () => html`<nav class="row languages" aria-label=${t("shared.language")}>
  ${Object.entries(LANGUAGES).map(
    ([
      language,
      name,
    ]) => html`<a class="small" href=${`/?lang=${language}`} lang=${language} hreflang=${language}
    aria-current=${language === page.language ? "true" : "false"}>${name}</a>`,
  )}</nav>`
