// A session as a device knows it: a plan of two questions, cards, groups and a blind vote that decides.
import { merge } from "../../static/merge.js"

const VOTES = { on: "themes", dots: 3, max_per_target: 1, blind: true, decides: true }

const STAGES = [
  { id: "verzamelen", kind: "collect", posts: { max_chars: 200, per_category: 3 } },
  { id: "steunen", kind: "vote", votes: { on: "insights", dots: null, max_per_target: 1 } },
  { id: "stemmen", kind: "vote", votes: VOTES },
  { id: "gesprek", kind: "discuss" },
  { id: "acties", kind: "act", actions: { by_participants: true } },
]

const BASE = {
  workshop: { state: "open" },
  now: { topics: { topics: 5, include_contested: false } },
  plan: { stages: STAGES, categories: [{ id: "succes" }, { id: "valkuil" }] },
  insights: {
    i1: { text: "een", category: "succes", position: 1, theme: "t1" },
    i10: { text: "tien", category: "succes", position: 1, theme: null },
    i2: { text: "twee", category: "succes", position: 1, theme: null },
    i3: { text: "drie", category: "valkuil", position: 2, theme: null },
    i4: { text: "vier", category: "valkuil", position: 1, theme: null, status: "hidden" },
  },
  themes: {
    t1: { title: "samen", category: "succes", position: 1 },
    t2: { title: "leeg", category: "valkuil", position: 1 },
  },
}

/** That state with this merged into it, in a stage of its plan where `stage` names one. */
export function stateWith(patch = {}, stage = null) {
  return merge(BASE, { ...patch, ...(stage && { stage: { id: stage, ...patch.stage } }) })
}

/** The round of the blind vote, revealed, with these dots: {line: n}. */
export const voted = (dots, ballots = 4) => {
  const counted = Object.entries(dots).map(([id, n]) => [id, { votes: { stemmen: n } }])
  const of = kind => Object.fromEntries(counted.filter(([id]) => id.startsWith(kind)))
  return {
    now: { decides: "stemmen" },
    rounds: { stemmen: { stage: "stemmen", blind: true, revealed: true } },
    ballots: { stemmen: ballots },
    insights: of("i"),
    themes: of("t"),
  }
}

export const ids = lines => lines.map(({ id }) => id)
