"""What takes dots, and what becomes of the dots on what takes none any more: they come back to those who gave them.

So nobody's dot is ever locked in: while a round runs, dots lie on its targets only.
"""

from collections.abc import Iterable

from .entities import Actor, Insight, Round, Theme
from .tallies import budget_of, dots_left, give
from .visibility import EVERYBODY, sees_votes, theme_of
from .workshop import Workshop


def is_target(workshop: Workshop, on: str, target: Insight | Theme) -> bool:
    """On `insights`: every card that is shown. On `themes`: groups with a shown card, and shown cards in no group."""
    if not target.shown:
        return False
    if isinstance(target, Theme):
        return on == "themes" and workshop.shown_in(target) > 0
    return on == "insights" or theme_of(workshop, target, EVERYBODY) is None


def follow(workshop: Workshop, targets: Iterable[Insight | Theme]) -> None:
    """These may have become targets, or none any more: dots go back, or lie there again as far as they are free."""
    round = running(workshop)
    if round is None:
        return
    for target in targets:
        if is_target(workshop, round.on, target):
            restore(workshop, target, [round])
        else:
            hold_back(workshop, target, [round])


def running(workshop: Workshop) -> Round | None:
    """The round that takes dots now."""
    at = workshop.votes_at()
    return at.round if at and not at.round.closed else None


def around(workshop: Workshop, target: Insight | Theme) -> list[Insight | Theme]:
    """What may be a target or none because of this: the theme of a card, the cards of a theme."""
    if isinstance(target, Theme):
        return [workshop.insights[id] for id in target.insights]
    return [workshop.themes[target.theme]] if target.theme else []


def hold_back(workshop: Workshop, target: Insight | Theme, rounds: Iterable[Round]) -> None:
    """Take the dots on a target out of the count and give them back."""
    for round in rounds:
        givers = {by: given[target.id] for by, given in round.given.items() if given.get(target.id)}
        for by in givers:
            give(workshop, round, by, target.id, 0)
        if givers:
            target.held[round.id] = target.held.get(round.id, {}) | givers


def restore(workshop: Workshop, target: Insight | Theme, rounds: Iterable[Round]) -> None:
    """Put dots back that were held, for those who have not given them elsewhere since."""
    for round in rounds:
        votes = workshop.votes_of(round)
        for by, dots in target.held.pop(round.id, {}).items():
            left = dots_left(workshop, votes, round, by)
            room = dots if left is None else min(dots, left[budget_of(workshop, votes, target.id)])
            if room > 0:
                give(workshop, round, by, target.id, room)


def fold_away(workshop: Workshop, target: Insight | Theme) -> None:
    """It is seen no more: its dots leave every round, also those that have ended."""
    hold_back(workshop, target, workshop.rounds.values())
    follow(workshop, around(workshop, target))


def unfold(workshop: Workshop, target: Insight | Theme) -> None:
    runs = running(workshop)
    restore(workshop, target, [workshop.rounds[id] for id in list(target.held) if workshop.rounds[id] is not runs])
    follow(workshop, [target, *around(workshop, target)])


def forget_held(workshop: Workshop, round: Round) -> None:
    """A round closed: the dots that came back while it ran could have been given again, and stay where they are."""
    for things in (workshop.insights, workshop.themes):
        for thing in things.values():
            thing.held.pop(round.id, None)


def has_votes(workshop: Workshop, target: Insight | Theme, actor: Actor) -> bool:
    """Whether somebody else gave it a dot, as far as this actor may know; trials change nothing for others.

    Where they may not, the answer is the same for all: yes, if it was there while that round ran.
    """
    runs = running(workshop)
    for round in workshop.rounds.values():
        if round.votes and not sees_votes(round, actor):
            if round is runs or (actor.role == "participant" and target.born < round.ended):
                return True
        elif any(given.get(target.id) and counts(workshop, by, actor) for by, given in round.given.items()):
            return True
    return False


def counts(workshop: Workshop, by: str, actor: Actor) -> bool:
    return by != actor.id and workshop.people[by].counts
