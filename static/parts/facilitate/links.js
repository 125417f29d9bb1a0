import { html, nothing } from "../../draw.js"
import { t } from "../../words.js"
import { copy } from "../clipboard.js"
import { arrow, download, link, phone, plus, printer } from "../icons.js"
import { faultAt } from "./fault.js"

const ID = "links"

function close(desk) {
  desk.unfold("links", null)
  document.getElementById("links-button").focus()
}

// It lies over the page, so it goes when one goes elsewhere on it; not when one goes to another window to paste.
function left(desk, event) {
  const to = event.relatedTarget
  if (event.currentTarget.contains(to) || to?.id === "links-button" || !document.hasFocus()) return
  desk.unfold("links", null)
}

async function copyOf(desk, event) {
  const field = event.target.closest(".link").querySelector("input")
  const button = event.target.closest("button")
  if (await copy(field.value, field)) desk.say(t("facilitate.copied"))
  else desk.failed("links", t("facilitate.copy_by_hand"))
  button.focus()
}

const address = (desk, id, title, url) => html`
  <div class="field link"><label for=${id}>${title}</label>
    <div class="row"><input class="input" id=${id} readonly .value=${url} @focus=${event => event.target.select()}>
      <button type="button" class="button" aria-label=${t("facilitate.copy_what", { what: title })}
        @click=${event => copyOf(desk, event)}>${t("facilitate.copy")}</button></div></div>`

// Its key is shown once, here: the server keeps only a hash of it.
async function addFacilitator(desk) {
  const answer = await fetch(`/api/workshops/${desk.page.code}/facilitators`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  }).catch(() => null)
  const body = await answer?.json().catch(() => null)
  if (!answer?.ok) return desk.failed("links", body?.detail ?? t("shared.failed"))
  document.getElementById(ID)?.focus() // the button that had the focus makes place for the link
  desk.unfold("facilitator", body.facilitate_url)
  document.getElementById("link-facilitator")?.focus()
}

const second = desk =>
  desk.unfolded.facilitator
    ? html`${address(desk, "link-facilitator", t("facilitate.second"), desk.unfolded.facilitator)}<p
    class="hint">${t("facilitate.second_hint")}</p>`
    : html`<button type="button" class="button" @click=${() => addFacilitator(desk)}>${plus()}${t("facilitate.second_make")}</button>`

const panel = desk => {
  const { page, state } = desk
  const at = path => new URL(`/${page.code}/${path}`, page.join_url).href
  return html`
    <section class="links-panel" id=${ID} tabindex="-1" aria-label=${t("facilitate.links")} @focusout=${event => left(desk, event)}
      @keydown=${event => event.key === "Escape" && close(desk)}>
      ${address(desk, "link-phone", t("facilitate.link_phone"), page.join_url)}
      ${address(desk, "link-screen", t("facilitate.link_screen"), at("screen"))}
      <div class="stack-s">${second(desk)}</div>
      <ul class="row">
        <li><a class="button" href=${`/${page.code}/poster`} target="_blank">${printer()}${t("facilitate.link_poster")}</a></li>
        <li><a class="button" href=${`/${page.code}?trial=1`} target="_blank">${phone()}${t("facilitate.link_trial")}</a></li>
        <li><a class="button" href=${`/${page.code}/harvest`} target="_blank">${arrow()}${t("facilitate.link_harvest")}</a></li>
        <li><a class="button" href=${`/${page.code}/harvest.md`} download>${download()}${t("facilitate.link_markdown")}</a></li>
      </ul>
      <p class="hint">${t(state.workshop.published ? "facilitate.published_hint" : "facilitate.unpublished_hint")}</p>
      ${faultAt(desk, "links")}
    </section>`
}

function toggle(desk) {
  desk.unfold("links", !desk.unfolded.links)
  document.getElementById(ID)?.focus()
}

export const links = desk => html`
  <button class="button" id="links-button" aria-expanded=${Boolean(desk.unfolded.links)} aria-controls=${ID}
    @click=${() => toggle(desk)}>${link()}${t("facilitate.links")}</button>
  ${desk.unfolded.links ? panel(desk) : nothing}`
