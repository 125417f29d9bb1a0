"""What people think of each line: their marks on the scales of a stage, round by round."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core.model.disclosure import disclosed_breadth
from workshop.core.model.entities import Round
from workshop.core.model.marks import shown_marks, tells_who_agrees
from workshop.core.model.visibility import EVERYBODY, sees_votes
from workshop.core.model.workshop import Workshop
from workshop.core.plan import Scale

from .collect import outcome, somebody_voted
from .lines import HarvestInsight, Line, Outcome

Marks = dict[str, tuple[int, ...]]  # scale → how many people gave each of its values


@dataclass(frozen=True, slots=True)
class RatedLine:
    """A line or card that could get marks, and those that may be told.

    `breadth`: question of the check-in → from how many of its options those come who agree.
    """

    line: Line | HarvestInsight
    marks: Marks
    breadth: dict[str, int]


@dataclass(frozen=True, slots=True)
class RatedRound:
    """A round of marks, the highest first. `axes`: the scales of its picture, across and up; none where it has none.

    `lines` is empty until the round is revealed.
    """

    round: Outcome
    scales: tuple[Scale, ...]
    axes: tuple[str, ...]
    lines: tuple[RatedLine, ...]


def rated_rounds(workshop: Workshop, lines: Iterable[Line]) -> tuple[RatedRound, ...]:
    """The rounds in which somebody gave a mark, in the order in which they were opened."""
    lines = list(lines)
    rounds = [round for round in workshop.rounds.values() if round.rates and somebody_voted(workshop, round)]
    return tuple(rated(workshop, round, lines) for round in rounds)


def rated(workshop: Workshop, round: Round, lines: Iterable[Line]) -> RatedRound:
    """The highest marks first; no lines while the round isn't revealed."""
    ratings = workshop.rating_rules(round)
    rated_lines = [rated_line(workshop, round, target) for target in targets(ratings.on, lines)]
    revealed = highest_first(rated_lines, ratings.scales) if sees_votes(round, EVERYBODY) else ()
    return RatedRound(outcome(workshop, round), ratings.scales, ratings.plot, tuple(revealed))


def targets(on: str, lines: Iterable[Line]) -> list[Line | HarvestInsight]:
    """Lines that hold a card; or each card by itself."""
    if on == "themes":
        return [line for line in lines if line.cards]
    return [card for line in lines for card in line.cards]


def rated_line(workshop: Workshop, round: Round, line: Line | HarvestInsight) -> RatedLine:
    """Only scales with enough marks; breadth only where that doesn't tell who agrees."""
    counts_by_scale = shown_marks(workshop, round, line.id)
    marks = {scale: tuple(counts) for scale, counts in counts_by_scale.items() if counts}
    is_enough = tells_who_agrees(workshop, round, line.id)
    breadth = (disclosed_breadth(workshop, round, line.id) if is_enough else None) or {}
    return RatedLine(line, marks, {axis: reached for axis, reached in breadth.items() if reached is not None})


def highest_first(lines: Iterable[RatedLine], scales: Iterable[Scale]) -> list[RatedLine]:
    """On the first scale, who stands level by the next; last what too few gave a mark to be told. The screens follow
    the same rule (`highestFirst` in static/marks.js)."""
    ids = [scale.id for scale in scales]
    return sorted(lines, key=lambda line: [-mean(line.marks.get(id, ())) for id in ids])


def mean(counts: tuple[int, ...]) -> float:
    """How far up a scale marks lie on average: 0 at its lowest value, 1 at its highest; -1 where there are none.

    >>> mean((1, 0, 3)), mean(())
    (0.75, -1.0)
    """
    if not counts:
        return -1.0
    return sum(value * n for value, n in enumerate(counts)) / sum(counts) / (len(counts) - 1)
