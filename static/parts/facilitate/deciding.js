// What was decided of a line, and why; and which lines are still open.
import { html, live, nothing } from "../../draw.js"
import { longDate, t } from "../../words.js"
import { DECISIONS, decisionName } from "../fate.js"
import { warning } from "../icons.js"
import { shell } from "./form.js"
import { nameOf } from "./things.js"

/** @import { FormDraft, Thing } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Line, State } from "../../state.d.ts" */

/** @param {Desk} desk @param {Thing} thing */
export function decisionForm(desk, thing) {
  const { id } = thing
  /** @type {FormDraft<{ decision: string, reason: string }>} */
  const draft = {
    id: `decide-${id}`,
    key: `decide:${id}`,
    about: t("facilitate.decision_on", { what: nameOf(thing) }),
    target: id,
    at: ["places", { id, back: desk.unfolded.places?.back }],
    now: {
      decision: thing.decision?.decision ?? "open",
      reason: thing.decision?.reason ?? "",
    },
  }
  return shell(desk, draft, {
    command: values => ({ do: "decide", target: id, ...values }),
    done: ({ decision }) =>
      t("facilitate.decided", { what: nameOf(thing), decision: decisionName(decision) }),
    main: t("facilitate.decide_save"),
    fields: values => html`
    <fieldset class="field"><legend>${t("facilitate.decision")}</legend>
      <div class="choices is-row">${DECISIONS.map(
        each => html`<label class="choice"><input type="radio" name="decision" value=${each}
          .checked=${live(each === values.decision)}><span>${decisionName(each)}</span></label>`,
      )}</div></fieldset>
    <div class="field"><label for=${`reason-decide-${id}`}>${t("facilitate.decision_why")}</label>
      <textarea class="input" dir="auto" id=${`reason-decide-${id}`} name="reason" rows="2"
        aria-describedby=${`why-${id}`} maxlength=${desk.page.limits.decision_reason}
        .value=${live(values.reason)}></textarea>
      <p class="hint" id=${`why-${id}`}>${t("facilitate.decision_why_hint")}</p></div>`,
  })
}

/** The days by which each line would be decided, as the plan promises them. @param {State} state */
const promised = ({ plan }) =>
  plan.uses.map(({ decide_by: day }) => day ?? "").filter(day => day !== "")

/**
 * How many lines are still open, and whether a promise is past its day.
 * @param {Desk} desk @param {Line[]} lines
 */
export function stillOpen(desk, lines) {
  const open = lines.filter(({ decision }) => !decision).length
  const [day] = promised(desk.state).sort()
  const today = new Date(desk.device.now()).toLocaleDateString("sv") // 2027-01-15, of this place
  const late = Boolean(open && day && day < today)
  const promise = { date: day && longDate(`${day}T12:00`) }
  const sentences = [
    open ? t("facilitate.undecided", { n: open }) : t("facilitate.all_decided"),
    open && day ? t(late ? "facilitate.overdue" : "facilitate.decide_by", promise) : "",
  ]
  return html`<p class=${late ? "notice is-now" : ""}>
    ${late ? warning() : nothing}<span>${sentences.join(" ")}</span></p>`
}
