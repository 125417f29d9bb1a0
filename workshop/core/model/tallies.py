"""Dots become counts: how many people support a target, and what they answered at the check-in.

Counts are kept up as events come in, so that a vote costs one target and not the workshop. Trial participants count
nowhere. A theme counts by its cards in a round that votes on cards, and where it was made after a round had ended:
whoever gave one of its cards a dot is one person behind it.
"""

from ..plan import Votes
from .changes import change, touch_ballots, touch_counts
from .entities import Insight, Round, Tally, Theme
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
    if person.trial:
        return
    if bool(before) != bool(dots):
        round.answers.setdefault(by, dict(person.answers))
        if not round.closed:  # "31 van 58" stays when a card is folded away afterwards
            (round.voted.add if any(given.values()) else round.voted.discard)(by)
            touch_ballots(workshop, round, by)
    if person.counts:
        shift(workshop, round, by, target, dots - before, bool(dots) - bool(before))


def shift(workshop: Workshop, round: Round, by: str, target: str, dots: int, sign: int) -> None:
    """So many dots more (or less) on a target, and with `sign` 1 or -1 a person more or less behind it."""
    round.tallies.setdefault(target, Tally()).dots += dots
    if sign:
        count(round, target, by, sign)
        if group := theme_that_counts(workshop, round, target):
            count_card(workshop, round, group, by, sign)
    touch_counts(workshop, round, target, "votes")


def count_person(workshop: Workshop, by: str, sign: int) -> None:
    """All that somebody gave counts again, or (-1) no longer."""
    for round in workshop.rounds.values():
        for target, dots in round.given.get(by, {}).items():
            if dots and by in round.answers:
                shift(workshop, round, by, target, sign * dots, sign)


def count(round: Round, target: str, by: str, sign: int) -> None:
    """One person more (or less) behind a target, with the answers that they had at their first dot in this round."""
    tally = round.tallies[target]
    tally.people += sign
    for question, chosen in round.answers[by].items():
        options = tally.options.setdefault(question, {})
        for option in chosen:
            options[option] = options.get(option, 0) + sign
    round.changed.add(target)


def counts_by_cards(round: Round, theme: Theme) -> bool:
    return round.on == "insights" or 0 < round.ended < theme.born


def theme_that_counts(workshop: Workshop, round: Round, target: str) -> str | None:
    """The theme behind which a dot on this card is counted too."""
    card = workshop.insights.get(target)
    if card is None or card.trial or card.theme is None:
        return None
    return card.theme if counts_by_cards(round, workshop.themes[card.theme]) else None


def count_card(workshop: Workshop, round: Round, theme: str, by: str, sign: int) -> None:
    """A person gave (or took back) a dot on one card more of a theme that counts by its cards."""
    cards = round.tallies.setdefault(theme, Tally()).cards
    before = cards.get(by, 0)
    cards[by] = before + sign
    if not cards[by]:
        del cards[by]
    if not before or not before + sign:
        count(round, theme, by, sign)
        touch_counts(workshop, round, theme, "votes")


def put_in_theme(workshop: Workshop, card: Insight, theme: str | None) -> None:
    """A card lies in this theme from now on, and those who gave it a dot stand behind that one."""
    recount(workshop, card, -1)
    if card.theme:
        workshop.themes[card.theme].insights.remove(card.id)
    if theme:
        workshop.themes[theme].insights.append(card.id)
    change(workshop, card, theme=theme)
    recount(workshop, card, 1)


def recount(workshop: Workshop, card: Insight, sign: int) -> None:
    for round in workshop.rounds.values():
        group = theme_that_counts(workshop, round, card.id) if card.id in round.tallies else None
        if group:
            givers = [by for by, given in round.given.items() if given.get(card.id) and workshop.people[by].counts]
            for by in givers:
                count_card(workshop, round, group, by, sign)


def count_by_themselves(workshop: Workshop, round: Round) -> None:
    """A round on themes goes on: those that were made meanwhile count by dots of their own."""
    for id, tally in round.tallies.items():
        if tally.cards and not counts_by_cards(round, workshop.themes[id]):
            for by in tally.cards:
                count(round, id, by, -1)
            tally.cards.clear()
            touch_counts(workshop, round, id, "votes")


def budgets(workshop: Workshop, votes: Votes) -> dict[str, int] | None:
    """The dots that a person has, by category or for the whole stage; None where there is no limit."""
    if not votes.dots:
        return None
    per_category = votes.per == "category"
    keys = [category.id for category in workshop.plan.categories] if per_category else [EVERYTHING]
    return dict.fromkeys(keys, votes.dots)


def dots_left(workshop: Workshop, votes: Votes, round: Round, by: str) -> dict[str, int] | None:
    """What somebody can still give, by category or for the whole stage; None where there is no limit."""
    left = budgets(workshop, votes)
    if left is None:
        return None
    for target, dots in round.given.get(by, {}).items():
        if dots:
            left[budget_of(workshop, votes, target)] -= dots
    return left


def budget_of(workshop: Workshop, votes: Votes, target: str) -> str:
    return workshop.target(target).category if votes.per == "category" else EVERYTHING


def ballots(workshop: Workshop, round: Round) -> int:
    """People who gave a dot in this round or said that they are done."""
    return sum(workshop.people[by].counts for by in round.voted | round.done)
