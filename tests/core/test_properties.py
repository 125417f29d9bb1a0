"""What must hold in whatever order people ask."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.client import merge
from workshop.core import Refused, fold
from workshop.core.model.tallies import dots_left

from ..rehearsal import Rehearsal

PEOPLE = st.sampled_from(["p1", "p2", "p3"])
CARDS = st.sampled_from([f"i{number}" for number in range(1, 6)])
THEMES = st.sampled_from(["t1", "t2"])
TARGETS = st.one_of(CARDS, THEMES)
CATEGORIES = st.sampled_from(["succes", "valkuil"])
AUDIENCES = ("p1", "p2", "p3", "screen", "facilitator")


def said(do, **fields):
    return st.tuples(st.just(do), st.fixed_dictionaries(fields))


FACILITATED = st.one_of(
    said(
        "start_stage",
        stage=st.sampled_from(["verzamelen", "stemmen", "stemmen", "bespreken", "acties", "oogst"]),
        again=st.booleans(),
    ),
    said("hide_insight", insight=CARDS),
    said("show_insight", insight=CARDS),
    said("edit_insight", insight=CARDS, text=st.sampled_from("xyz"), category=st.sampled_from(["succes", "valkuil"])),
    said("set_cards", cards=st.sampled_from(["live", "sealed"])),
    said("pause_timer", on=st.booleans()),
    said("reveal"),
    said("seed"),
    said("place", target=TARGETS, sections=st.just(["context"]), criteria=st.just([])),
    said("add_theme", category=CATEGORIES, title=st.sampled_from("xy"), insights=st.lists(CARDS, max_size=2)),
    said("edit_theme", theme=THEMES, title=st.sampled_from("xyz"), position=st.integers(0, 2)),
    said("remove_theme", theme=THEMES),
    said("move_insights", insights=st.lists(CARDS, min_size=1, max_size=2), theme=THEMES | st.none()),
    said("move_insights", insights=st.lists(CARDS, min_size=1), theme=st.none(), position=st.integers(0, 3)),
    said("hide_insight", insight=st.one_of(THEMES, st.sampled_from(["o1", "o2", "a1", "a2"]))),
    said("show_insight", insight=st.one_of(THEMES, st.sampled_from(["o1", "o2", "a1", "a2"]))),
    said("spotlight", target=TARGETS | st.none()),
    said("show", what=st.sampled_from(["stage", "join"])),
    said("add_action", what=st.just("x"), who=st.just("y"), theme=TARGETS),
    said("remove_action", action=st.sampled_from(["a1", "a2"])),
    said("undo"),
    said("undo"),
    said("publish"),
    said("close_workshop"),
    said("reopen_workshop"),
)
PARTICIPATED = st.one_of(
    said("post_insight", category=st.sampled_from(["succes", "valkuil"]), text=st.sampled_from("abc")),
    said("vote", target=CARDS, dots=st.integers(0, 1)),
    said("vote", target=TARGETS, dots=st.integers(0, 1)),
    said("object", target=TARGETS, on=st.booleans(), text=st.sampled_from(["", "x"])),
    said("add_action", what=st.just("x"), who=st.just("y")),
    said("edit_action", action=st.sampled_from(["a1", "a2"]), when=st.sampled_from(["", "morgen"])),
    said("remove_action", action=st.sampled_from(["a1", "a2"])),
    said("done", on=st.booleans()),
    said("withdraw_insight", insight=CARDS),
    said("edit_insight", insight=CARDS, text=st.sampled_from("xyz")),
    said("introduce", profile=st.fixed_dictionaries({"regio": st.sampled_from(["kempen", "limburg", None])})),
)
ASKS = st.lists(
    st.one_of(st.tuples(st.just("facilitator"), FACILITATED), st.tuples(PEOPLE, PARTICIPATED)), min_size=5, max_size=40
)


def rehearse(asks):
    """Yields the rehearsal after each command; refusals are fine."""
    rehearsal = Rehearsal()
    rehearsal.join({"regio": "kempen"}, {"rol": ["doener"]}, {})
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    yield rehearsal
    for who, (do, fields) in asks:
        try:
            rehearsal.ask(who, do, **fields)
        except Refused:
            continue
        yield rehearsal


@settings(max_examples=45, deadline=None)
@given(ASKS)
def test_no_order_of_asking_overruns_a_budget(asks):
    for rehearsal in rehearse(asks):
        for round in rehearsal.workshop.rounds.values():
            votes = rehearsal.workshop.stage_called(round.stage).votes
            for who in round.given if votes else ():
                left = dots_left(rehearsal.workshop, votes, round, who) or {}
                assert all(rest >= 0 for rest in left.values())


@settings(max_examples=45, deadline=None)
@given(ASKS)
def test_a_fold_of_the_log_is_the_state(asks):
    *_, rehearsal = rehearse(asks)
    assert fold(rehearsal.log) == rehearsal.workshop


@settings(max_examples=45, deadline=None)
@given(ASKS, st.data())
def test_patches_from_any_moment_make_what_a_snapshot_shows(asks, data):
    seen = []
    for rehearsal in rehearse(asks):
        seen.append((rehearsal.workshop.seq, {who: rehearsal.sees(who) for who in AUDIENCES}))
    seq, states = data.draw(st.sampled_from(seen))
    for who in AUDIENCES:
        assert merge(states[who], rehearsal.sees(who, seq)) == rehearsal.sees(who)


@settings(max_examples=40, deadline=None)
@given(ASKS)
def test_counts_kept_up_are_the_counts_counted_anew(asks):
    *_, rehearsal = rehearse(asks)
    workshop = rehearsal.workshop
    for round in workshop.rounds.values():
        for target, tally in round.tallies.items():
            givers = [who for who, given in round.given.items() if given.get(target)]
            assert (tally.people, tally.dots) == (len(givers), sum(round.given[who][target] for who in givers))
            for question, counts in tally.options.items():
                for option, n in counts.items():
                    assert n == sum(option in workshop.people[who].answers.get(question, ()) for who in givers)
