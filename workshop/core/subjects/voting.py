"""Voting: dots on cards and groups, in the open or blind, and the moment when what was blind is shown."""

from dataclasses import dataclass
from typing import Any

from ..model.command import FACILITATOR, MAYBE_TEXT, NUMBER, PARTICIPANT, PRESENT, TEXT, Command, Message
from ..model.entities import Actor
from ..model.rounds import last_that_counts, no_longer_done, seen, show
from ..model.tallies import budget_of, dots_left, give
from ..model.targets import is_target
from ..model.workshop import Workshop
from ..refused import Refused


@dataclass(frozen=True, slots=True)
class DotsGiven:
    """A participant's dots on one target are now this many in all in this round (not: this many more)."""

    target: str
    dots: int
    round: str
    by: str


@dataclass(frozen=True, slots=True)
class VotesRevealed:
    """Everybody sees how a blind round ended; it takes no more dots."""

    round: str
    present: int | None = None


def vote(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    id, dots = command["target"], command["dots"]
    at = workshop.votes_at()
    if at is None:
        raise Refused("stage_takes_no_votes")
    votes, round = at
    if round.closed:
        raise Refused("votes_closed")
    target = workshop.target(id, actor)
    mine = round.given.get(actor.id, {}).get(id, 0)
    if not is_target(workshop, votes.on, target):
        if mine == dots == 0:  # taking back what came back by itself
            return []
        raise Refused("not_a_target", "target")
    if dots < 0:
        raise Refused("malformed", "dots", takes="0 …")
    most = votes.max_per_target
    left = dots_left(workshop, votes, round, actor.id)
    if (most and dots > most) or (left is not None and dots - mine > left[budget_of(workshop, votes, id)]):
        raise Refused("budget_overrun", "dots", n=votes.dots or most)
    return [] if dots == mine else [DotsGiven(id, dots, round.id, actor.id)]


def reveal(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    """Without a stage: the current round if it votes blind, else the last that did. Nobody's votes are left behind:
    a round in which nobody voted steps aside for the one before."""
    stage = workshop.stage_called(command["stage"]).id if command.get("stage") else None
    blind = [each for each in workshop.rounds.values() if each.blind and not each.late and stage in (None, each.stage)]
    if not blind:
        raise Refused("not_blind", "stage")
    round = workshop.round if workshop.round in blind else last_that_counts(workshop, blind)
    if round.revealed:
        raise Refused("votes_closed", "stage")
    return [VotesRevealed(round.id, command.get("present"))]


def dots_given(workshop: Workshop, event: DotsGiven) -> None:
    round = workshop.rounds[event.round]
    give(workshop, round, event.by, event.target, event.dots)
    no_longer_done(workshop, round, event.by)


def votes_revealed(workshop: Workshop, event: VotesRevealed) -> None:
    seen(workshop.rounds[event.round], event.present)
    show(workshop, workshop.rounds[event.round])


COMMANDS = {
    "vote": Command(vote, by=PARTICIPANT, fields={"target": TEXT, "dots": NUMBER}),
    "reveal": Command(reveal, by=FACILITATOR, fields={"stage": MAYBE_TEXT, "present": PRESENT}),
}
EVENTS = {DotsGiven: dots_given, VotesRevealed: votes_revealed}
