"""Who is forgotten, by their own word or when the days are over, can't be told from the log; what was told stays."""

import pytest

from workshop.core import Refused, fold, fold_until
from workshop.core.plan import read_plan
from workshop.harvest import FORMATS, harvest
from workshop.harvest.as_json import as_data
from workshop.store.event_codec import encode
from workshop.translations import Words

from ..harvest.golden.story import session
from ..rehearsal import SHORT, Rehearsal, erased

NAMED = read_plan(SHORT.replace("[[categories]]", '[privacy]\nnames = "optional"\n\n[[categories]]', 1), "proef.toml")


@pytest.fixture
def voted(cards):
    """A blind round was revealed in which p1, p2 and p3 gave i1 a dot and p1 i3 too; p1 wrote i1 and i2."""
    cards.ask("facilitator", "start_stage", stage="stemmen")
    for who, target in (("p1", "i1"), ("p2", "i1"), ("p3", "i1"), ("p1", "i3")):
        cards.ask(who, "vote", target=target, dots=1)
    cards.ask("facilitator", "reveal")
    return cards


def written(rehearsal):
    return " ".join(str(encode(event)) for event in erased(rehearsal.log))


def test_what_they_wrote_goes_and_nobody_reads_it_again(cards):
    cards.ask("p1", "object", target="i3", on=True, text="Daar zie ik een probleem")
    cards.ask("facilitator", "hide_insight", insight="i1", reason="Noemt iemand bij naam")
    cards.ask("p2", "object", target="i2", on=True, text="Van iemand anders")
    cards.ask("facilitator", "add_action", what="Bellen", who="Trekker", theme="i2")
    cards.ask("facilitator", "edit_insight", insight="i2", text="Minder papier")
    cards.ask("p1", "report", target="i3", why="Ook van mij")
    cards.ask("p1", "forget_me")
    for seen in (cards.sees("facilitator"), cards.sees("screen"), cards.sees("p2")):
        assert list(seen["insights"]) == ["i3"]
        assert "o1" not in seen.get("objections", {})
    text = written(cards)
    for words in ("Samen leren", "Te veel papier", "Minder papier", "probleem", "bij naam", "Ook van mij", '"by":"p1"'):
        assert words not in text
    for words in ("Vaste contactpersoon", "Van iemand anders", "Bellen"):
        assert words in text
    assert cards.read_again().insights["i1"].text == ""


def test_their_key_their_name_and_their_answers_go():
    named = Rehearsal(NAMED)
    named.join({"regio": "kempen"}, name="Anna")
    named.ask("p1", "forget_me")
    assert "hash-p1" not in named.workshop.keys
    again = named.read_again()
    assert "hash-p1" not in again.keys
    assert (again.people["p1"].name, again.people["p1"].answers) == (None, {})
    assert again.people["p1"].counts  # somebody took part


def test_dots_leave_a_round_that_goes_on(voting):
    voting.ask("p1", "vote", target="i3", dots=1)
    voting.ask("p2", "vote", target="i3", dots=1)
    voting.ask("p1", "done", on=True)
    voting.ask("p1", "forget_me")
    again = Rehearsal()
    again.workshop, again.now = voting.read_again(), voting.now
    for rehearsal in (voting, again):
        rehearsal.ask("facilitator", "reveal")
        seen = rehearsal.sees("screen")
        assert (seen["insights"]["i3"]["votes"], seen["ballots"]) == ({"stemmen": 1}, {"verzamelen": 0, "stemmen": 1})


def test_dots_on_their_cards_come_back_to_who_gave_them(voting):
    voting.ask("p2", "vote", target="i1", dots=1)
    assert voting.sees("p2")["me"]["dots_left"]["succes"] == 1
    voting.ask("p1", "forget_me")
    assert voting.sees("p2")["me"]["dots_left"]["succes"] == 2


def test_in_a_round_that_was_told_the_count_stays_and_the_link_goes(voted):
    before, said = voted.sees("facilitator"), harvest(voted.workshop)
    voted.ask("p1", "forget_me")
    again = Rehearsal()
    again.workshop = voted.read_again()
    after = again.sees("facilitator")
    assert after["insights"]["i3"] == before["insights"]["i3"]
    assert after["ballots"] == before["ballots"]
    assert "p1" not in again.workshop.rounds["stemmen"].dots
    [line] = [line for line in harvest(again.workshop).categories[0].lines if line.cards[0].id == "i3"]
    assert line.support == next(line for line in said.categories[0].lines if line.cards[0].id == "i3").support


def test_a_facilitator_sees_only_that_cards_went(voted):
    before = voted.sees("facilitator")
    seq = voted.workshop.seq
    voted.ask("p1", "forget_me")
    again = Rehearsal()
    again.workshop = voted.read_again()
    for rehearsal in (voted, again):
        told = rehearsal.sees("facilitator", seq)
        assert (told["insights"].pop("i1"), told["insights"].pop("i2")) == (None, None)
        topics = before["now"]["topics"]["lines"]
        assert told["now"]["topics"].pop("lines") == [id for id in topics if id not in ("i1", "i2")]
        assert set(told) <= {"insights", "participation", "ballots", "rounds", "stage", "now"}
        for part in told:
            assert {key: value for key, value in flat(told[part]) if value != "None"}.items() <= dict(
                flat(before[part])
            ).items()


def test_a_published_harvest_says_who_took_part_also_when_people_go_right_after():
    plan = SHORT.replace("[[categories]]", "[privacy]\nmin_cell = 2\n\n[[categories]]", 1)
    room = Rehearsal(read_plan(plan, "proef.toml"))
    room.join({"regio": "kempen"}, {"rol": "doener"}, {})
    room.ask("facilitator", "publish")
    told = as_data(harvest(room.workshop))["participation"]
    assert told["breadth"] == {"regio": 1, "rol": 1}
    for who in ("p1", "p2"):
        room.ask(who, "forget_me")
        room.workshop, room.log = room.read_again(), erased(room.log)
        published = fold_until(room.log, room.workshop.published)
        assert as_data(harvest(published))["participation"] == told


def flat(value, path=()):
    if isinstance(value, dict):
        return [each for key, inner in value.items() for each in flat(inner, (*path, key))]
    return [(path, repr(value))]


def test_their_phone_is_told_that_nothing_is_theirs_any_more(voted):
    seq = voted.workshop.seq
    voted.ask("p1", "forget_me")
    assert voted.sees("p1", seq)["me"]["insights"] == {"i1": None, "i2": None}


def test_who_did_more_than_one_may_can_still_be_forgotten(collecting, monkeypatch):
    monkeypatch.setattr("workshop.core.MAX_EVENTS", 0)
    collecting.ask("p1", "forget_me")
    assert "hash-p1" not in collecting.workshop.keys


def test_a_card_under_theirs_is_a_card_again(cards):
    cards.ask("facilitator", "merge_insights", into="i1", insights=["i3"])
    cards.ask("p1", "forget_me")
    assert list(cards.sees("screen")["insights"]) == ["i3"]


# ---- when the days are over


@pytest.fixture(scope="module")
def ended():
    """The golden session; and what its log is once nobody can be told from it."""
    story = session()
    log = list(story.log)
    story.ask("clock", "unlink")
    return log, erased(story.log)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_harvest_stays_the_same_to_the_byte(ended, ending):
    before, after = ended
    published = fold(before).published
    for one, other in (
        (fold(before), fold(after)),
        (fold_until(before, published), fold_until(after, published)),
    ):
        assert FORMATS[ending].render(harvest(one), Words("nl")) == FORMATS[ending].render(harvest(other), Words("nl"))


def test_one_mark_stands_where_people_stood(ended):
    _, after = ended
    assert {event.by for event in after if hasattr(event, "by")} == {"p0", "f1", ""}
    workshop = fold(after)
    assert not any(person.answers or person.name for person in workshop.people.values())
    assert [owner.role for owner in workshop.keys.values()] == ["facilitator"]
    assert all(set(round.dots) <= {"p0"} for round in workshop.rounds.values())


def test_from_then_on_nobody_comes_in_and_nothing_that_counts_people_changes(cards):
    cards.ask("clock", "unlink")
    assert not cards.workshop.unlinked  # it goes on
    cards.ask("clock", "end_session", at=cards.now)
    cards.ask("clock", "unlink")
    seq = cards.workshop.seq
    cards.ask("clock", "unlink")
    assert (cards.workshop.seq, cards.sees("screen")["workshop"]["unlinked"]) == (seq, True)
    for do, fields in (
        ("reopen_workshop", {}),
        ("exclude", {"joined_from": "2026-11-24T19:00Z", "joined_to": "2026-11-24T20:00Z", "on": True}),
    ):
        with pytest.raises(Refused, match="unlinked"):
            cards.ask("facilitator", do, **fields)
    with pytest.raises(Refused, match="closed"):
        cards.ask("visitor", "join", key="hash-late")
    cards.ask("facilitator", "place", target="i1", sections=["context"], criteria=[])
    assert cards.sees("screen")["insights"]["i1"]["sections"] == ["context"]
