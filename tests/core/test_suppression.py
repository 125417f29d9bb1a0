"""Small counts can't be read, nor had by subtraction: an attacker tries every table that fits what is shown."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core.model.breadth import Axis, Population, participation, population, support, unreached
from workshop.core.plan import Option, Question

NAMES = ["Kempen", "Limburg", "Gent", "Westhoek"]
LEAST = 3  # small, so that an attacker can try every table


def question(options: int, *, multiple: bool = False, counted: int | None = None) -> Question:
    counted = options if counted is None else counted
    places = tuple(Option(id=name.lower(), name=name, counts=nr < counted) for nr, name in enumerate(NAMES[:options]))
    return Question(id="regio", title="In welke regio werk je?", multiple=multiple, options=places)


def counts_of(numbers: tuple[int, ...]) -> dict[str, int]:
    return {name.lower(): n for name, n in zip(NAMES, numbers, strict=False)}


def fits(axis: Axis, asked: Question, counts: dict[str, int], least: int | None = None) -> bool:
    """Whether these counts would explain what an axis shows. `least`: where small ones are called small."""
    names = {option.id: option.name for option in asked.options}
    reached = sum(counts[option.id] > 0 for option in asked.options if option.counts)
    return (
        (axis.reached is None or axis.reached == reached)
        and all(counts[share.id] == share.people for share in axis.shares)
        and all(counts[option] == 0 for option, name in names.items() if name in axis.nobody)
        and (
            not axis.few
            or not figures_say(axis, asked)
            or any(counts[o] for o, name in names.items() if name in axis.few)
        )
        and (least is None or axis.more or all(counts[o] < least for o, name in names.items() if name in axis.few))
    )


def figures_say(axis: Axis, asked: Question) -> bool:
    """Whether the breadth would tell that the options with small counts are empty; then they would be called so."""
    return axis.reached is not None and all(o.counts for o in asked.options if o.name in axis.few)


tables = st.integers(2, 4).flatmap(
    lambda options: st.tuples(st.lists(st.integers(0, 9), min_size=options, max_size=options), st.integers(0, 6))
)


@settings(max_examples=300, deadline=None)
@given(tables, st.integers(0, 4))
def test_who_took_part_tells_no_small_count(table, counted):
    """Everybody gives one answer or none, and the number of people is known."""
    numbers, silent = table
    asked = question(len(numbers), counted=min(counted, len(numbers)))
    truth, people = counts_of(tuple(numbers)), sum(numbers) + silent
    axis = participation(asked, truth, people, LEAST)
    assert all(share.people >= LEAST for share in axis.shares)
    ranges = [[truth[o.id]] if o.id in {s.id for s in axis.shares} else range(people + 1) for o in asked.options]
    worlds = [
        counts
        for numbers in product(*ranges)
        if sum(numbers) <= people and fits(axis, asked, counts := counts_of(numbers), LEAST)
    ]
    assert truth in worlds
    for option in asked.options:
        if option.name in axis.few and truth[option.id]:
            assert len({counts[option.id] for counts in worlds}) > 1, f"{option.id} can be told from {axis}"
    rest = people - sum(share.people for share in axis.shares)
    assert not axis.shares or rest == 0 or rest >= LEAST


@settings(max_examples=300, deadline=None)
@given(tables, st.integers(0, 4), st.booleans())
def test_who_is_absent_is_said_by_name_where_that_tells_no_small_count(table, counted, multiple):
    """Who knows the absent ones knows of all others that somebody is there."""
    numbers, silent = table
    asked = question(len(numbers), counted=min(counted, len(numbers)), multiple=multiple)
    truth, people = counts_of(tuple(numbers)), (max(numbers) if multiple else sum(numbers)) + silent
    axis, absent = participation(asked, truth, people, LEAST), unreached(asked, truth, people, LEAST)
    assert all(truth[option] == 0 for option in absent)
    if not absent:
        return
    places = {option.id for option in asked.options if option.counts}
    assert {option for option in places if truth[option] == 0} == set(absent)
    ranges = [[truth[o.id]] if o.id in {s.id for s in axis.shares} else range(people + 1) for o in asked.options]
    worlds = [
        counts
        for numbers in product(*ranges)
        if (multiple or sum(numbers) <= people)
        and fits(axis, asked, counts := counts_of(numbers), LEAST)
        and {option for option in places if counts[option] == 0} == set(absent)
    ]
    assert truth in worlds
    for option, n in truth.items():
        if n and option not in {share.id for share in axis.shares}:
            assert len({counts[option] for counts in worlds}) > 1


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=4), st.integers(0, 12))
def test_several_answers_each_tell_no_small_count(numbers, people):
    people = max(people, *numbers)
    asked, truth = question(len(numbers), multiple=True), counts_of(tuple(numbers))
    axis = participation(asked, truth, people, LEAST)
    ranges = [[n] if n >= LEAST else range(people + 1) for n in numbers]
    worlds = [counts for ns in product(*ranges) if fits(axis, asked, counts := counts_of(ns), LEAST)]
    assert truth in worlds
    for option in asked.options:
        if option.name in axis.few and truth[option.id] and people > 1:
            assert len({counts[option.id] for counts in worlds}) > 1, f"{option.id} can be told from {axis}"


@st.composite
def votes(draw):
    """How many there are of each option, and how many of them support a line; last, those without an answer."""
    options = draw(st.integers(2, 3))
    there = [draw(st.integers(0, 8)) for _ in range(options + 1)]
    return there, [draw(st.integers(0, n)) for n in there]


@settings(max_examples=400, deadline=None)
@given(votes())
def test_the_breadth_of_a_line_tells_no_small_count(drawn):
    """Neither how many of an option support it nor how many don't, where either is small; not by subtraction either."""
    there, support_of = drawn
    asked = question(len(there) - 1)
    everybody = population([asked], {"regio": counts_of(tuple(there[:-1]))}, sum(there), LEAST)
    truth, people = counts_of(tuple(support_of[:-1])), sum(support_of)
    axis = support(asked, truth, people, everybody)
    assert all(share.people >= LEAST and share.of - share.people >= LEAST for share in axis.shares)
    assert all(
        share.of == next(s.people for s in everybody.axes[0].shares if s.id == share.id) for share in axis.shares
    )
    if people in (0, sum(there)) or sum(n > 0 for n in there) == 1:
        return  # the total says it all: nobody, everybody, or so many of the only group there is
    worlds = [
        counts
        for numbers in product(*(range(n + 1) for n in there[:-1]))
        if 0 <= people - sum(numbers) <= there[-1] and told_alike(axis, asked, counts := counts_of(numbers), everybody)
    ]
    assert truth in worlds
    for option in asked.options:
        if option.id not in {share.id for share in axis.shares} and everybody.counts["regio"][option.id]:
            assert len({counts[option.id] for counts in worlds}) > 1, f"{option.id} can be told from {axis}"


def told_alike(axis: Axis, asked: Question, counts: dict[str, int], everybody: Population) -> bool:
    """`nearly_all` says that three quarters or more of these are behind it, and no small number."""
    there = everybody.counts["regio"]
    enough = {o.name: counts[o.id] >= max(LEAST, there[o.id] * 0.75) for o in asked.options}
    return fits(axis, asked, counts) and all(enough[name] for name in axis.nearly_all)


def test_the_one_small_count_takes_the_next_smallest_with_it():
    """Else everybody could subtract: 20 people, 9 and 7 of them elsewhere, and nobody without an answer."""
    axis = participation(question(3), {"kempen": 9, "limburg": 7, "gent": 4}, 20, 5)
    assert [share.name for share in axis.shares] == ["Kempen"]
    assert axis.few == ("Limburg", "Gent")
    assert axis.more


def test_with_enough_unanswered_only_the_small_count_is_kept_back():
    axis = participation(question(3), {"kempen": 9, "limburg": 7, "gent": 4}, 26, 5)
    assert [share.name for share in axis.shares] == ["Kempen", "Limburg"]
    assert axis.few == ("Gent",)
    assert not axis.more


def test_a_plan_may_ask_for_no_suppression():
    axis = participation(question(2), {"kempen": 1, "limburg": 2}, 3, 1)
    assert [share.people for share in axis.shares] == [1, 2]
    assert axis.reached == 2


def test_that_everybody_of_a_small_group_supports_a_line_is_not_told():
    """One person from Gent is in the room: that all three places are behind a line would say what that person voted."""
    everybody = population([question(3)], {"regio": {"kempen": 9, "limburg": 9, "gent": 1}}, 19, 5)
    axis = support(question(3), {"kempen": 2, "limburg": 2, "gent": 1}, 5, everybody)
    assert axis.reached is None
    assert axis.shares == ()


def in_the_room(**counts: int) -> Population:
    return population([question(len(counts))], {"regio": counts}, sum(counts.values()), LEAST)


def test_of_a_line_that_all_support_the_breadth_is_that_of_the_room():
    counts = {"kempen": 9, "limburg": 7, "gent": 5}
    assert support(question(3), counts, 21, in_the_room(**counts)).reached == 3


def test_that_all_who_support_a_line_come_from_one_place_is_told_where_it_may_be_another():
    axis = support(question(2), {"kempen": 2, "limburg": 0}, 2, in_the_room(kempen=5, limburg=5))
    assert (axis.reached, axis.shares) == (1, ())


def test_places_from_which_nearly_all_support_a_line_are_named_where_that_tells_no_small_count():
    for (kempen, of), said in (((19, 20), ("Kempen",)), ((8, 9), ())):
        room = in_the_room(kempen=of, limburg=20, gent=5 if said else 2)
        axis = support(question(3), {"kempen": kempen, "limburg": 4, "gent": 2}, kempen + 6, room)
        assert axis.nearly_all == said


def test_of_how_many_places_is_what_the_plan_says_else_those_that_are_one():
    asked = question(3, counted=2)
    totals = [participation(each, {}, 0, LEAST).total for each in (asked, replace(asked, total=18))]
    assert totals == [2, 18]
