"""What takes dots, and what becomes of the dots on what takes none any more: they come back to those who gave them.

So nobody's dot is ever locked in: while a round runs, dots lie on its targets only.
"""

from collections.abc import Iterable, Mapping

from .entities import Actor, Insight, Round, Theme
from .tallies import budget_of, dots_left, set_dots
from .visibility import counting_group, is_parked, sees_votes
from .workshop import Workshop


def is_target(workshop: Workshop, on: str, target: Insight | Theme) -> bool:
    """On `insights`: every card that is shown. On `themes`: groups with a shown card, and shown cards in no group.

    Nothing that is parked.
    """
    if not target.is_visible or is_parked(workshop, target):
        return False
    if isinstance(target, Theme):
        return on == "themes" and workshop.visible_count(target) > 0
    return on == "insights" or counting_group(workshop, target) is None


def is_line(workshop: Workshop, target: Insight | Theme) -> bool:
    """A target of votes on `themes` that everybody sees: what is withheld keeps its dots, and no device lists it."""
    if not is_target(workshop, "themes", target) or target.is_withheld:
        return False
    cards = [workshop.insights[id] for id in target.insights] if isinstance(target, Theme) else [target]
    return any(card.is_in_play and not card.is_withheld for card in cards)


def update_targets(workshop: Workshop, targets: Iterable[Insight | Theme]) -> None:
    """These may have become targets, or none any more: dots go back, or lie there again as far as they are free."""
    round = running_round(workshop)
    if round is None:
        return
    for target in targets:
        if is_target(workshop, round.on, target):
            restore_dots(workshop, target, [round])
        else:
            return_dots(workshop, target, [round])


def running_round(workshop: Workshop) -> Round | None:
    """The round that takes dots now."""
    ballot = workshop.current_ballot()
    return ballot.round if ballot and not ballot.round.is_closed else None


def related_targets(workshop: Workshop, target: Insight | Theme) -> list[Insight | Theme]:
    """What may be a target or none because of this: the theme of a card, the cards of a theme."""
    if isinstance(target, Theme):
        return [workshop.insights[id] for id in target.insights]
    return [workshop.themes[target.theme]] if target.theme else []


def return_dots(workshop: Workshop, target: Insight | Theme, rounds: Iterable[Round]) -> None:
    """Take the dots on a target out of the count and give them back."""
    for round in rounds:
        voters = {by: dots[target.id] for by, dots in round.dots.items() if dots.get(target.id)}
        for by in voters:
            set_dots(workshop, round, by, target.id, 0)
        if voters:
            target.returned_dots[round.id] = target.returned_dots.get(round.id, {}) | voters


def restore_dots(workshop: Workshop, target: Insight | Theme, rounds: Iterable[Round]) -> None:
    """Put dots back that were held, for those who have not given them elsewhere since."""
    for round in rounds:
        votes = workshop.vote_rules(round)
        for by, dots in target.returned_dots.pop(round.id, {}).items():
            remaining = dots_left(workshop, votes, round, by)
            free = dots if remaining is None else min(dots, remaining[budget_of(workshop, votes, target.id)])
            if free > 0:
                set_dots(workshop, round, by, target.id, free)
            if free < dots:
                settle_dots(workshop, target, round, by)


def settle_dots(workshop: Workshop, target: Insight | Theme, round: Round, by: str) -> None:
    """What this person gives a card that others lie under, they give it itself from now on: they said so anew."""
    if isinstance(target, Insight):
        for insight in (target, *workshop.merged_under(target)):
            insight.own_dots.get(round.id, {}).pop(by, None)


def retract(workshop: Workshop, target: Insight | Theme) -> None:
    """It is seen no more, or was parked: its dots leave every round, also those that have ended."""
    return_dots(workshop, target, workshop.rounds.values())
    update_targets(workshop, related_targets(workshop, target))


def reinstate(workshop: Workshop, target: Insight | Theme) -> None:
    """It is in play again, unless something else keeps it out."""
    if not target.is_in_play:
        return
    running = running_round(workshop)
    restore_dots(
        workshop,
        target,
        [workshop.rounds[id] for id in list(target.returned_dots) if workshop.rounds[id] is not running],
    )
    update_targets(workshop, [target, *related_targets(workshop, target)])


def forget_returned(workshop: Workshop, round: Round) -> None:
    """The dots that came back from this round stay where they are (rounds.py)."""
    for things in (workshop.insights, workshop.themes):
        for thing in things.values():
            for by in thing.returned_dots.pop(round.id, {}):
                settle_dots(workshop, thing, round, by)


def has_votes(workshop: Workshop, target: Insight | Theme, actor: Actor) -> bool:
    """Whether somebody else gave it a dot, as far as this actor may know; trials change nothing for others.

    Where they may not, the answer is the same for all: yes, if it was there while that round ran.
    """
    current = workshop.ballot_round()
    running = current if current and not current.is_closed else None
    for round in workshop.rounds.values():
        if round.has_ballots and not sees_votes(round, actor):
            if round is running or (actor.role == "participant" and target.created_seq < round.ended):
                return True
        elif any(ballot.get(target.id) and is_others_vote(workshop, by, actor) for by, ballot in ballots(round)):
            return True
    return False


def ballots(round: Round) -> Iterable[tuple[str, Mapping[str, object]]]:
    """Person → what they gave each target: dots, or marks."""
    return [*round.dots.items(), *round.marks.items()]


def is_others_vote(workshop: Workshop, by: str, actor: Actor) -> bool:
    """Somebody else's, who counts."""
    return by != actor.id and workshop.people[by].counts
