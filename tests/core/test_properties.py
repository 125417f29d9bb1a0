"""What must hold in whatever order people ask."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import Refused, fold
from workshop.core.support import dots_left

from ..rehearsal import Rehearsal, apply

PEOPLE = st.sampled_from(["p1", "p2", "p3"])
CARDS = st.sampled_from([f"i{number}" for number in range(1, 6)])
AUDIENCES = ("p1", "p2", "p3", "screen", "facilitator")


def said(do, **fields):
    return st.tuples(st.just(do), st.fixed_dictionaries(fields))


FACILITATED = st.one_of(
    said(
        "start_stage",
        stage=st.sampled_from(["verzamelen", "stemmen", "stemmen", "bespreken", "oogst"]),
        again=st.booleans(),
    ),
    said("hide_insight", insight=CARDS),
    said("show_insight", insight=CARDS),
    said("edit_insight", insight=CARDS, text=st.sampled_from("xyz"), category=st.sampled_from(["succes", "valkuil"])),
    said("set_cards", cards=st.sampled_from(["live", "sealed"])),
    said("pause_timer", on=st.booleans()),
    said("reveal"),
    said("seed"),
    said("place", target=CARDS, sections=st.just(["context"]), criteria=st.just([])),
    said("publish"),
    said("close_workshop"),
    said("reopen_workshop"),
)
PARTICIPATED = st.one_of(
    said("post_insight", category=st.sampled_from(["succes", "valkuil"]), text=st.sampled_from("abc")),
    said("vote", target=CARDS, dots=st.integers(0, 1)),
    said("vote", target=CARDS, dots=st.integers(0, 1)),
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


@settings(max_examples=60, deadline=None)
@given(ASKS)
def test_no_order_of_asking_overruns_a_budget(asks):
    for rehearsal in rehearse(asks):
        for round in rehearsal.workshop.rounds.values():
            votes = rehearsal.workshop.stage_called(round.stage).get("votes")
            for who in round.given if votes else ():
                left = dots_left(rehearsal.workshop, votes, round, who) or {}
                assert all(rest >= 0 for rest in left.values())


@settings(max_examples=60, deadline=None)
@given(ASKS)
def test_a_fold_of_the_log_is_the_state(asks):
    *_, rehearsal = rehearse(asks)
    assert fold(rehearsal.log) == rehearsal.workshop


@settings(max_examples=60, deadline=None)
@given(ASKS, st.data())
def test_patches_from_any_moment_make_what_a_snapshot_shows(asks, data):
    seen = []
    for rehearsal in rehearse(asks):
        seen.append((rehearsal.workshop.seq, {who: rehearsal.sees(who) for who in AUDIENCES}))
    seq, states = data.draw(st.sampled_from(seen))
    for who in AUDIENCES:
        assert apply(states[who], rehearsal.sees(who, seq)) == rehearsal.sees(who)


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
