import pytest

from workshop.core import Refused, fold
from workshop.core.model.joining import joined_organisations
from workshop.core.model.timestamps import plus
from workshop.core.model.visibility import FACILITATORS
from workshop.core.views.publishing import publishing
from workshop.harvest import harvest

from ..rehearsal import Rehearsal, erased

ACTION = {"what": "Een eerste regiotafel beleggen", "who": "Trekker", "when": "2027-01-15", "first_step": "Zaal zoeken"}


@pytest.fixture
def acting(cards):
    cards.ask("facilitator", "start_stage", stage="acties")
    return cards


def test_an_action_says_who_does_what_when_and_the_first_step(acting):
    assert acting.ask("p1", "add_action", theme="i1", **ACTION) == {"action": "a1"}
    assert acting.sees("screen")["actions"] == {"a1": {"theme": "i1", **ACTION, "after": 1}}
    assert acting.sees("p1")["me"]["actions"] == {"a1": True}


def test_its_author_or_a_facilitator_changes_and_removes_it(acting):
    acting.ask("p1", "add_action", **ACTION)
    acting.ask("facilitator", "edit_action", action="a1", who="Verbinder", when="")
    assert acting.sees("p2")["actions"]["a1"] == {
        "what": ACTION["what"],
        "who": "Verbinder",
        "first_step": "Zaal zoeken",
        "after": 1,
    }
    with pytest.raises(Refused, match="not_yours"):
        acting.ask("p2", "edit_action", action="a1", what="Iets anders")
    acting.ask("p1", "remove_action", action="a1")
    assert acting.sees("p2")["actions"] == {}
    with pytest.raises(Refused, match="unknown_target"):
        acting.ask("p1", "remove_action", action="a1")


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"what": " "}, "empty", "what"),
        ({"who": ""}, "empty", "who"),
        ({"theme": "t9"}, "unknown_target", "theme"),
        ({"what": "x" * 301}, "too_long", "what"),
        ({"when": 5}, "malformed", "when"),
    ],
)
def test_what_an_action_lacks_is_named(acting, fields, code, field):
    with pytest.raises(Refused) as no:
        acting.ask("p1", "add_action", **(ACTION | fields))
    assert (no.value.code, no.value.field) == (code, field)


def test_participants_act_where_the_stage_says_so_and_facilitators_everywhere(cards):
    with pytest.raises(Refused, match="stage_takes_no_actions"):
        cards.ask("p1", "add_action", **ACTION)
    cards.ask("facilitator", "add_action", **ACTION)


def takes_part(rehearsal, who="screen", action="a1"):
    return rehearsal.sees(who)["actions"][action].get("joined")


@pytest.fixture
def acted(acting):
    acting.ask("p1", "add_action", **ACTION)
    return acting


def test_who_takes_part_is_a_number_for_everybody_and_known_to_oneself(acted):
    acted.ask("p2", "join_action", action="a1", on=True)
    acted.ask("p3", "join_action", action="a1", on=True)
    acted.ask("p3", "join_action", action="a1", on=True)
    assert [takes_part(acted, who) for who in ("screen", "facilitator", "p1")] == [2, 2, 2]
    assert acted.sees("p2")["me"]["joined"] == {"a1": True}
    assert "joined" not in acted.sees("p1")["me"]
    acted.ask("p3", "join_action", action="a1", on=False)
    acted.ask("p2", "join_action", action="a1", on=False)
    assert takes_part(acted) is None
    assert acted.sees("p2")["me"].get("joined", {}) == {}


def test_who_counts_nowhere_is_in_no_number(acted):
    acted.join({}, trial=True)
    acted.ask("p4", "join_action", action="a1", on=True)
    assert takes_part(acted) is None
    assert acted.sees("p4")["me"]["joined"] == {"a1": True}
    acted.join(*[{}] * 5)  # all of them will be excluded
    acted.ask("p3", "join_action", action="a1", on=True)
    acted.ask("p9", "join_action", action="a1", on=True)
    assert takes_part(acted) == 2
    first, last = (acted.workshop.people[id].joined for id in ("p5", "p9"))
    for on, number in ((True, 1), (False, 2)):
        acted.ask("facilitator", "exclude", joined_from=first, joined_to=last, on=on)
        assert takes_part(acted) == number


def test_an_organisation_is_named_only_where_the_plan_asks_for_it(acted):
    with pytest.raises(Refused, match="no_name_asked"):
        acted.ask("p2", "join_action", action="a1", on=True, organisation="Huis van het Kind")


def test_organisations_are_told_to_facilitators_each_once(asking):
    for who, name in (("p1", "OCMW"), ("p2", "Huis van het Kind"), ("p3", "OCMW"), ("p4", "")):
        asking.ask(who, "join_action", action="a1", on=True, organisation=name)
    assert asking.sees("facilitator")["actions"]["a1"]["organisations"] == ["Huis van het Kind", "OCMW"]
    for who in ("screen", "p1", "p4"):
        assert "organisations" not in asking.sees(who)["actions"]["a1"]
    assert takes_part(asking) == 4
    assert asking.sees("p1")["me"]["joined"] == {"a1": "OCMW"}
    asking.ask("p1", "join_action", action="a1", on=True, organisation="")
    assert asking.sees("p1")["me"]["joined"] == {"a1": True}


def named(asking):
    action = asking.sees("facilitator")["actions"]["a1"]
    return action.get("organisations"), action.get("hidden_names")


def test_a_name_is_taken_off_and_put_back_and_who_takes_part_still_does(asking):
    for who, name in (("p1", "OCMW"), ("p2", "Huis van het Kind"), ("p3", "ocmw")):
        asking.ask(who, "join_action", action="a1", on=True, organisation=name)
    asking.ask("facilitator", "hide_name", action="a1", name="OCMW", reason="Vraagt om geen naam")
    reason = {"reason": "Vraagt om geen naam"}
    assert named(asking) == (["Huis van het Kind"], [{"name": "OCMW"} | reason, {"name": "ocmw"} | reason])
    assert takes_part(asking) == 3
    [action] = harvest(asking.workshop, FACILITATORS).actions
    assert (action.joined, action.organisations) == (3, ("Huis van het Kind",))
    for who, told in (("p1", {"a1": reason}), ("p3", {"a1": reason}), ("p2", None)):
        assert (asking.sees(who)["me"]["unnamed"] or None) == told
    asking.ask("facilitator", "undo")
    assert named(asking) == (["Huis van het Kind", "OCMW", "ocmw"], None)
    asking.ask("facilitator", "hide_name", action="a1", name="ocmw")
    asking.ask("facilitator", "show_name", action="a1", name="OCMW")
    assert named(asking)[1] is None
    asking.ask("facilitator", "undo")
    assert [each["name"] for each in named(asking)[1]] == ["OCMW", "ocmw"]
    assert [(entry.do, entry.undone) for entry in asking.workshop.moderation] == [
        ("hide_name", True),
        ("hide_name", False),
        ("show_name", True),
    ]


@pytest.mark.parametrize("who", ["screen", "facilitator", "p1", "p2"])
def test_how_many_take_part_and_whose_name_was_taken_off_is_told_at_once(asking, who):
    device, seq, seen = asking.sees(who), asking.workshop.seq, []
    for by, do, fields in (
        ("p1", "join_action", {"on": True}),
        ("p2", "join_action", {"on": True, "organisation": "OCMW"}),
        ("p3", "join_action", {"on": True, "organisation": "ocmw"}),
        ("p1", "join_action", {"on": False}),
        ("facilitator", "hide_name", {"name": "OCMW"}),
        ("facilitator", "show_name", {"name": "OCMW"}),
        ("facilitator", "hide_name", {"name": "OCMW", "reason": "Karin vroeg het"}),
    ):
        asking.ask(by, do, action="a1", **fields)
        device, seq = asking.follow(who, device, seq), asking.workshop.seq
        seen.append((device["actions"]["a1"].get("joined"), device.get("me", {}).get("unnamed", {}).get("a1")))
    off, why = ({}, {"reason": "Karin vroeg het"}) if who == "p2" else (None, None)
    assert seen == [(1, None), (2, None), (3, None), (2, None), (2, off), (2, None), (2, why)]


@pytest.mark.parametrize("who", ["screen", "facilitator", "p2"])
def test_who_is_forgotten_still_takes_part_and_nobody_reads_what_they_named_or_asked(asking, who):
    for by, name in (("p2", "OCMW"), ("p3", "ocmw")):
        asking.ask(by, "join_action", action="a1", on=True, organisation=name)
    asking.ask("facilitator", "hide_name", action="a1", name="OCMW", reason="Karin vroeg het")
    device, seq = asking.sees(who), asking.workshop.seq
    asking.ask("p3", "forget_me")
    again = Rehearsal()
    again.workshop = asking.read_again()
    for rehearsal in (asking, again):
        state = rehearsal.follow(who, device, seq)
        assert state["actions"]["a1"]["joined"] == 2
        assert "Karin" not in str(state)


def test_a_name_that_was_taken_off_comes_back_with_nobody(asking):
    """Neither by who leaves and comes again, nor by somebody else, nor once nobody can be told any more."""
    asking.ask("p1", "join_action", action="a1", on=True, organisation="OCMW")
    asking.ask("facilitator", "hide_name", action="a1", name="OCMW", reason="Noemt iemand")
    asking.ask("p1", "join_action", action="a1", on=False)
    acts = asking.workshop.acts
    asking.ask("p1", "join_action", action="a1", on=True, organisation="ocmw")
    asking.ask("p2", "join_action", action="a1", on=True, organisation="OCMW")
    assert (named(asking)[0], asking.workshop.acts) == (None, acts)
    asking.ask("p1", "join_action", action="a1", on=True, organisation="Huis van het Kind")
    assert named(asking)[0] == ["Huis van het Kind"]
    asking.ask("facilitator", "close_workshop")
    asking.ask("facilitator", "close_workshop")
    asking.ask("clock", "unlink")
    for workshop in (asking.workshop, fold(asking.log)):
        assert joined_organisations(workshop, workshop.actions["a1"]) == ["Huis van het Kind"]


def test_who_is_forgotten_leaves_no_name_that_was_taken_off(asking):
    asking.ask("p2", "join_action", action="a1", on=True, organisation="OCMW")
    asking.ask("facilitator", "hide_name", action="a1", name="OCMW")
    asking.ask("p2", "forget_me")
    assert named(asking) == (None, None)
    assert "OCMW" not in str(asking.workshop.actions["a1"])


def test_why_a_name_was_taken_off_goes_with_who_named_it(asking):
    """Also where somebody else named it too, where who named it left, where it was shown again, and out of the undo."""
    for who, name in (("p1", "OCMW"), ("p2", "ocmw"), ("p3", "Bakkerij")):
        asking.ask(who, "join_action", action="a1", on=True, organisation=name)
    asking.ask("facilitator", "hide_name", action="a1", name="OCMW", reason="Karin vroeg het")
    asking.ask("facilitator", "hide_name", action="a1", name="Bakkerij", reason="Bestaat niet meer")
    asking.ask("facilitator", "show_name", action="a1", name="OCMW")
    asking.ask("facilitator", "hide_name", action="a1", name="ocmw", reason="Karin vroeg het weer")
    asking.ask("p2", "join_action", action="a1", on=False)
    asking.ask("p2", "forget_me")
    again = Rehearsal()
    again.workshop, again.now = asking.read_again(), asking.now
    hidden = [{"name": "Bakkerij", "reason": "Bestaat niet meer"}, {"name": "OCMW", "reason": "…"}]
    for rehearsal in (asking, again):
        assert named(rehearsal) == (None, hidden)
        assert rehearsal.sees("p1")["me"]["unnamed"] == {"a1": {"reason": "…"}}
        assert [entry.reason for entry in rehearsal.workshop.moderation] == ["…", "Bestaat niet meer", None, "…"]
        assert "Karin" not in str(rehearsal.workshop)
        with pytest.raises(Refused, match="nothing_to_undo"):
            rehearsal.ask("facilitator", "undo")
    assert "Karin" not in str(erased(asking.log))


def test_a_name_is_looked_at_in_the_tray_until_a_facilitator_did_or_took_it_off(asking):
    """Also of an action that a facilitator wrote, and what came after the last look comes in anew."""

    def watch(id="a2"):
        return asking.sees("facilitator")["actions"][id].get("watch")

    asking.ask("facilitator", "add_action", what="Bel 0470 12 34 56", who="Trekker")
    assert watch() is None
    asking.ask("p1", "join_action", action="a2", on=True, organisation="Bel 0470 12 34 57")
    assert watch() == ["phone"]
    asking.ask("facilitator", "check", target="a2", ok=True)
    asking.ask("p2", "join_action", action="a2", on=True, organisation="bel 0470 12 34 57")
    asking.ask("p2", "join_action", action="a2", on=True, organisation="Bakkerij")
    assert watch() is None
    asking.ask("p3", "join_action", action="a2", on=True, organisation="www.voorbeeld.be")
    assert watch() == ["link"]
    asking.ask("facilitator", "check", target="a2", ok=True)
    asking.ask("facilitator", "undo")
    assert watch() == ["link"]
    asking.ask("facilitator", "hide_name", action="a2", name="www.voorbeeld.be")
    assert watch() is None
    assert "watch" not in asking.sees("p3")["actions"]["a2"]
    assert fold(asking.log) == asking.workshop


def test_names_are_looked_at_before_anybody_may_read_the_harvest(asking):
    for who, name in (("p1", "Bakkerij"), ("p2", "Bakkerij Karin"), ("p3", "Bel 0470 12 34 56")):
        asking.ask(who, "join_action", action="a1", on=True, organisation=name)
    [seen] = publishing(asking.workshop)["marked"]
    assert (seen["id"], seen["organisations"]) == ("a1", ["Bakkerij Karin", "Bel 0470 12 34 56"])
    assert (seen["marks"], seen["names"]) == (["phone", "name"], ["Karin"])
    for name in seen["organisations"]:
        asking.ask("facilitator", "hide_name", action="a1", name=name)
    assert publishing(asking.workshop)["marked"] == []


def test_what_somebody_named_goes_with_them_and_leaves_no_mark_where_it_stood(asking):
    """Before and after the log is read again; and who leaves after that takes along what they named."""
    for who, name in (("p1", "OCMW"), ("p2", "Huis van het Kind")):
        asking.ask(who, "join_action", action="a1", on=True, organisation=name)
    asking.ask("p2", "forget_me")
    for workshop in (asking.workshop, asking.read_again()):
        assert joined_organisations(workshop, workshop.actions["a1"]) == ["OCMW"]
    asking.ask("p1", "join_action", action="a1", on=False)
    for workshop in (asking.workshop, asking.read_again()):
        assert joined_organisations(workshop, workshop.actions["a1"]) == []


@pytest.mark.parametrize("do", ["hide_name", "show_name"])
def test_only_a_name_that_stands_there_is_taken_off_or_put_back(asking, do):
    asking.ask("p1", "join_action", action="a1", on=True, organisation="OCMW")
    for action, name in (("a1", "Iets anders"), ("a9", "OCMW")):
        with pytest.raises(Refused, match="unknown_target"):
            asking.ask("facilitator", do, action=action, name=name)
    with pytest.raises(Refused, match="not_allowed"):
        asking.ask("p1", do, action="a1", name="OCMW")


def test_nobody_names_an_organisation_while_nobody_writes(asking):
    asking.ask("facilitator", "pause_posts", on=True)
    asking.ask("p1", "join_action", action="a1", on=True)
    with pytest.raises(Refused, match="paused"):
        asking.ask("p1", "join_action", action="a1", on=True, organisation="OCMW")


def test_what_is_not_there_takes_nobody(acted):
    acted.ask("facilitator", "hide_insight", insight="a1")
    for action in ("a1", "a9"):
        with pytest.raises(Refused, match="unknown_target"):
            acted.ask("p2", "join_action", action=action, on=True)


def test_an_action_says_how_long_its_stage_had_lasted(acting):
    acting.now = plus(acting.workshop.started_at, 94)
    acting.ask("p1", "add_action", **ACTION)
    assert acting.sees("screen")["actions"]["a1"]["after"] == 95
