"""Who waits for whom: phones take turns, a device that doesn't read skips, and strain slows phones down first."""

from workshop.live.connection import Connection
from workshop.live.pace import AT_A_TIME, Turns, interval
from workshop.live.strain import WORST, Strain

from .conftest import POST


def connections(number):
    return {str(turn): Connection(str(turn), None, None, "nl", turn=turn) for turn in range(number)}


def test_each_phone_has_its_turn_once_in_an_interval_and_few_at_a_time():
    turns, hall, had = Turns(), connections(10 * AT_A_TIME), []
    turns.due(hall, 0.6, 100.0)
    for beat in range(1, 13):
        now = turns.due(hall, 0.6, 100.0 + beat * 0.05)
        assert len(now) <= 2 * AT_A_TIME
        had += [connection.sid for connection in now]
    assert len(had) == len(set(had)) >= 9 * AT_A_TIME


def test_a_few_phones_all_have_their_turn_together():
    turns, hall = Turns(), connections(AT_A_TIME - 1)
    assert turns.due(hall, 0.2, 100.0) == list(hall.values())
    assert turns.due(hall, 0.2, 100.1) == []
    assert turns.due(hall, 0.2, 100.2001) == list(hall.values())


def test_who_does_not_read_is_not_waited_for_and_gets_all_of_it_later(collecting):
    slow, quick = collecting.arrive("p1"), collecting.arrive("p2")
    collecting.tick()
    collecting.room.backlog = lambda sid: sid == slow.sid
    for word in "abc":
        collecting.ask("p2", "post_insight", sid=quick.sid, category="succes" if word != "c" else "valkuil", text=word)
        collecting.tick()
    assert (len(slow.patches), len(quick.patches)) == (0, 3)
    collecting.room.backlog = lambda sid: 0
    collecting.tick()
    assert len(slow.patches) == 1
    assert slow.state["insights"] == quick.state["insights"]


def test_who_does_not_read_gets_no_presence_on_top(collecting):
    slow = collecting.arrive("p1")
    collecting.room.backlog = lambda sid: 1
    collecting.tick()
    assert slow.got == []


def test_what_is_news_to_everybody_alike_is_one_message(collecting):
    phones = [collecting.arrive(who) for who in ("p1", "p2", "p3")]
    collecting.tick()
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    collecting.tick()
    assert len({id(phone.patches[-1]) for phone in phones}) == 1
    assert phones[0].patches[-1]["patch"]["me"]["done"] is False
    assert [phone.state["me"]["participant"] for phone in phones] == ["p1", "p2", "p3"]


def test_strain_slows_phones_first_and_facilitators_last():
    calm, hard, worst = (
        {role: interval(role, 100, strain) for role in ("participant", "facilitator", "screen")}
        for strain in (1.0, 2.5, WORST)
    )
    assert hard["participant"] == 2.5 * calm["participant"]
    assert hard["facilitator"] == calm["facilitator"] == calm["screen"]
    assert calm["facilitator"] < worst["facilitator"] < worst["participant"]


def test_strain_is_forgotten_within_seconds():
    strain = Strain()
    for _ in range(100):
        strain.feel(30.0)
    assert strain.value == WORST
    for _ in range(60):
        strain.feel(0.0)
    assert strain.value < 1.01


def test_who_comes_without_a_page_shares_the_state_that_is_there(collecting):
    screens = [collecting.arrive("screen") for _ in range(2)]
    assert screens[0].state == screens[1].state
    first, second = (collecting.comes("screen", sid)["patch"] for sid in "xy")
    assert first.text == second.text
    assert first.text is collecting.room.snapshot("screen")[1]


def test_a_snapshot_may_be_a_moment_old_and_the_next_tick_brings_the_rest(collecting, monkeypatch):
    collecting.room.snapshot("participant")
    monkeypatch.setattr("workshop.live.snapshots.Snapshot.serves", lambda self, workshop: True)
    collecting.ask("p2", "post_insight", **POST)
    late = collecting.arrive("p1")
    assert (late.n, "insights" in late.state) == (collecting.room.workshop.seq - 1, False)
    collecting.tick()
    assert (late.n, late.state["insights"]["i1"]["text"]) == (collecting.room.workshop.seq, "Samen leren")
