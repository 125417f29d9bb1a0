"""Which lines are broadly supported, and which other voices a ranking would lose. Each list tells its rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from .breadth import Axis
from .lines import Line

ENOUGH = 3  # a third of those who voted


@dataclass(frozen=True, slots=True)
class Voice:
    """A line on one of the lists. `nearly_all`: options of which nearly everybody supports it."""

    line: Line
    nearly_all: tuple[str, ...] = ()


def broad_lines(lines: Iterable[Line], room: tuple[Axis, ...]) -> tuple[Voice, ...]:
    """Supported by a third or more of those who voted, from half or more of what was in the room on each axis.

    Only figures that are shown count, so that being on the list tells nothing that they don't.
    """
    broad = [line for line in lines if has_enough(line) and reaches_half(line, room)]
    return tuple(Voice(line) for line in sorted(broad, key=people_of, reverse=True))


def other_voices(lines: Iterable[Line], broad: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Not broadly supported, but with an objection, or by nearly everybody of one option; the most supported first."""
    listed = {voice.line.id for voice in broad}
    voices = [
        Voice(line, tuple(name for axis in line.axes for name in axis.nearly_all))
        for line in lines
        if line.id not in listed
    ]
    heard = [voice for voice in voices if voice.nearly_all or objectors(voice.line)]
    return tuple(sorted(heard, key=lambda voice: people_of(voice.line), reverse=True))


def has_enough(line: Line) -> bool:
    return line.support is not None and line.support.people * ENOUGH >= (line.support.round.ballots or 0) > 0


def reaches_half(line: Line, room: tuple[Axis, ...]) -> bool:
    reached = {axis.id: axis.reached for axis in line.axes}
    return bool(reached) and all(
        (here := reached.get(axis.id)) is None or axis.reached is None or here * 2 >= axis.reached for axis in room
    )


def objectors(line: Line) -> int:
    """People who see a problem in the line or in a card of it."""
    in_cards = sum(card.objections.people for card in line.cards) if line.title is not None else 0
    return line.objections.people + in_cards


def people_of(line: Line) -> int:
    return line.support.people if line.support else 0
