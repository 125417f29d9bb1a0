"""Rounds: one run of a stage. They open, end, close for good, and late ones are opened when the review is over."""

from collections.abc import Callable

from .changes import add_round, change, touch_ballots
from .disclosure import tell_breadth
from .entities import Insight, Round
from .tallies import ballots, count_by_themselves
from .targets import follow, forget_held
from .timestamps import seconds_between
from .workshop import Workshop


def next_round(workshop: Workshop, stage: str) -> str:
    run = next_run(workshop, stage)
    return f"{stage}.{run}" if run > 1 else stage


def next_run(workshop: Workshop, stage: str, late: bool = False) -> int:
    return 1 + sum(round.stage == stage and round.late == late for round in workshop.rounds.values())


def open_round(workshop: Workshop, id: str, stage: str, late: bool = False) -> Round:
    """The round with this id, which begins now if it isn't there. Late votes are blind: they lie beside shown ones."""
    if id not in workshop.rounds:
        votes = workshop.stage_called(stage).votes
        blind = votes is not None and (votes.blind or late)
        run = next_run(workshop, stage, late)
        add_round(workshop, Round(id, stage, votes is not None, blind, votes.on if votes else "", run, late))
    return workshop.rounds[id]


def seen(workshop: Workshop, round: Round | None, present: int | None) -> None:
    """So many people were connected; a phone that sleeps for a while isn't, so the most that were seen count."""
    if round and present is not None:
        change(workshop, round, present=max(round.present or 0, present))


def last_that_counts(workshop: Workshop, rounds: list[Round]) -> Round:
    """The last of these in which somebody voted, else the last."""
    return next((round for round in reversed(rounds) if ballots(workshop, round)), rounds[-1])


def open_late_round(workshop: Workshop, stage: str) -> None:
    """A review goes on with late votes that nobody has seen, else it begins anew: `stemmen.late`, `stemmen.late.2`."""
    if workshop.late_round(stage) is None:
        run = next_run(workshop, stage, late=True)
        open_round(workshop, f"{stage}.late.{run}" if run > 1 else f"{stage}.late", stage, late=True)


def changing_votes(workshop: Workshop, make: Callable[[], None]) -> None:
    """Make a change after which votes may go to another round: the one that took them ends, the other begins."""
    before = workshop.votes_at()
    make()
    after = workshop.votes_at()
    left, entered = before.round if before else None, after.round if after else None
    if left and left is not entered:
        end(workshop, left)
    if entered and left is not entered:
        begin(workshop, entered)
    open_late(workshop)
    tell_breadth(workshop)


def end(workshop: Workshop, round: Round) -> None:
    """It takes no dots now. Facilitators are shown how a blind one stands, so that one takes none any more at all."""
    if not round.ended:
        round.told = None
        change(workshop, round, ended=workshop.seq, seen=round.blind and not round.late)
        if round.closed:
            forget_held(workshop, round)


def begin(workshop: Workshop, round: Round) -> None:
    """It takes dots, perhaps again: those on what is no target any more come back first."""
    if round.revealed:
        return
    change(workshop, round, seen=False, over=False)
    if round.ended:
        change(workshop, round, ended=0)
        count_by_themselves(workshop, round)
    follow(workshop, [*workshop.themes.values(), *workshop.insights.values()])


def show(workshop: Workshop, round: Round) -> None:
    """Everybody sees how it stands; it takes no more dots."""
    end(workshop, round)
    change(workshop, round, revealed=True)
    forget_held(workshop, round)
    open_late(workshop)
    tell_breadth(workshop)


def open_late(workshop: Workshop) -> None:
    """Late votes are seen when their review is over, and never before those of the session itself.

    A few of them are no more than somebody's ballot, so of those is told only that they are few.
    """
    for round in workshop.rounds.values():
        if not (round.late and round.over and not round.revealed):
            continue
        of_session = [each for each in workshop.rounds.values() if each.stage == round.stage and not each.late]
        if of_session and last_that_counts(workshop, of_session).known:
            few = ballots(workshop, round) < workshop.plan.privacy.min_cell
            change(workshop, round, revealed=True, few=few)
            forget_held(workshop, round)


def spend(workshop: Workshop, at: str) -> None:
    """Add up the seconds that the current stage took."""
    if workshop.state == "open" and workshop.stage and workshop.started_at:
        stage = workshop.stage.id
        seconds = workshop.spent.get(stage, 0) + max(0, seconds_between(workshop.started_at, at))
        change(workshop, spent=workshop.spent | {stage: seconds})


def no_longer_done(workshop: Workshop, round: Round | None, id: str) -> None:
    """Posting or voting more takes it back, but in a round that is closed."""
    if round and id in round.done and not round.closed:
        say_done(workshop, round, id, False)


def say_done(workshop: Workshop, round: Round, id: str, on: bool) -> None:
    (round.done.add if on else round.done.discard)(id)
    touch_ballots(workshop, round, id)
    workshop.touch_person(id, "done")


def count_posted(workshop: Workshop, card: Insight, by: int) -> None:
    """So many cards more (or less) of its category in the round in which it was written; none of a trial."""
    round = workshop.rounds.get(card.round)
    if round and not card.trial:
        round.posted[card.category] = round.posted.get(card.category, 0) + by
