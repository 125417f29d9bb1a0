// What a device may ask, and what each takes (docs/protocol.md). Made by tools/commands.py.
export type CommandFields =
  | {
      do: "add_action"
      what: string
      who: string
      theme?: string
      when?: string
      first_step?: string
    }
  | {
      do: "add_clauses"
      kind: string
      place: string
      texts: string[]
      lines?: string[]
      position?: number
    }
  | { do: "add_tension"; lines: string[]; text?: string }
  | { do: "add_theme"; category: string; title: string; insights?: string[] }
  | { do: "archive"; on: boolean }
  | { do: "arrange"; when?: string; place?: string }
  | { do: "ask"; target: string; on?: boolean }
  | { do: "block"; insight: string; on?: boolean }
  | { do: "check"; target: string | null; ok: boolean; reason?: string }
  | { do: "close_workshop" }
  | { do: "count_hands"; target: string; people: number }
  | { do: "decide"; target: string; decision: string; reason?: string }
  | { do: "dismiss"; pair?: string[]; insight?: string; theme?: string }
  | { do: "done"; on: boolean }
  | { do: "door"; state: string }
  | {
      do: "edit_action"
      action: string
      what?: string
      who?: string
      theme?: string
      when?: string
      first_step?: string
    }
  | { do: "edit_clause"; clause: string; text: string; revision: number }
  | { do: "edit_insight"; insight: string; text?: string; category?: string; reason?: string }
  | { do: "edit_tension"; tension: string; text: string }
  | { do: "edit_theme"; theme: string; title?: string; keywords?: string; position?: number }
  | { do: "exclude"; joined_from: string; joined_to: string; on: boolean }
  | { do: "follow_up"; action: string; outcome: string | null; reason?: string }
  | { do: "forget_me" }
  | { do: "hide_earlier"; action: string }
  | { do: "hide_insight"; insight: string; reason?: string }
  | { do: "hide_name"; action: string; name: string; reason?: string }
  | { do: "import_cards"; cards: object[]; source?: string }
  | { do: "introduce"; name?: string; profile?: object }
  | { do: "join_action"; action: string; on: boolean; organisation?: string }
  | { do: "let_in"; n?: number }
  | { do: "merge_insights"; into: string; insights: string[] }
  | { do: "move_clause"; clause: string; kind: string; place: string; position: number }
  | { do: "move_insights"; insights: string[]; theme: string | null; position?: number }
  | { do: "note"; target: string; text: string }
  | { do: "object"; target: string; on: boolean; text?: string }
  | { do: "park"; target: string; reason: string }
  | { do: "pause_posts"; on: boolean }
  | { do: "pause_timer"; on: boolean }
  | { do: "place"; target: string; sections: string[]; criteria: string[]; purposes?: object[] }
  | { do: "post_addition"; target: string; text: string }
  | { do: "post_insight"; category: string; text: string; source?: string; people?: number }
  | { do: "publish" }
  | { do: "rate"; target: string; scale: string; value: number | null }
  | { do: "recognise"; theme: string; on: boolean; text?: string }
  | { do: "remove_action"; action: string }
  | { do: "remove_clause"; clause: string }
  | { do: "remove_tension"; tension: string }
  | { do: "remove_theme"; theme: string }
  | { do: "reopen_workshop" }
  | { do: "report"; target: string; why?: string }
  | { do: "reveal"; stage?: string; category?: string; lines?: string }
  | { do: "same"; pair: string[]; on?: boolean }
  | { do: "seed" }
  | { do: "set_cards"; cards: string }
  | { do: "set_timer"; seconds: number | null }
  | { do: "show"; what: string }
  | { do: "show_earlier"; action: string }
  | { do: "show_insight"; insight: string }
  | { do: "show_name"; action: string; name: string }
  | { do: "split_insight"; insight: string; theme?: string; into?: string }
  | { do: "spotlight"; target: string | null }
  | { do: "start_stage"; stage: string; again?: boolean }
  | { do: "thumb"; value: string | null }
  | { do: "tie_clause"; clause: string; lines: string[] }
  | { do: "undo"; act?: number }
  | { do: "unpark"; target: string }
  | { do: "unpublish" }
  | { do: "vote"; target: string; dots: number }
  | { do: "withdraw_addition"; addition: string }
  | { do: "withdraw_insight"; insight: string }
  | { do: "withhold"; target: string; on: boolean }
