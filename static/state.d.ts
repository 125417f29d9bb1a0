// What the server tells a device, as docs/protocol.md has it under "State of a device". A value
// that isn't known or doesn't apply is absent.

import type { CommandFields } from "./commands.d.ts"

/** By round, by target, or by whatever else is counted. */
export type Counts = Record<string, number>
/** By scale, how many people gave each of its values. */
export type Marks = Record<string, number[]>
export type Identified<T> = T & { id: string }

// ---- the plan

export interface Category {
  id: string
  title: string
  short: string
  letter: string
  prompt?: string
}

/** A question of the check-in. `total`: out of how many it counts, where that isn't its options. */
export interface Axis {
  id: string
  title: string
  multiple: boolean
  total?: number
  options: { id: string; name: string; hint?: string; counts?: boolean }[]
}

/** A section of the text or a criterion: where a line of the harvest goes. */
export interface Destination {
  id: string
  title: string
  question?: string
  weight?: number
}

export interface Discuss {
  topics: number
  include_contested: boolean
  minutes_per_topic?: number
}

export interface Stage {
  id: string
  kind: string
  title: string
  minutes?: number
  participant?: string
  /** What to say; for facilitators. */
  facilitator?: string
  posts?: Posts
  votes?: Pick<Votes, "on" | "dots" | "per" | "max_per_target" | "blind"> & { decides?: boolean }
  ratings?: Ratings
  actions?: { by_participants: boolean; ask_organisation: boolean }
  discuss?: Discuss
  review_days?: number
}

export interface Plan {
  purpose: string
  uses: { id: string; title: string; promise: string; decide_by?: string }[]
  categories: Category[]
  profile: Axis[]
  stages: Stage[]
  sections: Destination[]
  criteria: Destination[]
  /** What a line may be placed somewhere for; without a title there is a word for it. */
  purposes: { id: string; title: string }[]
  /** Of the house, in a sentence. */
  rules?: string
  notice?: string
  min_cell: number
  names: string
  unlink_after_days?: number
  delete_after_days?: number
}

// ---- what holds now

export interface Posts {
  max_chars: number
  per_category?: number
  cards?: string
}

export interface Votes {
  on: "insights" | "themes"
  dots: number
  per: "stage" | "category"
  /**
   * How many dots each budget holds at first, by category or "*" for the whole stage; absent
   * without a limit.
   */
  budgets?: Counts
  /** Category → the budget that a dot on something of it is taken from. */
  budget_of?: Record<string, string>
  max_per_target: number
  blind: boolean
  round: string
  revealed: boolean
  support: boolean
  before: string[]
}

/** A scale for marks, its values from low to high. `agree`: who gives the highest agrees. */
export interface Scale {
  id: string
  title: string
  values: string[]
  agree: boolean
}

/** What a stage takes in marks. `plot`: the scales of the picture's axes, across and up. */
export interface Ratings {
  on: Votes["on"]
  scales: Scale[]
  plot: string[]
  blind: boolean
}

/** What holds at this moment, as the server says it. */
export interface Now {
  posts?: Posts
  votes?: Votes
  ratings?: Pick<Votes, "on" | "blind" | "round" | "revealed">
  objections?: boolean
  additions?: boolean
  actions?: boolean
  reading?: boolean
  blind?: boolean
  decides?: string
  support?: string
  /** How many lines the room talks about, and which (ids), once a round decides. */
  topics: { topics: number; include_contested: boolean; lines?: string[] }
  /** For facilitators. */
  reveal?: string
  anew?: string[]
}

export interface Round {
  stage: string
  run: number
  blind?: boolean
  revealed?: boolean
  late?: boolean
  /** The one of the same stage that it follows on. */
  before?: string
  closed?: boolean
  unveiled?: string[]
  few?: boolean
  /** For facilitators. */
  present?: number
}

// ---- what people made

/** Where something came from: a line or action of the harvest of an earlier session. */
export interface Origin {
  code: string
  title: string
  number: string
  day: string
}

/** An action that an earlier harvest left open, and what came of it. */
export interface EarlierAction {
  what: string
  who: string
  when?: string
  first_step?: string
  organisations?: string[]
  origin: Origin
  outcome?: "done" | "open" | "dropped"
  reason?: string
  /** For facilitators: nobody else sees it. */
  status?: "hidden"
}

/** What of a harvest can come along into a new session, whose categories are `into`. */
export interface Offer {
  title: string
  day: string
  into: { id: string; title: string }[]
  categories: {
    id: string
    title: string
    into: string | null
    lines: {
      text: string
      people: number | null
      ballots: number | null
      top: boolean
      origin: Origin
    }[]
  }[]
  actions: { id: string; what: string; who: string; when: string | null }[]
}

/** A paragraph of the draft, for a place, and the lines that it answers; for facilitators. */
export interface Clause {
  kind: "sections" | "criteria"
  place: string
  position: number
  text: string
  lines: string[]
  revision: number
}

/** What became of a line. */
export interface Decision {
  decision: "adopted" | "partly" | "not" | "later"
  reason?: string
}

/** What a line is in one place for. */
export interface PlacedFor {
  kind: "sections" | "criteria"
  place: string
  purpose: string
}

/** Why a facilitator is asked to look at it. */
interface Watched {
  watch?: ("phone" | "mail" | "link" | "word")[]
  /** How many people reported it, and what those said who said why. */
  reports?: number
  whys?: string[]
}

/** What lies on the board and takes dots. */
interface Lying extends Watched {
  category: string
  position: number
  status?: "hidden" | "sealed" | "waiting" | "merged" | "withheld"
  /** Why it stands apart from the vote. */
  parked?: string
  /** Why it was hidden, for its author and facilitators. */
  reason?: string
  votes?: Counts
  supporters?: Counts
  breadth?: Record<string, Counts>
  /** By round and scale: how many people gave each of its values. */
  ratings?: Record<string, Marks>
  /** What a facilitator says of it in a sentence. */
  note?: string
  /** How many ask what it means; for facilitators. */
  asks?: number
  sections?: string[]
  criteria?: string[]
  purposes?: PlacedFor[]
  /** For facilitators, and for everybody once it is published. */
  decision?: Decision
  /** People without a phone who stand behind it. */
  hands?: number
}

/** A card that lies under another, as it was written. */
export interface Merged {
  number: string
  text: string
  /** For facilitators: nobody else is told of it. */
  withheld?: boolean
}

export interface Insight extends Lying {
  number?: string
  text: string
  title?: never
  theme?: string | null
  /** From the vote and every count: it is parked, or the theme is that it lies in. */
  apart?: boolean
  original?: string
  /** Why a facilitator mended it, where others don't read what stood there first; for facilitators. */
  mended_for?: string
  source?: string
  people?: number
  /** The line of an earlier harvest that this was. */
  origin?: Origin
  late?: boolean
  trial?: boolean
  /** The cards that say the same and lie under it. */
  merged?: Record<string, Merged>
  /** Of one's own that lies under another: which. */
  into?: string
  /** For facilitators. */
  by?: string
  excluded?: boolean
  /** By other card, how many find that it says the same; for facilitators. */
  same?: Counts
}

export interface Theme extends Lying {
  number?: never
  title: string
  text?: never
  keywords?: string
  /** Of those whose cards lie in it, how many recognise themselves; for facilitators. */
  recognised?: { yes: number; of: number }
  trial?: never
}

export type Card = Identified<Insight>

export interface Objection extends Watched {
  target: string
  text: string
  status?: string
  reason?: string
}

/** What somebody added to a target in the talk. */
export interface Addition extends Watched {
  target: string
  text: string
  status?: string
  reason?: string
}

/**
 * Two lines that pull against each other. `both`: by round, how many stand behind both; without one
 * of which it might be told, that would tell a small count.
 */
export interface Tension {
  lines: string[]
  text?: string
  both?: Counts
  /** For now it isn't between two lines that take part in the vote; for facilitators. */
  rests?: boolean
}

/** An organisation that was taken off, and why. */
export interface HiddenName {
  name: string
  reason?: string
}

export interface Action extends Watched {
  theme?: string
  what: string
  who: string
  when?: string
  first_step?: string
  /** How many seconds its stage had lasted. */
  after?: number
  /** How many people take part. */
  joined?: number
  /** For facilitators. */
  organisations?: string[]
  /** For facilitators: those that were taken off. */
  hidden_names?: HiddenName[]
  status?: string
  reason?: string
}

// ---- the whole

/** A span of time: who joined in it counts nowhere. */
export interface Span {
  joined_from: string
  joined_to: string
}

export interface Workshop {
  code: string
  title: string
  question: string
  language: string
  state: "waiting" | "open" | "review" | "closed"
  door?: "open" | "ajar" | "closed"
  /** Participants write nothing for now. */
  paused?: boolean
  published?: boolean
  rehearsal?: boolean
  review_until?: string
  /** When people meet ("2026-12-01T19:00", in the plan's time zone), and where. */
  when?: string
  place?: string
  unlinked?: boolean
  show?: string
  /** For facilitators: also how many wait at the door, and whether it may stand ajar. */
  published_seq?: number
  /** Of a rehearsal: the code of the session that it is a copy of. */
  rehearses?: string
  excluded?: Span[]
  knocking?: number
  ajar?: boolean
}

/**
 * The stage that runs. `blind` and `revealed` where it takes votes, `cards` where it takes cards.
 */
export interface RunningStage {
  id: string
  round: string
  kind: string
  started_at: string
  ends_at?: string
  paused?: number
  cards?: string
  blind?: boolean
  revealed?: boolean
  spotlight?: string
  /** How many want to go on with what the room speaks of, and how many to the next line. */
  thumbs?: { further: number; next: number }
}

/** How many joined, and from how many options of each question of the check-in. */
export interface Participation {
  people: number
  breadth: Counts
  /** By question and option; for facilitators. */
  counts?: Record<string, Counts>
  /** Options of nobody here, by question; for facilitators. */
  absent?: Record<string, string[]>
  /** Of an option, how many wrote or voted; for facilitators. */
  active?: Record<string, Counts>
}

/** What is one participant's own. */
export interface Me {
  participant?: string
  name?: string
  trial?: boolean
  profile?: Record<string, string | string[]>
  insights?: Record<string, boolean>
  votes?: Record<string, Counts>
  /** By target and scale, in the latest round that takes marks. */
  ratings?: Record<string, Counts>
  dots_left?: Counts
  /** By category how many cards one may still write; absent without a limit. */
  cards_left?: Counts
  /** In the session itself, whose review takes late dots now: those count, and there are no others. */
  voted?: boolean
  objections?: Record<string, string>
  actions?: Record<string, boolean>
  /** Actions in which I take part, for an organisation or without one. */
  joined?: Record<string, boolean | string>
  /** Of these the organisation was taken off, and why. */
  unnamed?: Record<string, { reason?: string }>
  additions?: Record<string, boolean>
  /** Whether to go on with what the room speaks of. */
  thumb?: "further" | "next"
  /** By target. */
  asks?: Record<string, boolean>
  /** By theme, whether its sentence says what I meant. */
  recognised?: Record<string, boolean>
  /** By card, other cards that say the same. */
  same?: Record<string, Record<string, boolean>>
  done?: boolean
  /** Writes nothing for now. */
  blocked?: boolean
  /** Own cards that a facilitator mended: what stood there first, and why. */
  mended?: Record<string, { original: string; reason?: string }>
}

export interface State {
  workshop: Workshop
  plan: Plan
  stage?: RunningStage
  now: Now
  rounds?: Record<string, Round>
  participation?: Participation
  ballots?: Counts
  insights?: Record<string, Insight>
  themes?: Record<string, Theme>
  objections?: Record<string, Objection>
  additions?: Record<string, Addition>
  tensions?: Record<string, Tension>
  actions?: Record<string, Action>
  earlier?: Record<string, EarlierAction>
  clauses?: Record<string, Clause>
  me?: Me
  /** The seconds that each stage took; for facilitators. */
  spent?: Counts
  /** What facilitators did and can take back, the last first; for facilitators. */
  acts?: Act[]
  /** Cards whose authors write nothing for now; for facilitators. */
  blocks?: string[]
}

/**
 * Two cards (ids) that may say the same; `differs`: numbers or negations are not the same;
 * `people`: how many in the room find that they say the same.
 */
export interface Pair {
  a: string
  b: string
  score: number
  differs?: ("number" | "negation")[]
  people?: number
}

/** A loose card and the theme in which it may belong (ids), and the words that say why. */
export interface ThemeProposal {
  insight: string
  theme: string
  score: number
  words: string[]
}

/** What a facilitator may want to look at, best first. */
export interface Proposals {
  pairs: Pair[]
  themes: ThemeProposal[]
}

/** A card that resembles a text, 0 to 1. */
export interface Resembling {
  id: string
  text: string
  score: number
  differs?: ("number" | "negation")[]
}

/** What resembles a text that is being written, best first. */
export interface Similar {
  insights: Resembling[]
}

/** One thing that facilitators did: from which `seq` on, by which command, with what (ids). */
export interface Act {
  act: number
  do: string
  targets: string[]
}

/** Who is connected now, and how far the room is. */
export interface Presence {
  participants?: number
  facilitators?: number
  screens?: number
  posted?: Counts
  voted?: number
  done?: number
}

// ---- messages

/**
 * What brings a device from `from` to `seq` of the history `log`: a JSON Merge Patch on its state.
 */
export interface Patch {
  from: number
  seq: number
  log?: string
  at: string
  patch: Record<string, unknown>
}

/** What is asked; with the `id` of what may have arrived already, so that it counts once. */
export type Asked = CommandFields & { id?: string }

/** What was asked, with the id by which it counts once, as who reads it finds its fields. */
export interface Command {
  id: string
  do: string
  text?: string
  what?: string
  organisation?: string
  target?: string | null
  dots?: number
  scale?: string
  value?: number | string | null
  insight?: string
  action?: string
  [field: string]: unknown
}

export interface Problem {
  code?: string
  message: string
  retry_after?: number
}

export type Answer =
  | { ok: true; seq: number; result: Record<string, unknown>; me?: Me }
  | { ok: false; error: Problem }

// ---- the page

/** What stands in a page as JSON: of every page, of a workshop's, and what one page alone has. */
/** Text of the document: people's own words, ours, what stands out, and what leads to a line. */
export interface DocumentSpan {
  text: string
  typed?: boolean
  strong?: boolean
  to?: string
}

/** A block of a chapter of the harvest, as the server makes it. */
export type DocumentBlock =
  | { heading: DocumentSpan[]; level: number }
  | { paragraph: DocumentSpan[]; leads: boolean }
  | { list: { text: DocumentSpan[]; under: DocumentSpan[][] }[] }

export interface Page {
  as: "participant" | "facilitator" | "screen" | "organiser" | "visitor"
  language: string
  words: Record<string, string | { one: string; many: string }>
  state: State

  /** Of a phone: how its later steps look. */
  later_styles?: string

  code: string
  join_url: string
  short_url: string
  qr_url: string
  seq: number
  log: string
  at: string
  origins: string[]
  limits: {
    title: number
    objection: number
    addition: number
    note: number
    reason: number
    decision_reason: number
    clause: number
    name: number
    place: number
    organisation: number
    people: number
    action: Record<"what" | "who" | "when" | "first_step", number>
  }

  /** Of a phone: who this is, what only they see, and whether they only try it out. */
  me?: string
  own?: Partial<State>
  trial?: boolean
  /** Of a desk and a harvest: the earlier sessions (codes) that are still there. */
  earlier?: string[]
  /** Of a desk: what may be chosen for the hall, and how many invented people may come in. */
  scenes: string[]
  crowd_size: { fewest: number; largest: number }
  /** Of a screen: it is the small one on a desk. */
  copy?: boolean
  /** Of signing in: where to go on. */
  to: string

  /** Of the home page: the code that was typed and what is wrong with it; the organiser's lists. */
  typed?: string
  wrong?: string
  languages: Record<string, string>
  workshops?: Summary[]
  plans?: PlanSummary[]
  templates?: TemplateSummary[]
  /** Where people are told to go, for the organiser to send. */
  join_base?: string
  damaged?: string[]
  astray?: string

  /** Of a session plan: its file, what the format has, what a step of each kind begins with. */
  source: PlanSource
  described: Described
  starts: Record<string, Record<string, unknown>>
  people: number

  /** Of the harvest, which `harvest` holds whole (docs/harvest.schema.json). */
  harvest: Harvest
  profile: Axis[]
  chapters: Record<string, DocumentBlock[]>
  beside: string[]
  unrevealed: string[]
  formats: string[]
  voters: number
  day: string[]
  stage?: string
  published?: boolean
  /** Of one that came as a file: when, and from which session. */
  imported?: { at: string; code: string }
}

/** A workshop in the organiser's list. */
export interface Summary {
  code: string
  title: string
  plan: string
  state: Workshop["state"]
  created: string
  participants: number
  insights: number
  published?: boolean
  rehearsal?: boolean
  rehearses?: string
  archived?: boolean
  when?: string | null
  place?: string | null
  /** The day by which each line would be decided, while one is open. */
  decide_by?: string | null
  /** Of a harvest that came as a file: when, and from which session. */
  imported?: { at: string; code: string } | null
}

/** A plan in the organiser's list; with `mistakes` it can't be started. */
export interface PlanSummary {
  slug: string
  title: string
  language: string
  categories: number
  insights: number
  stages: { minutes?: number }[]
  mistakes?: string[]
  fixed?: boolean
}

/** What a plan may begin from. `people`: the least and the most that it takes. */
export interface TemplateSummary {
  slug: string
  title: string
  question: string
  who: string
  people: [number, number]
  stages: { kind: string; title: string; minutes: number }[]
}

// biome-ignore lint/suspicious/noExplicitAny: what somebody typed may be anything
export type PlanData = any

/** What is wrong with a plan, or may go wrong, and where. */
export interface PlanFault {
  path: (string | number)[]
  code: string
  message: string
}

/** The file of a plan, as the server reads it; one that no form can show has only `mistakes`. */
export interface PlanSource {
  slug?: string
  /** Of one that isn't saved yet: what it began from. */
  template?: string
  version?: string
  fixed?: boolean
  plan?: PlanData
  faults?: PlanFault[]
  warnings?: PlanFault[]
  mistakes?: string[]
}

/** What the format says of a field (workshop/plans/form.py). */
export interface Described {
  is: string
  fields?: Record<string, Described>
  of?: Described
  optional?: boolean
  required?: boolean
  default?: unknown
  known?: unknown[]
  least?: number
  most?: number
}

/** A card in the harvest (docs/harvest.schema.json); `people` and `ballots` by round. */
export interface HarvestCard {
  origin?: Origin
  id: string
  number: string
  text: string
  late?: true
  excluded?: true
  withheld?: true
  original?: string
  source?: "paper" | "table"
  /** Those that lie under it. */
  merged?: HarvestCard[]
  hands?: number
  behind?: number
  votes?: Counts
  people?: Counts
  ballots?: Counts
  objections?: { text?: string }[]
  sections: string[]
  criteria: string[]
  purposes?: PlacedFor[]
  decision?: Decision
  additions?: string[]
  note?: string
}

/** Question → option → how many people chose it; of a line, `of` how many there are. */
export type OptionCounts = Record<string, Record<string, { people: number; of?: number }>>

/** A theme with its cards, or a card alone; `breadth` and `counts` by round. */
export interface HarvestLine {
  id: string
  number: string
  kind: "theme" | "insight"
  title?: string
  votes: Counts
  people: Counts
  ballots: Counts
  breadth: Record<string, Counts>
  counts: Record<string, OptionCounts>
  objections: { text?: string }[]
  sections: string[]
  criteria: string[]
  purposes?: PlacedFor[]
  decision?: Decision
  hands?: number
  additions?: string[]
  note?: string
  insights: HarvestCard[]
}

/** Two lines (ids) that pull against each other; `few`: the rounds of which `both` isn't told. */
export interface HarvestTension {
  id: string
  lines: string[]
  text?: string
  both: Counts
  few?: string[]
}

export interface HarvestRound {
  id: string
  title: string
  blind?: true
  late?: true
  few?: true
  ballots?: number
  present?: number
  too_many?: true
  revealed: boolean
}

/** A line on one of the lists, by its id. */
export interface HarvestVoice {
  line: string
  nearly_all: string[]
}

export interface HarvestPlace {
  id: string
  title: string
  question?: string
  weight?: number
  /** Lines and cards that go there, by their ids. */
  lines: string[]
}

export interface HarvestAction {
  id: string
  of?: string
  what: string
  who: string
  when?: string
  first_step?: string
  joined?: number
  organisations?: string[]
}

/** The marks of a round: each line or card (id) with scale → how many gave each value. */
export interface HarvestRatings {
  round: HarvestRound
  scales: Scale[]
  axes: string[]
  lines: { line: string; marks: Marks; breadth: Counts }[]
}

/** What a step took, in minutes. */
export interface HarvestStep {
  id: string
  title: string
  minutes: number
  planned: number
  cards: number
}

/** The harvest as data (docs/harvest.schema.json). */
export interface Harvest {
  format: 1
  made: {
    seq: number
    state: "waiting" | "open" | "review" | "closed"
    stage?: string
    review_until?: string
    seal?: string
  }
  workshop: {
    code: string
    title: string
    question: string
    purpose: string
    language: string
    timezone: string
    created: string
    began?: string
    min_cell: number
    rehearsal?: true
    uses: { id: string; title: string; promise: string; decide_by?: string }[]
    purposes?: { id: string; title: string }[]
  }
  participation: { people: number; breadth: Counts; places: Counts; counts: OptionCounts }
  excluded?: Span[]
  rounds: HarvestRound[]
  decides?: string
  categories: (Category & { lines: HarvestLine[] })[]
  broad: HarvestVoice[]
  too_few?: true
  other: HarvestVoice[]
  parked?: { category: string; reason: string; line: HarvestLine }[]
  tensions?: HarvestTension[]
  ratings?: HarvestRatings[]
  actions: HarvestAction[]
  earlier?: Identified<EarlierAction>[]
  timeline?: HarvestStep[]
  sections: HarvestPlace[]
  criteria: HarvestPlace[]
}

// ---- what the scripts make of it

/**
 * A category with its place in the plan, from which its colour, shape and pattern follow: 1 to 6,
 * then again.
 */
export type Numbered = Category & { nr: number }

/** A theme with its shown cards, or a card by itself. */
export type Line = Identified<Insight | Theme> & { name: string; cards: Card[] }
