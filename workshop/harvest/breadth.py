"""How broad, told with the one suppression that live views have too (core/suppression.py)."""

from workshop.core.breadth import Axis, Room, participation, room, support

__all__ = ["Axis", "Room", "participation", "room", "support"]
