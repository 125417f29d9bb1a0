from threading import Thread

import pytest

from workshop.core import Refused
from workshop.core.plan import read_plan
from workshop.store.event_store import NotWritable

from ..rehearsal import SHORT
from .conftest import POST, Hall


def test_a_retry_gives_the_first_answer_also_after_a_restart(collecting, tmp_path):
    first = collecting.ask("p1", "post_insight", id="7f", **POST)
    assert first["result"] == {"insight": "i1", "number": "S1"}
    assert first["me"] == {"participant": "p1", "insights": {"i1": True}, "cards_left": {"succes": 2, "valkuil": 3}}
    collecting.ask("p2", "post_insight", **POST)
    without_me = {"ok": True, "seq": first["seq"], "result": first["result"]}
    assert collecting.ask("p1", "post_insight", id="7f", **POST) == without_me
    again = Hall(tmp_path / "oogst.db")
    again.room = again.rooms.get(collecting.room.code)
    assert again.ask("p1", "post_insight", id="7f", **POST) == without_me
    assert len(again.room.workshop.insights) == 2
    assert again.room.workshop == collecting.room.workshop
    again.store.close()


def test_an_id_belongs_to_who_used_it_first(collecting):
    collecting.ask("p1", "post_insight", id="7f", **POST)
    with pytest.raises(Refused, match="id_taken"):
        collecting.ask("p2", "post_insight", id="7f", **POST)


def test_a_refusal_and_an_empty_answer_are_decided_afresh(collecting):
    with pytest.raises(Refused, match="unknown_target"):
        collecting.ask("p1", "vote", id="7f", target="i1", dots=1)
    collecting.ask("p2", "post_insight", **POST)
    assert collecting.ask("p1", "vote", id="7f", target="i1", dots=0)["result"] == {}
    assert collecting.ask("p1", "vote", id="7f", target="i1", dots=1)["me"]["votes"] == {"verzamelen": {"i1": 1}}


def test_a_disk_that_fails_leaves_nothing_half_done(collecting, monkeypatch):
    before = collecting.room.workshop.seq
    append = collecting.store.append

    def full(*_):
        raise NotWritable("disk full")

    monkeypatch.setattr(collecting.store, "append", full)
    for _ in range(3):
        with pytest.raises(Refused, match="try_again"):
            collecting.ask("p1", "post_insight", id="7f", **POST)
    assert collecting.room.workshop.seq == before
    monkeypatch.setattr(collecting.store, "append", append)
    assert collecting.ask("p1", "post_insight", id="7f", **POST)["seq"] == before + 1
    assert list(collecting.room.workshop.insights) == ["i1"]


def test_a_workshop_that_moved_on_in_another_process_is_read_again(collecting, tmp_path):
    other = Hall(tmp_path / "oogst.db")
    other.room = other.rooms.get(collecting.room.code)
    other.ask("p2", "post_insight", **POST)
    with pytest.raises(Refused, match="try_again"):
        collecting.ask("p1", "post_insight", id="7f", **POST)
    assert collecting.ask("p1", "post_insight", id="7f", **POST)["result"]["insight"] == "i2"
    other.store.close()


def test_parallel_votes_stay_within_the_budget(collecting):
    for number in range(5):
        collecting.ask("facilitator", "post_insight", category="succes", text=str(number))
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    answers = []

    def vote(number):
        try:
            answers.append(collecting.ask("p1", "vote", target=f"i{number % 5 + 1}", dots=1))
        except Refused as refusal:
            answers.append(refusal.code)

    threads = [Thread(target=vote, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(collecting.room.workshop.round.dots["p1"].values()) == 2
    assert len(answers) == 20


def test_a_review_ends_by_itself(collecting):
    collecting.ask("facilitator", "close_workshop")
    screen = collecting.connect("screen")
    collecting.later = 8 * 86_400
    collecting.tick()
    assert screen.state["workshop"]["state"] == "closed"
    with pytest.raises(Refused, match="closed"):
        collecting.ask("p1", "post_insight", **POST)


def test_a_deleted_workshop_is_gone(collecting):
    room, code = collecting.room, collecting.room.code
    collecting.rooms.delete(code)
    assert collecting.rooms.get(code) is None
    with pytest.raises(Refused, match="unknown_workshop"):
        room.ask({"id": "7f", "do": "publish"}, None)
    assert collecting.store.workshops() == []


@pytest.mark.parametrize("id", [None, 7, "", "x" * 65, ["a"]])
def test_a_command_without_an_id_is_malformed(hall, id):
    with pytest.raises(Refused, match="malformed"):
        hall.room.ask({"id": id, "do": "publish"}, None)


def test_a_workshop_that_is_refused_leaves_nothing_behind(hall):
    before = set(hall.rooms.rooms)
    with pytest.raises(Refused, match="too_long"):
        hall.rooms.create(read_plan(SHORT, "proef.toml"), "proef", title="x" * 201, key_hash="hash")
    assert set(hall.rooms.rooms) == before
