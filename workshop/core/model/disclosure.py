"""From where people come, told so that nobody can watch it move with one person.

Who is in the room (live): the counts of a question are told anew when so many people answered otherwise that they are
no small group, and then only those that moved by as many. Who supports a target: at the end of a stage or at a reveal,
for all targets at once, with everybody's answers as they were at their first dot in that round.
"""

from ..plan import Question
from .breadth import Axis, Room, participation, room, support
from .changes import change, touch_counts
from .entities import Person, Round, Said, Tally, Told
from .workshop import Workshop


def least(workshop: Workshop) -> int:
    return max(1, workshop.plan.privacy.min_cell)


def count_answer(workshop: Workshop, person: Person, question: str, sign: int) -> None:
    """Count (or, before an answer changes, uncount) what somebody who is in the room answered."""
    if not person.counts:
        return
    counts = workshop.options.setdefault(question, {})
    for option in person.answers.get(question, ()):
        counts[option] = counts.get(option, 0) + sign


def take_answer(workshop: Workshop, person: Person, question: str, chosen: list[str] | None) -> None:
    """Somebody answers this from now on; None: nothing any more."""
    count_answer(workshop, person, question, -1)
    others = {asked: options for asked, options in person.answers.items() if asked != question}
    change(workshop, person, answers=others | ({question: list(chosen)} if chosen else {}))
    count_answer(workshop, person, question, 1)
    answered(workshop, person, question)


def answered(workshop: Workshop, person: Person, question: str) -> None:
    """Tell the room's counts anew once enough people answered since."""
    if not person.counts:
        return
    since = workshop.unsaid.setdefault(question, set())
    since.add(person.id)
    if len(since) < least(workshop):
        return
    since.clear()
    tell_room(workshop, question)


def tell_room(workshop: Workshop, question: str) -> None:
    said = workshop.said.setdefault(question, Said())
    said.people, said.counts, said.axis = people_in(workshop), dict(workshop.options.get(question, {})), None
    for option, n in said.counts.items():
        if abs(n - said.steps.get(option, 0)) >= least(workshop):
            said.steps[option] = n
    workshop.touch("participation")


def tell_all_again(workshop: Workshop) -> None:
    """Many people at once count no longer, or again."""
    for question in list(workshop.said):
        workshop.said[question] = Said()
        tell_room(workshop, question)
    for round in workshop.rounds.values():
        if round.ended:
            round.told = None
        elif round.told:
            take_back(workshop, round, round.told)
    tell_breadth(workshop)


def take_back(workshop: Workshop, round: Round, told: Told) -> None:
    """Of a round that goes on, nothing is told any more until it ends."""
    for target in told.behind:
        told.behind[target] = Tally()
        told.breadth.pop(target, None)
        touch_counts(workshop, round, target, "breadth")


def room_said(workshop: Workshop, question: Question) -> tuple[int | None, dict[str, int]]:
    """From how many options people come, and the counts that may be told, as they were told last."""
    said = workshop.said.get(question.id)
    if said is None:
        return None, {}
    if said.axis is None:
        said.axis = participation(question, said.counts, said.people, least(workshop))
    shown = {share.id: said.steps[share.id] for share in said.axis.shares if share.id in said.steps}
    # Who came since without an answer that is told is known as a number too: nobody shall take them for a few others.
    people = people_in(workshop)
    while shown and not question.multiple and 0 < people - sum(shown.values()) < least(workshop):
        del shown[min(shown, key=lambda option: (shown[option], option))]
    return said.axis.reached, shown


def people_in(workshop: Workshop) -> int:
    return sum(person.counts for person in workshop.people.values())


def tell_breadth(workshop: Workshop) -> None:
    """A stage ended or a round was revealed: what changed since the last time is told now."""
    for round in workshop.rounds.values():
        if round.ended and (round.told is None or round.changed):
            retell(workshop, round)


def retell(workshop: Workshop, round: Round) -> None:
    if round.told is None:
        round.told = Told(people_in(workshop), answers_in(workshop, round))
        round.changed = set(round.tallies)
    for target in round.changed:
        tally = round.tallies[target]
        options = {question: dict(counts) for question, counts in tally.options.items()}
        round.told.behind[target] = Tally(people=tally.people, options=options)
        round.told.breadth.pop(target, None)
        touch_counts(workshop, round, target, "breadth")
    round.changed = set()


def answers_in(workshop: Workshop, round: Round | None) -> dict[str, dict[str, int]]:
    """Question → option → people: as they answered at their first dot in this round, else as they answer now."""
    counts: dict[str, dict[str, int]] = {question.id: {} for question in workshop.plan.profile}
    at_the_vote = round.answers if round else {}
    for person in workshop.people.values():
        if person.counts:
            for question, chosen in at_the_vote.get(person.id, person.answers).items():
                for option in chosen:
                    counts[question][option] = counts[question].get(option, 0) + 1
    return counts


def breadth_told(workshop: Workshop, round: Round, target: str) -> dict[str, int | None] | None:
    """Question → from how many of its options the people behind a target come, None where that would tell too much.

    Empty where nobody stands behind it any more; None where nothing was told yet.
    """
    told = round.told
    if told is None or target not in told.behind:
        return None
    if target not in told.breadth:
        if told.room is None:
            told.room = room(workshop.plan.profile, told.counted, told.people, least(workshop))
        tally = told.behind[target]
        axes = axes_of(workshop, tally.options, tally.people, told.room)
        told.breadth[target] = {axis.id: axis.reached for axis in axes}
    return told.breadth[target]


def axes_of(workshop: Workshop, options: dict[str, dict[str, int]], people: int, there: Room) -> tuple[Axis, ...]:
    """Who stands behind a line, along each question apart; nothing where nobody does."""
    asked = workshop.plan.profile if people else ()
    return tuple(support(question, options.get(question.id, {}), people, there) for question in asked)
