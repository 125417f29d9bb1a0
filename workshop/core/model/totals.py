"""What is counted of people, as numbers that point at nobody: taken down before who they were leaves the log.

From then on views and harvests tell these numbers. They are as far suppressed as what was told, so that nobody can
work out, from how figures change when somebody goes, what that one answered and voted.
"""

import json
from dataclasses import asdict
from typing import NotRequired, TypedDict, cast

from ..plan import Data
from .breadth import Axis, Population, Share, population
from .changes import change, touch_ballots, touch_counts
from .disclosure import (
    answer_counts,
    count_people,
    count_writers,
    disclosed_absence,
    disclosed_breadth,
    disclosed_room,
    min_cell,
    support_axes,
    writers_known,
)
from .entities import Overlap, RoomDisclosure, Round, RoundDisclosure, RoundTotals, Tally
from .erasure import NOBODY, count_nobody
from .joining import joined_totals, restore_joined
from .tallies import ballot_count
from .visibility import FACILITATORS, sees_ballots, voice_of
from .workshop import Workshop


class Totals(TypedDict):
    """As JSON holds it. `seq`: of when they are.

    `voices`: objections (ids) that one person has to cards that say the same, for those count as one. `joined`: action
    → who takes part (joining.py). `room`: question → from how many options people come, the counts that were told, and
    the options from which nobody does; `active`: how many of an option wrote or voted. `participation`: who took part,
    where no round says so. `writers`: as it was told (disclosure.py).
    """

    seq: int
    voices: list[list[str]]
    joined: dict[str, list[list[int]]]
    room: dict[str, tuple[int | None, dict[str, int], list[str]]]
    active: dict[str, dict[str, int]]
    rounds: dict[str, Data]
    participation: list[Data] | None
    writers: NotRequired[int | None]


def totals_of(workshop: Workshop, *, running: bool) -> Totals:
    """`running`: also of rounds that go on."""
    rounds = {id: round for id, round in workshop.rounds.items() if round.has_ballots and (running or is_final(round))}
    totals = {
        "seq": workshop.seq,
        "voices": voices(workshop),
        "joined": {id: joined_totals(workshop, action) for id, action in workshop.actions.items() if action.places},
        "room": {
            question.id: (*disclosed_room(workshop, question), disclosed_absence(workshop, question))
            for question in workshop.plan.profile
        },
        "active": workshop.activity,
        "rounds": {id: asdict(round_totals(workshop, round)) for id, round in rounds.items()},
        "participation": [asdict(axis) for axis in room_of(workshop, None).axes] if running else None,
        "writers": count_writers(workshop),
    }
    return cast(Totals, json.loads(json.dumps(totals)))


def voices(workshop: Workshop) -> list[list[str]]:
    """Lists of objections (ids): each is what one person says of one line, where that is more than one."""
    by_line: dict[tuple[str, str], list[str]] = {}
    for objection in workshop.objections.values():
        by_line.setdefault((workshop.top(objection.target), voice_of(workshop, objection)), []).append(objection.id)
    return [ids for ids in by_line.values() if len(ids) > 1]


def is_final(round: Round) -> bool:
    """It takes no dots now, and somebody was told how it stands: its figures stay, whoever goes."""
    return round.has_ballots and round.ended > 0 and (sees_ballots(round, FACILITATORS) or round.few)


def round_totals(workshop: Workshop, round: Round) -> RoundTotals:
    """As it may be told now; who took part and stood behind lines only of the round that ranks the harvest."""
    deciding, may_be_told = workshop.deciding_stage(), sees_ballots(round, FACILITATORS)
    ranks = deciding is not None and round.stage == deciding.id and not round.late
    tallies = round.tallies if may_be_told else {}
    broad = round.totals or measure(workshop, round, tallies if ranks else {})
    return RoundTotals(
        ballot_count(workshop, round),
        bool(round.answers),
        round.revealed,
        round.few,
        {id: (tally.people, tally.dots) for id, tally in tallies.items()},
        {
            id: {scale: tally.marks.get(scale, {}) for scale in sorted(tally.disclosed_scales)}
            for id, tally in tallies.items()
            if tally.disclosed_scales
        },
        {id: dict(disclosed_breadth(workshop, round, id) or {}) for id in tallies},
        broad.people,
        broad.participation if ranks else None,
        {id: axes for id, axes in broad.lines.items() if id in tallies and lines_stand(round, id)},
        tuple(round.overlaps),
    )


def measure(workshop: Workshop, round: Round, tallies: dict[str, Tally]) -> RoundTotals:
    """Who took part as that round counts them, and who stood behind these targets."""
    room = population_of(workshop, round)
    lines = {id: support_axes(workshop, tally.options, tally.people, room) for id, tally in tallies.items()}
    return RoundTotals(0, False, False, False, {}, {}, {}, room.people, room.axes, lines)


def lines_stand(round: Round, target: str) -> bool:
    """Whether as many people stand behind a target as when it was taken down; else nothing more is told of them."""
    return round.totals is None or round.totals.tallies.get(target, (0, 0))[0] == round.tallies[target].people


def room_of(workshop: Workshop, round: Round | None) -> Population:
    """Who took part, as a harvest that this round ranks tells it; None: no round does."""
    axes = round.totals.participation if round and round.totals else None if round else workshop.participation
    if axes is None:
        return population_of(workshop, round)
    people = round.totals.people if round and round.totals else count_people(workshop)
    return Population(people, min_cell(workshop), {}, axes)


def population_of(workshop: Workshop, round: Round | None) -> Population:
    """With the answers that people had in this round, as far as they voted in it; else as they answer now."""
    counts = answer_counts(workshop, round)
    return population(workshop.plan.profile, counts, count_people(workshop), min_cell(workshop))


def restore_totals(workshop: Workshop, totals: Totals) -> None:
    """These are the figures from now on; what people do afterwards counts on from there."""
    for question, (reached, counts, absent) in totals["room"].items():
        shares = tuple(Share(option, "", people) for option, people in counts.items())
        axis = Axis(question, "", 0, reached, shares)
        workshop.disclosed[question] = RoomDisclosure(
            count_people(workshop), steps=dict(counts), axis=axis, absent=tuple(absent)
        )
    change(workshop, activity=totals["active"])
    for id, ((people,), places) in totals["joined"].items():
        if id in workshop.actions:
            restore_joined(workshop, workshop.actions[id], people, places)
    for first, *others in totals["voices"]:
        for id in filter(workshop.objections.get, others):
            workshop.objections[id].same_voice = first
    workshop.touch("participation")
    count_nobody(workshop, NOBODY)
    if writers := totals.get("writers"):
        change(workshop, erased_writers=max(0, writers - writers_known(workshop)))
    if totals["participation"] is not None:
        change(workshop, participation=as_axes(totals["participation"]))
    for id, data in totals["rounds"].items():
        if id in workshop.rounds:
            restore_round(workshop, workshop.rounds[id], as_round_totals(data))


def restore_round(workshop: Workshop, round: Round, totals: RoundTotals) -> None:
    """It goes on from these figures: what was counted so far is replaced, and all who follow are told anew."""
    change(workshop, round, revealed=totals.revealed, few=totals.few)
    round.erased_ballots += totals.ballots - ballot_count(workshop, round)
    if totals.voted:
        round.answers.setdefault(NOBODY, {})
    round.totals, round.overlaps = totals, list(totals.overlaps)
    for target, (people, dots) in totals.tallies.items():
        tally = round.tallies.setdefault(target, Tally())
        tally.people, tally.dots = people, dots
    for target, marks in totals.marks.items():
        round.tallies[target].marks |= {scale: dict(counts) for scale, counts in marks.items()}
        round.tallies[target].disclosed_scales |= marks.keys()
    round.disclosed = RoundDisclosure(totals.people, {}, {target: Tally() for target in totals.breadth})
    round.disclosed.breadth, round.changed_targets = dict(totals.breadth), set()
    for target in round.tallies:
        touch_counts(workshop, round, target)
    touch_ballots(workshop, round)


def as_round_totals(data: Data) -> RoundTotals:
    """From what `asdict` and JSON made of them."""
    fields = cast(RoundTotalsData, data)
    participation = fields["participation"]
    return RoundTotals(
        fields["ballots"],
        fields["voted"],
        fields["revealed"],
        fields["few"],
        {target: (people, dots) for target, (people, dots) in fields["tallies"].items()},
        {target: as_marks(scales) for target, scales in fields["marks"].items()},
        fields["breadth"],
        fields["people"],
        None if participation is None else as_axes(participation),
        {target: as_axes(axes) for target, axes in fields["lines"].items()},
        tuple(map(as_overlap, fields.get("overlaps", ()))),
    )


class RoundTotalsData(TypedDict):
    """`RoundTotals`, as JSON holds it."""

    ballots: int
    voted: bool
    revealed: bool
    few: bool
    tallies: dict[str, list[int]]
    marks: dict[str, dict[str, dict[str, int]]]
    breadth: dict[str, dict[str, int | None]]
    people: int
    participation: list[Data] | None
    lines: dict[str, list[Data]]
    overlaps: NotRequired[list["OverlapData"]]


class OverlapData(TypedDict):
    """`Overlap`, as JSON holds it."""

    lines: list[str]
    people: int | None
    each: list[int]
    ballots: int
    ids: list[str]


class AxisData(TypedDict):
    """`Axis`, as JSON holds it."""

    id: str
    title: str
    total: int
    reached: int | None
    shares: list[dict[str, object]]
    few: list[str]
    more: bool
    nobody: list[str]
    nearly_all: list[str]


def as_overlap(data: OverlapData) -> Overlap:
    """JSON's tuples are lists."""
    (one, other), (first, second) = data["lines"], data["each"]
    return Overlap((one, other), data["people"], (first, second), data["ballots"], tuple(data["ids"]))


def as_marks(scales: dict[str, dict[str, int]]) -> dict[str, dict[int, int]]:
    """Scale → value → people: JSON's keys are texts."""
    return {scale: {int(value): n for value, n in counts.items()} for scale, counts in scales.items()}


def as_axes(axes: list[Data]) -> tuple[Axis, ...]:
    """In their order, which is the plan's."""
    return tuple(as_axis(cast(AxisData, axis)) for axis in axes)


def as_axis(data: AxisData) -> Axis:
    """From what `asdict` and JSON made of one."""
    return Axis(
        data["id"],
        data["title"],
        data["total"],
        data["reached"],
        tuple(Share(**share) for share in data["shares"]),  # type: ignore[arg-type]
        tuple(data["few"]),
        data["more"],
        tuple(data["nobody"]),
        tuple(data["nearly_all"]),
    )
