// A line is what one votes on and what the harvest lists: a theme, or a shown card in no theme.
const byOrder = (a, b) => (a.position ?? 0) - (b.position ?? 0) || a.nr - b.nr

const shown = insight => !insight.status

export function linesOf(state, category) {
  const themes = Object.entries(state.themes ?? {})
    .filter(([, theme]) => theme.category === category)
    .map(([id, theme]) => ({ ...theme, id, nr: Number(id.slice(1)), kind: "theme", text: theme.title }))
  const cards = Object.entries(state.insights ?? {})
    .filter(([, insight]) => insight.category === category && !insight.theme && shown(insight))
    .map(([id, insight]) => ({ ...insight, id, nr: Number(id.slice(1)), kind: "insight" }))
  return [...themes.sort(byOrder), ...cards.sort((a, b) => a.nr - b.nr)]
}

// Most people first; lines that stand level keep the order in which they came.
export function ranked(state, category, round) {
  const votes = line => line.votes?.[round] ?? 0
  return linesOf(state, category).sort((a, b) => votes(b) - votes(a))
}

export function cardsOf(state, category) {
  return Object.entries(state.insights ?? {})
    .filter(([, insight]) => insight.category === category)
    .map(([id, insight]) => ({ ...insight, id, nr: Number(id.slice(1)) }))
    .sort((a, b) => a.nr - b.nr)
}

// The round whose count ranks the lines: of the stage that decides the latest whose outcome this device knows.
export function decidingRound(state) {
  const voting = state.plan.stages.filter(stage => stage.votes)
  const decides = voting.find(stage => stage.votes.decides) ?? voting.at(-1)
  const known = Object.keys(state.ballots ?? {}).filter(round => !round.endsWith(".late"))
  return known.filter(round => round.split(".")[0] === decides?.id).at(-1) ?? null
}

// The question of the check-in along which the hall counts breadth: the first that names a total, else the first with one answer.
export function mainAxis(plan) {
  const axis = plan.profile?.find(question => question.total) ?? plan.profile?.find(question => !question.multiple)
  if (!axis) return null
  return { ...axis, total: axis.total ?? axis.options.filter(option => option.counts !== false).length }
}
