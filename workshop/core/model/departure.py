"""What becomes of a workshop when somebody can't be told from it any more."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from .changes import change, touch_ballots, touch_counts, touch_part, touch_remarks, touch_votes
from .disclosure import forget_answers
from .entities import Addition, Insight, Objection, Theme
from .erasure import NO_WORDS, NOBODY
from .joining import erase_joined, forget_why_hidden
from .marks import set_mark
from .merging import dissolve
from .recognition import touch_recognition
from .record import forget_hidings, forget_reasons
from .remarks import set_asks, set_same
from .rounds import count_posted, set_done
from .tallies import set_dots
from .targets import retract
from .thumbs import show_thumb
from .totals import is_final
from .visibility import Thing
from .workshop import Workshop


def forget_person(
    workshop: Workshop, id: str, things: Iterable[str], named: Mapping[str, list[int]], trial: Iterable[str]
) -> None:
    """What they wrote is there no more, their dots leave the rounds whose figures nobody was told for good, and no key
    is theirs. Figures that were told stay. `named`: action → the places of the organisations that they named.

    `trial`: what nobody else ever saw, for its author counted nowhere, which the log no longer tells.
    """
    for thing in things_of(workshop, trial):
        thing.shown_to.clear()
    erased = list(things_of(workshop, things))
    for thing in erased:
        take_out(workshop, thing)
    for tension in filter(None, map(workshop.tensions.get, things)):
        change(workshop, tension, removed=True, text=None)
    forget_reasons(workshop, frozenset(thing.id for thing in erased))
    for target, places in named.items():
        if target in workshop.actions:
            forget_why_hidden(workshop, workshop.actions[target], places)
            forget_hidings(workshop, target, frozenset(places))
    for round in workshop.rounds.values():
        if not is_final(round):
            for target, dots in list(round.dots.get(id, {}).items()):
                if dots:
                    set_dots(workshop, round, id, target, 0)
            for target, marks in list(round.marks.get(id, {}).items()):
                for scale in list(marks):
                    set_mark(workshop, round, id, target, scale, None)
            if id in round.done:
                set_done(workshop, round, id, False)
            # Read again from the log, these dots were never there: whoever saw them counted is told anew.
            for target in round.tallies:
                touch_counts(workshop, round, target)
            touch_votes(workshop, round)
            touch_ballots(workshop, round)
    take_back_remarks(workshop, id)
    if workshop.thumbs.get(id):
        show_thumb(workshop, id, None)
    for action in workshop.actions.values():
        erase_joined(workshop, action, id)
    for thing in workshop.things():
        if thing.reports:
            thing.reports = without_reporter(thing.reports, id)
            touch_part(workshop, thing, "watch")
    person = workshop.people.get(id)
    if person and not person.erased:
        forget_answers(workshop, person)
        change(workshop, person, name=None)
        workshop.revoke(id)
    # The log no longer tells who they were, so how many answered since the last time begins anew, with or without them.
    workshop.answered_since.clear()


def take_back_remarks(workshop: Workshop, id: str) -> None:
    """What they said of cards and themes while these were read."""
    for card in workshop.insights.values():
        for other, people in list(card.same.items()):
            if id in people:
                set_same(workshop, card, workshop.insights[other], id, on=False)
    targets: list[Insight | Theme] = [*workshop.insights.values(), *workshop.themes.values()]
    for target in targets:
        if id in target.askers:
            set_asks(workshop, target, id, on=False)
        if isinstance(target, Theme) and target.recognised.pop(id, None) is not None:
            touch_recognition(workshop, target, [id])
        touch_remarks(workshop, target)


def without_reporter(reports: dict[str, str], id: str) -> dict[str, str]:
    """Person → why: as many reports, of which one says no more whose it is and why."""
    if id not in reports:
        return reports
    names = (f"{NOBODY}.{place}" for place in count(list(reports).index(id)))
    nobody = next(name for name in names if name not in reports)
    return {nobody if by == id else by: NO_WORDS if by == id and why else why for by, why in reports.items()}


def things_of(workshop: Workshop, ids: Iterable[str]) -> Iterator[Thing]:
    """Those that there are: of a workshop as it was earlier some came later."""
    yield from (thing for id in ids if (thing := workshop.thing(id)))


def take_out(workshop: Workshop, thing: Thing) -> None:
    """It is gone, with its words."""
    was_removed = thing.removed
    if isinstance(thing, Insight):
        dissolve(workshop, thing)
    change(workshop, thing, removed=True, reason=None)
    if isinstance(thing, Insight):
        if not was_removed:
            retract(workshop, thing)
            count_posted(workshop, thing, -1)
        change(workshop, thing, text="", original=None)
    elif isinstance(thing, Objection | Addition):
        change(workshop, thing, text="")
    elif not isinstance(thing, Theme):
        change(workshop, thing, what="", who="", when=None, first_step=None)


def unlink_things(workshop: Workshop, trial: Iterable[str], excluded: Iterable[str]) -> None:
    """These were written by who counted nowhere; no key of a participant fits any more, and nothing is known of any."""
    for thing in things_of(workshop, trial):
        thing.trial = True
    for thing in things_of(workshop, excluded):
        thing.excluded = True
    for person in list(workshop.people.values()):
        workshop.revoke(person.id)
        change(workshop, person, name=None, answers={})
    change(workshop, unlinked=True)
