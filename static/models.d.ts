// What the pages know beside the state that they were sent.
import type { TemplateResult } from "lit-html"
import type { OpenDevice } from "./device.js"
import type { Part } from "./draft-text.js"
import type { Drawn } from "./draw.js"
import type { Outbox } from "./outbox.js"
import type { Writing } from "./parts/draft/writing.js"
import type { Path } from "./plan-data.js"
import type { mergePlans } from "./plan-merge.js"
import type {
  Action,
  Answer,
  Asked,
  Offer,
  Page,
  PlanData,
  PlanFault,
  PlanSource,
  PlanSummary,
  Presence,
  Problem,
  Resembling,
  Stage,
  State,
  Summary,
} from "./state.d.ts"
import type { Drawer } from "./storage.js"

/** The device of a page, also before it is connected: then it has what came with the page. */
export type AnyDevice = Pick<OpenDevice, "state" | "presence" | "online" | "now"> &
  Partial<OpenDevice>

/** The running stage with its place in the plan (1 …), and of how many. */
export type PlacedStage = Stage & { place: number; of: number }

/** What a phone shows: its top, its one thing to do, and the foot in which one is done with it. */
export interface Scene {
  name: string
  /** What the room looks at, where it is one thing. */
  topic?: string | null
  top: TemplateResult
  main: TemplateResult
  foot?: unknown
}

/** The participant's phone, as its parts know it. */
export interface Phone {
  joined: boolean
  device: AnyDevice
  outbox: Pick<Outbox, "pending" | "delivered" | "returned" | "ask" | "dropReturned">
  /** What is being written, also when its stage is over. */
  drafts: Drawer
  ui: {
    /** The question whose tab is open. */
    category: string | null
    /** How many of a list are shown, by list. */
    shown: Record<string, number>
    open: Set<string>
    /** What is wrong in which field. */
    wrong: Record<string, string>
    editing: string | null
    checkin: boolean
    /** What is looked for among all cards. */
    search?: string
    /** What I reported here, since the page was loaded. */
    reported: Set<string>
    fault?: string | null
    refused?: string | null
    entering?: boolean
    /** At the door, until somebody lets them in. */
    waiting?: boolean
    revealing?: boolean
    /** Where I am among the lines that get marks; null: behind the last. */
    rating?: { round: string; line: string | null }
    /** Dots that came back by themselves. */
    back?: number
    /** What looks like the card that is being typed, and what somebody said is something else. */
    alike?: { category: string; insights: Resembling[] } | null
    unlike?: Set<string>
    /** The card to which another is chosen that says the same, and what is looked for. */
    same?: { id: string; find: string; like: Resembling[] } | null
    /** Cards that were read on this phone. */
    read?: Set<string>
    /** Whether somebody was asked if all that is theirs is to go; and whether it went. */
    forgetting?: boolean
    forgotten?: boolean
    /** The text that was put on the clipboard last. */
    copied?: string
  }
  /** My cards, as this device remembers them. */
  forgotten(): void
  readonly remembered: Record<string, boolean | null>
  readonly state: State
  readonly trial: boolean
  /** It is shown within a page of ours. */
  readonly framed: boolean
  readonly longOffline: boolean
  /** Something waits in the outbox for longer than a moment. */
  readonly stuck: boolean
  draw: () => boolean
  drawTo: (id: string) => void
  say: (words: string) => void
  enter: () => Promise<void>
  ask: (command: Asked, words?: string) => Promise<unknown>
  choose: (category: string) => void
  edit: (insight: string | null, focus: string) => void
  /** Somebody types a card: what looks like it is looked for. */
  typed: (category: string, text: string) => void
  isWrong: (field: string | null, words?: string | null | false) => boolean
  checkedIn: (over?: boolean) => boolean | undefined
}

/** An action that is being written on this phone; of a new one without `action`. */
export interface ActionDraft {
  key?: string | null
  theme?: string | null
  action?: string
  what?: string
  who?: string
  /** Who it is that stands in no list. */
  other?: string
  when?: string
  first_step?: string
  more?: boolean
}

/** What stands above and below that which a stage asks. */
export interface Around {
  before: Drawn
  after: Drawn
}

/** An action of mine: `waits` where the server hasn't heard of it, `sent` where it knows the action. */
export type OwnAction = Action & { id: string; waits?: boolean; sent?: boolean }

/** What a picture in the hall is drawn from. `now`: the server's clock in milliseconds. */
export interface View {
  /** The scene's name. */
  name: string
  state: State
  presence: Presence
  now: number
  online: boolean
  refused: Problem | null
  isNew: (id: string) => boolean
  page: Page
  stage: PlacedStage | null
  title: string
}

/** What people chose at the screen itself. */
export interface Hand {
  /** A scene that is shown instead. */
  over: string | null
  help: boolean
  size: number
  dark: boolean
}

/** The home page. */
/** The harvest that a new session would start from: what is offered of it, and what is chosen. */
export interface StartFrom {
  code: string
  offer?: Offer
  /** Question of that harvest → category of the new session; "": comes into none. */
  into?: Record<string, string>
  lines?: Set<string>
  actions?: Set<string>
  fault?: string
}

export interface Home {
  wrongCode: string
  starting: { slug: string; kept?: boolean; fault?: string } | null
  from: StartFrom | null
  deleting: { code: string; fault?: string } | null
  said: string
  fault: string
  workshops: Summary[]
  plans: PlanSummary[]
  sought: string
  /** The plan or session of which all is shown that can be done; the plan that is to be deleted. */
  more: string | null
  leaving: string | null
  readonly first: string | undefined
  say: (text: string) => void
  load: () => Promise<void>
  draw: () => void
}

/** The draft of a text, as its page knows it. */
export interface Draft {
  device: OpenDevice
  page: Page
  drawer: Drawer
  writing: Writing
  /** The paragraph in which one types, or typed last. */
  at: string | null
  said: string
  fault: string
  pasting: boolean
  /** A new paragraph is on its way. */
  adding: boolean
  readonly state: State
  readonly parts: Part[]
  /** The part that is in sight. */
  readonly part: Part
  /** Line or card → the numbers of the paragraphs that answer it. */
  readonly answers: Record<string, string[]>
  redraw: () => void
  ask: (command: Asked) => Promise<Answer>
  say: (words: string) => void
}

/** A session plan in its form: what the file said, what the form says, what there is to say. */
export interface Book {
  slug: string
  base: PlanData
  version: string
  fixed: boolean
  plan: PlanData
  faults: PlanFault[]
  warnings: PlanFault[]
  people: number | null
  begin: string
  /** Languages beside the plan's own that somebody asked for. */
  also: Set<string>
  /** Short names that somebody typed. */
  byHand: Set<string>
  /** What is unfolded, and which fields somebody was in, by their places. */
  open: Set<string>
  touched: Set<string>
  /** What a step took before that was turned off. */
  parked: Map<string, PlanData>
  /** What somebody else saved meanwhile, and at which places theirs is chosen. */
  conflict: (ReturnType<typeof mergePlans> & { now: PlanSource; theirs: Set<string> }) | null
  newer: PlanSource | null
  /** The step that is looked at, as which plan it was, in which session. */
  preview: { stage: string; plan: PlanData; code: string | null; fault: string } | null
  restored: boolean
  saving: boolean
  tried: boolean
  said: string
  undo: PlanData
  fault: string
  readonly isChanged: boolean
  readonly language: string
  at: (path: Path) => PlanData
  languages: () => string[]
  whenOf: (at: number) => string
  set: (path: Path, value: unknown) => void
  put: (plan: PlanData) => void
  say: (text: string, undo?: PlanData) => void
  drop: () => void
  faultAt: (path: Path) => PlanFault | null
  warningsAt: (path: Path) => PlanFault[]
  hasFaultIn: (path: Path) => boolean
  remember: (what: "begin" | "people", value: string | number | null) => void
  save: () => Promise<void>
  differ: (now: PlanSource) => void
  settle: () => void
  saveAsCopy: () => Promise<void>
  rehearse: () => Promise<void>
  look: (stage: string) => Promise<void>
  follow: (stage: string) => void
  closePreview: () => void
  draw: () => void
}
