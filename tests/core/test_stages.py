from workshop.core import Actor


def test_a_stage_sets_the_clock_to_its_minutes(waiting):
    waiting.ask("facilitator", "start_stage", stage="verzamelen")
    seen = waiting.sees("p1")["stage"]
    assert (seen["started_at"], seen["ends_at"]) == (waiting.now, "2026-11-24T19:10:06.000Z")
    assert (seen["kind"], seen["round"], seen["cards"]) == ("collect", "verzamelen", "live")
    waiting.ask("facilitator", "start_stage", stage="bespreken")
    assert "ends_at" not in waiting.sees("p1")["stage"]


def test_the_clock_can_be_set_stopped_and_paused(collecting):
    collecting.ask("facilitator", "set_timer", seconds=90)
    collecting.ask("facilitator", "pause_timer", on=True)
    assert collecting.sees("screen")["stage"]["paused"] == 89.0
    assert "ends_at" not in collecting.sees("screen")["stage"]
    collecting.ask("facilitator", "pause_timer", on=False)
    assert "paused" not in collecting.sees("screen")["stage"]
    collecting.ask("facilitator", "set_timer", seconds=None)
    assert "ends_at" not in collecting.sees("screen")["stage"]


def test_only_facilitators_get_the_facilitators_words_and_the_minutes_spent(collecting):
    collecting.ask("facilitator", "start_stage", stage="stemmen")
    assert "facilitator" in collecting.sees("facilitator")["plan"]["stages"][0]
    assert "facilitator" not in collecting.sees("p1")["plan"]["stages"][0]
    assert collecting.sees("facilitator")["spent"] == {"verzamelen": 1}
    assert "spent" not in collecting.sees("screen")


def test_a_removed_facilitator_has_no_key_any_more(waiting):
    waiting.ask("facilitator", "add_facilitator", key="hash-f2", name="tweede")
    assert waiting.workshop.keys["hash-f2"] == Actor("facilitator", "f2")
    waiting.ask("facilitator", "remove_facilitator", facilitator="f2")
    assert "hash-f2" not in waiting.workshop.keys
