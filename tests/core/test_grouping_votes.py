"""What becomes of dots when cards go into themes and out of them: none is locked in, and no total forgets people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.client import merge
from workshop.core import Refused, changes_since, fold
from workshop.core.model.tallies import dots_left
from workshop.core.model.targets import is_target
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal, actor

ON_CARDS = SHORT.replace(
    'votes = { on = "themes", dots = 2, per = "category", blind = true, decides = true }',
    'votes = { on = "insights", dots = 4, max_per_target = 3, per = "category", blind = true, decides = true }',
)
SUPPORT_ON_THEMES = SHORT.replace(
    'votes = { on = "insights" }', 'votes = { on = "themes", dots = 2, max_per_target = 2, per = "stage" }'
)

SUPPORT_BY_CATEGORY = SHORT.replace(
    'votes = { on = "insights" }', 'votes = { on = "insights", dots = 1, per = "category" }'
)


def session(plan: str) -> Rehearsal:
    """i1 to i4 lie loose, i1 to i3 in one category; the vote has begun."""
    rehearsal = Rehearsal(read_plan(plan, "proef.toml"))
    rehearsal.join({}, {}, {}, {}, {}, {})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for category in ("succes", "succes", "succes", "valkuil"):
        rehearsal.ask("facilitator", "post_insight", category=category, text="x")
    rehearsal.ask("facilitator", "start_stage", stage="stemmen")
    return rehearsal


@pytest.fixture
def on_themes():
    return session(SHORT)


@pytest.fixture
def on_cards():
    return session(ON_CARDS)


def left(rehearsal, who="p1", category="succes"):
    return rehearsal.sees(who)["me"]["dots_left"][category]


def votes(rehearsal, target, who="screen"):
    seen = rehearsal.sees(who)
    return (seen.get("themes", {}).get(target) or seen["insights"][target]).get("votes", {}).get("stemmen", 0)


def group(rehearsal, *cards, title="Groep"):
    return rehearsal.ask("facilitator", "add_theme", category="succes", title=title, insights=list(cards))["theme"]


def test_dots_on_a_card_that_is_grouped_come_back_at_once(on_themes):
    on_themes.ask("p1", "vote", target="i1", dots=1)
    on_themes.ask("p1", "vote", target="i2", dots=1)
    before = on_themes.workshop.seq
    group(on_themes, "i1", "i2")
    me = on_themes.sees("p1", before)["me"]
    assert (me["votes"]["stemmen"], me["dots_left"]["succes"]) == ({"i1": 0, "i2": 0}, 2)
    on_themes.ask("p1", "vote", target="i1", dots=0)  # what a phone had under way
    on_themes.ask("p1", "vote", target="t1", dots=1)
    on_themes.ask("p1", "vote", target="i3", dots=1)
    on_themes.ask("facilitator", "reveal")
    assert [votes(on_themes, id) for id in ("i1", "t1", "i3")] == [0, 1, 1]


def test_what_is_a_target_again_has_its_dots_again_as_far_as_they_are_free(on_themes):
    for who in ("p1", "p2"):
        on_themes.ask(who, "vote", target="i1", dots=1)
        on_themes.ask(who, "vote", target="i2", dots=1)
    group(on_themes, "i1")
    on_themes.ask("p2", "vote", target="i3", dots=1)
    on_themes.ask("facilitator", "move_insights", insights=["i1"], theme=None)
    assert left(on_themes, "p1") == left(on_themes, "p2") == 0
    on_themes.ask("facilitator", "reveal")
    assert [votes(on_themes, id) for id in ("i1", "i2", "i3")] == [1, 2, 1]


def test_a_theme_that_loses_its_last_card_gives_its_dots_back(on_themes):
    group(on_themes, "i1")
    on_themes.ask("p1", "vote", target="t1", dots=1)
    on_themes.ask("facilitator", "hide_insight", insight="i1")
    assert left(on_themes) == 2
    on_themes.ask("facilitator", "show_insight", insight="i1")
    assert left(on_themes) == 1
    on_themes.ask("facilitator", "move_insights", insights=["i1"], theme=None)
    assert left(on_themes) == 2
    on_themes.ask("facilitator", "move_insights", insights=["i2"], theme="t1")
    assert left(on_themes) == 1


def test_a_hidden_theme_is_none_and_a_card_put_into_it_keeps_its_dots(on_themes):
    group(on_themes, "i1")
    on_themes.ask("facilitator", "hide_insight", insight="t1")
    on_themes.ask("p1", "vote", target="i2", dots=1)
    on_themes.ask("facilitator", "move_insights", insights=["i2"], theme="t1")
    assert left(on_themes) == 1
    on_themes.ask("facilitator", "show_insight", insight="t1")
    assert left(on_themes) == 2


def test_dots_that_came_back_before_a_reveal_stay_back(on_themes):
    """Else "31 van 58" would move after everybody saw it."""
    on_themes.ask("p1", "vote", target="i1", dots=1)
    on_themes.ask("p2", "vote", target="i2", dots=1)
    group(on_themes, "i1")
    on_themes.ask("facilitator", "hide_insight", insight="i2")
    on_themes.ask("facilitator", "reveal")
    before = on_themes.sees("screen")["ballots"]
    on_themes.ask("facilitator", "move_insights", insights=["i1"], theme=None)
    on_themes.ask("facilitator", "show_insight", insight="i2")
    assert [votes(on_themes, id) for id in ("i1", "i2")] == [0, 0]
    assert on_themes.sees("screen")["ballots"] == before


def test_dots_that_came_back_before_facilitators_saw_the_outcome_stay_back(on_themes):
    on_themes.ask("p1", "vote", target="i1", dots=1)
    on_themes.ask("facilitator", "hide_insight", insight="i1")
    on_themes.ask("facilitator", "start_stage", stage="bespreken")
    on_themes.ask("facilitator", "show_insight", insight="i1")
    assert on_themes.sees("p1")["me"]["votes"]["stemmen"] == {"i1": 0}


def test_what_is_hidden_between_the_end_and_the_reveal_has_its_dots_when_it_is_shown(on_themes):
    """Nobody could give them elsewhere meanwhile."""
    on_themes.ask("p1", "vote", target="i1", dots=1)
    on_themes.ask("facilitator", "start_stage", stage="bespreken")
    on_themes.ask("facilitator", "hide_insight", insight="i1")
    on_themes.ask("facilitator", "reveal")
    on_themes.ask("facilitator", "show_insight", insight="i1")
    assert (votes(on_themes, "i1"), on_themes.sees("screen")["ballots"]["stemmen"]) == (1, 1)


def test_what_is_hidden_takes_no_dots_of_its_author_either(on_themes):
    on_themes.ask("facilitator", "start_stage", stage="verzamelen")
    on_themes.ask("p1", "post_insight", category="succes", text="x")
    on_themes.ask("facilitator", "hide_insight", insight="i5")
    with pytest.raises(Refused, match="not_a_target"):
        on_themes.ask("p1", "vote", target="i5", dots=1)


def test_hiding_after_a_reveal_changes_no_denominator_and_is_taken_back_whole(on_themes):
    on_themes.ask("p1", "vote", target="i1", dots=1)
    on_themes.ask("p2", "vote", target="i2", dots=1)
    on_themes.ask("facilitator", "reveal")
    on_themes.ask("facilitator", "hide_insight", insight="i1")
    assert on_themes.sees("screen")["ballots"]["stemmen"] == 2
    on_themes.ask("facilitator", "show_insight", insight="i1")
    assert (votes(on_themes, "i1"), on_themes.sees("screen")["ballots"]["stemmen"]) == (1, 2)


def test_going_back_to_an_open_vote_gives_back_what_was_grouped_meanwhile():
    rehearsal = Rehearsal(read_plan(SUPPORT_ON_THEMES, "proef.toml"))
    rehearsal.join({})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("facilitator", "post_insight", category="succes", text="x")
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    group(rehearsal, "i1")
    assert rehearsal.sees("screen")["themes"]["t1"]["votes"] == {"verzamelen": 1}
    before = rehearsal.sees("screen"), rehearsal.workshop.seq
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    assert left(rehearsal, category="*") == 2
    assert rehearsal.sees("screen")["themes"]["t1"]["votes"] == {"verzamelen": 0}
    assert rehearsal.sees("screen")["themes"]["t1"]["supporters"] == {"verzamelen": 0}
    assert merge(before[0], rehearsal.sees("screen", before[1])) == rehearsal.sees("screen")
    for stage in ("bespreken", "verzamelen"):
        rehearsal.ask("facilitator", "start_stage", stage=stage)
    assert rehearsal.sees("screen")["themes"]["t1"]["supporters"] == {"verzamelen": 0}
    rehearsal.ask("p1", "vote", target="t1", dots=2)


def test_going_back_to_cards_that_are_voted_on_in_the_open_leaves_people_behind_their_themes():
    rehearsal = supporting(SHORT)
    group(rehearsal, "i1")
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    before = rehearsal.sees("screen"), rehearsal.workshop.seq
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    assert rehearsal.sees("screen")["themes"]["t1"]["votes"] == {"verzamelen": 1}
    assert merge(before[0], rehearsal.sees("screen", before[1])) == rehearsal.sees("screen")


def test_a_theme_that_lost_its_cards_meanwhile_owes_nobody_when_the_vote_goes_on():
    rehearsal = supporting(SUPPORT_ON_THEMES)
    rehearsal.ask("p1", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "start_stage", stage="bespreken")
    group(rehearsal, "i1")
    rehearsal.ask("facilitator", "move_insights", insights=["i1"], theme=None)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    assert rehearsal.sees("screen")["themes"]["t1"]["supporters"] == {"verzamelen": 0}


def test_a_theme_made_after_a_vote_on_cards_counts_people_once(on_cards):
    for who, target in [("p1", "i1"), ("p2", "i1"), ("p3", "i1"), ("p4", "i2"), ("p3", "i2"), ("p6", "i3")]:
        on_cards.ask(who, "vote", target=target, dots=1)
    on_cards.ask("facilitator", "reveal")
    before = on_cards.workshop.seq
    group(on_cards, "i1", "i2")
    assert on_cards.sees("screen", before)["themes"]["t1"]["votes"] == {"stemmen": 4}
    assert [votes(on_cards, id) for id in ("i1", "i2", "t1")] == [3, 2, 4]
    on_cards.ask("facilitator", "move_insights", insights=["i2"], theme=None)
    assert votes(on_cards, "t1") == 3
    on_cards.ask("facilitator", "hide_insight", insight="i1")
    assert votes(on_cards, "t1") == 0
    on_cards.ask("facilitator", "show_insight", insight="i1")
    assert votes(on_cards, "t1") == 3


def test_grouping_while_cards_are_voted_on_gives_nothing_back(on_cards):
    on_cards.ask("p1", "vote", target="i1", dots=3)
    group(on_cards, "i1", "i2")
    assert left(on_cards) == 1
    on_cards.ask("p1", "vote", target="i2", dots=1)
    on_cards.ask("facilitator", "reveal")
    assert [votes(on_cards, id) for id in ("i1", "i2", "t1")] == [3, 1, 1]


def test_a_theme_made_of_loose_cards_after_a_vote_on_themes_counts_the_people_behind_them(on_themes):
    group(on_themes, "i3")
    for who, target in [("p1", "i1"), ("p2", "i1"), ("p2", "i2"), ("p3", "i2"), ("p1", "t1")]:
        on_themes.ask(who, "vote", target=target, dots=1)
    on_themes.ask("facilitator", "reveal")
    made = group(on_themes, "i1", "i2", title="Achteraf")
    assert votes(on_themes, made) == 3
    on_themes.ask("facilitator", "move_insights", insights=["i1"], theme="t1")
    assert votes(on_themes, "t1") == 1, "a theme that was voted on itself keeps what everybody saw"
    assert votes(on_themes, made) == 2


def supporting(plan: str) -> Rehearsal:
    """One person, and p2 who tries out; i1 and i2 are of two categories, and one supports in the open."""
    rehearsal = Rehearsal(read_plan(plan, "proef.toml"))
    rehearsal.join({})
    rehearsal.join({}, trial=True)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for category in ("succes", "valkuil"):
        rehearsal.ask("facilitator", "post_insight", category=category, text="x")
    return rehearsal


def test_a_theme_whose_last_card_goes_to_another_question_gives_its_dots_back():
    rehearsal = supporting(SUPPORT_ON_THEMES)
    group(rehearsal, "i1")
    rehearsal.ask("p1", "vote", target="t1", dots=2)
    rehearsal.ask("facilitator", "edit_insight", insight="i1", category="valkuil")
    assert left(rehearsal, category="*") == 2
    assert "theme" not in rehearsal.sees("facilitator")["insights"]["i1"]
    assert rehearsal.workshop.themes["t1"].insights == []


def test_a_trials_dots_go_along_to_another_question_where_they_fit():
    rehearsal = supporting(SUPPORT_BY_CATEGORY)
    rehearsal.ask("p2", "vote", target="i1", dots=1)
    rehearsal.ask("facilitator", "edit_insight", insight="i1", category="valkuil")
    assert (left(rehearsal, "p2"), left(rehearsal, "p2", "valkuil")) == (1, 0)
    rehearsal.ask("facilitator", "edit_insight", insight="i1", category="succes")
    rehearsal.ask("p2", "vote", target="i2", dots=1)
    rehearsal.ask("facilitator", "edit_insight", insight="i1", category="valkuil")
    assert (left(rehearsal, "p2"), left(rehearsal, "p2", "valkuil")) == (1, 0)
    assert rehearsal.sees("p2")["me"]["votes"]["verzamelen"] == {"i1": 0, "i2": 1}


def test_a_trials_dots_on_a_theme_that_goes_come_back():
    rehearsal = supporting(SUPPORT_ON_THEMES)
    group(rehearsal, "i1")
    rehearsal.ask("p2", "vote", target="t1", dots=2)
    rehearsal.ask("facilitator", "remove_theme", theme="t1")
    assert left(rehearsal, "p2", "*") == 2


def test_dots_on_a_card_that_is_taken_back_are_free_again(on_cards):
    on_cards.ask("facilitator", "start_stage", stage="verzamelen")
    on_cards.ask("p2", "post_insight", category="succes", text="x")
    on_cards.ask("p1", "vote", target="i5", dots=1)
    on_cards.ask("p2", "withdraw_insight", insight="i5")
    assert on_cards.sees("p1")["me"]["votes"]["verzamelen"] == {"i5": 0}
    assert on_cards.sees("screen")["ballots"]["verzamelen"] == 0


PEOPLE = st.sampled_from(["p1", "p2", "p7"])  # the last is a trial
CARDS = st.sampled_from(["i1", "i2", "i3", "i4"])
THEMES = st.sampled_from(["t1", "t2"])
STAGES = st.sampled_from(["verzamelen", "stemmen", "bespreken"])
VOTES = st.tuples(PEOPLE, st.just("vote"), st.fixed_dictionaries({"target": CARDS | THEMES, "dots": st.integers(0, 2)}))
ACTS = st.one_of(
    st.tuples(
        st.just("move_insights"),
        st.fixed_dictionaries({"insights": st.lists(CARDS, min_size=1, max_size=2), "theme": THEMES | st.none()}),
    ),
    st.tuples(
        st.just("add_theme"),
        st.fixed_dictionaries(
            {"category": st.just("succes"), "title": st.just("x"), "insights": st.lists(CARDS, max_size=2)}
        ),
    ),
    st.tuples(st.just("remove_theme"), st.fixed_dictionaries({"theme": THEMES})),
    st.tuples(
        st.just("merge_insights"), st.fixed_dictionaries({"into": CARDS, "insights": st.lists(CARDS, min_size=1)})
    ),
    st.tuples(st.just("split_insight"), st.fixed_dictionaries({"insight": CARDS})),
    st.tuples(st.just("park"), st.fixed_dictionaries({"target": CARDS | THEMES, "reason": st.just("x")})),
    st.tuples(st.just("unpark"), st.fixed_dictionaries({"target": CARDS | THEMES})),
    st.tuples(st.sampled_from(["hide_insight", "show_insight"]), st.fixed_dictionaries({"insight": CARDS | THEMES})),
    st.tuples(
        st.just("edit_insight"),
        st.fixed_dictionaries({"insight": CARDS, "category": st.sampled_from(["succes", "valkuil"])}),
    ),
    st.tuples(st.just("start_stage"), st.fixed_dictionaries({"stage": STAGES, "again": st.booleans()})),
    st.tuples(st.sampled_from(["reveal", "close_workshop", "reopen_workshop"]), st.just({})),
)
ASKS = st.lists(st.one_of(VOTES, ACTS.map(lambda act: ("facilitator", *act))), min_size=5, max_size=40)


def play(plan, asks):
    rehearsal = session(plan)
    rehearsal.join({}, trial=True)
    for who, do, fields in asks:
        try:
            rehearsal.ask(who, do, **fields)
        except Refused:
            continue
    return rehearsal


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([SHORT, ON_CARDS, SUPPORT_ON_THEMES]), ASKS)
def test_no_order_of_acts_locks_a_dot_in(plan, asks):
    """What somebody gave lies where it can be taken back, and with what is left it makes the budget."""
    workshop = play(plan, asks).workshop
    at = workshop.current_ballot()
    if at is None or at.round.is_closed:
        return
    votes, round = at
    for who in workshop.people:
        given = {id: dots for id, dots in round.dots.get(who, {}).items() if dots}
        assert all(is_target(workshop, votes.on, workshop.target(id)) for id in given)
        for budget, rest in (dots_left(workshop, votes, round, who) or {}).items():
            spent = sum(n for id, n in given.items() if budget in ("*", workshop.target(id).category))
            assert spent + rest == votes.dots
            assert rest >= 0


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([SHORT, ON_CARDS, SUPPORT_ON_THEMES]), ASKS, st.data())
def test_whatever_the_moves_a_theme_has_the_people_of_its_cards(plan, asks, data):
    rehearsal = play(plan, asks)
    workshop = rehearsal.workshop
    for round in workshop.rounds.values():
        for theme in workshop.themes.values():
            if round.on == "insights" or 0 < round.ended < theme.created_seq:
                people = [who for who in round.dots if not workshop.people[who].trial]
                behind = {who for who in people if any(round.dots[who].get(id) for id in theme.insights)}
                tally = round.tallies.get(theme.id)
                assert (tally.votes if tally else 0) == len(behind)
    assert fold(rehearsal.log) == workshop
    seq = data.draw(st.integers(1, workshop.seq))
    earlier = fold(rehearsal.log[:seq])
    for who in ("p1", "screen", "facilitator"):
        state = merge(seen(earlier, who), seen(workshop, who, seq))
        assert state == seen(workshop, who)


def seen(workshop, who, seq=0):
    return changes_since(workshop, seq, actor(who))


def test_who_words_a_grouped_card_anew_after_the_vote_gives_it_no_dots_that_came_back():
    rehearsal = supporting(SUPPORT_ON_THEMES)
    rehearsal.ask("p1", "post_insight", category="succes", text="x")
    rehearsal.ask("p1", "vote", target="i3", dots=1)
    group(rehearsal, "i3")
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen", again=True)
    rehearsal.ask("p1", "edit_insight", insight="i3", text="y")
    assert rehearsal.sees("screen")["insights"]["i3"]["votes"] == {"verzamelen": 0}
