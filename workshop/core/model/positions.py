"""Where things lie among others of their kind, as numbers between which there is always room."""

from collections.abc import Sequence
from typing import Protocol

from .entities import Insight, Theme
from .workshop import Workshop


class Positioned(Protocol):
    """What lies among others of its kind."""

    position: float


def place_on_board(thing: Insight | Theme) -> tuple[float, int]:
    """To sort by, from top to bottom; what lies at one place, as it came."""
    return thing.position, int(thing.id[1:])


def last_position(things: Sequence[Positioned]) -> float:
    """Of things in their order; 0 where there is none, so that one more lies at 1."""
    return things[-1].position if things else 0


def insights_in(workshop: Workshop, theme: str | None, category: str) -> list[Insight]:
    """The cards of a theme, or the loose ones of a category, as they lie."""
    if theme:
        insights = [workshop.insights[id] for id in workshop.themes[theme].insights]
    else:
        insights = [
            insight for insight in workshop.insights.values() if insight.theme is None and insight.category == category
        ]
    return sorted(
        (insight for insight in insights if not (insight.removed or insight.merged_into)),
        key=lambda insight: (insight.position, insight.created_seq),
    )


def positions_between(others: Sequence[Positioned], index: int, number: int) -> list[float]:
    """Positions for so many things at this place among others, so that only what moves has to be told.

    >>> from types import SimpleNamespace as At
    >>> positions_between([At(position=1), At(position=2)], 1, 3)
    [1.25, 1.5, 1.75]
    >>> positions_between([], 0, 2), positions_between([At(position=4)], 9, 1)
    ([1.0, 2.0], [5.0])
    """
    index = max(0, min(index, len(others)))
    before = others[index - 1].position if index else 0
    if index == len(others):
        return [before + n + 1.0 for n in range(number)]
    if not index:
        before = others[0].position - 1
    step = (others[index].position - before) / (number + 1)
    return [before + step * (n + 1) for n in range(number)]
