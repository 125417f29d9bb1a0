"""Who waits for whom: phones take turns, a device that doesn't read skips, and load slows phones down first."""

from workshop.live.connection import Connection
from workshop.live.load_meter import MAX_LOAD, LoadMeter
from workshop.live.ticker import BATCH_SIZE, RoundRobin, interval

from .conftest import POST


def connections(number):
    return {str(slot): Connection(str(slot), None, None, "nl", slot=slot) for slot in range(number)}


def test_each_phone_has_its_turn_once_in_an_interval_and_few_at_a_time():
    round_robin, hall, had = RoundRobin(), connections(10 * BATCH_SIZE), []
    round_robin.due(hall, 0.6, 100.0)
    for beat in range(1, 13):
        due = round_robin.due(hall, 0.6, 100.0 + beat * 0.05)
        assert len(due) <= 2 * BATCH_SIZE
        had += [connection.sid for connection in due]
    assert len(had) == len(set(had)) >= 9 * BATCH_SIZE


def test_a_few_phones_all_have_their_turn_together():
    round_robin, hall = RoundRobin(), connections(BATCH_SIZE - 1)
    assert round_robin.due(hall, 0.2, 100.0) == list(hall.values())
    assert round_robin.due(hall, 0.2, 100.1) == []
    assert round_robin.due(hall, 0.2, 100.2001) == list(hall.values())


def test_who_does_not_read_is_not_waited_for_and_gets_all_of_it_later(collecting):
    slow, quick = collecting.connect("p1"), collecting.connect("p2")
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
    slow = collecting.connect("p1")
    collecting.room.backlog = lambda sid: 1
    collecting.tick()
    assert slow.got == []


def test_what_is_news_to_everybody_alike_is_one_message(collecting):
    phones = [collecting.connect(who) for who in ("p1", "p2", "p3")]
    collecting.tick()
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    collecting.tick()
    assert len({id(phone.patches[-1]) for phone in phones}) == 1
    assert phones[0].patches[-1]["patch"]["me"]["done"] is False
    assert [phone.state["me"]["participant"] for phone in phones] == ["p1", "p2", "p3"]


def test_load_slows_phones_first_and_facilitators_last():
    calm, hard, worst = (
        {role: interval(role, 100, load) for role in ("participant", "facilitator", "screen")}
        for load in (1.0, 2.5, MAX_LOAD)
    )
    assert hard["participant"] == 2.5 * calm["participant"]
    assert hard["facilitator"] == calm["facilitator"] == calm["screen"]
    assert calm["facilitator"] < worst["facilitator"] < worst["participant"]


def test_load_is_forgotten_within_seconds():
    meter = LoadMeter()
    for _ in range(100):
        meter.observe(30.0)
    assert meter.value == MAX_LOAD
    for _ in range(60):
        meter.observe(0.0)
    assert meter.value < 1.01


def test_who_comes_without_a_page_shares_the_state_that_is_there(collecting):
    screens = [collecting.connect("screen") for _ in range(2)]
    assert screens[0].state == screens[1].state
    first, second = (collecting.subscribe("screen", sid)["patch"] for sid in "xy")
    assert first.text == second.text
    assert first.text is collecting.room.snapshot("screen")[1]


def test_a_snapshot_may_be_a_moment_old_and_the_next_tick_brings_the_rest(collecting, monkeypatch):
    collecting.room.snapshot("participant")
    monkeypatch.setattr("workshop.live.snapshots.Snapshot.is_fresh", lambda self, workshop: True)
    collecting.ask("p2", "post_insight", **POST)
    late = collecting.connect("p1")
    assert (late.seq, "insights" in late.state) == (collecting.room.workshop.seq - 1, False)
    collecting.tick()
    assert (late.seq, late.state["insights"]["i1"]["text"]) == (collecting.room.workshop.seq, "Samen leren")
