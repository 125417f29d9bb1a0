import pytest

from workshop.core import Refused


@pytest.mark.parametrize(
    ("who", "do", "fields", "code"),
    [
        ("p1", "dance", {}, "unknown_command"),
        ("p1", "hide_insight", {"insight": "i1"}, "not_allowed"),
        ("screen", "post_insight", {"category": "succes", "text": "x"}, "not_allowed"),
        ("p1", "start_stage", {"stage": "stemmen"}, "not_allowed"),
        ("facilitator", "vote", {"target": "i1", "dots": 1}, "not_allowed"),
        ("p1", "post_insight", {"category": "succes"}, "malformed"),
        ("p1", "post_insight", {"category": "succes", "text": 5}, "malformed"),
        ("p1", "post_insight", {"category": "succes", "text": "x", "source": "paper"}, "not_allowed"),
        ("p1", "post_insight", {"category": "geluk", "text": "x"}, "unknown_category"),
        ("p1", "post_insight", {"category": "succes", "text": " \n\t "}, "empty"),
        ("p1", "post_insight", {"category": "succes", "text": "x" * 201}, "too_long"),
        ("p1", "post_insight", {"category": "succes", "text": "a\x00b"}, "bad_text"),
        ("p1", "post_insight", {"category": "succes", "text": "a\ud800b"}, "bad_text"),
        ("p1", "post_insight", {"category": "succes", "text": "a\x1bb"}, "bad_text"),
        ("p1", "post_insight", {"category": "succes", "text": "\u200b"}, "empty"),
        ("facilitator", "post_insight", {"category": "succes", "text": "x", "source": "tv"}, "malformed"),
        ("facilitator", "post_insight", {"category": "succes", "text": "x", "people": 0}, "malformed"),
        ("p1", "import_cards", {"cards": [{"category": "succes", "text": "x"}]}, "not_allowed"),
        ("p2", "edit_insight", {"insight": "i1", "text": "y"}, "not_yours"),
        ("p1", "edit_insight", {"insight": "i1", "category": "valkuil"}, "not_yours"),
        ("p1", "edit_insight", {"insight": "i9", "text": "y"}, "unknown_target"),
        ("p2", "withdraw_insight", {"insight": "i1"}, "not_yours"),
        ("p1", "vote", {"target": "i9", "dots": 1}, "unknown_target"),
        ("p1", "vote", {"target": "i1", "dots": "1"}, "malformed"),
        ("p1", "vote", {"target": "i1", "dots": True}, "malformed"),
        ("p1", "vote", {"target": "i1", "dots": -1}, "malformed"),
        ("p1", "vote", {"target": "i1", "dots": 2}, "budget_overrun"),
        ("p1", "rate", {"target": "i1", "scale": "impact", "value": 1}, "stage_takes_no_ratings"),
        ("p1", "introduce", {"profile": {"regio": "atlantis"}}, "unknown_answer"),
        ("p1", "introduce", {"profile": {"regio": ["kempen", "limburg"]}}, "unknown_answer"),
        ("p1", "introduce", {"profile": {"geloof": "x"}}, "unknown_answer"),
        ("p1", "introduce", {"name": "deelnemer 1"}, "no_name_asked"),
        ("facilitator", "start_stage", {"stage": "siësta"}, "unknown_stage"),
        ("facilitator", "set_timer", {"seconds": -1}, "malformed"),
        ("facilitator", "set_cards", {"cards": "open"}, "malformed"),
        ("p1", "check", {"target": "i1", "ok": True}, "not_allowed"),
        ("facilitator", "check", {"target": "i9", "ok": True}, "unknown_target"),
        ("facilitator", "check", {"target": None, "ok": False}, "malformed"),
        ("facilitator", "check", {"ok": True}, "malformed"),
        ("facilitator", "report", {"target": "i1"}, "not_allowed"),
        ("p1", "report", {"target": "i1"}, "not_a_target"),
        ("p1", "report", {"target": "o1"}, "unknown_target"),
        ("p2", "report", {"target": "i1", "why": "x" * 201}, "too_long"),
        ("p1", "block", {"insight": "i3"}, "not_allowed"),
        ("facilitator", "block", {"insight": "i9"}, "unknown_target"),
        ("p1", "pause_posts", {"on": True}, "not_allowed"),
        ("facilitator", "reveal", {}, "not_blind"),
        ("facilitator", "place", {"target": "i1", "sections": ["elders"], "criteria": []}, "unknown_target"),
        ("facilitator", "remove_facilitator", {"facilitator": "f9"}, "unknown_target"),
    ],
)
def test_while_collecting(cards, who, do, fields, code):
    before = cards.workshop.seq
    with pytest.raises(Refused) as no:
        cards.ask(who, do, **fields)
    assert no.value.code == code
    assert cards.workshop.seq == before


@pytest.mark.parametrize(
    ("who", "do", "fields", "field", "takes"),
    [
        ("facilitator", "set_timer", {}, "seconds", "int"),  # may be null, and has to be there
        ("facilitator", "move_insights", {"insights": ["i1"]}, "theme", "str"),
        ("facilitator", "move_insights", {"insights": ["i1", 2], "theme": None}, "insights", "list"),
        ("facilitator", "move_insights", {"theme": None}, "insights", "list"),
        ("p1", "object", {"target": "i1", "on": True, "text": None}, "text", "str"),  # may be left out, and not null
        ("p1", "introduce", {"profile": None}, "profile", "dict"),
        ("p1", "vote", {"target": 1, "dots": "x"}, "target", "str"),  # the first that is wrong
    ],
)
def test_a_mistyped_field_is_named_with_what_it_takes(cards, who, do, fields, field, takes):
    with pytest.raises(Refused) as no:
        cards.ask(who, do, **fields)
    assert (no.value.code, no.value.field, no.value.values) == ("malformed", field, {"takes": takes})


def test_null_is_taken_where_there_may_be_none(cards):
    cards.ask("facilitator", "set_timer", seconds=60)
    cards.ask("facilitator", "set_timer", seconds=None)
    assert cards.workshop.ends_at is None


@pytest.mark.parametrize(
    ("do", "fields", "code"),
    [
        ("post_insight", {"category": "succes", "text": "x"}, "stage_takes_no_posts"),
        ("vote", {"target": "i1", "dots": 1}, "stage_takes_no_votes"),
        ("done", {"on": True}, "waiting"),
    ],
)
def test_before_it_starts_one_can_only_join(waiting, do, fields, code):
    with pytest.raises(Refused, match=code):
        waiting.ask("p1", do, **fields)
    waiting.ask("p1", "introduce", profile={"regio": "limburg"})
    assert waiting.workshop.people["p1"].answers == {"regio": ["limburg"]}


def test_a_closed_workshop_can_only_be_read(cards):
    cards.ask("facilitator", "close_workshop")
    cards.ask("facilitator", "close_workshop")
    assert cards.workshop.state == "closed"
    for who, do, fields in [
        ("p1", "post_insight", {"category": "succes", "text": "te laat"}),
        ("p1", "vote", {"target": "i3", "dots": 1}),
        ("facilitator", "hide_insight", {"insight": "i1"}),
        ("facilitator", "start_stage", {"stage": "stemmen"}),
        ("facilitator", "close_workshop", {}),
        ("visitor", "join", {"key": "late"}),
    ]:
        with pytest.raises(Refused, match="closed"):
            cards.ask(who, do, **fields)
    cards.ask("facilitator", "publish")
    cards.ask("facilitator", "place", target="i1", sections=["context"], criteria=[])
    cards.ask("facilitator", "reopen_workshop")
    assert cards.workshop.state == "open"
