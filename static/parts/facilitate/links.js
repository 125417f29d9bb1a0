import { api } from "../../api.js"
import { asField } from "../../dom.js"
import { html } from "../../draw.js"
import { t } from "../../words.js"
import { copyText } from "../clipboard.js"
import { arrow, download, link, phone, plus, printer } from "../icons.js"
import { faultAt } from "./fault.js"
import { popover } from "./popover.js"

/** @import { Desk } from "./desk.js" */

const ID = "links"

/** @param {Desk} desk @param {string} id of the field @param {HTMLElement} button */
async function copyOf(desk, id, button) {
  const field = asField(document.getElementById(id))
  if (field && (await copyText(field.value, field))) desk.say(t("facilitate.copied"))
  else desk.failed("links", t("facilitate.copy_by_hand"))
  button.focus()
}

/** @param {Desk} desk @param {string} id @param {string} title @param {string} url */
const address = (desk, id, title, url) => html`
  <div class="field link"><label for=${id}>${title}</label>
    <div class="row"><input class="input" id=${id} readonly .value=${url}
      @focus=${event => event.target.select()}>
      <button type="button" class="button" aria-label=${t("facilitate.copy_what", { what: title })}
        @click=${event => copyOf(desk, id, event.currentTarget)}>${t(
          "facilitate.copy",
        )}</button></div></div>`

// Its key is shown once, here: the server keeps only a hash of it.
/** @param {Desk} desk */
async function addFacilitator(desk) {
  const answer = await api("POST", `/api/workshops/${desk.page.code}/facilitators`, {})
  if (!answer.ok) return desk.failed("links", answer.message)
  document.getElementById(ID)?.focus() // the button that had the focus makes place for the link
  desk.unfold("facilitator", answer.body.facilitate_url)
  document.getElementById("link-facilitator")?.focus()
}

/** @param {Desk} desk */
const second = desk =>
  desk.unfolded.facilitator
    ? html`${address(desk, "link-facilitator", t("facilitate.second"), desk.unfolded.facilitator)}<p
    class="hint">${t("facilitate.second_hint")}</p>`
    : html`<button type="button" class="button"
      @click=${() => addFacilitator(desk)}>${plus()}${t("facilitate.second_make")}</button>`

// As `addFacilitator`: the phone gets a key of its own.
/** @param {Desk} desk */
async function addRemote(desk) {
  const answer = await api("POST", `/api/workshops/${desk.page.code}/facilitators`, {})
  if (!answer.ok) return desk.failed("links", answer.message)
  document.getElementById(ID)?.focus()
  desk.unfold("remote", { url: answer.body.remote_url, qr: answer.body.remote_qr })
  document.getElementById("link-remote")?.focus()
}

/** @param {Desk} desk */
function remote(desk) {
  const { url, qr } = desk.unfolded.remote ?? {}
  return url
    ? html`${address(desk, "link-remote", t("facilitate.remote"), url)}
      <img class="remote-qr" src=${qr} alt=${t("facilitate.remote_qr")}>`
    : html`<button type="button" class="button" id="remote-make" aria-describedby="remote-hint"
      @click=${() => addRemote(desk)}>${phone()}${t("facilitate.remote_make")}</button>
      <p class="hint" id="remote-hint">${t("facilitate.remote_hint")}</p>`
}

/** @param {Desk} desk */
const panel = desk => {
  const { page, state } = desk
  /** @param {string} path */
  const at = path => new URL(`/${page.code}/${path}`, page.join_url).href
  return html`
      ${address(desk, "link-phone", t("facilitate.link_phone"), page.join_url)}
      ${address(desk, "link-screen", t("facilitate.link_screen"), at("screen"))}
      <div class="stack-s">${second(desk)}</div>
      <div class="stack-s">${remote(desk)}</div>
      <ul class="row">
        <li><a class="button" href=${`/${page.code}/poster`}
          target="_blank">${printer()}${t("facilitate.link_poster")}</a></li>
        <li><a class="button" href=${`/${page.code}?trial=1`}
          target="_blank">${phone()}${t("facilitate.link_trial")}</a></li>
        <li><a class="button" href=${`/${page.code}/harvest`}
          target="_blank">${arrow()}${t("facilitate.link_harvest")}</a></li>
        <li><a class="button" href=${`/${page.code}/harvest.md`}
          download>${download()}${t("facilitate.link_markdown")}</a></li>
      </ul>
      <p class="hint">${t(
        state.workshop.published ? "facilitate.published_hint" : "facilitate.unpublished_hint",
      )}</p>
      ${faultAt(desk, "links")}`
}

/** The ways in and out of this session, to copy and to open. @param {Desk} desk */
export const links = desk =>
  popover(
    desk,
    { id: ID, name: t("facilitate.links"), button: html`${link()}${t("facilitate.links")}` },
    () => panel(desk),
  )
