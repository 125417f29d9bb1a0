"""Sealed cards open all at once, mixed: neither their numbers nor how they lie tell who wrote first."""

from hashlib import sha256

from .changes import change
from .entities import Insight
from .workshop import Workshop


def shuffle_key(command: str) -> str:
    """What a device made up for its command is known to that device and the server only."""
    return digest(command)[:16] if command else ""


def open_sealed(workshop: Workshop) -> None:
    sealed = [card for card in workshop.insights.values() if card.sealed and not card.removed]
    unnumbered = [card for card in sealed if not card.number]
    positions = sorted(card.position for card in unnumbered)
    for card, position in zip(shuffled(workshop, unnumbered), positions, strict=True):
        number = workshop.next_id(workshop.find_category(card.category).letter)
        workshop.register_id(number)
        change(workshop, card, number=number, position=position)
    for card in sealed:
        change(workshop, card, sealed=False)


def shuffled(workshop: Workshop, cards: list[Insight]) -> list[Insight]:
    """In an order that follows from the log, and that nobody can foresee or work back without what all authors know."""
    seed = workshop.code + "".join(sorted(card.mix for card in cards))
    return sorted(cards, key=lambda card: digest(seed + card.mix + card.id))


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
