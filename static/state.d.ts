// What a device knows of a session, as far as the scripts that are checked for types read it; all of it stands in
// docs/protocol.md, "State of a device". A value that isn't known or doesn't apply is absent.

/** By round, or by whatever else is counted. */
export type Counts = Record<string, number>

export interface Posts {
  max_chars: number
  per_category?: number
}

export interface Votes {
  on: "insights" | "themes"
  dots: number
  per: "stage" | "category"
  /** How many dots each budget holds at first, by category or "*" for the whole stage; absent without a limit. */
  budgets?: Counts
  max_per_target: number
  blind: boolean
  round: string
  revealed: boolean
  support: boolean
  before: string[]
}

/** What holds at this moment, as the server says it. */
export interface Now {
  posts?: Posts
  votes?: Votes
  objections?: boolean
  actions?: boolean
  blind?: boolean
  decides?: string
  support?: string
  topics: { topics: number; include_contested: boolean }
  /** For facilitators. */
  reveal?: string
  anew?: string[]
}

export interface Stage {
  id: string
  kind: string
  title: string
}

export interface Category {
  id: string
  title: string
  short: string
  letter: string
}

export interface Round {
  stage: string
  run: number
  blind?: boolean
  revealed?: boolean
  late?: boolean
}

/** What lies on the board and takes dots. */
interface Lying {
  category: string
  position: number
  status?: "hidden" | "sealed"
  votes?: Counts
  supporters?: Counts
  sections?: string[]
  criteria?: string[]
}

export interface Insight extends Lying {
  text: string
  title?: never
  theme?: string | null
  trial?: boolean
}

export interface Theme extends Lying {
  title: string
  text?: never
}

export type Identified<T> = T & { id: string }
export type Card = Identified<Insight>

/** A theme with its shown cards, or a card by itself. */
export type Line = Identified<Lying> & { name: string; cards: Card[] }

export interface Objection {
  target: string
  text: string
  status?: string
}

export interface State {
  workshop: { state: "waiting" | "open" | "review" | "closed" }
  plan: { stages: Stage[]; categories: Category[] }
  /** `round`, `blind` and `revealed` where it takes votes. */
  stage?: { id: string; round: string; blind?: boolean; revealed?: boolean }
  now: Now
  rounds?: Record<string, Round>
  ballots?: Counts
  insights?: Record<string, Insight>
  themes?: Record<string, Theme>
  objections?: Record<string, Objection>
  me?: { votes?: Record<string, Counts> }
}

/** What is asked of the server: `do`, and what that takes. */
export interface Asked {
  do: string
  text?: string
  what?: string
  target?: string
  [field: string]: unknown
}

/** With the id by which it counts once. */
export type Command = Identified<Asked>

export interface Problem {
  code?: string
  message: string
}

export type Answer =
  | { ok: true; seq: number; result: Record<string, unknown> }
  | { ok: false; error: Problem }
