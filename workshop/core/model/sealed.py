"""Sealed cards open all at once, mixed: neither their numbers nor how they lie tell who wrote first."""

from hashlib import sha256

from .changes import change
from .entities import Insight
from .workshop import Workshop


def shuffle_key(command: str) -> str:
    """What a device made up for its command is known to that device and the server only."""
    return digest(command)[:16] if command else ""


def open_sealed(workshop: Workshop) -> None:
    """Each card gets its number now, and a place among those where sealed cards lay. What was taken back stays shut."""
    sealed = [insight for insight in workshop.insights.values() if insight.sealed and not insight.removed]
    unnumbered = [insight for insight in sealed if not insight.number]
    positions = sorted(insight.position for insight in unnumbered)
    for insight, position in zip(shuffled(workshop, unnumbered), positions, strict=True):
        number = workshop.next_id(workshop.find_category(insight.category).letter)
        workshop.register_id(number)
        change(workshop, insight, number=number, position=position)
    for insight in sealed:
        change(workshop, insight, sealed=False)


def shuffled(workshop: Workshop, insights: list[Insight]) -> list[Insight]:
    """In an order that follows from the log, and that nobody can foresee or work back without what all authors know."""
    seed = workshop.code + "".join(sorted(insight.mix for insight in insights))
    return sorted(insights, key=lambda insight: digest(seed + insight.mix + insight.id))


def digest(text: str) -> str:
    """SHA-256 in hex: nobody works back from it what went in."""
    return sha256(text.encode()).hexdigest()
