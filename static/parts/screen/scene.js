// Which picture the hall sees: a kind of stage has one scene, and what lies outside the stages has its own.
const BY_KIND = {
  checkin: "lobby",
  collect: "collect",
  group: "collect",
  vote: "results",
  rate: "talk",
  break: "pause",
  discuss: "talk",
  act: "talk",
  close: "talk",
}

export function sceneOf({ workshop, stage }) {
  if (workshop.state === "waiting" || (workshop.state === "open" && !stage)) return "lobby"
  if (workshop.state !== "open") return "thanks"
  if (stage.blind && !stage.revealed) return "vote"
  return BY_KIND[stage.kind] ?? "talk"
}
