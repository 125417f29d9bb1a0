import { html, nothing } from "../../draw.js"
import { categoriesOf, categoryOf } from "../../categories.js"
import { t } from "../../words.js"
import { mark } from "../mark.js"
import { warning } from "../icons.js"

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // On plain http there is no clipboard: the old way, from a field that nobody sees.
    const field = Object.assign(document.createElement("textarea"), { value: text, className: "unseen" })
    document.body.append(field)
    field.select()
    document.execCommand("copy")
    field.remove()
  }
}

/** Texts that didn't become a card: refused by the server, or still being typed when the step ended. */
function texts(phone, posts) {
  if (posts) return phone.outbox.returned
  const { insights = {}, me } = phone.state
  const typing = categoriesOf(phone.state).map(({ id }) => ({ draft: id, category: id }))
  const changing = Object.keys(me?.insights ?? {}).map(id => ({ draft: `edit:${id}`, category: insights[id]?.category }))
  const drafts = [...typing, ...changing].map(kept => ({ ...kept, id: kept.draft, text: phone.drafts.get(kept.draft, "") }))
  return [...phone.outbox.returned, ...drafts.filter(({ text }) => text.trim())]
}

/** They stand here until their writer takes them along: back into the field where cards are taken, else onto the clipboard. */
export function returned(phone, posts) {
  const drop = ({ id, draft }) => {
    if (draft) phone.drafts.set(draft, null)
    else phone.outbox.drop(id)
    phone.draw()
  }
  const take = async text => {
    if (!posts || !text.category) {
      await copy(text.text)
      phone.ui.copied = text.id
      phone.say(t("phone.copied"))
      return
    }
    phone.drafts.set(text.category, [phone.drafts.get(text.category, ""), text.text].filter(Boolean).join("\n"))
    phone.choose(text.category)
    drop(text)
  }
  return texts(phone, posts).map(text => {
    const category = text.category ? categoryOf(phone.state, text.category) : null
    const stageOver = !text.message || text.code === "stage_takes_no_posts"
    return html`<section class="card is-returned" data-category-nr=${category?.nr ?? nothing} aria-label=${t("phone.kept_text")}>
      ${category ? mark(category) : warning()}
      <p>${text.text}</p>
      <div class="under is-stacked">
        <span class="fault">${warning()}${stageOver ? t("phone.stage_over") : text.message}</span>
        <div class="row">
          <button class="button" @click=${() => take(text)}>${t(phone.ui.copied === text.id ? "phone.copied" : "phone.take_text")}</button>
          <button class="button is-plain" @click=${() => drop(text)}>${t("phone.drop_text")}</button>
        </div>
      </div>
    </section>`
  })
}
