"""Lines that pull against each other: which two, what a facilitator says of it, and how many people support both."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core.model.overlaps import overlap, tells_overlaps
from workshop.core.model.tensions import lines_of, stands
from workshop.core.model.workshop import Workshop

from .lines import Line


@dataclass(frozen=True, slots=True)
class LinesInTension:
    """`text`: what it is that pulls, where that was said. `both`: by round of the stage that decides, how many people
    stand behind both lines; None where so few are in it that it can't be told.
    """

    id: str
    lines: tuple[Line, Line]
    text: str | None
    both: dict[str, int | None]

    def other(self, line: Line) -> Line:
        """Of its two lines the one that isn't this."""
        one, other = self.lines
        return other if line.id == one.id else one


def tensions(workshop: Workshop, lines: Iterable[Line]) -> tuple[LinesInTension, ...]:
    """Those that stand between two of these lines, in the order in which they were tied."""
    by_id = {line.id: line for line in lines}
    rounds = tells_overlaps(workshop)
    standing = []
    for tension in workshop.tensions.values():
        one, other = pair = lines_of(workshop, tension)
        if stands(workshop, tension) and one.id in by_id and other.id in by_id:
            both = {round.id: overlap(workshop, round, pair) for round in rounds}
            standing.append(LinesInTension(tension.id, (by_id[one.id], by_id[other.id]), tension.text, both))
    return tuple(standing)
