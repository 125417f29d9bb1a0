// What this participant gave and did, with what still waits in the outbox already counted in.

const waitingVotes = phone => phone.outbox?.waiting.filter(command => command.do === "vote") ?? []

/** target → dots of mine in this round. */
export function myDots(phone, round) {
  const given = { ...phone.state.me?.votes?.[round] }
  for (const { target, dots } of waitingVotes(phone)) given[target] = dots
  return given
}

const categoryOfTarget = (state, target) => (state.themes?.[target] ?? state.insights?.[target])?.category

/** Dots left for a category (or the whole stage), null where there is no limit. */
export function dotsLeft(phone, votes, category) {
  if (!votes.dots) return null
  const { state } = phone
  const budget = votes.per === "stage" ? "*" : category
  const known = state.me?.votes?.[votes.round] ?? {}
  const more = Object.entries(myDots(phone, votes.round))
    .filter(([target]) => budget === "*" || categoryOfTarget(state, target) === category)
    .reduce((sum, [target, dots]) => sum + dots - (known[target] ?? 0), 0)
  return (state.me?.dots_left?.[budget] ?? votes.dots) - more
}

/** All my dots left, over every category. */
export function allDotsLeft(phone, votes, categories) {
  if (votes.per === "stage") return dotsLeft(phone, votes)
  return categories.reduce((sum, { id }) => sum + dotsLeft(phone, votes, id), 0)
}

/** Did I say that I am done? Voting more takes it back. */
export function amDone(phone) {
  const said = phone.outbox?.waiting.findLast(command => ["done", "vote", "post_insight"].includes(command.do))
  return said ? said.do === "done" && said.on : Boolean(phone.state.me?.done)
}

/** My cards of a category: those that wait, those that just landed, those that are there. */
export function myCards(phone, category) {
  const { insights = {}, me } = phone.state
  const there = Object.keys(me?.insights ?? {})
    .filter(id => insights[id]?.category === category)
    .map(id => ({ id, ...insights[id] }))
    .sort((a, b) => b.position - a.position)
  const ofCategory = card => card.do === "post_insight" && card.category === category
  const landed = phone.outbox.landed.filter(card => ofCategory(card) && !insights[card.insight] && me?.insights?.[card.insight] !== undefined)
  const waiting = phone.outbox.waiting.filter(ofCategory)
  return { waiting, landed, there, n: waiting.length + landed.length + there.length }
}
