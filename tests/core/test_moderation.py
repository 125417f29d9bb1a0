"""What a facilitator is asked to look at, passes, folds away or mends, and what of that others hear."""

import pytest

from workshop.core import Refused, fold
from workshop.core.model.record import RECORDED
from workshop.core.model.watch import DUTCH, pattern
from workshop.core.plan import read_plan

from ..rehearsal import SHORT, Rehearsal, erased
from .test_changes import after, hears

OTHERS = ("screen", "p1", "p2", "p3")


def lead(rehearsal, do, **fields):
    return rehearsal.ask("facilitator", do, **fields)


def refusal(rehearsal, by, do, /, **fields):
    with pytest.raises(Refused) as refused:
        rehearsal.ask(by, do, **fields)
    return refused.value.code


def post(rehearsal, text, who="p2"):
    return rehearsal.ask(who, "post_insight", category="succes", text=text)["insight"]


def told(rehearsal, id, who="facilitator"):
    return rehearsal.sees(who)["insights"][id]


def watching(words="", more=""):
    """A session of a plan with these watch words, in which cards are collected by two people."""
    head = f'watch_words = [{words}]\n{more}\n[[categories]]\nid = "succes"'
    rehearsal = Rehearsal(read_plan(SHORT.replace('[[categories]]\nid = "succes"', head, 1), "proef.toml"))
    rehearsal.join({}, {}, {})
    lead(rehearsal, "start_stage", stage="verzamelen")
    return rehearsal


class TestChecked:
    @pytest.fixture
    def checked(self, collecting):
        lead(collecting, "set_cards", cards="checked")
        post(collecting, "Wacht even")
        return collecting

    def test_a_card_waits_for_a_facilitator(self, checked):
        assert told(checked, "i1")["status"] == told(checked, "i1", "p2")["status"] == "waiting"
        assert all("insights" not in checked.sees(who) for who in ("screen", "p1"))
        assert hears(after(checked, "p2", "edit_insight", insight="i1", text="Anders")) == {"p2", "facilitator"}
        passed = after(checked, "facilitator", "check", target="i1", ok=True)
        assert passed["screen"]["insights"]["i1"]["text"] == "Anders"
        assert "status" not in told(checked, "i1", "p2")

    def test_it_waits_whatever_comes_until_it_is_passed(self, checked):
        for ahead in (("set_cards", {"cards": "live"}), ("start_stage", {"stage": "stemmen"})):
            lead(checked, ahead[0], **ahead[1])
            assert told(checked, "i1")["status"] == "waiting"
        lead(checked, "check", target=None, ok=True)
        assert "i1" in checked.sees("screen")["insights"]

    def test_all_that_wait_are_passed_by_one_act(self, checked):
        post(checked, "Ook ik", "p1")
        lead(checked, "check", target=None, ok=True)
        assert set(checked.sees("screen")["insights"]) == {"i1", "i2"}
        assert lead(checked, "undo")["undone"] == {"do": "check", "target": "i1", "targets": ["i1", "i2"]}
        assert not checked.sees("screen")["insights"]

    def test_a_facilitators_own_card_never_waits(self, checked):
        lead(checked, "post_insight", category="succes", text="Van papier", source="paper")
        lead(checked, "seed")
        assert set(checked.sees("screen")["insights"]) == {"i2", "i3", "i4"}

    def test_what_its_author_makes_of_a_passed_card_waits_again(self, checked):
        lead(checked, "check", target="i1", ok=True)
        checked.ask("p2", "vote", target="i1", dots=1)
        checked.ask("p2", "edit_insight", insight="i1", text="Iets heel anders")
        assert told(checked, "i1")["status"] == "waiting"
        assert checked.sees("p2")["me"]["votes"]["verzamelen"]["i1"] == 0
        lead(checked, "check", target="i1", ok=True)
        assert checked.sees("p2")["me"]["votes"]["verzamelen"]["i1"] == 1

    def test_what_is_not_all_right_is_folded_away_for_a_reason(self, checked):
        lead(checked, "check", target="i1", ok=False, reason="Kwetsend")
        assert (told(checked, "i1", "p2")["status"], told(checked, "i1", "p2")["reason"]) == ("hidden", "Kwetsend")
        lead(checked, "undo")
        assert told(checked, "i1")["status"] == "waiting"

    def test_who_shows_a_folded_card_has_looked_at_it(self, checked):
        lead(checked, "hide_insight", insight="i1")
        lead(checked, "show_insight", insight="i1")
        assert "i1" in checked.sees("screen")["insights"]
        lead(checked, "undo")
        assert told(checked, "i1")["status"] == "hidden"

    def test_from_the_plan_also_after_the_session(self):
        plan = SHORT.replace("per_category = 3 }", 'per_category = 3, cards = "checked" }')
        rehearsal = Rehearsal(read_plan(plan, "proef.toml"))
        rehearsal.join({})
        lead(rehearsal, "start_stage", stage="verzamelen")
        assert rehearsal.sees("screen")["stage"]["cards"] == "checked"
        lead(rehearsal, "close_workshop")
        post(rehearsal, "Achteraf", "p1")
        assert told(rehearsal, "i1")["status"] == "waiting"


class TestWatched:
    @pytest.mark.parametrize(
        ("text", "kinds"),
        [
            ("Bel 0470 12 34 56", ["phone"]),
            ("bel +32 (0)9 224 00 00!", ["phone"]),
            ("tel. 09/224.00.00", ["phone"]),
            ("Mail jan.peeters@voorbeeld.be", ["mail"]),
            ("Zie https://x.y/z", ["link"]),
            ("Zie www.voorbeeld.com", ["link"]),
            ("Kijk op voorbeeld.be/plan", ["link"]),
            ("Mail a@b.be of bel 0470123456, zie b.be", ["phone", "mail", "link"]),
            ("Wat een onzin, echt.", ["word"]),
            ("ONZINNIG", ["word"]),
            ("Blabla telt, blablabla niet", ["word"]),
            ("blablabla", None),
            ("Op 14/02/2023 om 14:00, 18 regio's, 1.000.000 euro", None),
            ("BE68 5390 0754 7034", None),
            ("Minstens 3 punten per 10 mensen, enz. Eén idee.Kort", None),
            ("Op 01/02/2023 14.30 u", None),
        ],
    )
    def test_what_a_facilitator_is_asked_to_look_at(self, text, kinds):
        rehearsal = watching('"onzin*", "blabla"')
        post(rehearsal, text)
        assert told(rehearsal, "i1").get("watch") == kinds
        assert all("watch" not in told(rehearsal, "i1", who) for who in OTHERS)

    def test_a_list_ships_and_is_asked_for(self):
        rehearsal = watching()
        assert "watch" not in told(rehearsal, post(rehearsal, "Sukkels!"))
        rehearsal = watching(more='watch_list = "nl"')
        assert told(rehearsal, post(rehearsal, "Sukkels!"))["watch"] == ["word"]
        assert "watch" not in told(rehearsal, post(rehearsal, "Sluit niemand uit"))
        assert pattern(DUTCH) is not None
        assert list(DUTCH) == list(dict.fromkeys(DUTCH))

    def test_once_looked_at_nobody_is_asked_again_until_its_author_changes_it(self, collecting):
        post(collecting, "Bel 0470 12 34 56")
        lead(collecting, "check", target="i1", ok=True)
        assert "watch" not in told(collecting, "i1")
        lead(collecting, "undo")
        assert told(collecting, "i1")["watch"] == ["phone"]
        lead(collecting, "check", target="i1", ok=True)
        collecting.ask("p2", "edit_insight", insight="i1", text="Bel 0470 12 34 57")
        assert told(collecting, "i1")["watch"] == ["phone"]

    def test_what_a_facilitator_or_the_plan_wrote_is_let_be(self, collecting):
        lead(collecting, "post_insight", category="succes", text="www.voorbeeld.be")
        assert "watch" not in told(collecting, "i1")

    def test_objections_and_actions_are_watched_too(self, cards):
        lead(cards, "start_stage", stage="bespreken")
        cards.ask("p2", "object", target="i1", on=True, text="Mail a@b.be")
        lead(cards, "start_stage", stage="acties")
        cards.ask("p2", "add_action", what="Bellen", who="0470 12 34 56")
        state = cards.sees("facilitator")
        assert (state["objections"]["o1"]["watch"], state["actions"]["a1"]["watch"]) == (["mail"], ["phone"])
        lead(cards, "check", target="o1", ok=True)
        assert "watch" not in cards.sees("facilitator")["objections"]["o1"]


class TestReported:
    def test_counts_people_and_names_nobody(self, cards):
        assert hears(after(cards, "p2", "report", target="i1", why="Dit gaat over mij")) == {"facilitator"}
        cards.ask("p3", "report", target="i1")
        cards.ask("p3", "report", target="i1", why="Toch nog eens")
        card = told(cards, "i1")
        assert (card["reports"], card["whys"]) == (2, ["Dit gaat over mij"])
        assert all("reports" not in told(cards, "i1", who) for who in OTHERS)

    def test_whys_stand_in_an_order_that_says_nothing(self, cards):
        cards.ask("p2", "report", target="i1", why="zus")
        cards.ask("p3", "report", target="i1", why="alzo")
        assert told(cards, "i1")["whys"] == ["alzo", "zus"]

    def test_is_dealt_with_until_somebody_else_reports_it(self, cards):
        cards.ask("p2", "report", target="i1")
        lead(cards, "check", target="i1", ok=True)
        assert "reports" not in told(cards, "i1")
        cards.ask("p2", "report", target="i1")
        assert "reports" not in told(cards, "i1")
        cards.ask("p3", "report", target="i1")
        assert told(cards, "i1")["reports"] == 1

    def test_of_who_only_tries_out_adds_to_no_count(self, cards):
        cards.join({}, trial=True)
        before = cards.workshop.seq
        cards.ask("p4", "report", target="i1")
        assert cards.workshop.seq == before

    def test_what_nobody_is_told_of_cannot_be_reported(self, voting):
        voting.ask("p1", "object", target="i3", on=True, text="x")
        assert refusal(voting, "p2", "report", target="o1") == "unknown_target"
        lead(voting, "hide_insight", insight="i1")
        assert refusal(voting, "p2", "report", target="i1") == "unknown_target"
        lead(voting, "reveal")
        voting.ask("p2", "report", target="o1")
        assert voting.sees("facilitator")["objections"]["o1"]["reports"] == 1

    def test_themes_and_actions_too(self, cards):
        lead(cards, "add_theme", category="succes", title="Lelijk", insights=["i1"])
        cards.ask("p2", "report", target="t1")
        lead(cards, "start_stage", stage="acties")
        cards.ask("p1", "add_action", what="x", who="y")
        cards.ask("p2", "report", target="a1")
        state = cards.sees("facilitator")
        assert (state["themes"]["t1"]["reports"], state["actions"]["a1"]["reports"]) == (1, 1)

    def test_does_not_stand_in_the_way_of_an_undo(self, cards):
        lead(cards, "hide_insight", insight="i3")
        lead(cards, "show_insight", insight="i3")
        cards.ask("p1", "report", target="i3")
        lead(cards, "undo")
        assert told(cards, "i3")["status"] == "hidden"


class TestMended:
    def test_its_author_sees_that_and_why_and_others_no_longer_what_stood_there(self, cards):
        heard = after(cards, "facilitator", "edit_insight", insight="i1", text="Leren", reason="Er stond een naam")
        assert heard["p1"]["me"]["mended"] == {"i1": {"original": "Samen leren", "reason": "Er stond een naam"}}
        assert all("original" not in told(cards, "i1", who) for who in OTHERS)
        assert all("mended_for" not in told(cards, "i1", who) for who in OTHERS)
        assert (told(cards, "i1")["original"], told(cards, "i1")["mended_for"]) == ("Samen leren", "Er stond een naam")
        assert "mended" not in cards.sees("p2")["me"]

    def test_what_was_watched_or_reported_is_for_others_to_read_no_longer(self, collecting):
        post(collecting, "Bel 0470 12 34 56")
        lead(collecting, "edit_insight", insight="i1", text="Bel me")
        assert "original" not in told(collecting, "i1", "screen")
        assert "watch" not in told(collecting, "i1")
        assert collecting.sees("p2")["me"]["mended"]["i1"]["original"] == "Bel 0470 12 34 56"
        lead(collecting, "undo")
        assert told(collecting, "i1")["watch"] == ["phone"]

    def test_a_reason_may_follow(self, cards):
        lead(cards, "edit_insight", insight="i1", text="Leren")
        assert told(cards, "i1", "screen")["original"] == "Samen leren"
        lead(cards, "edit_insight", insight="i1", reason="Er stond een naam")
        assert "original" not in told(cards, "i1", "screen")

    def test_a_folded_card_makes_room_for_a_better_one(self, collecting):
        for text in "abc":
            post(collecting, text)
        lead(collecting, "hide_insight", insight="i1")
        assert post(collecting, "beter") == "i4"
        assert refusal(collecting, "p2", "post_insight", category="succes", text="d") == "limit_reached"


class TestPaused:
    def test_nobody_writes_and_nothing_else_is_held_up(self, cards):
        assert hears(after(cards, "facilitator", "pause_posts", on=True)) == {"facilitator", *OTHERS}
        assert cards.sees("p1")["workshop"]["paused"] is True
        assert refusal(cards, "p1", "post_insight", category="succes", text="x") == "paused"
        assert refusal(cards, "p1", "edit_insight", insight="i1", text="x") == "paused"
        cards.ask("p2", "vote", target="i1", dots=1)
        cards.ask("p1", "withdraw_insight", insight="i2")
        lead(cards, "post_insight", category="succes", text="Van papier")
        lead(cards, "start_stage", stage="bespreken")
        assert refusal(cards, "p1", "object", target="i3", on=True) == "paused"
        lead(cards, "start_stage", stage="acties")
        assert refusal(cards, "p1", "add_action", what="x", who="y") == "paused"
        lead(cards, "pause_posts", on=False)
        cards.ask("p1", "add_action", what="x", who="y")
        assert "paused" not in cards.sees("p1")["workshop"]

    def test_is_taken_back_like_any_act(self, cards):
        lead(cards, "pause_posts", on=True)
        assert lead(cards, "undo")["undone"] == {"do": "pause_posts", "target": "posts", "targets": ["posts"]}
        assert "paused" not in cards.sees("p1")["workshop"]


class TestBlocked:
    def test_the_author_writes_no_more_and_only_that_device_is_told(self, cards):
        heard = after(cards, "facilitator", "block", insight="i1")
        assert hears(heard) == {"facilitator", "p1"}
        assert heard["p1"] == {"me": {"participant": "p1", "blocked": True}}
        assert heard["facilitator"]["blocks"] == ["i1"]
        assert refusal(cards, "p1", "post_insight", category="succes", text="x") == "blocked"
        assert refusal(cards, "p1", "edit_insight", insight="i2", text="x") == "blocked"
        cards.ask("p1", "vote", target="i3", dots=1)
        post(cards, "Wie anders is, schrijft", "p2")

    def test_no_other_card_tells_whose_it_is(self, cards):
        lead(cards, "block", insight="i1")
        assert cards.sees("facilitator")["insights"]["i2"].keys() == cards.sees("facilitator")["insights"]["i3"].keys()
        assert "blocks" not in cards.sees("p1")
        assert "blocked" not in cards.sees("p2")["me"]

    def test_the_author_is_let_again_once_no_card_of_theirs_stands_in_the_way(self, cards):
        lead(cards, "block", insight="i1")
        lead(cards, "block", insight="i2")
        lead(cards, "block", insight="i1", on=False)
        assert refusal(cards, "p1", "post_insight", category="succes", text="x") == "blocked"
        lead(cards, "block", insight="i2", on=False)
        post(cards, "x", "p1")

    def test_also_after_the_card_was_taken_back(self, cards):
        lead(cards, "block", insight="i1")
        cards.ask("p1", "withdraw_insight", insight="i1")
        lead(cards, "block", insight="i1", on=False)
        post(cards, "x", "p1")
        assert refusal(cards, "facilitator", "block", insight="i1") == "unknown_target"

    def test_nobody_stands_behind_a_card_of_a_facilitator(self, cards):
        lead(cards, "seed")
        lead(cards, "post_insight", category="succes", text="x")
        for insight in ("i4", "i6"):
            assert refusal(cards, "facilitator", "block", insight=insight) == "unknown_author"

    def test_is_taken_back_like_any_act(self, cards):
        lead(cards, "block", insight="i1")
        lead(cards, "undo")
        post(cards, "x", "p1")


def test_a_blank_screen_is_taken_back_and_what_else_is_shown_is_no_act(cards):
    lead(cards, "show", what="harvest")
    assert refusal(cards, "facilitator", "undo") == "nothing_to_undo"
    lead(cards, "show", what="blank")
    lead(cards, "undo")
    assert cards.sees("screen")["workshop"]["show"] == "harvest"
    lead(cards, "show", what="blank")
    lead(cards, "start_stage", stage="stemmen")
    assert refusal(cards, "facilitator", "undo") == "cannot_undo"


def test_what_was_done_is_on_record_with_when_and_why(cards):
    lead(cards, "hide_insight", insight="i1", reason="Kwetsend")
    lead(cards, "edit_insight", insight="i3", text="Anders", reason="Leesbaarder")
    lead(cards, "add_theme", category="succes", title="Geen moderatie")
    lead(cards, "block", insight="i3")
    lead(cards, "undo")
    record = [(entry.do, entry.targets, entry.reason, entry.undone) for entry in cards.workshop.moderation]
    assert record == [
        ("hide_insight", ("i1",), "Kwetsend", False),
        ("edit_insight", ("i3",), "Leesbaarder", False),
        ("block", ("i3",), None, True),
    ]
    assert [entry.at[:16] for entry in cards.workshop.moderation] == ["2026-11-24T19:00"] * 3
    assert fold(cards.log).moderation == cards.workshop.moderation


def test_why_something_was_done_goes_with_what_is_erased(cards):
    lead(cards, "hide_insight", insight="i1", reason="Noemt Karin")
    lead(cards, "hide_insight", insight="i3", reason="Dubbel")
    lead(cards, "block", insight="i1")
    cards.ask("p1", "forget_me")
    again = fold(erased(cards.log))
    assert [entry.reason for entry in cards.workshop.moderation] == ["…", "Dubbel", None]
    assert again.moderation == cards.workshop.moderation
    assert again.blocks == cards.workshop.blocks


def test_the_record_says_when_each_thing_was_done(cards, asking):
    """Whatever is recorded says when: another command in the record without a moment would stand out here."""
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    cards.ask("facilitator", "split_insight", insight="i3")
    cards.ask("facilitator", "park", target="i2", reason="Later")
    cards.ask("facilitator", "unpark", target="i2")
    cards.ask("facilitator", "hide_insight", insight="i2")
    cards.ask("facilitator", "show_insight", insight="i2")
    cards.ask("facilitator", "edit_insight", insight="i1", text="Beter")
    cards.ask("facilitator", "block", insight="i1")
    cards.ask("facilitator", "pause_posts", on=True)
    cards.ask("facilitator", "add_theme", category="succes", title="Samen")
    cards.ask("facilitator", "move_insights", insights=["i1"], theme="t1")
    asking.ask("p1", "join_action", action="a1", on=True, organisation="OCMW")
    asking.ask("facilitator", "hide_name", action="a1", name="OCMW")
    asking.ask("facilitator", "show_name", action="a1", name="OCMW")
    recorded = [*cards.workshop.moderation, *asking.workshop.moderation]
    assert {entry.do for entry in recorded} == RECORDED - {"check", "hide_earlier", "show_earlier"}  # test_bringing.py
    assert [entry.do for entry in recorded if entry.at is None] == []
