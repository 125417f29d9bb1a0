"""How broad, told with the one suppression that live views have too (core/model/suppression.py)."""

from dataclasses import replace

from workshop.core.model.breadth import Axis, Population, Share, participation, population, support

__all__ = ["Axis", "Population", "Share", "participation", "population", "support", "without_lone_share"]


def without_lone_share(axis: Axis) -> Axis:
    """The figure of one group, with its neighbours' kept back, would read as if nobody else stood behind the line."""
    return replace(axis, shares=()) if len(axis.shares) == 1 else axis
