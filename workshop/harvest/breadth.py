"""How broad, told with the one suppression that live views have too (core/suppression.py)."""

from workshop.core.model.breadth import Axis, Population, participation, population, support

__all__ = ["Axis", "Population", "participation", "population", "support"]
