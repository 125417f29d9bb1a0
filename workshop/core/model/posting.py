"""How many cards people may still write, and to which round these belong."""

from .workshop import Workshop

WITHDRAWN_FACTOR = 5  # times the limit: so many cards in all, those that were taken back included


def posting_round(workshop: Workshop) -> str:
    """Where a card belongs that comes now: in the running round; under review, in the stage that takes cards."""
    stage = workshop.posting_stage()
    if workshop.state == "review" and stage:
        return stage.id
    return workshop.round.id if workshop.round else ""


def limited_posts(workshop: Workshop) -> str | None:
    """The round that takes so many cards of each person and no more; None where none does."""
    stage = workshop.posting_stage()
    return posting_round(workshop) if stage and stage.posts and stage.posts.per_category else None


def cards_left(workshop: Workshop, by: str) -> dict[str, int] | None:
    """Category → how many cards this person may still write: up to the limit of those that stand in this round, and to
    five times as many with those taken back. None where there is no limit.
    """
    stage = workshop.posting_stage()
    limit = stage.posts.per_category if stage and stage.posts else 0
    if not limit:
        return None
    round = posting_round(workshop)
    own = [card for id in workshop.people[by].insights if (card := workshop.insights[id]).round == round]
    remaining = {}
    for category in workshop.plan.categories:
        cards = [card for card in own if card.category == category.id]
        standing = sum(not (card.removed or card.hidden) for card in cards)
        remaining[category.id] = max(0, min(limit - standing, limit * WITHDRAWN_FACTOR - len(cards)))
    return remaining
