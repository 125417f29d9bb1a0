"""Cards that say the same lie under one of them, which stands for all. Nothing of them is lost: each can be split off.

Their dots count on that one, of each person as many as a target may get; what is over comes back to who gave it. What
each card had by itself is kept (`own_dots`), so that one that is split off has its dots again, as far as they weren't
given elsewhere since. Who gives the card that stands for all another number of dots has said so anew: those stay there.

    i3 ◀── i7 ◀── i9        i7 lies under i3, with i9 under it; i7 comes back with i9
"""

from .changes import change, touch_merged
from .entities import Insight, Objection, Participant, Round, Theme
from .events import Placed
from .tallies import set_dots
from .targets import is_target, reinstate, related_targets, running_round, update_targets
from .workshop import Workshop


def merge(workshop: Workshop, insight: Insight, into: Insight) -> None:
    """A card, with those under it, lies under this one from now on."""
    dots = {round.id: dots_on(round, insight) for round in workshop.rounds.values() if round.votes}
    for round, dots_by_person in dots.items():
        carry_over(workshop, workshop.rounds[round], insight, into, dots_by_person)
    under = [insight, *workshop.merged_under(insight)]
    gathered = list(dict.fromkeys([*into.gathered, *(card.id for card in under)]))
    change(workshop, insight, merged_into=into.id)
    change(workshop, into, gathered=gathered)
    touch_merged(workshop, into, under)
    update_targets(workshop, [insight, *related_targets(workshop, insight)])


def dots_on(round: Round, insight: Insight) -> dict[str, int]:
    """Person → dots that lie on a card now."""
    return {by: dots[insight.id] for by, dots in round.dots.items() if dots.get(insight.id)}


def carry_over(
    workshop: Workshop, round: Round, insight: Insight, into: Insight, dots_by_person: dict[str, int]
) -> None:
    """What each person gave a card goes on top of what they gave the other, up to the limit of a target."""
    limit = workshop.vote_rules(round).max_per_target
    for by, dots in dots_by_person.items():
        standing = standing_dots(round, into, by)
        insight.own_dots.setdefault(round.id, {}).setdefault(by, dots)
        into.own_dots.setdefault(round.id, {}).setdefault(by, standing)
        together = standing + dots
        lay_dots(workshop, round, into, by, min(together, limit) if limit else together)
        set_dots(workshop, round, by, insight.id, 0)


def standing_dots(round: Round, insight: Insight, by: str) -> int:
    """What a person gives a card, also where it came back to them because the card is no target now."""
    return round.dots.get(by, {}).get(insight.id) or insight.returned_dots.get(round.id, {}).get(by, 0)


def lay_dots(workshop: Workshop, round: Round, insight: Insight, by: str, dots: int) -> None:
    """A person gives a card so many dots now; where it is no target, they are held for when it is one again."""
    returned = insight.returned_dots.get(round.id, {})
    takes_dots = round is not running_round(workshop) or is_target(workshop, round.on, insight)
    if takes_dots and insight.is_in_play and by not in returned:
        set_dots(workshop, round, by, insight.id, dots)
    else:
        insight.returned_dots[round.id] = returned | {by: dots}


def split(workshop: Workshop, insight: Insight) -> None:
    """A card lies by itself again, where it lay, with those under it and with its dots."""
    top = workshop.insights[workshop.top(insight.id)]
    leaving = [insight, *workshop.merged_under(insight)]
    staying = [card for card in (top, *workshop.merged_under(top)) if card not in leaving]
    for round in workshop.rounds.values():
        if round.votes:
            hand_back(workshop, round, insight, top, own_dots(round, leaving), own_dots(round, staying))
    change(workshop, insight, merged_into=None)
    touch_merged(workshop, top, leaving)
    for card in (top, insight):
        if not workshop.merged_under(card):
            card.own_dots.clear()
    reinstate(workshop, insight)


def dissolve(workshop: Workshop, insight: Insight) -> None:
    """A card is about to go: it lies under none, and none under it, for those are other people's."""
    if insight.merged_into:
        split(workshop, insight)
    for card in workshop.merged_under(insight):
        if card.merged_into == insight.id:
            split(workshop, card)


def own_dots(round: Round, cards: list[Insight]) -> dict[str, int]:
    """Person → the dots that these cards had by themselves."""
    total: dict[str, int] = {}
    for card in cards:
        for by, dots in card.own_dots.get(round.id, {}).items():
            total[by] = total.get(by, 0) + dots
    return total


def hand_back(
    workshop: Workshop, round: Round, insight: Insight, top: Insight, leaving: dict[str, int], staying: dict[str, int]
) -> None:
    """The card has again what it had by itself, held for when it is a target; the top has what those that stay had."""
    limit = workshop.vote_rules(round).max_per_target
    for by, dots in leaving.items():
        standing = standing_dots(round, top, by)
        lay_dots(workshop, round, top, by, min(standing, staying.get(by, 0)))
        returned = insight.returned_dots.setdefault(round.id, {})
        returned[by] = min(dots, limit) if limit else dots


def objection_of(workshop: Workshop, person: Participant, target: str) -> Objection | None:
    """What this person says of a target: their objection to it, else one to a card that lies under it."""
    insight = workshop.insights.get(target)
    under = workshop.merged_under(insight) if insight else []
    ids = (person.objections.get(id) for id in (target, *(card.id for card in under)))
    objections = [workshop.objections[id] for id in ids if id]
    return next((objection for objection in objections if not objection.removed), objections[0] if objections else None)


def placed_together(workshop: Workshop, target: Insight | Theme) -> Placed:
    """Where a target goes and what for, itself and the cards that lie under it."""
    cards = (target, *(workshop.merged_under(target) if isinstance(target, Insight) else ()))
    purposes = {(each["kind"], each["place"]): each for card in reversed(cards) for each in card.purposes}
    return Placed(
        target.id,
        list(dict.fromkeys(id for each in cards for id in each.sections)),
        list(dict.fromkeys(id for each in cards for id in each.criteria)),
        purposes=target.purposes if len(cards) == 1 else [purposes[key] for key in sorted(purposes)],
    )
