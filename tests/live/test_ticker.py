from hypothesis import HealthCheck, given, settings

from workshop.client import merge
from workshop.core import Refused, changes_since

from ..core.test_properties import ASKS
from ..rehearsal import actor
from .conftest import POST, Hall


def test_all_phones_get_one_and_the_same_message(collecting):
    phones = [collecting.connect(who) for who in ("p1", "p2", "p3")]
    collecting.ask("p1", "post_insight", sid=phones[0].sid, **POST)
    collecting.tick()
    assert {id(phone.patches[0]) for phone in phones} == {id(phones[0].patches[0])}
    assert all(phone.state["insights"]["i1"]["text"] == "Samen leren" for phone in phones)


def test_another_device_of_the_same_person_gets_me_in_the_same_patch(collecting):
    phone, other = collecting.connect("p1"), collecting.connect("p1")
    collecting.ask("p1", "post_insight", sid=phone.sid, **POST)
    collecting.tick()
    assert (len(phone.patches), len(other.patches)) == (1, 1)
    assert "me" not in phone.patches[0]["patch"]
    assert other.state["me"]["insights"] == {"i1": True}
    assert other.state["insights"]["i1"]["text"] == "Samen leren"


def test_what_changes_nothing_for_an_audience_sends_it_nothing(collecting):
    phones = [collecting.connect(who) for who in ("p1", "p2")]
    screen, facilitator = collecting.connect("screen"), collecting.connect("facilitator")
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    collecting.ask("facilitator", "post_insight", **POST)
    collecting.tick()
    before = [len(device.patches) for device in (*phones, screen, facilitator)]
    collecting.ask("p1", "vote", sid=phones[0].sid, target="i1", dots=1)
    collecting.tick()
    assert [len(device.patches) for device in (*phones, screen, facilitator)] == before
    collecting.ask("facilitator", "reveal")
    collecting.tick()
    assert [device.seq for device in (*phones, screen, facilitator)] == [collecting.room.workshop.seq] * 4
    assert phones[1].state["insights"]["i1"]["votes"] == {"stemmen": 1}


def test_a_sealed_card_goes_to_its_author_alone(collecting):
    phones = [collecting.connect(who) for who in ("p1", "p2")]
    collecting.ask("facilitator", "set_cards", cards="sealed")
    collecting.tick()
    collecting.ask("p1", "post_insight", sid=phones[0].sid, **POST)
    collecting.tick()
    assert phones[0].state["insights"]["i1"]["status"] == "sealed"
    assert "insights" not in phones[1].state
    assert [len(phone.patches) for phone in phones] == [2, 1]


def test_a_sealed_card_that_opens_is_sealed_on_no_device(collecting):
    phones = [collecting.connect(who) for who in ("p1", "p2")]
    collecting.ask("facilitator", "set_cards", cards="sealed")
    collecting.tick()
    collecting.ask("p1", "post_insight", **POST)
    collecting.tick()
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    collecting.tick()
    assert ["status" in phone.state["insights"]["i1"] for phone in phones] == [False, False]


def test_a_hidden_card_comes_to_its_author_in_the_same_patch(collecting):
    phones = [collecting.connect(who) for who in ("p1", "p2")]
    collecting.ask("p1", "post_insight", sid=phones[0].sid, **POST)
    collecting.tick()
    collecting.ask("facilitator", "hide_insight", insight="i1")
    collecting.tick()
    assert phones[0].state["insights"]["i1"]["status"] == "hidden"
    assert phones[1].state["insights"] == {}
    assert [len(phone.patches) for phone in phones] == [2, 2]


def test_who_comes_back_gets_only_what_changed(collecting):
    phone = collecting.connect("p1")
    history, n = collecting.room.history, phone.seq
    collecting.disconnect(phone.sid)
    collecting.ask("p2", "post_insight", **POST)
    message = collecting.subscribe("p1", "again", n, history)
    assert (message["from"], set(message["patch"])) == (n, {"insights"})
    assert "plan" in collecting.subscribe("p1", "other", n, "another-log")["patch"]
    ahead = collecting.subscribe("p1", "ahead", n + 100, history)
    assert (ahead["from"], "plan" in ahead["patch"]) == (0, True)


def test_nothing_missed_is_an_empty_patch(collecting):
    for who in ("screen", "p1", "facilitator"):
        device = collecting.connect(who)
        message = collecting.subscribe(who, "again", device.seq, collecting.room.history)
        assert (message["from"], message["seq"], message["patch"]) == (device.seq, device.seq, {})


def test_presence_counts_a_person_once_and_a_trial_not_at_all(collecting):
    trial = collecting.join(trial=True)
    for who in ("p1", "p1", "p2", trial, "facilitator", "screen"):
        collecting.connect(who)
    assert collecting.room.presence() == {
        "participants": 2,
        "facilitators": 1,
        "screens": 1,
        "posted": {},
        "voted": 0,
        "done": 0,
    }


def test_presence_comes_when_it_changed_and_to_phones_seldom(collecting):
    screen, phone = collecting.connect("screen"), collecting.connect("p1")

    def presences(device):
        return sum(event == "presence" for event, _ in device.got)

    collecting.rooms.tick(10.0)
    collecting.rooms.tick(12.0)
    assert (presences(screen), presences(phone)) == (1, 1)
    tab = collecting.connect("p1")
    collecting.rooms.tick(12.2)
    assert (presences(screen), presences(tab)) == (1, 1)
    collecting.rooms.tick(15.0)
    assert (presences(screen), presences(phone), presences(tab)) == (1, 1, 1)
    collecting.connect("p2")
    collecting.rooms.tick(15.5)
    collecting.rooms.tick(16.1)
    assert (presences(screen), presences(phone)) == (2, 2)
    collecting.connect("p3")
    collecting.rooms.tick(17.2)
    assert (presences(screen), presences(phone)) == (3, 2)
    collecting.rooms.tick(21.2)
    assert (presences(screen), presences(phone)) == (3, 3)


def test_the_snapshot_for_a_page_is_one_text_a_workshop_safe_in_a_script(collecting):
    collecting.ask("p1", "post_insight", category="succes", text="</script><b>")
    seq, text = collecting.room.snapshot("participant")
    assert seq == collecting.room.workshop.seq
    assert "<" not in text
    assert collecting.room.snapshot("participant")[1] is text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ASKS)
def test_every_device_ends_with_what_a_snapshot_shows(tmp_path_factory, asks):
    hall = Hall(tmp_path_factory.mktemp("hall") / "oogst.db")
    hall.create()
    for profile in ({"regio": "kempen"}, {}, {}):
        hall.join(profile=profile)
    hall.join(trial=True)
    devices = {who: [hall.connect(who), hall.connect(who)] for who in ("p1", "p2", "p3", "p4", "screen", "facilitator")}
    hall.ask("facilitator", "start_stage", stage="verzamelen")
    for turn, (who, (do, fields)) in enumerate(asks):
        if who not in devices:  # forgotten, and sent home
            continue
        device = devices[who][turn % 2]
        try:
            answer = hall.ask(who, do, sid=device.sid, **fields)
        except Refused:
            continue
        if do == "forget_me":
            for sent_home in devices.pop(who):
                hall.disconnect(sent_home.sid)
            continue
        device.state = merge(device.state, {"me": answer["me"]} if "me" in answer else {})
        if turn % 3 == 0:
            hall.tick()
    hall.tick()
    for who, both in devices.items():
        snapshot = merge({}, changes_since(hall.room.workshop, 0, actor(who)))
        assert [device.state for device in both] == [snapshot, snapshot]
    hall.store.close()
