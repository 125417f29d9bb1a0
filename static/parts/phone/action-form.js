import { categoryOf } from "../../categories.js"
import { html, live, nothing } from "../../draw.js"
import { lineOf } from "../../selectors.js"
import { t } from "../../words.js"
import { tick, warning } from "../icons.js"
import { mark } from "../mark.js"
import { keepAction, rolesOf } from "./action-draft.js"
import { field } from "./composer.js"

/** @import { Handled } from "../../draw.js" */
/** @import { ActionDraft, Phone } from "../../models.d.ts" */
/** @import { Line, Numbered } from "../../state.d.ts" */

/**
 * @param {Phone} phone @param {ActionDraft} draft @param {(more: ActionDraft) => void} keep
 * @param {string} wrong
 */
function who(phone, draft, keep, wrong) {
  const roles = rolesOf(phone.state)
  /** @param {string} [label] @param {boolean} [hidden] */
  const other = (label, hidden) => html`<input
      class="input"
      dir="auto"
      id="who"
      autocomplete="off"
      aria-label=${label ?? nothing}
      aria-describedby="who-hint who-fault"
      aria-invalid=${wrong ? "true" : nothing}
      ?hidden=${hidden}
      .value=${live(draft.other)}
      @input=${({ target }) => keep({ who: "", other: target.value })}
    />`
  const hint = html`<p class="hint" id="who-hint">${t("phone.who_hint")}</p>
    <p class="fault" role="alert" id="who-fault"
      ?hidden=${!wrong}>${wrong ? html`${warning()}<span>${wrong}</span>` : nothing}</p>`
  if (!roles.length)
    return html`<div class="field"><label for="who">${t("phone.who_leads")}</label>${other()}
      ${hint}</div>`
  /** @param {string} name @param {string} value @param {boolean} checked */
  const choice = (name, value, checked) => html`<label class="choice">
    <input type="radio" name="who" value=${value} autocomplete="off" .checked=${live(checked)}
      @change=${() => keep({ who: value, more: value === "" })} />${tick()}<span>${name}</span>
  </label>`
  const more = Boolean(draft.more || draft.other) && !draft.who
  return html`<fieldset class="field" aria-describedby="who-hint who-fault">
    <legend>${t("phone.who_leads")}</legend>
    <div class="choices">${roles.map(name => choice(name, name, draft.who === name))}
      ${choice(t("phone.another_role"), "", more)}</div>
    ${other(t("phone.another_role"), !more)} ${hint}
  </fieldset>`
}

/** @param {Line} line @param {Numbered} category */
const actedOn = (
  line,
  category,
) => html`<div class="topic is-low" id="what-left" data-category-nr=${category.nr}>
  ${mark(category)}
  <div>
    <p class="small quiet">${t("phone.action_on_line")}</p>
    <p><b dir="auto">${line.name}</b></p>
  </div>
</div>`

/**
 * What, who, by when and the first step; the button that sends it stands in the foot.
 * @param {Phone} phone
 * @param {ActionDraft} draft @param {(event: Handled) => unknown} send
 * @param {() => unknown} remove
 */
export function actionForm(phone, draft, send, remove) {
  const { ui, state } = phone
  const line = lineOf(state, draft.theme)
  /** @param {ActionDraft} more */
  const keep = more => {
    const { key, ...fields } = { ...draft, ...more }
    keepAction(phone, key, fields)
    ui.wrong = {}
    phone.draw()
  }
  return html`${line ? actedOn(line, categoryOf(state, line.category)) : nothing}
    <form class="stack is-wide" id="action" @submit=${send} novalidate>
      <div class="field">
        <label for="what">${t("phone.what_do_we_do")}</label>
        ${field(phone, "what", draft.what ?? "", what => keep({ what }), 2)}
      </div>
      ${who(phone, draft, keep, ui.wrong.who)}
      <div class="field">
        <label for="when">${t("phone.by_when")}</label>
        <input class="input" id="when" type="date" autocomplete="off" .value=${live(draft.when)}
          @input=${({ target }) => keep({ when: target.value })} />
      </div>
      <div class="field">
        <label for="first_step">${t("phone.first_step_week")}</label>
        ${field(phone, "first_step", draft.first_step ?? "", first_step => keep({ first_step }), 2)}
        <p class="hint" id="first_step-left">${t("phone.first_step_hint")}</p>
      </div>
      ${
        draft.action
          ? html`<button class="button is-alarm" type="button"
            @click=${remove}>${t("phone.remove_action")}</button>`
          : nothing
      }
    </form>`
}
