// What this participant gave and did, with what still waits in the outbox already counted in.
import { inOrder } from "../../selectors.js"

/** @import { OwnAction, Phone } from "../../models.d.ts" */
/** @import { Action, Asked, Command, Identified, State, Votes } from "../../state.d.ts" */

// What I asked and the state doesn't show yet: answered but not come back in a patch, then what
// waits.
/** @param {Phone} phone @param {...string} kinds */
const pendingCommands = (phone, ...kinds) =>
  [
    ...phone.outbox.delivered.filter(
      ({ seq, log }) => seq > (phone.device.seq ?? 0) && log === phone.device.log,
    ),
    ...phone.outbox.pending,
  ].filter(command => kinds.includes(command.do))

/** @param {Phone} phone */
const pendingVotes = phone => phone.outbox?.pending.filter(command => command.do === "vote") ?? []

/** target → dots of mine in this round. @param {Phone} phone @param {string} round */
export function myDots(phone, round) {
  const votes = { ...phone.state.me?.votes?.[round] }
  for (const { target, dots } of pendingVotes(phone)) votes[target ?? ""] = dots ?? 0
  return votes
}

/** target → scale → my mark in the round that takes them. @param {Phone} phone */
export function myMarks(phone) {
  const marks = { ...phone.state.me?.ratings }
  for (const { target, scale = "", value } of pendingCommands(phone, "rate")) {
    const id = target ?? ""
    marks[id] = { ...marks[id], [scale]: /** @type {number} */ (value) }
  }
  return marks
}

/**
 * @param {State} state
 * @param {string} target
 */
const categoryOf = ({ themes, insights }, target) =>
  (themes?.[target] ?? insights?.[target])?.category

/**
 * Dots left in a budget: what the server says, less what is still on its way.
 * @param {Phone} phone
 * @param {Votes} votes
 * @param {string} budget
 */
function leftIn(phone, { round, budgets = {}, budget_of: budgetOf = {} }, budget) {
  const { state } = phone
  const known = state.me?.votes?.[round] ?? {}
  const underway = Object.entries(myDots(phone, round))
    .filter(([target]) => budgetOf[categoryOf(state, target) ?? ""] === budget)
    .reduce((sum, [target, dots]) => sum + dots - (known[target] ?? 0), 0)
  return (state.me?.dots_left?.[budget] ?? budgets[budget]) - underway
}

/**
 * Dots left for a category, or for the whole stage where one budget serves all; null where there is
 * no limit.
 * @param {Phone} phone
 * @param {Votes} votes
 * @param {string} category
 */
export const dotsLeft = (phone, votes, category) =>
  votes.budget_of ? leftIn(phone, votes, votes.budget_of[category]) : null

/**
 * All my dots left, of every budget; null where there is no limit.
 * @param {Phone} phone
 * @param {Votes} votes
 */
export const allDotsLeft = (phone, votes) =>
  votes.budgets &&
  Object.keys(votes.budgets).reduce((sum, budget) => sum + leftIn(phone, votes, budget), 0)

/**
 * Did I say that I am done? What still waits takes it back as it will on the server (`clear_done`
 * in core/model/rounds.py; tests/test_done.py holds the two together). @param {Phone} phone
 */
export function amDone(phone) {
  const latest = phone.outbox?.pending.findLast(command =>
    ["done", "vote", "rate", "post_insight"].includes(command.do),
  )
  return latest ? latest.do === "done" && latest.on : Boolean(phone.state.me?.done)
}

/**
 * My cards of a category: those that wait, those that just landed, those that are there. `n`: how
 * many of them count, which a hidden one doesn't. `left`: how many more I may write.
 * @param {Phone} phone
 * @param {string} category
 */
export function myCards(phone, category) {
  const { insights = {}, me, now } = phone.state
  const published = Object.keys(me?.insights ?? {})
    .filter(id => insights[id]?.category === category)
    .map(id => ({ id, ...insights[id] }))
    .sort((a, b) => b.position - a.position)
  /** @param {Command} card */
  const ofCategory = card => card.do === "post_insight" && card.category === category
  const delivered = phone.outbox.delivered.filter(
    card =>
      ofCategory(card) &&
      !insights[card.insight ?? ""] &&
      me?.insights?.[card.insight ?? ""] !== undefined,
  )
  const pending = phone.outbox.pending.filter(ofCategory)
  const standing = published.filter(({ status }) => status !== "hidden")
  const n = pending.length + delivered.length + standing.length
  const limit = now.posts?.per_category || Infinity
  const left = (me?.cards_left?.[category] ?? limit) - pending.length
  return { pending, delivered, published, n, left }
}

/**
 * My objection to this target: {text, waits, status, reason}, or null. @param {Phone} phone
 * @param {string} target
 */
export function myObjection(phone, target) {
  const latest = pendingCommands(phone, "object").findLast(command => command.target === target)
  if (latest) return latest.on ? { text: latest.text ?? "", waits: !latest.seq } : null
  const { me, objections } = phone.state
  const id = me?.objections?.[target]
  const { text = "", status, reason } = objections?.[id ?? ""] ?? {}
  return id ? { text, status, reason } : null
}

/**
 * What people added to this target, those that wait on this phone last. @param {Phone} phone
 * @param {string} target
 * @returns {{ id: string, text: string, own: boolean, waits: boolean, status?: string }[]}
 */
export function additionsTo(phone, target) {
  const { additions = {}, me } = phone.state
  const commands = pendingCommands(phone, "post_addition", "withdraw_addition")
  const withdrawn = new Set(commands.map(({ addition, do: what }) => what[0] === "w" && addition))
  const published = Object.entries(additions)
    .filter(([id, { target: of, status }]) => of === target && (!status || me?.additions?.[id]))
    .filter(([id]) => !withdrawn.has(id))
    .map(([id, addition]) => ({ ...addition, id, own: Boolean(me?.additions?.[id]), waits: false }))
  const pending = commands
    .filter(
      ({ do: what, target: of, addition }) =>
        what[0] === "p" &&
        of === target &&
        !(additions[String(addition)] || withdrawn.has(addition)),
    )
    .map(({ id, text = "", seq }) => ({ id, text, own: true, waits: !seq }))
  return [...published, ...pending]
}

/** Whether I want to go on with the topic; null where I didn't say. @param {Phone} phone */
export function myThumb(phone) {
  const latest = pendingCommands(phone, "thumb").at(-1)
  return latest ? latest.value : (phone.state.me?.thumb ?? null)
}

/** Did I ask what this target means? @param {Phone} phone @param {string} target */
export function myAsk(phone, target) {
  const latest = pendingCommands(phone, "ask").findLast(command => command.target === target)
  return Boolean(latest ? latest.on : phone.state.me?.asks?.[target])
}

/**
 * What I answered of a theme's sentence; undefined where I didn't. @param {Phone} phone
 * @param {string} theme @returns {boolean | undefined}
 */
export function myRecognition(phone, theme) {
  const latest = pendingCommands(phone, "recognise").findLast(command => command.theme === theme)
  return latest ? Boolean(latest.on) : phone.state.me?.recognised?.[theme]
}

/**
 * The cards of which I said that they say the same as this one, as far as they are shown.
 * @param {Phone} phone @param {string} card @returns {string[]}
 */
export function mySame(phone, card) {
  const { me, insights = {} } = phone.state
  const sameCards = new Set(Object.keys(me?.same?.[card] ?? {}))
  for (const { pair, on } of pendingCommands(phone, "same")) {
    const both = /** @type {string[]} */ (pair)
    const [other] = both.filter(id => id !== card)
    if (!both.includes(card)) continue
    if (on) sameCards.add(other)
    else sameCards.delete(other)
  }
  return [...sameCards].filter(id => insights[id] && !insights[id].status)
}

/**
 * My actions, in the order in which I made them; `waits` where the server has not heard of it.
 * @param {Phone} phone
 */
export function myActions(phone) {
  const { actions = {}, me } = phone.state
  /** @type {Map<string, OwnAction>} */
  const own = new Map(
    inOrder(actions)
      .filter(({ id }) => me?.actions?.[id])
      .map(action => [action.id, action]),
  )
  for (const command of pendingCommands(phone, "add_action", "edit_action", "remove_action")) {
    const id = command.action ?? command.id
    if (command.do === "remove_action") own.delete(id)
    else {
      const action = /** @type {Identified<Action> & Asked} */ (/** @type {unknown} */ (command))
      own.set(id, { ...action, id, waits: !command.seq, sent: Boolean(command.action) })
    }
  }
  return [...own.values()]
}

/**
 * Do I take part in this action? True, or the organisation that the report may name.
 * @param {Phone} phone
 * @param {string} id
 */
export function joinedIn(phone, id) {
  const latest = pendingCommands(phone, "join_action").findLast(({ action }) => action === id)
  return latest ? latest.on && (latest.organisation || true) : phone.state.me?.joined?.[id]
}

/** The actions of everybody else that are shown. @param {Phone} it */
export const othersActions = ({ state }) =>
  inOrder(state.actions).filter(({ id, status }) => !status && !state.me?.actions?.[id])
