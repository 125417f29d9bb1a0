"""Rounds: one run of a stage. They open, end, close for good, and late ones are opened when the review is over; one of
them decides."""

from collections.abc import Callable

from .changes import add_round, change, touch_ballots
from .disclosure import disclose_activity, disclose_breadth
from .entities import Actor, Insight, Round
from .tallies import ballot_count, count_own_dots
from .targets import forget_returned, update_targets
from .timestamps import seconds_between
from .visibility import sees_votes
from .workshop import Workshop


def next_round(workshop: Workshop, stage: str) -> str:
    """The id of the next run of a stage: `stemmen`, `stemmen.2` …"""
    run = next_run(workshop, stage)
    return f"{stage}.{run}" if run > 1 else stage


def next_run(workshop: Workshop, stage: str, late: bool = False) -> int:
    """The how manieth a next run would be, from 1; late ones are counted apart."""
    return 1 + sum(round.stage == stage and round.late == late for round in workshop.rounds.values())


def open_round(workshop: Workshop, id: str, stage: str, late: bool = False) -> Round:
    """The round with this id, which begins now if it isn't there. Late votes are blind: they lie beside shown ones."""
    if id not in workshop.rounds:
        votes, ratings = workshop.find_stage(stage).votes, workshop.find_stage(stage).ratings
        rules = votes or ratings
        blind = rules is not None and (rules.blind or late)
        run = next_run(workshop, stage, late)
        on = rules.on if rules else ""
        add_round(workshop, Round(id, stage, votes is not None, blind, on, run, late, ratings is not None))
    return workshop.rounds[id]


def note_presence(workshop: Workshop, round: Round | None, present: int | None) -> None:
    """So many people were connected; a phone that sleeps for a while isn't, so the most that were seen count."""
    if round and present is not None:
        change(workshop, round, present=max(round.present or 0, present))


def last_with_ballots(workshop: Workshop, rounds: list[Round]) -> Round:
    """The last of these in which somebody voted, else the last."""
    return next((round for round in reversed(rounds) if ballot_count(workshop, round)), rounds[-1])


def runs_in_the_open(workshop: Workshop, round: Round) -> bool:
    """Everybody sees its ballots as they come, and they change nothing of what holds now."""
    return not round.blind and round is workshop.round and workshop.state == "open"


def deciding_round(workshop: Workshop, viewer: Actor) -> Round | None:
    """The round whose count ranks the lines, on screens and in the harvest: the last of the stage that decides in which
    somebody voted and whose end this viewer was told. Late votes rank nothing.

    A count in the open that still runs ranks nothing either, or lines would jump while people vote.
    """
    stage = workshop.deciding_stage()
    of_it = workshop.session_rounds(stage.id) if stage else []
    ended = (each for each in of_it if not runs_in_the_open(workshop, each) and sees_votes(each, viewer))
    return next((each for each in reversed(list(ended)) if ballot_count(workshop, each)), None)


def open_late_round(workshop: Workshop, stage: str) -> None:
    """A review goes on with late votes that nobody has seen, else it begins anew: `stemmen.late`, `stemmen.late.2`."""
    if workshop.late_round(stage) is None:
        run = next_run(workshop, stage, late=True)
        open_round(workshop, f"{stage}.late.{run}" if run > 1 else f"{stage}.late", stage, late=True)


def changing_votes(workshop: Workshop, make: Callable[[], None]) -> None:
    """Make a change after which votes may go to another round: the one that took them ends, the other begins."""
    ended = workshop.ballot_round()
    make()
    begun = workshop.ballot_round()
    if ended and ended is not begun:
        end_round(workshop, ended)
    if begun and ended is not begun:
        begin_round(workshop, begun)
    open_late(workshop)
    disclose_breadth(workshop)
    disclose_activity(workshop)


def end_round(workshop: Workshop, round: Round) -> None:
    """It takes no dots now. Facilitators are shown how a blind one stands, so that one takes none any more at all."""
    if not round.ended or round.unveiled:
        stop_round(workshop, round)
        show_outcome(workshop, round, previewed=round.blind and not round.late)


def stop_round(workshop: Workshop, round: Round) -> None:
    """It takes no dots now."""
    if not round.ended:
        round.disclosed = None
        change(workshop, round, ended=workshop.seq)


def show_outcome(workshop: Workshop, round: Round, **fields: object) -> None:
    """Whoever these say sees how it stands. From the first time on it takes no dots any more, for good: those that came
    back before could have been given again, and stay where they are. Later ones lie there again when their target does.
    """
    was_closed = round.is_closed
    change(workshop, round, **fields)
    if round.is_closed and not was_closed:
        forget_returned(workshop, round)


def begin_round(workshop: Workshop, round: Round) -> None:
    """It takes dots, perhaps again: those on what is no target any more come back first."""
    if round.revealed:
        return
    change(workshop, round, previewed=False, review_over=False, totals=None)
    if round.ended:
        change(workshop, round, ended=0)
        count_own_dots(workshop, round)
    update_targets(workshop, [*workshop.themes.values(), *workshop.insights.values()])


def unveil(workshop: Workshop, round: Round, targets: list[str]) -> None:
    """Everybody, facilitators too, sees how these stand, and of the others not yet; it takes no more dots."""
    stop_round(workshop, round)
    show_outcome(workshop, round, unveiled=(*round.unveiled, *targets))
    disclose_breadth(workshop)
    disclose_activity(workshop)


def reveal_round(workshop: Workshop, round: Round) -> None:
    """Everybody sees how it stands; it takes no more dots."""
    end_round(workshop, round)
    change(workshop, round, revealed=True, unveiled=())
    open_late(workshop)
    disclose_breadth(workshop)
    disclose_activity(workshop)


def open_late(workshop: Workshop) -> None:
    """Late votes are seen when their review is over, and never before those of the session itself.

    A few of them are no more than somebody's ballot, so of those is told only that they are few.
    """
    for round in workshop.rounds.values():
        if not (round.late and round.review_over and not round.revealed):
            continue
        in_session = workshop.session_rounds(round.stage)
        if in_session and last_with_ballots(workshop, in_session).is_public:
            few = ballot_count(workshop, round) < workshop.plan.privacy.min_cell
            show_outcome(workshop, round, revealed=True, few=few)


def add_elapsed(workshop: Workshop, at: str) -> None:
    """Add up the seconds that the current stage took."""
    if workshop.state == "open" and workshop.stage and workshop.started_at:
        stage = workshop.stage.id
        seconds = workshop.spent.get(stage, 0) + max(0, seconds_between(workshop.started_at, at))
        change(workshop, spent=workshop.spent | {stage: seconds})


def clear_done(workshop: Workshop, round: Round | None, id: str) -> None:
    """Posting or voting more takes it back, but in a round that is closed."""
    if round and id in round.done and not round.is_closed:
        set_done(workshop, round, id, False)


def set_done(workshop: Workshop, round: Round, id: str, on: bool) -> None:
    """This person is done with the round, or not yet; they count among its ballots."""
    (round.done.add if on else round.done.discard)(id)
    touch_ballots(workshop, round, id)
    workshop.touch_person(id, "done")


def count_posted(workshop: Workshop, insight: Insight, by: int) -> None:
    """So many cards more (or less) of its category in the round in which it was written; none of a trial."""
    round = workshop.rounds.get(insight.round)
    if round and not insight.trial:
        round.posted[insight.category] = round.posted.get(insight.category, 0) + by
