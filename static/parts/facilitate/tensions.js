// Two lines that pull against each other: tied from the menu of one of them, each with a sentence
// that says what it is that pulls.
import { html, live, nothing, repeat } from "../../draw.js"
import { targetsOf } from "../../selectors.js"
import { tensionOf, tensionsIn } from "../../tensions.js"
import { t } from "../../words.js"
import { bothInWords } from "../both.js"
import { bin, bothWays, pen, spotlight } from "../icons.js"
import { faultAt } from "./fault.js"
import { shell, typeIn } from "./form.js"
import { choose } from "./picker.js"
import { itemOf, lineInFull, nameOf, thingOf } from "./things.js"
import { turnTo } from "./topics.js"

/** @import { FormDraft, Thing } from "../../desk.d.ts" */
/** @import { Desk } from "./desk.js" */
/** @import { Line, Stage, Tension } from "../../state.d.ts" */
/** @import { Pulling } from "../../tensions.js" */

/** @param {string} id */
const keyOf = id => `tension:${id}`

/** @param {Desk} desk @param {string} id */
const otherEnds = (desk, id) =>
  tensionsIn(desk.state)
    .filter(({ lines }) => lines.some(line => line.id === id))
    .map(pulling => ({ pulling, line: pulling.lines.find(line => line.id !== id) }))

/** Is this a line: a theme, or a card in none? @param {Desk} desk @param {{ id: string }} thing */
export const isLine = (desk, { id }) => targetsOf(desk.state, "themes").some(line => line.id === id)

/** @param {Desk} desk @param {string} id */
function write(desk, id, back = `tension-${id}`) {
  desk.unfold("tension", { id, back })
  typeIn(keyOf(id))
}

/** @param {Desk} desk @param {Thing} thing @param {Line} line */
async function tie(desk, thing, line) {
  const done = t("facilitate.tied", { what: nameOf(thing), other: line.name })
  const answer = await desk.ask(thing.id, { do: "add_tension", lines: [thing.id, line.id] }, done)
  if (!answer.ok) return
  await desk.device.reached(answer.seq)
  const id = /** @type {string} */ (answer.result?.tension)
  if (desk.state.tensions?.[id]) write(desk, id, itemOf(thing))
}

/**
 * The list to choose the line from that pulls against this one.
 * @param {Desk} desk @param {Thing} thing @param {HTMLElement | null} button
 */
export function chooseTension(desk, thing, button) {
  const tied = [thing.id, ...otherEnds(desk, thing.id).map(({ line }) => line?.id)]
  choose(desk, {
    title: t("facilitate.tension_which", { what: nameOf(thing) }),
    options: targetsOf(desk.state, "themes")
      .filter(({ id }) => !tied.includes(id))
      .map(line => ({
        id: line.id,
        text: lineInFull(line),
        icon: bothWays,
        run: () => tie(desk, thing, line),
      })),
    button,
    targets: [thing.id],
  })
}

/** Small under a line: against which others it pulls. @param {Desk} desk @param {string} id */
export const tensionsOn = (desk, id) =>
  otherEnds(desk, id).map(({ pulling, line }) => {
    const both = bothInWords(pulling)
    const words = line?.number
      ? t("facilitate.in_tension", { what: line.number })
      : t("facilitate.in_tension_theme", { title: line?.name })
    return html`<span class="tied">${bothWays()}<span>${words}${
      both ? ` · ${both}` : nothing
    }</span></span>`
  })

/** @param {Desk} desk @param {{ id: string, text?: string, lines: string[], name: string }} it */
function sentence(desk, { id, text = "", lines, name }) {
  /** @type {FormDraft<{ text: string }>} */
  const draft = {
    id: `tension-${id}`,
    key: keyOf(id),
    about: t("facilitate.tension_on", { what: name }),
    target: lines[0],
    at: ["tension", { id, back: `tension-${id}` }],
    now: { text },
  }
  return shell(desk, draft, {
    command: values => ({ do: "edit_tension", tension: id, ...values }),
    done: () => t("facilitate.tension_said"),
    main: t("shared.save"),
    fields: values => html`<div class="field"><label for=${`text-tension-${id}`}>${t(
      "facilitate.tension_what",
    )}</label>
      <textarea class="input" dir="auto" id=${`text-tension-${id}`} name="text" rows="2"
        maxlength=${desk.page.limits.note} placeholder=${t("facilitate.tension_example")}
        .value=${live(values.text)}></textarea></div>`,
  })
}

/** @param {Desk} desk @param {string} id @param {Tension} tension @param {string} name */
const tools = (desk, id, { text }, name) => html`<div class="row tools">
  <button class="button is-plain is-small" id=${`tension-${id}`}
    @click=${() => write(desk, id)}>${pen()}${t(
      text ? "facilitate.tension_change" : "facilitate.tension_say",
    )}<span class="unseen">: ${name}</span></button>
  <button class="button is-plain is-small" data-tap=${`untie-${id}`}
    @click=${() =>
      desk.ask(
        keyOf(id),
        { do: "remove_tension", tension: id },
        t("facilitate.untied"),
      )}>${bin()}${t("facilitate.untie")}<span class="unseen">: ${name}</span></button></div>`

// The hall and the phones turn to it, or away from it again.
/** @param {Desk} desk @param {Pulling} pulling @param {number} minutes */
function standing(desk, pulling, minutes) {
  const isNow = desk.state.stage?.spotlight === pulling.id
  const both = bothInWords(pulling)
  return html`<button class="pick-line ${isNow ? "is-now" : ""}" id=${`light-${pulling.id}`}
    aria-pressed=${isNow} @click=${() => turnTo(desk, isNow ? null : pulling, minutes)}>
    ${isNow ? spotlight() : bothWays()}<span class="stack-s" dir="auto">${
      pulling.text ? html`<span>${pulling.text}</span>` : nothing
    }${pulling.lines.map(
      line => html`<span class=${pulling.text ? "small quiet" : ""}>${lineInFull(line)}</span>`,
    )}${both ? html`<span class="small quiet">${both}</span>` : nothing}</span></button>`
}

// Its lines were hidden, parked or put together meanwhile; the sentence stays here.
/** @param {Desk} desk @param {Tension} tension */
const resting = (desk, { text, lines }) =>
  html`<p class="pick-line">${bothWays()}<span dir="auto">${
    text ??
    lines
      .map(id => thingOf(desk, id))
      .map(thing => (thing ? nameOf(thing) : "…"))
      .join(" ↔ ")
  }<span class="small quiet row">${t("facilitate.tension_rests")}</span></span></p>`

/** @param {Desk} desk @param {number} minutes */
const row =
  (desk, minutes) =>
  /** @param {[string, Tension]} entry */
  ([id, tension]) => {
    const pulling = tensionOf(desk.state, id)
    const name = pulling?.name ?? tension.text ?? ""
    return html`<li>${pulling ? standing(desk, pulling, minutes) : resting(desk, tension)}${
      desk.unfolded.tension?.id === id
        ? sentence(desk, { ...tension, id, name })
        : tools(desk, id, tension, name)
    }${faultAt(desk, keyOf(id))}</li>`
  }

/**
 * All that were tied, once there are any.
 * @param {Desk} desk @param {Stage | null} stage
 */
export function tensions(desk, stage) {
  const all = Object.entries(desk.state.tensions ?? {})
  return all.length
    ? html`<section class="side-card tensions"><h2>${t("facilitate.tensions")}</h2>
    <ul>${repeat(all, ([id]) => id, row(desk, stage?.discuss?.minutes_per_topic ?? 0))}</ul>
  </section>`
    : nothing
}
