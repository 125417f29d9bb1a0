"""Dots become counts: how many people support a target, and what they answered at the check-in.

Counts are kept up as events come in, so that a vote costs one target and not the workshop. Trial participants count
nowhere. A theme counts by its cards in a round that votes on cards, and where it was made after a round had ended:
whoever gave one of its cards a dot is one person behind it.
"""

from ..plan import Votes
from .changes import change, touch_ballots, touch_counts
from .entities import Insight, Round, Tally, Theme
from .workshop import Workshop

WHOLE_STAGE = "*"  # the one key of what is left where the budget is for the whole stage


def set_dots(workshop: Workshop, round: Round, by: str, target: str, dots: int) -> None:
    """This person's dots on this target are now `dots` in all."""
    own_dots = round.dots.setdefault(by, {})
    before = own_dots.get(target, 0)
    own_dots[target] = dots
    workshop.touch_person(by, "vote", round.id, target)
    workshop.touch_person(by, "dots_left")
    person = workshop.people[by]
    if person.trial or person.erased:
        return
    if bool(before) != bool(dots):
        round.answers.setdefault(by, dict(person.answers))
        if not round.is_closed:  # "31 van 58" stays when a card is folded away afterwards
            (round.voted.add if any(own_dots.values()) else round.voted.discard)(by)
            touch_ballots(workshop, round, by)
    if person.counts:
        adjust(workshop, round, by, target, dots - before, bool(dots) - bool(before))


def adjust(workshop: Workshop, round: Round, by: str, target: str, dots: int, sign: int) -> None:
    """So many dots more (or less) on a target, and with `sign` 1 or -1 a person more or less behind it."""
    round.tallies.setdefault(target, Tally()).dots += dots
    if sign:
        adjust_people(round, target, by, sign)
        if theme := counting_theme(workshop, round, target):
            count_in_theme(workshop, round, theme, by, sign)
    touch_counts(workshop, round, target, "votes")


def count_participant(workshop: Workshop, by: str, sign: int) -> None:
    """All that somebody gave counts again, or (-1) no longer."""
    for round in workshop.rounds.values():
        for target, dots in round.dots.get(by, {}).items():
            if dots and by in round.answers:
                adjust(workshop, round, by, target, sign * dots, sign)


def adjust_people(round: Round, target: str, by: str, sign: int) -> None:
    """One person more (or less) behind a target, with the answers that they had at their first dot in this round."""
    tally = round.tallies[target]
    tally.people += sign
    for question, chosen in round.answers[by].items():
        options = tally.options.setdefault(question, {})
        for option in chosen:
            options[option] = options.get(option, 0) + sign
    round.changed_targets.add(target)


def counts_by_insights(round: Round, theme: Theme) -> bool:
    """Because the round votes on cards, or had ended when the theme was made."""
    return round.on == "insights" or 0 < round.ended < theme.created_seq


def counting_theme(workshop: Workshop, round: Round, target: str) -> str | None:
    """The theme behind which a dot on this card is counted too."""
    insight = workshop.insights.get(target)
    if insight is None or insight.trial or insight.theme is None:
        return None
    return insight.theme if counts_by_insights(round, workshop.themes[insight.theme]) else None


def count_in_theme(workshop: Workshop, round: Round, theme: str, by: str, sign: int) -> None:
    """A person gave (or took back) a dot on one card more of a theme that counts by its cards."""
    insights_by_person = round.tallies.setdefault(theme, Tally()).insights_by_person
    before = insights_by_person.get(by, 0)
    insights_by_person[by] = before + sign
    if not insights_by_person[by]:
        del insights_by_person[by]
    if not before or not before + sign:
        adjust_people(round, theme, by, sign)
        touch_counts(workshop, round, theme, "votes")


def supporters(workshop: Workshop, round: Round, target: str) -> set[str]:
    """Who stands behind a target, of those who can still be told: the people of its tally."""
    theme = workshop.themes.get(target)
    if theme and counts_by_insights(round, theme):
        return set(round.tallies[target].insights_by_person) if target in round.tallies else set()
    return {by for by, dots in round.dots.items() if dots.get(target) and workshop.people[by].counts}


def move_to_theme(workshop: Workshop, insight: Insight, theme: str | None) -> None:
    """A card lies in this theme from now on, and those who gave it a dot stand behind that one."""
    recount_theme(workshop, insight, -1)
    if insight.theme:
        workshop.themes[insight.theme].insights.remove(insight.id)
    if theme:
        workshop.themes[theme].insights.append(insight.id)
    change(workshop, insight, theme=theme)
    change(workshop, insight, theme_withheld=theme is not None and workshop.themes[theme].is_withheld)
    recount_theme(workshop, insight, 1)


def recount_theme(workshop: Workshop, insight: Insight, sign: int) -> None:
    """All who gave this card a dot stand behind its theme by one card more, or (-1) less."""
    for round in workshop.rounds.values():
        theme = counting_theme(workshop, round, insight.id) if insight.id in round.tallies else None
        if theme:
            voters = [by for by, dots in round.dots.items() if dots.get(insight.id) and workshop.people[by].counts]
            for by in voters:
                count_in_theme(workshop, round, theme, by, sign)


def count_own_dots(workshop: Workshop, round: Round) -> None:
    """A round on themes goes on: those that were made meanwhile count by dots of their own."""
    for id, tally in round.tallies.items():
        if tally.insights_by_person and not counts_by_insights(round, workshop.themes[id]):
            for by in tally.insights_by_person:
                adjust_people(round, id, by, -1)
            tally.insights_by_person.clear()
            touch_counts(workshop, round, id, "votes")


def budgets(workshop: Workshop, votes: Votes) -> dict[str, int] | None:
    """Category, or WHOLE_STAGE → the dots that a person has; None where there is no limit."""
    if not votes.dots:
        return None
    return dict.fromkeys((budget_for(votes, category.id) for category in workshop.plan.categories), votes.dots)


def dots_left(workshop: Workshop, votes: Votes, round: Round, by: str) -> dict[str, int] | None:
    """The same, of what somebody can still give."""
    remaining = budgets(workshop, votes)
    if remaining is None:
        return None
    for target, dots in round.dots.get(by, {}).items():
        if dots:
            remaining[budget_of(workshop, votes, target)] -= dots
    return remaining


def budget_for(votes: Votes, category: str) -> str:
    """The key of `budgets` that a dot on something of this category is taken from."""
    return category if votes.per == "category" else WHOLE_STAGE


def budget_of(workshop: Workshop, votes: Votes, target: str) -> str:
    """The same, for a dot on this target."""
    return budget_for(votes, workshop.target(target).category)


def ballot_count(workshop: Workshop, round: Round) -> int:
    """People who gave a dot in this round or said that they are done."""
    return round.erased_ballots + sum(workshop.people[by].counts for by in round.voted | round.done)
