"""From where people come, told so that nobody can watch it move with one person.

Who is in the room (live): the counts of a question are told anew when so many people answered otherwise that they are
no small group, and then only those that moved by as many. Who supports a target: at the end of a stage or at a reveal,
for all targets at once, with everybody's answers as they were at their first dot in that round.
"""

from ..plan import Question
from .breadth import Axis, Population, participation, population, support, unreached
from .changes import change, touch_counts
from .entities import Participant, RoomDisclosure, Round, RoundDisclosure, Tally
from .workshop import Workshop


def min_cell(workshop: Workshop) -> int:
    """The plan's, and never less than one person."""
    return max(1, workshop.plan.privacy.min_cell)


def count_answer(workshop: Workshop, person: Participant, question: str, sign: int) -> None:
    """Count (or, before an answer changes, uncount) what somebody who is in the room answered."""
    if not person.counts:
        return
    counts = workshop.options.setdefault(question, {})
    for option in person.answers.get(question, ()):
        counts[option] = counts.get(option, 0) + sign


def take_answer(workshop: Workshop, person: Participant, question: str, chosen: list[str] | None) -> None:
    """Somebody answers this from now on; None: nothing any more."""
    count_answer(workshop, person, question, -1)
    others = {other: options for other, options in person.answers.items() if other != question}
    change(workshop, person, answers=others | ({question: list(chosen)} if chosen else {}))
    count_answer(workshop, person, question, 1)
    note_answer(workshop, person, question)


def forget_answers(workshop: Workshop, person: Participant) -> None:
    """All of somebody's, as if they never were."""
    for question in person.answers:
        count_answer(workshop, person, question, -1)
    change(workshop, person, answers={})


def note_answer(workshop: Workshop, person: Participant, question: str) -> None:
    """Tell the room's counts anew once enough people answered since."""
    if not person.counts:
        return
    pending = workshop.answered_since.setdefault(question, set())
    pending.add(person.id)
    if len(pending) < min_cell(workshop):
        return
    pending.clear()
    disclose_room(workshop, question)


def disclose_room(workshop: Workshop, question: str) -> None:
    """What is told of a question is worked out anew; a count keeps its number until it moved by a group."""
    disclosed = workshop.disclosed.setdefault(question, RoomDisclosure())
    disclosed.people, disclosed.axis, disclosed.absent = count_people(workshop), None, None
    disclosed.counts = dict(workshop.options.get(question, {}))
    for option, n in disclosed.counts.items():
        if abs(n - disclosed.steps.get(option, 0)) >= min_cell(workshop):
            disclosed.steps[option] = n
    workshop.touch("participation")


def disclose_all(workshop: Workshop) -> None:
    """Many people at once count no longer, or again."""
    for question in list(workshop.disclosed):
        workshop.disclosed[question] = RoomDisclosure()
        disclose_room(workshop, question)
    for round in workshop.rounds.values():
        if round.ended:
            round.disclosed = None
        elif round.disclosed:
            take_back(workshop, round, round.disclosed)
    disclose_breadth(workshop)


def take_back(workshop: Workshop, round: Round, disclosed: RoundDisclosure) -> None:
    """Of a round that goes on, nothing is told any more until it ends."""
    for target in disclosed.tallies:
        disclosed.tallies[target] = Tally()
        disclosed.breadth.pop(target, None)
        touch_counts(workshop, round, target, "breadth")


def disclosed_room(workshop: Workshop, question: Question) -> tuple[int | None, dict[str, int]]:
    """From how many options people come, and option → people where that may be told; as they were told last."""
    disclosed = workshop.disclosed.get(question.id)
    if disclosed is None:
        return None, {}
    if disclosed.axis is None:
        disclosed.axis = participation(question, disclosed.counts, disclosed.people, min_cell(workshop))
    visible = {share.id: disclosed.steps[share.id] for share in disclosed.axis.shares if share.id in disclosed.steps}
    # Who came since without an answer that is told is known as a number too: nobody shall take them for a few others.
    people = count_people(workshop)
    while visible and not question.multiple and 0 < people - sum(visible.values()) < min_cell(workshop):
        del visible[min(visible, key=lambda option: (visible[option], option))]
    return disclosed.axis.reached, visible


def count_people(workshop: Workshop) -> int:
    """Those in the workshop, connected or not; no trials, nor who was excluded or erased."""
    return sum(person.counts for person in workshop.people.values())


def count_writers(workshop: Workshop) -> int | None:
    """How many people wrote in the session itself, also who took it back; told once it is over, so that nobody sees of
    which cards the author is the same. As many as took part where all but a few did; None where only a few did.
    """
    if workshop.state not in ("review", "closed"):
        return None
    people, writers = count_people(workshop), writers_known(workshop) + workshop.erased_writers
    if writers < min_cell(workshop):
        return None
    return writers if people - writers >= min_cell(workshop) else people


def writers_known(workshop: Workshop) -> int:
    """How many of those who can still be told wrote in the session itself, its review left out."""
    cards, people = workshop.insights, workshop.people.values()
    return sum(person.counts and not all(cards[id].late for id in person.insights) for person in people)


def disclose_breadth(workshop: Workshop) -> None:
    """A stage ended or a round was revealed: what changed since the last time is told now."""
    for round in workshop.rounds.values():
        if round.ended and (round.disclosed is None or round.changed_targets):
            disclose_round(workshop, round)


def disclose_round(workshop: Workshop, round: Round) -> None:
    """Of each target that changed, who stands behind it now is what is told; of a first time, of all of them."""
    if round.disclosed is None:
        round.disclosed = RoundDisclosure(count_people(workshop), answer_counts(workshop, round))
        round.changed_targets = set(round.tallies)
    for target in round.changed_targets:
        tally = round.tallies[target]
        options = {question: dict(counts) for question, counts in tally.options.items()}
        round.disclosed.tallies[target] = Tally(people=tally.people, options=options)
        round.disclosed.breadth.pop(target, None)
        if round.totals:  # of who went nothing is known that could be told with the others
            round.disclosed.breadth[target] = {}
        touch_counts(workshop, round, target, "breadth")
    round.changed_targets = set()


def disclose_activity(workshop: Workshop) -> None:
    """A stage ended: of options whose own number is told, how many wrote or voted; a number moves by a group or not."""
    everybody = [person for person in workshop.people.values() if person.counts]
    active = [person for person in everybody if is_active(workshop, person)]
    counts, active_counts = count_answers(workshop, everybody), count_answers(workshop, active)
    disclosed = {question: dict(options) for question, options in workshop.activity.items()}
    room = population(workshop.plan.profile, counts, len(everybody), min_cell(workshop))
    for question in workshop.plan.profile:
        steps = disclosed_room(workshop, question)[1]
        for share in support(question, active_counts[question.id], len(active), room).shares:
            before = disclosed.get(question.id, {}).get(share.id)
            moves = before is None or abs(share.people - before) >= min_cell(workshop)
            if moves and share.id in steps:
                disclosed.setdefault(question.id, {})[share.id] = share.people
    change(workshop, activity=disclosed)


def is_active(workshop: Workshop, person: Participant) -> bool:
    """They wrote a card, or gave a dot, at some time."""
    return bool(person.insights) or any(person.id in round.voted for round in workshop.rounds.values())


def count_answers(workshop: Workshop, people: list[Participant]) -> dict[str, dict[str, int]]:
    """Question → option → how many of these people chose it."""
    counts: dict[str, dict[str, int]] = {question.id: {} for question in workshop.plan.profile}
    for person in people:
        for question, chosen in person.answers.items():
            for option in chosen:
                counts[question][option] = counts[question].get(option, 0) + 1
    return counts


def disclosed_absence(workshop: Workshop, question: Question) -> list[str]:
    """Options (ids) from which nobody is in the room, as it was told last."""
    disclosed = workshop.disclosed.get(question.id)
    if disclosed is None:
        return []
    if disclosed.absent is None:
        disclosed.absent = unreached(question, disclosed.counts, disclosed.people, min_cell(workshop))
    return list(disclosed.absent)


def answer_counts(workshop: Workshop, round: Round | None) -> dict[str, dict[str, int]]:
    """Question → option → people: as they answered at their first dot in this round, else as they answer now."""
    counts: dict[str, dict[str, int]] = {question.id: {} for question in workshop.plan.profile}
    voted_answers = round.answers if round else {}
    for person in workshop.people.values():
        if person.counts:
            for question, chosen in voted_answers.get(person.id, person.answers).items():
                for option in chosen:
                    counts[question][option] = counts[question].get(option, 0) + 1
    return counts


def disclosed_breadth(workshop: Workshop, round: Round, target: str) -> dict[str, int | None] | None:
    """Question → from how many of its options the people behind a target come, None where that would tell too much.

    Empty where nobody stands behind it any more; None where nothing was told yet.
    """
    disclosed = round.disclosed
    if disclosed is None or target not in disclosed.tallies:
        return None
    if target not in disclosed.breadth:
        if disclosed.population is None:
            disclosed.population = population(
                workshop.plan.profile, disclosed.counts, disclosed.people, min_cell(workshop)
            )
        tally = disclosed.tallies[target]
        axes = support_axes(workshop, tally.options, tally.people, disclosed.population)
        disclosed.breadth[target] = {axis.id: axis.reached for axis in axes}
    return disclosed.breadth[target]


def support_axes(
    workshop: Workshop, options: dict[str, dict[str, int]], people: int, population: Population
) -> tuple[Axis, ...]:
    """Who stands behind a line, along each question apart; nothing where nobody does."""
    questions = workshop.plan.profile if people else ()
    return tuple(support(question, options.get(question.id, {}), people, population) for question in questions)
