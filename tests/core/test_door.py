"""The door, and who came in when nobody should have: out of every count, and in again, without telling one ballot."""

import pytest

from workshop.core import Refused, merge_patches, progress
from workshop.core.model.timestamps import plus
from workshop.core.subjects.door import MOST_KNOCKS
from workshop.harvest import harvest
from workshop.harvest.as_json import as_data
from workshop.harvest.markdown import render
from workshop.translations import Words

from ..rehearsal import Rehearsal, shipped_plan


def room(crowd=0, acts=True):
    """Six people vote, and after them so many others, whom nobody asked, do too. Answers when these came in."""
    rehearsal = Rehearsal(shipped_plan())
    rehearsal.join(*({"regio": "kempen"} for _ in range(6)))
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen", present=6)
    rehearsal.ask("p1", "post_insight", category="succes", text="Samen leren")
    rehearsal.ask("p2", "post_insight", category="succes", text="Elkaar kennen")
    before = plus(rehearsal.now, 1)
    rehearsal.join(*({"regio": "limburg"} for _ in range(crowd)))
    after = rehearsal.now
    rehearsal.ask("facilitator", "start_stage", stage="stemmen", present=7)
    for number in range(1, 7):
        rehearsal.ask(f"p{number}", "vote", target="i1", dots=1)
    for number in range(7, 7 + crowd) if acts else ():
        rehearsal.ask(f"p{number}", "vote", target="i2", dots=1)
        rehearsal.ask(f"p{number}", "object", target="i1", on=True, text="nee")
    return rehearsal, before, after


def exclude(rehearsal, begin, end, on=True):
    return rehearsal.ask("facilitator", "exclude", joined_from=begin, joined_to=end, on=on)


def counted(rehearsal):
    """All that a facilitator sees, but for what says that somebody is left out."""
    state = rehearsal.sees("facilitator")
    for thing in state["insights"].values():
        thing.pop("excluded", None)
        for name in ("votes", "supporters", "breadth"):
            thing[name] = {round: n for round, n in thing.get(name, {}).items() if n}
    state["workshop"].pop("excluded", None)
    # How many chose what is told in steps, and anew when many leave at once (test_telling.py).
    state["participation"].pop("counts", None)
    return {name: state.get(name) or {} for name in ("insights", "ballots", "participation", "objections")}


def reveal(rehearsal):
    rehearsal.ask("facilitator", "reveal", present=7)
    return rehearsal


def test_who_is_left_out_counts_nowhere_before_and_after_a_reveal():
    alone, crowded = room(), room(crowd=20)
    exclude(*crowded)
    assert progress(crowded[0].workshop)["voted"] == progress(alone[0].workshop)["voted"] == 6
    assert counted(reveal(crowded[0])) == counted(reveal(alone[0]))
    late = room(crowd=20)
    exclude(reveal(late[0]), *late[1:])
    assert counted(late[0])["ballots"]["stemmen"] == 6
    assert counted(late[0])["insights"] == counted(alone[0])["insights"]


def test_what_was_left_out_counts_again():
    crowded = room(crowd=20)[0]
    before = counted(reveal(crowded))
    again, begin, end = room(crowd=20)
    exclude(reveal(again), begin, end)
    assert counted(again) != before
    exclude(again, begin, end, on=False)
    assert counted(again) == before
    assert as_data(harvest(again.workshop)) | {"made": 0} == as_data(harvest(crowded.workshop)) | {"made": 0}


def test_who_votes_on_while_left_out_counts_once_counted_again():
    plain, begin, end = room(crowd=20)
    other, *_ = room(crowd=20, acts=False)
    exclude(other, begin, end)
    for number in range(7, 27):
        other.ask(f"p{number}", "vote", target="i2", dots=1)
        other.ask(f"p{number}", "object", target="i1", on=True, text="nee")
    exclude(other, begin, end, on=False)
    assert counted(reveal(other)) == counted(reveal(plain))


def test_a_device_that_was_there_sees_what_a_new_one_sees():
    rehearsal, begin, end = room(crowd=20)
    reveal(rehearsal)
    seen, state = rehearsal.workshop.seq, rehearsal.sees("screen")
    exclude(rehearsal, begin, end)
    now = merge_patches(state, rehearsal.sees("screen", seen))
    assert now["ballots"] == rehearsal.sees("screen")["ballots"]
    assert now["ballots"]["stemmen"] == 6
    assert now["insights"]["i2"].get("votes", {}).get("stemmen", 0) == 0
    assert "excluded" not in rehearsal.sees("screen")["workshop"]
    assert rehearsal.sees("facilitator")["workshop"]["excluded"] == [{"joined_from": begin, "joined_to": end}]


def test_nobodys_ballot_is_told_by_leaving_few_people_out():
    rehearsal, begin, end = room(crowd=20)
    for span in ((begin, begin), (begin, plus(begin, 3))):
        with pytest.raises(Refused, match="too_few"):
            exclude(rehearsal, *span)
    exclude(rehearsal, begin, plus(end, -1))
    exclude(rehearsal, begin, plus(end, -1), on=False)
    with pytest.raises(Refused, match="too_few"):  # one more than a moment ago
        exclude(rehearsal, begin, end)


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("gisteren", "nu"),
        ("2026-11-24T19:00:00", "2026-11-24T20:00:00"),
        ("0001-01-01T00:00+14:00", "2026-11-24T20:00Z"),
    ],
)
def test_a_span_is_made_of_moments(begin, end):
    with pytest.raises(Refused, match="malformed"):
        exclude(room()[0], begin, end)


def test_a_door_is_open_or_closed(waiting):
    for state in ("ajar", "kapot"):
        with pytest.raises(Refused, match="malformed"):
            waiting.ask("facilitator", "door", state=state)
    waiting.ask("facilitator", "door", state="closed")
    with pytest.raises(Refused, match="door_closed"):
        waiting.join({})
    waiting.ask("p1", "introduce", profile={"regio": "limburg"})
    waiting.ask("facilitator", "door", state="open")
    waiting.join({})


def test_the_harvest_says_what_was_seen_and_who_was_left_out():
    rehearsal, begin, end = room(crowd=20)
    reveal(rehearsal)
    found = harvest(rehearsal.workshop)
    outcome = as_data(found)["rounds"][-1]
    assert (outcome["ballots"], outcome["present"], outcome["too_many"]) == (26, 7, True)
    assert "26 mensen stemden, en er waren er hoogstens 7 tegelijk verbonden" in render(found, Words("nl"))
    exclude(rehearsal, begin, end)
    found = harvest(rehearsal.workshop)
    assert "too_many" not in as_data(found)["rounds"][-1]
    assert as_data(found)["excluded"] == [{"joined_from": begin, "joined_to": end}]
    assert "telt nergens mee: 20 mensen" in render(found, Words("nl"))


def marked(rehearsal):
    """The numbers of the cards that the harvest marks; Markdown marks as many."""
    found = harvest(rehearsal.workshop)
    numbers = {card.number for card in found.insights if card.excluded}
    assert render(found, Words("nl")).count("van iemand die niet meetelt") == len(numbers)
    told = [
        card for category in as_data(found)["categories"] for line in category["lines"] for card in line["insights"]
    ]
    assert {card["number"] for card in told if card.get("excluded")} == numbers
    return numbers


def test_the_harvest_marks_the_cards_of_who_was_left_out():
    rehearsal, begin, end = room(crowd=5, acts=False)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    rehearsal.ask("p7", "post_insight", category="succes", text="Wat een ander zegt")
    assert marked(rehearsal) == set()
    exclude(rehearsal, begin, end)
    assert marked(rehearsal) == {"S3"}
    exclude(rehearsal, begin, end, on=False)
    assert marked(rehearsal) == set()


def test_it_marks_none_where_the_mark_would_point_at_one():
    """Five are left out, but four of them count nowhere anyway."""
    rehearsal = Rehearsal(shipped_plan())
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    begin = plus(rehearsal.now, 1)
    rehearsal.join({})
    rehearsal.join({}, {}, {}, {}, trial=True)
    rehearsal.ask("p1", "post_insight", category="succes", text="Samen leren")
    exclude(rehearsal, begin, rehearsal.now)
    assert rehearsal.sees("facilitator")["insights"]["i1"]["excluded"] is True
    assert marked(rehearsal) == set()


def at_a_door(state, passphrase="zonnebloem"):
    """Six people are in, and the door stands so."""
    rehearsal = Rehearsal({**shipped_plan(), "passphrase": passphrase})
    rehearsal.join(*({"regio": "kempen"} for _ in range(6)))
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen", present=6)
    rehearsal.ask("facilitator", "door", state=state)
    return rehearsal


def waits(rehearsal):
    return rehearsal.sees("facilitator")["workshop"].get("knocking")


def comes(rehearsal, **how):
    return rehearsal.ask("visitor", "join", key=how.get("knock", "key"), **how)


def test_who_waits_is_nobody_yet_and_comes_in_when_let_in_the_first_first():
    rehearsal = at_a_door("closed")
    before = rehearsal.sees("screen")
    for knock in ("anna", "bert", "carla", "bert"):
        rehearsal.ask("visitor", "knock", knock=knock)
    assert waits(rehearsal) == 3
    assert rehearsal.sees("screen") == before
    with pytest.raises(Refused, match="door_closed"):
        comes(rehearsal, knock="anna")
    rehearsal.ask("facilitator", "let_in", n=1)
    assert waits(rehearsal) == 2
    comes(rehearsal, knock="anna")
    assert rehearsal.sees("screen")["participation"]["people"] == 7
    with pytest.raises(Refused, match="door_closed"):
        comes(rehearsal, knock="bert")
    rehearsal.ask("facilitator", "let_in")
    assert waits(rehearsal) is None
    for knock in ("bert", "carla"):
        comes(rehearsal, knock=knock)
    seq = rehearsal.workshop.seq
    rehearsal.ask("facilitator", "let_in")
    assert rehearsal.workshop.seq == seq
    with pytest.raises(Refused, match="malformed"):
        rehearsal.ask("facilitator", "let_in", n=0)


def test_a_door_that_is_set_anew_forgets_who_waited():
    rehearsal = at_a_door("closed")
    rehearsal.ask("visitor", "knock", knock="anna")
    rehearsal.ask("facilitator", "let_in")
    rehearsal.ask("visitor", "knock", knock="bert")
    rehearsal.ask("facilitator", "door", state="open")
    assert waits(rehearsal) is None
    rehearsal.ask("visitor", "knock", knock="carla")  # at an open door nobody waits
    assert waits(rehearsal) is None
    rehearsal.ask("facilitator", "door", state="closed")
    for knock in ("anna", "bert", ""):
        with pytest.raises(Refused, match="door_closed"):
            comes(rehearsal, knock=knock)


def test_a_door_stands_ajar_for_the_passphrase_of_the_plan_however_it_is_written():
    rehearsal = at_a_door("ajar", "De gele Zonnebloem")
    assert rehearsal.sees("facilitator")["workshop"]["ajar"] is True
    assert "zonnebloem" not in str(rehearsal.sees("p1")).lower()
    for said in ("", "zonnebloem"):
        with pytest.raises(Refused, match="door_closed"):
            comes(rehearsal, passphrase=said)
    comes(rehearsal, passphrase="  de gele  ZONNEBLOEM")
    rehearsal.ask("facilitator", "door", state="closed")
    with pytest.raises(Refused, match="door_closed"):
        comes(rehearsal, passphrase="de gele zonnebloem")


def test_who_waited_and_knows_the_passphrase_waits_no_more():
    rehearsal = at_a_door("ajar", "De gele Zonnebloem")
    for knock in ("anna", "bert"):
        rehearsal.ask("visitor", "knock", knock=knock)
    comes(rehearsal, knock="anna", passphrase="de gele zonnebloem")
    rehearsal.ask("visitor", "leave_door", knock="anna")
    assert waits(rehearsal) == 1
    seq = rehearsal.workshop.seq
    rehearsal.ask("visitor", "leave_door", knock="anna")
    assert rehearsal.workshop.seq == seq
    with pytest.raises(Refused, match="not_allowed"):
        rehearsal.ask("p1", "leave_door", knock="bert")


def test_without_a_passphrase_no_door_stands_ajar():
    rehearsal = at_a_door("closed", "")
    with pytest.raises(Refused, match="malformed"):
        rehearsal.ask("facilitator", "door", state="ajar")
    assert "ajar" not in rehearsal.sees("facilitator")["workshop"]


def test_a_door_has_room_for_so_many_who_wait():
    rehearsal = at_a_door("closed")
    for number in range(MOST_KNOCKS):
        rehearsal.ask("visitor", "knock", knock=f"{number}")
    with pytest.raises(Refused, match="door_closed"):
        rehearsal.ask("visitor", "knock", knock="one more")
