"""Dots become counts: how many people support a target, and from how many regions, kinds of organisation and roles.

Counts are kept up as events come in, so that a vote costs one target and not the workshop.
Trial participants count nowhere.
"""

from typing import Any

from .things import Objection, Person, Round, Tally
from .workshop import Workshop

EVERYTHING = "*"  # the one key of what is left where the budget is for the whole stage


def give(workshop: Workshop, round: Round, by: str, target: str, dots: int) -> None:
    """This person's dots on this target are now `dots` in all."""
    given = round.given.setdefault(by, {})
    before = given.get(target, 0)
    given[target] = dots
    workshop.touch_person(by, "vote", round.id, target)
    workshop.touch_person(by, "dots_left")
    person = workshop.people[by]
    tally = round.tallies.setdefault(target, Tally())
    if person.trial:
        return
    tally.dots += dots - before
    if bool(before) != bool(dots):
        sign = 1 if dots else -1
        tally.people += sign
        for question in person.answers:
            if count_options(tally.options, person, question, sign):
                touch_breadth(workshop, round, target, question)
        (round.voted.add if any(given.values()) else round.voted.discard)(by)
        touch_ballots(workshop, round)
    touch_votes(workshop, round, target)


def count_options(options: dict[str, dict[str, int]], person: Person, question: str, sign: int) -> bool:
    """Whether the breadth may be another one: an option came or went, or the question had not been counted yet."""
    other = question not in options
    counts = options.setdefault(question, {})
    for option in person.answers.get(question, ()):
        before = counts.get(option, 0)
        counts[option] = before + sign
        other = other or not before or not counts[option]
    return other


def count_answers(workshop: Workshop, person: Person, question: str, sign: int) -> None:
    """Add (or, before an answer changes, take away) somebody's answer to a question wherever that person is counted."""
    if person.trial or question not in person.answers:
        return
    count_options(workshop.options, person, question, sign)
    for round in workshop.rounds.values():
        for target, dots in round.given.get(person.id, {}).items():
            if dots:
                count_options(round.tallies[target].options, person, question, sign)
                touch_breadth(workshop, round, target, question)


def hold_back(workshop: Workshop, target: str) -> dict[str, dict[str, int]]:
    """Take all dots on a target out of every count and give them back. Answers them by round and person."""
    held: dict[str, dict[str, int]] = {}
    for round in workshop.rounds.values():
        givers = {by: given[target] for by, given in round.given.items() if given.get(target)}
        for by in givers:
            give(workshop, round, by, target, 0)
        if givers:
            held[round.id] = givers
    return held


def restore(workshop: Workshop, target: str, held: dict[str, dict[str, int]]) -> None:
    """Put dots back that hiding took, for those who have not given them elsewhere since."""
    for round_id, givers in held.items():
        round = workshop.rounds[round_id]
        votes = workshop.stage_called(round.stage)["votes"]
        for by, dots in givers.items():
            left = dots_left(workshop, votes, round, by)
            room = dots if left is None else min(dots, left[budget_of(workshop, votes, target)])
            if room > 0:
                give(workshop, round, by, target, room)


def dots_left(workshop: Workshop, votes: dict[str, Any], round: Round, by: str) -> dict[str, int] | None:
    """What somebody can still give, by category or for the whole stage; None where there is no limit."""
    if not votes["dots"]:
        return None
    per_category = votes["per"] == "category"
    budgets = [category["id"] for category in workshop.plan["categories"]] if per_category else [EVERYTHING]
    left = dict.fromkeys(budgets, votes["dots"])
    for target, dots in round.given.get(by, {}).items():
        if dots:
            left[budget_of(workshop, votes, target)] -= dots
    return left


def budget_of(workshop: Workshop, votes: dict[str, Any], target: str) -> str:
    return workshop.target(target).category if votes["per"] == "category" else EVERYTHING


def breadth(workshop: Workshop, options: dict[str, dict[str, int]]) -> dict[str, int]:
    """Question → from how many of its options these people come; options that don't count as a place are left out."""
    return {
        question: sum(n > 0 and option in places for option, n in options[question].items())
        for question, places in workshop.places().items()
        if question in options
    }


def ballots(workshop: Workshop, round: Round) -> int:
    """People who gave a dot in this round or said that they are done."""
    return len(round.voted) + sum(by not in round.voted and not workshop.people[by].trial for by in round.done)


def is_blind_now(workshop: Workshop, round: Round) -> bool:
    """The round votes blind at this moment: nobody, facilitators included, sees how it stands."""
    votes = workshop.votes_at()
    return round.blind and not round.revealed and votes is not None and votes[1] is round


def touch_objection(workshop: Workshop, objection: Objection) -> None:
    """For its author, and for everybody unless it was said where votes are blind now (touch_round)."""
    workshop.touch_person(objection.by, "objection", objection.id)
    workshop.touch_person(objection.by, "objected", objection.target)
    if not (objection.round and is_blind_now(workshop, workshop.rounds[objection.round])):
        workshop.touch("objection", objection.id)


def touch_votes(workshop: Workshop, round: Round, target: str) -> None:
    """What nobody may see is touched when it opens, all at once (touch_round)."""
    if not is_blind_now(workshop, round):
        workshop.touch("votes", target, round.id)


def touch_breadth(workshop: Workshop, round: Round, target: str, question: str) -> None:
    """Apart from the dots: every vote changes those, and after the first dozen hardly one changes the breadth."""
    if not is_blind_now(workshop, round):
        workshop.touch("breadth", target, round.id, question)


def touch_ballots(workshop: Workshop, round: Round) -> None:
    if round.votes and not is_blind_now(workshop, round):
        workshop.touch("ballots", round.id)


def touch_round(workshop: Workshop, round: Round) -> None:
    workshop.touch("round", round.id)
    workshop.touch("ballots", round.id)
    for objection in workshop.objections.values():
        if objection.round == round.id:
            workshop.touch("objection", objection.id)
    for target in round.tallies:
        workshop.touch_counts(target, round)
