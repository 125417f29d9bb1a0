"""How broad, told with the one suppression that live views have too (core/suppression.py)."""

from workshop.core.model.breadth import Axis, Room, participation, room, support

__all__ = ["Axis", "Room", "participation", "room", "support"]
