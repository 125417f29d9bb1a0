"""Voting: dots on cards and groups, in the open or blind, and the moment when what was blind is shown."""

from dataclasses import dataclass

from ..model.command import FACILITATOR, PARTICIPANT, Command
from ..model.entities import Actor, Insight, Round, Theme
from ..model.events import Event, by_kind
from ..model.rounds import clear_done, last_with_ballots, note_presence, reveal_round, unveil
from ..model.tallies import budget_of, dots_left, set_dots
from ..model.targets import is_target, settle_dots
from ..model.workshop import Workshop
from ..refused import Refused

LINES = ("all", "next")
PODIUM = 3  # so many places of a question are shown one by one


@dataclass(frozen=True, slots=True)
class DotsGiven(Event):
    """A participant's dots on one target are now this many in all in this round (not: this many more)."""

    target: str
    dots: int
    round: str
    by: str


@dataclass(frozen=True, slots=True)
class VotesRevealed(Event):
    """Everybody sees how a blind round ended; it takes no more dots."""

    round: str
    present: int | None = None


@dataclass(frozen=True, slots=True)
class LinesUnveiled(Event):
    """Everybody sees how these lines of a blind round ended, and of the others not yet; it takes no more dots."""

    round: str
    targets: list[str]
    present: int | None = None


def vote(workshop: Workshop, actor: Actor, *, target: str, dots: int) -> list[Event]:
    """`dots`: on this target in all. Refuses: stage_takes_no_votes, votes_closed, not_a_target, malformed,
    budget_overrun."""
    ballot = workshop.current_ballot()
    if ballot is None:
        raise Refused("stage_takes_no_votes")
    votes, round = ballot
    if round.is_closed:
        raise Refused("votes_closed")
    current = round.dots.get(actor.id, {}).get(target, 0)
    if not is_target(workshop, votes.on, workshop.target(target, actor)):
        if current == dots == 0:  # taking back what came back by itself
            return []
        raise Refused("not_a_target", "target")
    if dots < 0:
        raise Refused("malformed", "dots", takes="0 …")
    limit = votes.max_per_target
    remaining = dots_left(workshop, votes, round, actor.id)
    if (limit and dots > limit) or (
        remaining is not None and dots - current > remaining[budget_of(workshop, votes, target)]
    ):
        raise Refused("budget_overrun", "dots", n=votes.dots or limit)
    return [] if dots == current else [DotsGiven(target, dots, round.id, actor.id)]


def reveal(
    workshop: Workshop,
    *,
    stage: str | None = None,
    category: str | None = None,
    lines: str = "all",
    present: int | None = None,
) -> list[Event]:
    """Without a stage: the current round if it votes blind, else the last that did. Nobody's votes are left behind:
    a round in which nobody voted steps aside for the one before.

    With a category only its lines, and of those perhaps only the next. With the last line the whole
    round is revealed.
    """
    if lines not in LINES:
        raise Refused("malformed", "lines", takes=", ".join(LINES))
    round = blind_round(workshop, stage)
    if category is None:
        if lines == "next":
            raise Refused("malformed", "category", takes="category")
        return [VotesRevealed(round.id, present)]
    workshop.find_category(category)
    if not round.votes:
        raise Refused("stage_takes_no_votes", "category")
    veiled = veiled_lines(workshop, round)
    of_category = [line for line in veiled if workshop.target(line).category == category]
    if not of_category:
        raise Refused("votes_closed", "category")
    unveiled = next_lines(workshop, round, category, of_category) if lines == "next" else of_category
    events: list[Event] = [LinesUnveiled(round.id, unveiled, present)]
    return events if len(unveiled) < len(veiled) else [*events, VotesRevealed(round.id)]


def blind_round(workshop: Workshop, stage: str | None) -> Round:
    """The round that can be revealed, of this stage if there is one."""
    if stage:
        workshop.find_stage(stage)
    rounds = (each for each in workshop.rounds.values() if not stage or each.stage == stage)
    blind = [each for each in rounds if each.blind and not each.late]
    if not blind:
        raise Refused("not_blind", "stage")
    round = workshop.round if workshop.round in blind else last_with_ballots(workshop, blind)
    if round.revealed:
        raise Refused("votes_closed", "stage")
    return round


def veiled_lines(workshop: Workshop, round: Round) -> list[str]:
    """The targets of which the room wasn't shown how they stand, in the order in which they came."""
    targets: list[Insight | Theme] = [*workshop.themes.values(), *workshop.insights.values()]
    return [each.id for each in targets if each.id not in round.unveiled and is_target(workshop, round.on, each)]


def next_lines(workshop: Workshop, round: Round, category: str, veiled: list[str]) -> list[str]:
    """From the third place to the first: what stands below comes with the third, what stands level comes together. What
    got no points has no place of its own, for the hall shows it nowhere.
    """
    people = {line: round.tallies[line].people if line in round.tallies else 0 for line in veiled}
    places = sorted(filter(None, people.values()), reverse=True) or [0]
    begun = any(workshop.target(line).category == category for line in round.unveiled)
    limit = places[-1] if begun else places[:PODIUM][-1]
    return [line for line in veiled if people[line] <= limit]


def dots_given(workshop: Workshop, event: DotsGiven) -> None:
    """On a card with others under it they are that card's own now; who was done with the round no longer is."""
    round = workshop.rounds[event.round]
    set_dots(workshop, round, event.by, event.target, event.dots)
    settle_dots(workshop, workshop.target(event.target), round, event.by)
    clear_done(workshop, round, event.by)


def votes_revealed(workshop: Workshop, event: VotesRevealed) -> None:
    """For everybody, for good."""
    note_presence(workshop, workshop.rounds[event.round], event.present)
    reveal_round(workshop, workshop.rounds[event.round])


def lines_unveiled(workshop: Workshop, event: LinesUnveiled) -> None:
    """The round is closed; what these lines got is told, and who was there."""
    note_presence(workshop, workshop.rounds[event.round], event.present)
    unveil(workshop, workshop.rounds[event.round], event.targets)


COMMANDS = {
    "vote": Command(vote, by=PARTICIPANT),
    "reveal": Command(reveal, by=FACILITATOR),
}
EVENTS = by_kind(dots_given, votes_revealed, lines_unveiled)
