"""Which lines are broadly supported, and which other voices a ranking would lose. Each list tells its rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from .breadth import Axis, Population
from .lines import Line, Outcome
from .order import ranked

ENOUGH = 3  # a third of those who voted
VOTERS = 10  # of fewer people a third is a handful, and half of what is in the room one or two places


@dataclass(frozen=True, slots=True)
class RankedLine:
    """A line on one of the lists. `nearly_all`: options of which nearly everybody supports it."""

    line: Line
    nearly_all: tuple[str, ...] = ()


def broad_lines(lines: Iterable[Line], population: Population, decides: Outcome | None) -> tuple[RankedLine, ...]:
    """Supported by a third or more of those who voted, from half or more of what was in the room on each axis.

    It takes ten voters, and as many behind a line as a count must have to be shown at all. Only figures that are shown
    count, so that being on the list tells nothing that they don't.
    """
    broad = [line for line in lines if is_carried(line, population) and people_of(line) >= population.min_cell]
    return tuple(RankedLine(line) for line in ranked(broad, decides)) if voters(decides) >= VOTERS else ()


def too_few_to_tell(
    lines: Iterable[Line], broad: tuple[RankedLine, ...], population: Population, decides: Outcome | None
) -> bool:
    """There is no broadly supported line, but with more people there could have been one."""
    few = voters(decides) < VOTERS or any(is_carried(line, population) for line in lines)
    return decides is not None and not broad and few


def other_voices(lines: Iterable[Line], broad: Iterable[RankedLine], decides: Outcome | None) -> tuple[RankedLine, ...]:
    """Not broadly supported, but with an objection, or by nearly everybody of one option; the most supported first."""
    listed = {voice.line.id for voice in broad}
    voices = [
        RankedLine(line, tuple(name for axis in line.axes for name in axis.nearly_all))
        for line in ranked(lines, decides)
        if line.id not in listed
    ]
    return tuple(voice for voice in voices if voice.nearly_all or objector_count(voice.line))


def voters(decides: Outcome | None) -> int:
    """How many people voted in the round that decides, 0 where that isn't told."""
    return (decides.ballots if decides else None) or 0


def is_carried(line: Line, population: Population) -> bool:
    """By enough of those who voted, from at least half of the places that people came from."""
    return has_enough(line) and reaches_half(line, population.axes)


def has_enough(line: Line) -> bool:
    """A third of those who voted, or more."""
    return line.support is not None and line.support.people * ENOUGH >= (line.support.round.ballots or 0) > 0


def reaches_half(line: Line, population: tuple[Axis, ...]) -> bool:
    """Along each question where both are told; along none, it doesn't."""
    reached = {axis.id: axis.reached for axis in line.axes}
    return bool(reached) and all(
        (value := reached.get(axis.id)) is None or axis.reached is None or value * 2 >= axis.reached
        for axis in population
    )


def objector_count(line: Line) -> int:
    """People who see a problem in the line or in a card of it."""
    in_cards = sum(card.objections.people for card in line.cards) if line.title is not None else 0
    return line.objections.people + in_cards


def people_of(line: Line) -> int:
    """Behind the line, 0 where there was no vote."""
    return line.support.people if line.support else 0
