import { html, nothing, repeat } from "../../draw.js"
import { figuresOf, topicsOf } from "../../ranking.js"
import { lineOf } from "../../selectors.js"
import { tensionOf } from "../../tensions.js"
import { t } from "../../words.js"
import { inTheRoom } from "../hands.js"
import { next, spotlight } from "../icons.js"
import { faultAt } from "./fault.js"
import { problemsIn } from "./objections.js"
import { talking, thumbsNow } from "./talking.js"

/** @import { Desk } from "./desk.js" */
/** @import { Line, Stage, State } from "../../state.d.ts" */

/**
 * The hall and the phones turn to this line or tension (null: to none), and the clock to its
 * minutes.
 * @param {Desk} desk @param {Pick<Line, "id" | "name"> | null} line
 */
export async function turnTo(desk, line, minutes = 0) {
  const done = line ? t("facilitate.spotlit", { what: line.name }) : t("facilitate.topics_done")
  const answer = await desk.ask("topics", { do: "spotlight", target: line?.id ?? null }, done)
  if (answer.ok && line && minutes)
    await desk.ask("topics", { do: "set_timer", seconds: minutes * 60 })
}

/** @param {State} state @param {Line} line */
function figures(state, line) {
  const { people, of, dots } = figuresOf(state, line, state.now.decides)
  return html`<span class="small quiet row">
    ${t("shared.of_people", { n: people, m: of })}${
      dots ? ` · ${dots} ${t("facilitate.points", { n: dots })}` : nothing
    }
    ${inTheRoom(line)} ${problemsIn(state, line)}</span>`
}

/**
 * @param {Desk} desk @param {Line} line @param {number | undefined} minutes
 * @param {boolean} isNow
 */
const topic = (
  desk,
  line,
  minutes,
  isNow,
) => html`<li><button class="pick-line ${isNow ? "is-now" : ""}" id=${`topic-${line.id}`}
  aria-current=${isNow ? "true" : nothing} @click=${() => isNow || turnTo(desk, line, minutes)}>
  ${
    isNow ? spotlight() : nothing
  }<span>${line.name}${figures(desk.state, line)}</span></button></li>`

// The second click of a double click was meant for the topic before.
/**
 * @param {Desk} desk @param {Line} line @param {number | undefined} minutes
 * @param {boolean} isFirst
 */
const onward = (
  desk,
  line,
  minutes,
  isFirst,
) => html`<button class="button is-main is-wide" data-tap="topic"
  @click=${() => turnTo(desk, line, minutes)}>${next()}${t(
    isFirst ? "facilitate.first_topic" : "facilitate.next_topic",
  )}</button>`

/**
 * The place of the topic that is now or was last in this step: after a tension, or another line,
 * the room goes on from there.
 * @param {Desk} desk @param {Line[]} lines @param {number} at the place of that which is now, or -1
 */
function latestOf(desk, lines, at) {
  const { started_at: step } = desk.state.stage ?? {}
  if (at >= 0) desk.latestTopic = { step, id: lines[at].id }
  const { latestTopic: latest } = desk
  return lines.findIndex(({ id }) => latest?.step === step && id === latest?.id)
}

/**
 * What the room talks about, in order. Another line than these comes up from its own menu on the
 * board, and a tension from the list of those.
 * @param {Desk} desk @param {Pick<Stage, "discuss"> | null} stage
 */
export function topics(desk, stage) {
  if (!stage?.discuss) return nothing
  const { state } = desk
  const lines = topicsOf(state)
  const line = lineOf(state, state.stage?.spotlight)
  const lit = line ?? tensionOf(state, state.stage?.spotlight)
  const at = lines.findIndex(({ id }) => id === lit?.id)
  const latest = latestOf(desk, lines, at)
  const minutes = stage.discuss.minutes_per_topic
  const list = () =>
    repeat(
      lines,
      ({ id }) => id,
      (line, place) => topic(desk, line, minutes, place === at),
    )
  return html`<section class="side-card"><h2>${t("facilitate.topics")}</h2>
    ${
      lit && at < 0
        ? html`<p class="pick-line is-now">${spotlight()}<span>${t("facilitate.lit_now", {
            what: lit.name,
          })}</span></p>`
        : nothing
    }
    ${
      lines.length
        ? html`<ol class="topics">${list()}</ol>`
        : html`<p class="hint">${t("facilitate.no_topics")}</p>`
    }
    ${line ? talking(desk, line) : thumbsNow(desk)}
    ${lines[latest + 1] ? onward(desk, lines[latest + 1], minutes, latest < 0) : nothing}
    ${
      lit
        ? html`<button class="button is-wide"
          @click=${() => turnTo(desk, null)}>${t("facilitate.unspotlight")}</button>`
        : nothing
    }
    ${faultAt(desk, "topics")}
  </section>`
}
