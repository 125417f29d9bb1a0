"""What holds now, as the server says it to each role: no device decides any of it."""

import sys
from collections import Counter

import pytest

from workshop.client import merge
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal, shipped_plan


@pytest.fixture
def room():
    room = Rehearsal()
    room.join({}, {}, {})
    return room


def now(room, who="screen"):
    return room.sees(who)["now"]


def start(room, stage, **more):
    room.ask("facilitator", "start_stage", stage=stage, **more)


def card(room, who="p1"):
    return room.ask(who, "post_insight", category="succes", text="x")["insight"]


def test_before_the_first_stage_nothing_is_taken(room):
    assert now(room) == {"topics": {"topics": 5, "include_contested": False}}


def test_cards_are_taken_where_the_stage_says_so_and_in_a_review_by_the_rules_of_the_first_that_did(room):
    start(room, "verzamelen")
    posts = now(room)["posts"]
    assert posts["max_chars"] == room.workshop.stage.posts.max_chars
    start(room, "stemmen")
    assert "posts" not in now(room)
    room.ask("facilitator", "close_workshop")
    assert (room.workshop.state, now(room).get("posts")) == ("review", posts)


def test_votes_count_in_the_round_of_the_stage_and_in_a_review_in_one_of_their_own(room):
    start(room, "stemmen")
    start(room, "stemmen", again=True)
    votes = now(room)["votes"]
    assert (votes["round"], votes["blind"], votes["revealed"], votes["before"]) == ("stemmen.2", True, False, [])
    assert now(room)["blind"]
    room.ask("facilitator", "reveal")
    assert now(room)["votes"]["revealed"]
    assert "blind" not in now(room)
    room.ask("facilitator", "close_workshop")
    votes = now(room)["votes"]
    assert (votes["round"], votes["blind"], votes["before"]) == ("stemmen.late", True, ["stemmen", "stemmen.2"])
    assert "blind" not in now(room)  # the room itself doesn't vote


def test_problems_are_said_where_points_are_given_until_the_outcome_and_in_a_discussion(room):
    said = []
    for stage in ("verzamelen", "stemmen", "bespreken", "acties"):
        start(room, stage)
        said.append(now(room).get("objections", False))
    assert said == [False, True, True, False]
    start(room, "stemmen", again=True)
    room.ask("facilitator", "reveal")
    assert "objections" not in now(room)


def test_support_is_no_points_and_is_the_last_round_in_the_open():
    room = Rehearsal(shipped_plan())
    supporting = next(stage.id for stage in room.workshop.plan.stages if stage.votes and not stage.votes.dots)
    start(room, supporting)
    votes = now(room)["votes"]
    assert (votes["support"], now(room)["support"], now(room).get("objections")) == (True, supporting, None)
    start(room, supporting, again=True)
    assert now(room)["support"] == f"{supporting}.2"
    start(room, "stemmen")
    assert now(room)["support"] == f"{supporting}.2"


def test_what_each_budget_holds_is_told_and_no_budget_of_another_stage_stays():
    plan = shipped_plan()
    stages = {stage["id"]: stage for stage in plan["stages"]}
    stages["bespreken"]["votes"] = {**stages["stemmen"]["votes"], "per": "stage", "dots": 4, "decides": False}
    room = Rehearsal(plan)
    budgets, state = [], room.sees("screen")
    for stage in ("stemmen", "bespreken", "verzamelen"):
        before = room.workshop.seq
        start(room, stage)
        state = merge(state, room.sees("screen", before))
        budgets.append(state["now"]["votes"].get("budgets"))
    assert budgets == [dict.fromkeys([each["id"] for each in plan["categories"]], 3), {"*": 4}, None]


def test_participants_make_actions_in_a_stage_that_says_so_while_the_session_runs(room):
    start(room, "acties")
    assert now(room)["actions"]
    room.ask("facilitator", "close_workshop")
    assert "actions" not in now(room)


def test_a_blind_count_decides_for_who_was_shown_it(room):
    start(room, "verzamelen")
    target = card(room)
    start(room, "stemmen")
    room.ask("p2", "vote", target=target, dots=1)
    assert [now(room, who).get("decides") for who in ("screen", "facilitator")] == [None, None]
    start(room, "bespreken")
    assert [now(room, who).get("decides") for who in ("screen", "facilitator")] == [None, "stemmen"]
    assert (now(room, "facilitator")["reveal"], now(room, "facilitator")["anew"]) == ("stemmen", ["stemmen"])
    assert not {"reveal", "anew"} & set(now(room))
    room.ask("facilitator", "reveal")
    assert now(room)["decides"] == "stemmen"
    assert (now(room, "facilitator").get("reveal"), now(room, "facilitator")["anew"]) == (None, [])


def test_a_count_in_the_open_decides_nothing_while_it_runs():
    """Else lines would change places while people vote."""
    room = Rehearsal(read_plan(SHORT.replace("blind = true, ", ""), "proef.toml"))
    room.join({}, {})
    start(room, "verzamelen")
    target = card(room)
    start(room, "stemmen")
    room.ask("p2", "vote", target=target, dots=1)
    assert "decides" not in now(room)
    start(room, "bespreken")
    assert now(room)["decides"] == "stemmen"
    start(room, "stemmen")
    assert "decides" not in now(room)
    room.ask("facilitator", "close_workshop")
    assert now(room)["decides"] == "stemmen"


def test_the_tenth_run_of_a_stage_comes_after_the_second_and_late_votes_never_decide(room):
    start(room, "verzamelen")
    target = card(room)
    for _ in range(10):
        start(room, "stemmen", again=True)
        room.ask("p2", "vote", target=target, dots=1)
    room.ask("facilitator", "reveal")
    assert now(room)["decides"] == "stemmen.10"
    assert room.sees("screen")["rounds"]["stemmen.10"]["run"] == 10
    room.ask("facilitator", "close_workshop")
    assert now(room)["decides"] == "stemmen.10"
    assert room.sees("screen")["rounds"]["stemmen.late"]["run"] == 1


def test_a_round_in_which_nobody_voted_decides_nothing(room):
    start(room, "stemmen")
    room.ask("facilitator", "reveal")
    assert "decides" not in now(room)


def calls_in(act):
    """Function → how often it is called, while this is done."""
    asked = Counter()
    before = sys.getprofile()

    def seen(frame, event, of):
        asked[frame.f_code.co_name] += event == "call"
        if before:
            before(frame, event, of)

    sys.setprofile(seen)
    try:
        act()
    finally:
        sys.setprofile(before)
    return asked


def test_what_most_people_do_does_not_have_it_made_anew(room):
    """Nor is all looked through that was ever touched: a vote costs one target and not the workshop."""
    start(room, "verzamelen")
    target = card(room)
    room.ask("p3", "done", on=True)

    def act():
        room.ask("p2", "vote", target=target, dots=1)
        card(room)

    asked = calls_in(act)
    assert asked["refresh_now"] == 2
    assert asked["compute_now"] == 0


def talks(include_contested=True):
    """Five cards and a group of two, of which three lines got dots in a vote that the room was shown."""
    discuss = f'title = "Bespreken"\ndiscuss = {{ topics = 3, include_contested = {str(include_contested).lower()} }}'
    room = Rehearsal(read_plan(SHORT.replace('title = "Bespreken"', discuss), "proef.toml"))
    room.join({}, {}, {})
    start(room, "verzamelen")
    for _ in range(7):
        room.ask("facilitator", "post_insight", category="succes", text="x")
    room.ask("facilitator", "add_theme", category="succes", title="x", insights=["i6", "i7"])
    start(room, "stemmen")
    for who, target in (("p1", "i3"), ("p2", "i3"), ("p1", "i2"), ("p3", "t1")):
        room.ask(who, "vote", target=target, dots=1)
    room.ask("facilitator", "reveal")
    start(room, "bespreken")
    return room


def lines(room):
    return now(room)["topics"]["lines"]


def test_the_room_talks_about_what_most_people_stand_behind_and_at_last_about_what_is_most_contested():
    room = talks()
    assert lines(room) == ["i3", "t1", "i2"]  # who stands level: groups first
    for who, target in (("p1", "i1"), ("p1", "i5"), ("p2", "i5")):
        room.ask(who, "object", target=target, on=True)
    assert lines(room) == ["i3", "t1", "i5"]
    room.ask("facilitator", "hide_insight", insight="o3")  # folded away
    assert lines(room) == ["i3", "t1", "i1"]
    room.ask("p3", "object", target="t1", on=True)  # one of those is contested itself
    assert lines(room) == ["i3", "t1", "i2"]
    room.ask("facilitator", "park", target="t1", reason="x")
    assert lines(room) == ["i3", "i2", "i1"]
    room.ask("facilitator", "merge_insights", into="i2", insights=["i1"])
    assert lines(room) == ["i3", "i2"], "what was said of the one below is said of it"


def test_where_the_plan_does_not_ask_for_it_what_is_contested_is_no_topic():
    room = talks(include_contested=False)
    room.ask("p1", "object", target="i5", on=True)
    room.ask("facilitator", "spotlight", target="i5")  # with which all that holds is worked out
    assert lines(room) == ["i3", "t1", "i2"]
    room.ask("facilitator", "park", target="i2", reason="x")  # topics are others now
    assert lines(room) == ["i3", "t1"]


def test_topics_are_worked_out_anew_only_where_they_may_be_others():
    room = talks(include_contested=False)
    asked = calls_in(lambda: room.ask("p1", "object", target="i5", on=True))
    assert (asked["refresh_now"], asked["topics_now"]) == (1, 0)
    start(room, "verzamelen")
    calm = calls_in(lambda: (room.ask("p2", "vote", target="i5", dots=1), card(room)))
    assert (calm["refresh_now"], calm["topics_now"]) == (2, 0)
    contested = talks()
    asked = calls_in(lambda: contested.ask("p1", "object", target="i5", on=True))
    assert (asked["topics_now"], asked["lines_among"]) == (2, 2), "which are the most carried ones is known"
    asked = calls_in(lambda: contested.ask("facilitator", "spotlight", target="i5"))
    assert (asked["topics_now"], asked["lines_among"]) == (2, 0)


def test_it_is_sent_when_it_changes_and_then_whole(room):
    start(room, "verzamelen")
    before = room.workshop.seq
    target = card(room)
    assert "now" not in room.sees("screen", before)
    before, state = room.workshop.seq, room.sees("screen")
    start(room, "stemmen")
    patch = room.sees("screen", before)
    assert patch["now"]["posts"] is None
    assert merge(state, patch)["now"] == now(room)
    before = room.workshop.seq
    room.ask("p2", "vote", target=target, dots=1)
    room.ask("facilitator", "pause_timer", on=True)
    room.ask("facilitator", "spotlight", target=target)
    assert "now" not in room.sees("screen", before)


def test_what_changes_for_facilitators_alone_is_not_sent_to_the_room(room):
    start(room, "verzamelen")
    target = card(room)
    start(room, "stemmen")
    room.ask("p2", "vote", target=target, dots=1)
    start(room, "bespreken")
    before = room.workshop.seq
    start(room, "bespreken", again=True)
    assert "now" not in room.sees("screen", before)


def test_topics_are_as_many_as_the_plan_says_before_its_discussion_too():
    other = Rehearsal(shipped_plan())
    told = next(stage.discuss for stage in other.workshop.plan.stages if stage.discuss)
    assert now(other)["topics"] == {"topics": told.topics, "include_contested": told.include_contested}
