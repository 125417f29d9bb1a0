"""How many people stand behind both of two lines, told so that no small group can be read from it or subtracted.

How many stand behind each is known, and how many gave a ballot; so who hears how many stand behind both knows how many
stand behind one alone and behind neither (suppression.py). And of three lines each pair may tell nothing, while the
three pairs together do:

    A ── B        A and B, B and C were decided; A and C isn't told, for it closes a ring. What makes no ring leaves
         │        every count that isn't told at least `min_cell` numbers to be. A pair of which nothing is told makes
         C        a ring too: who knows the rule knows of it that it is small, or nearly all.

So what is told of a pair in a round is told once, and stands: also when people are erased, for then it is among the
totals (totals.py). When other people stand behind one of the lines than did then, nothing is told of them any more.
"""

from collections.abc import Iterable

from .disclosure import min_cell
from .entities import Insight, Overlap, Round, Theme
from .suppression import overlap_may_be_told
from .tallies import ballot_count, supporters
from .visibility import EVERYBODY, sees_votes
from .workshop import Workshop

Lines = tuple[Insight | Theme, Insight | Theme]


def tells_overlaps(workshop: Workshop) -> list[Round]:
    """The rounds of the stage that decides of which the room knows how they ended."""
    stage = workshop.deciding_stage()
    rounds = workshop.session_rounds(stage.id) if stage else []
    return [round for round in rounds if round.ended and sees_votes(round, EVERYBODY)]


def tell_overlap(workshop: Workshop, round: Round, lines: Lines) -> None:
    """From now on it stands what is told of these two; where it stood already it stays."""
    if find_overlap(round, lines):
        return
    one, other = lines
    each, ballots = sizes(round, lines), ballot_count(workshop, round)
    both = supporters(workshop, round, one.id) & supporters(workshop, round, other.id)
    # Of a round of which people were erased, who stands behind a line isn't known any more.
    is_safe = round.totals is None and overlap_may_be_told(len(both), each, ballots, min_cell(workshop))
    ids = (ids_of(workshop, one), ids_of(workshop, other))
    people = len(both) if is_safe and not is_bound(round.overlaps, *ids) else None
    round.overlaps.append(Overlap((one.id, other.id), people, each, ballots, tuple(sorted(ids[0] | ids[1]))))


def overlap(workshop: Workshop, round: Round, lines: Lines) -> int | None:
    """How many people stand behind both of these lines; None where that isn't told, or isn't so any more."""
    known = find_overlap(round, lines)
    if known is None or known.ballots != ballot_count(workshop, round):
        return None
    stands = dict(zip(known.lines, known.each, strict=True)) == people_by_line(round, lines)
    return known.people if stands and sees_votes(round, EVERYBODY) else None


def find_overlap(round: Round, lines: Lines) -> Overlap | None:
    """What stands of these two, told or not; None where nothing was decided yet."""
    wanted = {line.id for line in lines}
    return next((each for each in round.overlaps if set(each.lines) == wanted), None)


def people_by_line(round: Round, lines: Lines) -> dict[str, int]:
    """Line → how many people stand behind it."""
    return {line.id: round.tallies[line.id].people if line.id in round.tallies else 0 for line in lines}


def sizes(round: Round, lines: Lines) -> tuple[int, int]:
    """How many people stand behind each."""
    one, other = people_by_line(round, lines).values()
    return one, other


def ids_of(workshop: Workshop, line: Insight | Theme) -> set[str]:
    """A line with what its people gave their dots to: who stands behind a card may stand behind its group by that."""
    cards = [workshop.insights[id] for id in line.insights] if isinstance(line, Theme) else [line]
    return {line.id, *(id for card in cards for id in (card.id, *card.gathered))}


def is_bound(overlaps: Iterable[Overlap], one: set[str], other: set[str]) -> bool:
    """Whether what was decided leads from one of these to the other, by whatever way: one more would close a ring."""
    if one & other:
        return True
    reached, untried = set(one), [set(each.ids) for each in overlaps]
    while touching := [ids for ids in untried if ids & reached]:
        reached = reached.union(*touching)
        untried = [ids for ids in untried if ids not in touching]
    return bool(reached & other)
