"""The page that a whole hall opens at one moment: made and compressed once for all who are new.

Compressing a page with 500 cards takes 5 ms and rendering it another two; a thousand phones within ten seconds would
wait for that alone.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from flask import Response, request

from ..live.room import Room
from . import addresses
from .access import door
from .packed import Packed, packed

WHILE = 1.0  # seconds: the page tells what time it is here
REMEMBERED = 64


class Kept(NamedTuple):
    """A page that was made of this state, and until when its clock is right enough."""

    state: str
    until: float
    page: Packed


class Newcomers:
    """Pages by workshop and by the addresses under which it is asked, which the page shows and tells its script."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, ...], Kept] = {}

    def page(self, room: Room, render: Callable[[], str]) -> Response:
        """What `render` makes, as long as it would hold the same state."""
        key = (room.code, addresses.base(), *door().origins(request.environ))
        _, state = room.snapshot("participant")
        kept = self.kept.get(key)
        if kept is None or kept.state is not state or time.monotonic() > kept.until:
            if len(self.kept) >= REMEMBERED:
                self.kept.clear()
            kept = self.kept[key] = Kept(state, time.monotonic() + WHILE, packed(render()))
        return kept.page.answer()
