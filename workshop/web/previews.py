"""What a phone and the hall show in a step of a plan that isn't saved: those of a real session, which nobody keeps.

It is a rehearsal, begun at that step. The next one takes its place; what a crash leaves behind stands in the
organiser's list under a title that says what it is.
"""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import product

from ..core import Refused
from ..core.plan import Data
from ..live.rooms import Rooms
from .access import AS_ORGANISER, hash_secret, new_secret

KEPT = 4  # so many who prepare plans may look at once


class Previews:
    """`leave(code)` sends home whoever is still in a workshop that is gone."""

    def __init__(self, rooms: Rooms, leave: Callable[[str], object]) -> None:
        self.rooms, self.leave = rooms, leave
        self.codes: deque[str] = deque()

    def open(self, plan: Data, stage: str, title: str, examples: Sequence[str] = ()) -> str:
        """The code of a rehearsal of this plan in this step. Refuses: unknown_stage.

        `examples`: cards for each question where the plan brings none, for a step in which one reads is looked at too.
        """
        room = self.rooms.create(
            plan, "", key_hash=hash_secret(new_secret()), insights=True, rehearsal=True, title=title
        )
        self.codes.append(room.code)
        try:
            self.rooms.ask(room, AS_ORGANISER, do="start_stage", stage=stage)
            with room.reading() as workshop:
                categories = [] if workshop.insights else [category.id for category in workshop.plan.categories]
            for category, text in product(categories, examples):
                with suppress(Refused):  # a plan may take shorter cards
                    self.rooms.ask(room, AS_ORGANISER, do="post_insight", category=category, text=text)
        except Refused:
            self.close(room.code)
            raise
        while len(self.codes) > KEPT:
            self.close(self.codes[0])
        return room.code

    def close(self, code: str) -> None:
        """Gone, if it is one of these."""
        if code in self.codes:
            self.codes.remove(code)
            self.rooms.delete(code)
            self.leave(code)
