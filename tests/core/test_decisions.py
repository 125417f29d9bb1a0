"""What became of a line: decided by facilitators, for a reason, and told to everybody once it is published."""

import pytest

from workshop.core import Refused


def lead(rehearsal, do, **fields):
    return rehearsal.ask("facilitator", do, **fields)


def refusal(rehearsal, do, who="facilitator", **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(who, do, **fields)
    return refused.value.code, refused.value.field


def decision(rehearsal, who, kind="insights", id="i1"):
    return rehearsal.sees(who)[kind][id].get("decision")


@pytest.mark.parametrize("what", ["partly", "not"])
def test_who_takes_a_line_over_in_part_or_not_says_why(cards, what):
    assert refusal(cards, "decide", target="i1", decision=what) == ("reason_needed", "reason")
    assert refusal(cards, "decide", target="i1", decision=what, reason=" \n") == ("reason_needed", "reason")
    lead(cards, "decide", target="i1", decision=what, reason="Te duur ")
    assert decision(cards, "facilitator") == {"decision": what, "reason": "Te duur"}


def test_what_is_no_decision_and_no_line_is_refused(cards):
    assert refusal(cards, "decide", target="i1", decision="misschien") == ("malformed", "decision")
    assert refusal(cards, "decide", target="i9", decision="adopted") == ("unknown_target", "target")
    assert refusal(cards, "decide", target="i1", decision="later", reason="x" * 501) == ("too_long", "reason")
    assert refusal(cards, "decide", "p1", target="i1", decision="adopted") == ("not_allowed", None)


def test_what_is_decided_twice_happened_once_and_what_is_open_again_has_no_reason(cards):
    lead(cards, "decide", target="i1", decision="later", reason="Volgend jaar")
    before = len(cards.log)
    lead(cards, "decide", target="i1", decision="later", reason="Volgend jaar")
    assert len(cards.log) == before
    lead(cards, "decide", target="i1", decision="open", reason="toch nog eens bekijken")
    assert decision(cards, "facilitator") is None
    assert cards.log[-1].reason is None


@pytest.mark.parametrize("state", ["review", "closed"])
def test_a_line_is_decided_on_after_the_session_too(cards, state):
    lead(cards, "start_stage", stage="oogst")
    for _ in ("review", "closed")[: 1 if state == "review" else 2]:
        lead(cards, "close_workshop")
    assert cards.workshop.state == state
    lead(cards, "add_theme", category="succes", title="Samen") if state == "review" else None
    lead(cards, "decide", target="i1", decision="adopted")
    assert decision(cards, "facilitator") == {"decision": "adopted"}


def test_a_decision_is_the_facilitators_own_until_it_is_published(cards):
    lead(cards, "add_theme", category="succes", title="Samen", insights=["i3"])
    before = cards.workshop.seq
    lead(cards, "decide", target="t1", decision="adopted")
    lead(cards, "decide", target="i2", decision="not", reason="Kan niet")
    for who in ("screen", "p1", "p2"):
        assert cards.sees(who, before) == {}  # not even that there is something to tell
    lead(cards, "publish")
    for who in ("screen", "p1", "p2"):
        assert decision(cards, who, id="i2") == {"decision": "not", "reason": "Kan niet"}
        assert decision(cards, who, "themes", "t1") == {"decision": "adopted"}
    lead(cards, "unpublish")
    taken_back = cards.workshop.seq
    assert cards.sees("p1", taken_back - 1)["insights"] == {"i2": {"decision": None}}
    lead(cards, "decide", target="i1", decision="adopted")
    assert cards.sees("p1", taken_back) == {}


def test_what_is_published_follows_what_is_decided_after(cards):
    lead(cards, "decide", target="i1", decision="later")
    lead(cards, "publish")
    seq = cards.workshop.seq
    lead(cards, "decide", target="i1", decision="adopted")
    assert cards.sees("screen", seq) == {"insights": {"i1": {"decision": {"decision": "adopted", "reason": None}}}}
    lead(cards, "hide_insight", insight="i1")
    assert "decision" not in cards.sees("p1")["insights"]["i1"]  # its author's, and nobody else's now
    lead(cards, "show_insight", insight="i1")
    assert decision(cards, "p2") == {"decision": "adopted"}


# ---- what for


WHAT_FOR = [{"kind": "sections", "place": "context", "purpose": "requirement"}]


def test_a_line_is_placed_for_something_and_what_was_said_stays_where_it_stays(cards):
    both = {"target": "i1", "sections": ["context"], "criteria": ["actie"]}
    criterion = {"kind": "criteria", "place": "actie", "purpose": "criterion"}
    lead(cards, "place", **both, purposes=[criterion, *WHAT_FOR])
    assert cards.sees("screen")["insights"]["i1"]["purposes"] == [*WHAT_FOR, criterion]
    lead(cards, "place", target="i1", sections=["context"], criteria=[])
    assert cards.sees("screen")["insights"]["i1"]["purposes"] == WHAT_FOR
    lead(cards, "place", **both)
    assert cards.sees("screen")["insights"]["i1"]["purposes"] == WHAT_FOR
    lead(cards, "place", **both, purposes=[])
    assert "purposes" not in cards.sees("screen")["insights"]["i1"]


@pytest.mark.parametrize(
    "purposes",
    [
        [{"kind": "sections", "place": "context", "purpose": "zomaar"}],
        [{"kind": "criteria", "place": "actie", "purpose": "requirement"}],  # it isn't placed there
        [{"kind": "elders", "place": "context", "purpose": "requirement"}],
        [{"place": "context", "purpose": "requirement"}],
        [{"kind": ["sections"], "place": {}, "purpose": 1}],
    ],
)
def test_what_for_is_one_of_the_plans_in_a_place_where_the_line_goes(cards, purposes):
    asked = {"target": "i1", "sections": ["context"], "criteria": []}
    assert refusal(cards, "place", **asked, purposes=purposes) == ("unknown_target", "purposes")
