import pytest

from workshop.core import Refused


def test_an_objection_in_a_blind_round_is_its_authors_until_the_reveal(voting):
    voting.ask("p1", "object", target="i3", on=True, text="Wie betaalt dat?")
    assert voting.sees("p1")["objections"] == {"o1": {"target": "i3", "text": "Wie betaalt dat?"}}
    assert voting.sees("p1")["me"]["objections"] == {"i3": "o1"}
    assert all("objections" not in voting.sees(who) for who in ("p2", "screen", "facilitator"))
    voting.ask("facilitator", "reveal")
    assert all(voting.sees(who)["objections"]["o1"]["text"] for who in ("p1", "p2", "screen", "facilitator"))


def test_one_objection_a_target_whose_reason_can_change_and_which_can_be_withdrawn(voting):
    voting.ask("p1", "object", target="i3", on=True)
    voting.ask("p1", "object", target="i3", on=True, text="Toch dit")
    voting.ask("p2", "object", target="i3", on=True)
    assert voting.sees("p1")["objections"] == {"o1": {"target": "i3", "text": "Toch dit"}}
    voting.ask("p1", "object", target="i3", on=False)
    voting.ask("facilitator", "reveal")
    assert list(voting.sees("p3")["objections"]) == ["o2"]
    assert voting.sees("p1")["me"]["objections"] == {}


def test_in_a_discussion_everybody_sees_it_at_once(cards):
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("p1", "object", target="i3", on=True, text="Niet voor kleine gemeenten")
    assert cards.sees("screen")["objections"] == {"o1": {"target": "i3", "text": "Niet voor kleine gemeenten"}}
    cards.ask("facilitator", "hide_insight", insight="o1", reason="noemt iemand")
    assert cards.sees("screen")["objections"] == {}
    assert cards.sees("p1")["objections"]["o1"] == {
        "target": "i3",
        "text": "Niet voor kleine gemeenten",
        "status": "hidden",
        "reason": "noemt iemand",
    }


def test_the_screens_show_what_is_chosen_after_the_end_too(waiting):
    waiting.ask("facilitator", "start_stage", stage="oogst")
    waiting.ask("facilitator", "show", what="counts")
    waiting.ask("facilitator", "close_workshop")
    assert "show" not in waiting.sees("screen")["workshop"]
    for state in ("review", "closed"):
        waiting.ask("facilitator", "show", what="harvest")
        seen = waiting.sees("screen")["workshop"]
        assert (seen["state"], seen["show"]) == (state, "harvest")
        waiting.ask("facilitator", "show", what="stage")
        if state == "review":
            waiting.ask("facilitator", "close_workshop")
    waiting.ask("facilitator", "show", what="counts")
    waiting.ask("facilitator", "reopen_workshop")
    assert "show" not in waiting.sees("screen")["workshop"]


@pytest.mark.parametrize(
    ("stage", "target", "code"),
    [
        ("oogst", "i3", "stage_takes_no_votes"),
        ("bespreken", "i9", "unknown_target"),
        ("stemmen", "i9", "unknown_target"),
    ],
)
def test_where_one_cannot_object(cards, stage, target, code):
    cards.ask("facilitator", "start_stage", stage=stage)
    with pytest.raises(Refused, match=code):
        cards.ask("p1", "object", target=target, on=True)


def test_a_line_why_is_short(voting):
    with pytest.raises(Refused, match="too_long"):
        voting.ask("p1", "object", target="i3", on=True, text="x" * 201)


def test_the_spotlight_is_on_one_thing_until_the_next_stage(cards):
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("facilitator", "spotlight", target="i3")
    assert cards.sees("p1")["stage"]["spotlight"] == "i3"
    cards.ask("facilitator", "hide_insight", insight="i1")
    with pytest.raises(Refused, match="not_a_target"):
        cards.ask("facilitator", "spotlight", target="i1")
    cards.ask("facilitator", "start_stage", stage="acties")
    assert "spotlight" not in cards.sees("p1")["stage"]


def test_show_overrides_the_screens_until_the_next_stage(waiting):
    waiting.ask("facilitator", "show", what="join")
    assert waiting.sees("screen")["workshop"]["show"] == "join"
    with pytest.raises(Refused, match="malformed"):
        waiting.ask("facilitator", "show", what="film")
    waiting.ask("facilitator", "start_stage", stage="verzamelen")
    assert "show" not in waiting.sees("screen")["workshop"]
