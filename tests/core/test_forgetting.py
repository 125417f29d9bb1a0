"""Who is forgotten, by their own word or when the days are over, can't be told from the log; what was told stays."""

import pytest

from workshop.core import Refused, fold, fold_until, progress
from workshop.core.plan import read_plan
from workshop.harvest import FORMATS, harvest
from workshop.harvest.as_json import as_data
from workshop.store.event_codec import encode
from workshop.translations import Words

from ..harvest.golden.story import session
from ..rehearsal import RATED, SHORT, Rehearsal, erased

MIN_CELL_2 = "[[categories]]", "[privacy]\nmin_cell = 2\n\n[[categories]]"
FEW = SHORT.replace(*MIN_CELL_2, 1)
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


def both(rehearsal):
    """As it is, and as it is once the log was read again."""
    again = Rehearsal()
    again.workshop, again.now = rehearsal.read_again(), rehearsal.now
    return rehearsal, again


def test_what_they_wrote_goes_and_nobody_reads_it_again(cards):
    cards.ask("p1", "object", target="i3", on=True, text="Daar zie ik een probleem")
    cards.ask("facilitator", "hide_insight", insight="i1", reason="Noemt iemand bij naam")
    cards.ask("p2", "object", target="i2", on=True, text="Van iemand anders")
    cards.ask("facilitator", "add_action", what="Bellen", who="Trekker", theme="i2")
    cards.ask("facilitator", "edit_insight", insight="i2", text="Minder papier")
    cards.ask("p1", "report", target="i3", why="Ook van mij")
    cards.ask("facilitator", "add_tension", lines=["i2", "i3"], text="Anna wil minder")
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("p1", "post_addition", target="i3", text="En nog dit")
    cards.ask("facilitator", "start_stage", stage="acties")
    cards.ask("p1", "add_action", what="Dat doe ik", who="Trekker")
    cards.ask("p1", "forget_me")
    gone = (
        "Samen leren",
        "Te veel papier",
        "Minder papier",
        "probleem",
        "bij naam",
        "Ook van mij",
        "Anna",
        "Dat doe ik",
    )
    for rehearsal in both(cards):
        for seen in (rehearsal.sees("facilitator"), rehearsal.sees("screen"), rehearsal.sees("p2")):
            assert (list(seen["insights"]), list(seen["actions"]), seen.get("tensions", {})) == (["i3"], ["a1"], {})
            assert "o1" not in seen.get("objections", {})
            assert not seen.get("additions")
        in_memory = str([*rehearsal.workshop.things(), rehearsal.workshop.tensions, rehearsal.workshop.moderation])
        assert [words for words in gone if words in in_memory] == []
    text = written(cards)
    assert [words for words in (*gone, '"by":"p1"') if words in text] == []
    for words in ("Vaste contactpersoon", "Van iemand anders", "Bellen"):
        assert words in text


def test_how_far_the_room_is_can_be_told_right_after_somebody_went(voted):
    voted.ask("p1", "forget_me")
    for rehearsal in both(voted):
        assert progress(rehearsal.workshop)["done"] == 0


def test_how_many_cards_the_room_wrote_is_without_theirs(cards):
    cards.ask("p1", "forget_me")
    for rehearsal in both(cards):
        assert progress(rehearsal.workshop)["posted"] == {"succes": 1}


def test_their_key_their_name_and_their_answers_go():
    named = Rehearsal(NAMED)
    named.join({"regio": "kempen"}, name="Anna")
    named.ask("p1", "forget_me")
    for workshop in (named.workshop, named.read_again()):
        assert "hash-p1" not in workshop.keys
        assert (workshop.people["p1"].name, workshop.people["p1"].answers) == (None, {})
        assert workshop.people["p1"].counts  # somebody took part


def test_what_they_said_while_the_room_read_and_spoke_goes_with_them():
    cards = Rehearsal(read_plan(FEW, "proef.toml"))
    cards.join({}, {}, {})
    cards.ask("facilitator", "start_stage", stage="verzamelen")
    for who in ("p1", "p2", "p2", "p3"):
        cards.ask(who, "post_insight", category="succes", text="x")
    cards.ask("facilitator", "add_theme", category="succes", title="Samen", insights=["i1", "i2", "i4"])
    cards.ask("facilitator", "start_stage", stage="lezen")
    for who in ("p1", "p2", "p3"):
        cards.ask(who, "recognise", theme="t1", on=who != "p2")
    for who in ("p1", "p2"):
        for target in ("i3", "t1"):
            cards.ask(who, "ask", target=target)
        cards.ask(who, "same", pair=["i3", "i2"])
    cards.ask("p1", "report", target="i3", why="Ook van mij")
    cards.ask("facilitator", "start_stage", stage="bespreken")
    cards.ask("facilitator", "spotlight", target="i3")
    cards.ask("p1", "thumb", value="next")
    cards.ask("p2", "thumb", value="further")
    device, seq = cards.sees("facilitator"), cards.workshop.seq
    cards.ask("p1", "forget_me")
    for rehearsal in both(cards):
        state = rehearsal.follow("facilitator", device, seq)
        card = state["insights"]["i3"]
        assert (card["asks"], card["same"], card["reports"], card["whys"]) == (1, {"i2": 1}, 1, ["…"])
        assert (state["themes"]["t1"]["recognised"], state["themes"]["t1"]["asks"]) == ({"yes": 1, "of": 2}, 1)
        assert state["stage"]["thumbs"] == {"further": 1, "next": 0}
    assert cards.sees("p1", seq)["me"]["recognised"] == {"t1": None}


def test_each_who_goes_takes_along_what_they_asked(cards):
    cards.ask("facilitator", "start_stage", stage="lezen")
    for who in ("p1", "p2", "p3"):
        cards.ask(who, "ask", target="i3")
    for who, left in (("p1", 2), ("p3", 1)):
        device, seq = cards.sees("facilitator"), cards.workshop.seq
        cards.ask(who, "forget_me")
        for rehearsal in both(cards):
            assert rehearsal.follow("facilitator", device, seq)["insights"]["i3"]["asks"] == left
        cards.workshop, cards.log = cards.read_again(), erased(cards.log)


def test_a_device_that_was_away_since_before_they_voted_shows_what_was_told_then(cards):
    device, seq = cards.sees("screen"), cards.workshop.seq
    cards.ask("p1", "vote", target="i3", dots=1)
    cards.ask("facilitator", "start_stage", stage="stemmen")
    cards.ask("p1", "forget_me")
    for rehearsal in both(cards):
        state = rehearsal.follow("screen", device, seq)
        assert (state["insights"]["i3"]["votes"], state["ballots"]) == ({"verzamelen": 1}, {"verzamelen": 1})


@pytest.mark.parametrize("cards", ["live", "sealed", "checked"])
def test_what_somebody_tried_out_counts_nowhere_once_it_is_gone_too(cards):
    room = Rehearsal()
    room.join({})
    room.join({}, trial=True)
    room.ask("facilitator", "start_stage", stage="verzamelen")
    room.ask("facilitator", "set_cards", cards=cards)
    for who in ("p1", "p2"):
        room.ask(who, "post_insight", category="succes", text="Van hier")
    room.ask("p2", "forget_me")
    for rehearsal in both(room):
        assert progress(rehearsal.workshop)["posted"] == {"succes": 1}


def test_a_device_that_was_away_since_before_enough_answered_shows_what_was_told_then():
    room = Rehearsal(read_plan(FEW, "proef.toml"))
    room.join({"regio": "kempen"}, {})
    device, seq = room.sees("screen"), room.workshop.seq
    room.ask("p2", "introduce", profile={"regio": "kempen"})
    room.ask("p1", "forget_me")
    for rehearsal in both(room):
        assert rehearsal.follow("screen", device, seq)["participation"]["breadth"] == {"regio": 1}


def test_what_they_answered_is_in_no_count_that_is_told_later():
    room = Rehearsal(read_plan(FEW, "proef.toml"))
    room.join(*[{"regio": "kempen"}] * 4, {}, {})
    room.ask("p1", "forget_me")
    for rehearsal in both(room):
        rehearsal.join(*[{"regio": "kempen"}] * 2)  # five of them now, and four were told: one is no group
        assert rehearsal.sees("facilitator")["participation"]["counts"]["regio"] == {"kempen": 4}


def test_their_dots_and_marks_leave_a_count_in_the_open_on_every_device():
    few = read_plan(RATED.replace(*MIN_CELL_2, 1), "proef.toml")
    for stage, do, fields in (("verzamelen", "vote", {"dots": 1}), ("wegen", "rate", {"scale": "eens", "value": 2})):
        room = Rehearsal(few)
        room.join({}, {}, {})
        for text in ("x", "y"):
            room.ask("facilitator", "post_insight", category="succes", text=text)
        room.ask("facilitator", "start_stage", stage=stage)
        for who, target in (("p1", "i1"), ("p2", "i1"), ("p3", "i1"), ("p1", "i2")):
            room.ask(who, do, target=target, **fields)
        device, seq = room.sees("facilitator"), room.workshop.seq
        room.ask("p1", "forget_me")
        for rehearsal in both(room):
            state = rehearsal.follow("facilitator", device, seq)
            line = state["insights"]["i1"]
            told = line["votes"] if do == "vote" else line["ratings"]
            assert told == {stage: 2 if do == "vote" else {"eens": [0, 0, 2]}}
            assert state["ballots"][stage] == 2


def test_how_many_answered_since_the_last_time_begins_anew_without_them():
    """Else one who answers next would be told of apart, where the log no longer tells of the other."""
    room = Rehearsal(read_plan(FEW, "proef.toml"))
    room.join({"regio": "limburg"})
    room.ask("p1", "forget_me")
    for rehearsal in both(room):
        rehearsal.join({"regio": "kempen"})
        assert "regio" not in rehearsal.sees("screen")["participation"]["breadth"]


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
    room = Rehearsal(read_plan(FEW, "proef.toml"))
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


def test_where_people_come_from_is_told_no_more_of_a_line_that_changes_after_somebody_went():
    """Of who went nothing is known that could be told with the others."""
    room = Rehearsal(read_plan(FEW, "proef.toml"))
    room.join(*[{"regio": region} for region in ("kempen", "limburg") * 3])
    room.ask("facilitator", "post_insight", category="succes", text="x")
    room.ask("facilitator", "start_stage", stage="stemmen")
    for who in ("p1", "p2", "p3"):
        room.ask(who, "vote", target="i1", dots=1)
    room.ask("facilitator", "reveal")
    room.ask("p1", "forget_me")
    for rehearsal in both(room):
        assert rehearsal.sees("screen")["insights"]["i1"]["breadth"]["stemmen"]["regio"] == 2
        for do in ("hide_insight", "show_insight"):
            rehearsal.ask("facilitator", do, insight="i1")
        rehearsal.ask("facilitator", "start_stage", stage="bespreken")
        assert not rehearsal.sees("screen")["insights"]["i1"]["breadth"]


@pytest.mark.parametrize("everybody", [False, True])
def test_a_line_from_which_all_dots_were_taken_back_still_says_so(voted, everybody):
    voted.ask("facilitator", "start_stage", stage="verzamelen")
    for dots in (1, 0):
        voted.ask("p1", "vote", target="i3", dots=dots)
    for _ in range(2 if everybody else 0):
        voted.ask("facilitator", "close_workshop")
    device, seq = voted.sees("screen"), voted.workshop.seq
    voted.ask(*("clock", "unlink") if everybody else ("p1", "forget_me"))
    for rehearsal in both(voted):
        state = rehearsal.follow("screen", device, seq)
        assert state["insights"]["i3"]["votes"] == {"stemmen": 1, "verzamelen": 0}


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


def test_facilitators_see_all_figures_as_before_and_no_name():
    """Of the room, of who wrote or voted, of an action, and one voice of who sees a problem in what says the same."""
    plan = SHORT.replace("[[categories]]", '[privacy]\nmin_cell = 2\nnames = "optional"\n\n[[categories]]', 1)
    room = Rehearsal(
        read_plan(plan.replace("participants = true", "participants = true, ask_organisation = true"), "x")
    )
    room.join(*[{"regio": region} for region in ("kempen", "limburg") * 5], name="Anna")
    room.ask("facilitator", "start_stage", stage="verzamelen")
    for who in ("p1", "p2", "p3", "p4", "p9"):
        room.ask(who, "post_insight", category="succes", text="x")
    begin, end = (room.workshop.people[who].joined for who in ("p9", "p10"))
    room.ask("facilitator", "exclude", joined_from=begin, joined_to=end, on=True)
    room.ask("facilitator", "start_stage", stage="bespreken")
    for who, target in (("p4", "i1"), ("p4", "i2"), ("p5", "i1")):
        room.ask(who, "object", target=target, on=True)
    room.ask("facilitator", "merge_insights", into="i1", insights=["i2"])
    room.ask("facilitator", "start_stage", stage="acties")
    room.ask("p1", "add_action", what="Bellen", who="Trekker")
    for who in ("p1", "p2", "p9"):
        room.ask(who, "join_action", action="a1", on=True, organisation=f"Huis {who}")
    for _ in range(2):
        room.ask("facilitator", "close_workshop")
    before, written = room.sees("facilitator"), as_data(harvest(room.workshop))
    assert before["participation"]["counts"]["regio"] == {"kempen": 4, "limburg": 4}
    assert before["participation"]["active"] == {"regio": {"kempen": 2, "limburg": 2}}
    room.ask("clock", "unlink")
    for rehearsal in both(room):
        after = rehearsal.sees("facilitator")
        assert after["workshop"].pop("unlinked")
        assert not any(card.get("by") for card in after["insights"].values())
        assert without_names(after) == without_names(before)
        assert as_data(harvest(rehearsal.workshop)) == written
        assert set(rehearsal.workshop.keys) == {"hash-f1"}


def test_an_outcome_stays_as_it_was_shown_and_one_that_nobody_saw_stays_unseen():
    """Marks, late dots, and a round in which somebody gave a dot and took it back."""
    room = Rehearsal(read_plan(RATED.replace(*MIN_CELL_2, 1), "proef.toml"))
    room.join({}, {}, {})
    room.ask("facilitator", "post_insight", category="succes", text="x")
    room.ask("facilitator", "start_stage", stage="wegen")
    for who in ("p1", "p2", "p3"):
        room.ask(who, "rate", target="i1", scale="eens", value=2)
    room.ask("facilitator", "start_stage", stage="stemmen")
    room.ask("p1", "vote", target="i1", dots=1)
    room.ask("facilitator", "reveal")
    room.ask("facilitator", "start_stage", stage="stemmen", again=True)
    for dots in (1, 0):
        room.ask("p1", "vote", target="i1", dots=dots)
    room.ask("facilitator", "close_workshop")
    for who in ("p2", "p3"):
        room.ask(who, "vote", target="i1", dots=1)
    room.ask("facilitator", "close_workshop")
    device, seq = room.sees("screen"), room.workshop.seq
    room.ask("clock", "unlink")
    for rehearsal in both(room):
        state = rehearsal.follow("screen", device, seq)
        assert state["insights"]["i1"]["ratings"] == {"wegen": {"eens": [0, 0, 3]}}
        assert state["insights"]["i1"]["votes"] == {"stemmen": 1, "stemmen.late": 2}
        assert state["ballots"] == {"wegen": 3, "stemmen": 1, "stemmen.late": 2}
        assert [round.id for round in harvest(rehearsal.workshop).unrevealed] == ["stemmen.2"]


def without_names(state):
    cards = {id: {**card, "by": None} for id, card in state["insights"].items()}
    return {**state, "insights": cards}


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
