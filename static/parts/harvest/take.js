// What can be taken along: a line or a chapter as text on the clipboard, and every file.
import { contentAt } from "../../api.js"
import { html, nothing } from "../../draw.js"
import { page } from "../../page.js"
import { t } from "../../words.js"
import { copyText } from "../clipboard.js"
import { download, rows } from "../icons.js"

/** @import { Handled } from "../../draw.js" */

/** What goes on: which part was copied or couldn't be, and which file is being made. */
const now = { part: "", message: "", making: "" }

/** @param {string} ending */
const address = (ending, only = "") =>
  `/${page.code}/harvest.${ending}?lang=${page.language}${
    only ? `&only=${encodeURIComponent(only)}` : ""
  }`

/** @param {string} part @param {() => unknown} draw */
async function copy(part, draw) {
  Object.assign(now, { part, message: t("harvest.copying") })
  draw()
  const content = await contentAt(address("md", part))
  const done = content && (await copyText(await content.text()))
  Object.assign(now, { part, message: t(done ? "harvest.copied" : "harvest.not_copied") })
  draw()
}

/**
 * A button that copies a part of the document, as it stands there, as Markdown.
 * @param {string} part @param {string} name @param {() => void} draw
 */
export const copyButton = (part, name, draw) => html`<span class="row copy no-print"><button
  class="button is-plain" aria-label=${t("harvest.copy_part", { name })}
  @click=${() => copy(part, draw)}>${rows()}${t("harvest.copy")}</button><span class="small"
  role="status">${now.part === part ? now.message : nothing}</span></span>`

// A large session's file takes seconds: until it is there the page says so, and a second tap asks
// for nothing.
/** @param {Handled} event @param {string} ending @param {() => unknown} draw */
async function take(event, ending, draw) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  if (now.making) return
  const { href } = event.currentTarget
  now.making = ending
  draw()
  const content = await contentAt(href)
  now.making = ""
  draw()
  if (!content) return location.assign(href) // what is wrong stands there
  const file = URL.createObjectURL(content)
  const link = Object.assign(document.createElement("a"), {
    href: file,
    download: `oogst-${page.harvest.workshop.code}.${ending}`,
  })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(file), 60_000)
}

/**
 * Every file that can be taken along, in the language of this page.
 * @param {() => void} draw
 */
export const downloads = draw => html`<section class="stack no-print" id="download">
  <h2>${t("harvest.download")}</h2>
  <ul class="row">${page.formats.map(
    ending => html`<li><a class="button" download href=${address(ending)}
    @click=${event => take(event, ending, draw)}>${download()}${t(
      `harvest.download_${ending}`,
    )}</a></li>`,
  )}</ul>
  <p class="making"><span role="status">${
    now.making ? t("harvest.making", { file: t(`harvest.download_${now.making}`) }) : nothing
  }</span><progress aria-label=${t("harvest.download")} ?hidden=${!now.making}></progress></p>
  <p class="hint">${t("harvest.how_number")}</p></section>`
