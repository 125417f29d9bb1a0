// What a phone draws after the first steps of a session; arriving.js asks for it.
import { actionScene } from "./action-scene.js"
import { allActions } from "./actions.js"
import { cardDestinations } from "./destinations.js"
import { discussion } from "./discuss.js"
import { forgottenScene, sureToErase } from "./erasing.js"
import { rating, ratingResults } from "./rating.js"
import { cardsToRead } from "./reading.js"
import { voteResults } from "./results.js"
import { returned } from "./returned.js"
import { votingList } from "./voting.js"

export const LATER = {
  actionScene,
  allActions,
  cardDestinations,
  cardsToRead,
  discussion,
  forgottenScene,
  votingList,
  rating,
  ratingResults,
  returned,
  sureToErase,
  voteResults,
}
