// What a facilitator's desk knows beside the state that it was sent.
import type { TemplateResult } from "lit-html"
import type { boardOf } from "./ranking.js"
import type { Answer, Asked, Card, Identified, Numbered, Theme } from "./state.d.ts"

/** A card, or a group, which is a theme. */
export type Thing = (Card & { isTheme?: false }) | (Identified<Theme> & { isTheme: true })

/** As much of a thing as its name needs. */
export interface Named {
  isTheme?: boolean
  number?: string
  title?: string
}

/**
 * What a form is about: a thing, or what else lies in the tray, whose `name` is what it is called
 * without saying what it says.
 */
export interface Subject extends Named {
  id: string
  text?: string
  category?: string
  hands?: number
  name?: string
  tray?: boolean
}

/** What one may do with a thing: in its menu, and by key. `alt`: the key goes with Alt. */
export interface MenuItem {
  text: string
  icon: () => TemplateResult
  key: string
  hint?: string
  alt?: boolean
  run: () => unknown
}

/** One of a list to choose from. */
export interface Option {
  id?: string
  text: string
  icon: () => TemplateResult
  run: () => unknown
}

/** A list to choose from, which opens under a button. */
export interface Choice {
  title: string
  options: Option[]
  button: HTMLElement | null
  /** What it is about (ids). */
  targets?: string[]
  /** What may become of words that no option is called by. */
  otherwise?: (typed: string) => Option
  /** The draft in which a new name stays that wasn't taken. */
  keeps?: string
}

/** Such a list while it is open; `at`: the option that Enter takes. */
export interface OpenChoice extends Choice {
  typed: string
  at: number
  back: string
  style: string
}

// ---- forms

/** What stands in the fields of a form, by their names. */
export type Values = Record<string, string>

/** The form of an action: one that is changed, or a new one, of a line or of none. */
export interface ActionForm {
  id: string
  action?: string
  line?: string
  back?: string
}

/** A group that gets its name: the cards (ids) that go into it. */
export interface NewGroup {
  category: string
  insights: string[]
  back?: string
}

/**
 * A text that would be public and that one may look at first: `marks` says why, `names` which words
 * look like somebody's.
 */
export interface Marked {
  id: string
  number: string
  text: string
  original: string | null
  organisations: string[]
  names: string[]
  marks: ("phone" | "mail" | "link" | "name")[]
}

/** What would be public, as the server counts it. */
export interface Looked {
  cards: number
  withheld: number
  marked: Marked[]
}

/** What unfolds on the desk, and what each needs to know. `back`: where the focus goes then. */
export interface Unfoldable {
  menu: { id: string; style: string }
  picker: OpenChoice
  form: {
    id: string
    what: "edit" | "hide" | "park" | "rename" | "action" | "hands"
    back: string
    tray?: boolean
  }
  action: ActionForm
  group: NewGroup
  places: { id: string; back?: string }
  note: { id: string; back: string }
  tension: { id: string; back: string }
  dropping: { id: string; back: string }
  name: { id: string; action: string; name: string; back: string }
  /** The stage that is asked after before the room goes to it. */
  leave: { stage: string; again: boolean }
  /** What was looked at before it is published. */
  publishing: Looked
  /** Links that are shown once. */
  facilitator: string
  remote: { url: string; qr: string }
  /** Of several the one that is open, by its id. */
  tray: string
  removing: string
  stage: string
  unveil: string
  close: string
  paper: boolean
  past: boolean
  acts: boolean
  legend: boolean
  silent: boolean
  placing: boolean
  reveal: boolean
  links: boolean
  hall: boolean
  rehearsing: boolean
}

/** What is unfolded now: of each kind one. */
export type Unfolded = { [Kind in keyof Unfoldable]?: Unfoldable[Kind] | null }

/** What has a form that folds. */
type Form = "form" | "action" | "group" | "places" | "note" | "tension" | "dropping" | "name"

/** How a form unfolds again: its kind, and what that needs to know. */
export type Unfolding = { [Kind in Form]: [Kind, Unfoldable[Kind]] }[Form]

/**
 * What somebody may type in a form: `key` of its draft, `about`: what it is in words, `target`: the
 * id of what it is about, `now`: what stands there if nobody types.
 */
export interface Draftable<V extends Values = Values> {
  key: string
  about: string
  target?: string
  at: Unfolding | ["paper", true]
  now: V
}

/** The same of a form that folds; `id` of its element. */
export interface FormDraft<V extends Values = Values> extends Draftable<V> {
  id: string
  at: Unfolding
}

/** What the main button of a form does: it asks a command of what was typed, or more than that. */
export type Sending<V extends Values = Values> =
  | { command: (values: V) => Asked; done: (values: V) => string }
  | { submit: (values: V) => Promise<Reply & { typedOn?: boolean }> }

/** What was typed and isn't on the server yet; of a name in a list only the words. */
export interface KeptDraft {
  values: Values
  /** What stood there before. */
  was: Values
  about?: string
  target?: string
  at?: Draftable["at"]
  sent?: { id: string; command: Asked }
}

/** An answer; without an error where the same was asked already. */
export type Reply = Answer | { ok: false; error?: undefined }

// ---- the board

type Board = ReturnType<typeof boardOf>
export type BoardCard = Board["loose"][number]
export type BoardTheme = Board["themes"][number]

/** What stands apart from the vote. */
export type Parked = (BoardTheme & { isTheme: true }) | (BoardCard & { isTheme?: false })

/** In which order cards lie. */
export type Order = "board" | "newest" | "support"

/** A question on the board. `later`: how many cards came while it is held still. */
export interface Column {
  category: Numbered
  order: Order
  later: number
  themes: BoardTheme[]
  loose: BoardCard[]
}

/**
 * Which votes may be shown: how many people of `of` stand behind a line in the round that decides,
 * or the support as it comes in an open one.
 */
export interface ShownCounts {
  voters: { round: string; of: number } | null
  open?: string | null
}
