"""Marks on scales become counts: how many people gave each value, and who agrees.

On a scale that says `agree` who gives its highest value stands behind the target, as with a dot: from there its breadth
is told as that of a vote is (disclosure.py). Marks stay where they were given, wherever cards move later.
"""

from .changes import touch_ballots, touch_counts
from .entities import Round, Tally
from .tallies import adjust_people
from .workshop import Workshop


def set_mark(workshop: Workshop, round: Round, by: str, target: str, scale: str, value: int | None) -> None:
    """This person's mark for a target on this scale is now that value, None: there is none."""
    own = round.marks.setdefault(by, {}).setdefault(target, {})
    before = own.pop(scale, None)
    if value is not None:
        own[scale] = value
    workshop.touch_person(by, "mark", target)
    person = workshop.people[by]
    round.answers.setdefault(by, dict(person.answers))
    (round.voted.add if any(round.marks[by].values()) else round.voted.discard)(by)
    touch_ballots(workshop, round, by)
    if person.counts:
        for changed, sign in ((before, -1), (value, 1)):
            if changed is not None:
                count_mark(workshop, round, by, target, scale, changed, sign)


def count_mark(workshop: Workshop, round: Round, by: str, target: str, scale: str, value: int, sign: int) -> None:
    """One mark more (or less) with this value, and perhaps a person more (or less) who agrees."""
    tally = round.tallies.setdefault(target, Tally())
    counts = tally.marks.setdefault(scale, {})
    before = are_enough(workshop, counts)
    counts[value] = counts.get(value, 0) + sign
    if are_enough(workshop, counts):
        tally.disclosed_scales.add(scale)
    if agrees(workshop, round, scale, value):
        adjust_people(round, target, by, sign)
    if scale in tally.disclosed_scales:
        touch_counts(workshop, round, target, "ratings")
    if are_enough(workshop, counts) != before:
        touch_counts(workshop, round, target, "breadth")


def count_marks_of(workshop: Workshop, by: str, sign: int) -> None:
    """All marks that somebody gave count again, or (-1) no longer."""
    for round in workshop.rounds.values():
        for target, marks in round.marks.get(by, {}).items():
            for scale, value in marks.items():
                count_mark(workshop, round, by, target, scale, value, sign)


def agrees(workshop: Workshop, round: Round, scale: str, value: int) -> bool:
    """The highest of the three values, on a scale that asks whether people agree."""
    return value == 2 and next(
        (each.agree for each in workshop.rating_rules(round).scales if each.id == scale),
        False,
    )


def are_enough(workshop: Workshop, counts: dict[int, int]) -> bool:
    """So many gave a mark that none of them is told by it."""
    return sum(counts.values()) >= max(1, workshop.plan.privacy.min_cell)


def tells_who_agrees(workshop: Workshop, round: Round, target: str) -> bool:
    """Where so few gave a mark that their number isn't told, nor is where those come from who agree."""
    if not round.rates:
        return True
    counts = round.tallies.get(target, Tally()).marks
    scales = (scale for scale in workshop.rating_rules(round).scales if scale.agree)
    return all(are_enough(workshop, counts.get(scale.id, {})) for scale in scales)


def shown_marks(workshop: Workshop, round: Round, target: str) -> dict[str, list[int] | None]:
    """Scale → how many people gave each of its values, None where they have become too few to tell; nothing of a scale
    on which there were never enough: few and none look alike."""
    tally = round.tallies.get(target, Tally())
    return {
        scale.id: [counts.get(value, 0) for value in range(len(scale.values))] if are_enough(workshop, counts) else None
        for scale in workshop.rating_rules(round).scales
        if (counts := tally.marks.get(scale.id, {})) and scale.id in tally.disclosed_scales
    }
