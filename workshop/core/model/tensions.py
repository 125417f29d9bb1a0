"""Where a tension stands: one rule, whatever becomes of the two lines that were tied.

What a tension was tied to is told as the line that holds it now: the card that it lies under, the group that it lies
in. A tension stands while its two are different lines that take part in the vote; else it rests (a line is hidden,
parked or gone, or both lie in one group), with its sentence. Nothing of it changes meanwhile, so it stands again as
soon as they do.
"""

from collections.abc import Iterable

from .entities import Insight, Tension, Theme
from .overlaps import Lines
from .targets import is_target
from .visibility import counting_group
from .workshop import Workshop


def line_holding(workshop: Workshop, id: str) -> Insight | Theme:
    """The line by which a card or theme is told now."""
    thing = workshop.target(workshop.top(id))
    theme = counting_group(workshop, thing) if isinstance(thing, Insight) else None
    return workshop.themes[theme] if theme else thing


def lines_of(workshop: Workshop, tension: Tension) -> Lines:
    """Between which it is now, also while it rests."""
    one, other = (line_holding(workshop, id) for id in tension.lines)
    return one, other


def stands(workshop: Workshop, tension: Tension) -> bool:
    """It is between two different lines that everybody could give a dot."""
    one, other = lines_of(workshop, tension)
    in_play = all(is_target(workshop, "themes", line) for line in (one, other))
    return not tension.removed and in_play and one is not other


def tension_between(workshop: Workshop, one: str, other: str) -> Tension | None:
    """The one that ties these two lines already."""
    tensions = (each for each in workshop.tensions.values() if not each.removed)
    return next((each for each in tensions if {line.id for line in lines_of(workshop, each)} == {one, other}), None)


def tensions_about(workshop: Workshop, things: Iterable[str]) -> list[str]:
    """Tensions (ids) whose sentence may speak of one of these."""
    wanted = set(things)
    return [
        tension.id
        for tension in workshop.tensions.values()
        if not wanted.isdisjoint({*tension.lines, *(line.id for line in lines_of(workshop, tension))})
    ]
